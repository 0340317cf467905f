"""What is wrong with a near miss, in words."""

from collections.abc import Sequence

from checks.words.near.edits import Edit, Kind


def explained(made: Sequence[Edit]) -> str:
    """Each edit, counted in the right phrase as it is compared, without spaces and quotation marks."""
    return "，".join(_one(edit) for edit in _joined(made))


def _joined(made: Sequence[Edit]) -> list[Edit]:
    """Characters missing side by side are one word missing; the same holds for what was inserted."""
    joined: list[Edit] = []
    for edit in made:
        last = joined[-1] if joined else None
        if last and edit.kind is last.kind and edit.kind in (Kind.MISSING, Kind.INSERTED) and _adjoin(last, edit):
            joined[-1] = last._replace(right=last.right + edit.right, wrong=last.wrong + edit.wrong)
        else:
            joined.append(edit)
    return joined


def _adjoin(last: Edit, edit: Edit) -> bool:
    return edit.at == last.at + len(last.right) and edit.found == last.found + len(last.wrong)


def _one(edit: Edit) -> str:
    match edit.kind:
        case Kind.SUBSTITUTED:
            return f"第{edit.at + 1}字“{edit.right}”误为“{edit.wrong}”"
        case Kind.MISSING:
            return f"漏了“{edit.right}”"
        case Kind.DOUBLED:
            return f"“{edit.wrong}”字重复"
        case Kind.SWAPPED:
            return f"“{edit.right}”颠倒为“{edit.wrong}”"
        case _:
            return f"多了“{edit.wrong}”"
