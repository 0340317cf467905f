"""What config/ declares, with the office's own files laid over it by id."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checks import registry, vocabulary
from checks.basis import Row, parse_pack
from checks.calendar import Calendar, parse_calendar
from checks.context import Context
from checks.digest import digest
from checks.judge import rule_digests
from checks.words import lexicon
from crawler.profile.mistakes import ConfigurationMistake
from crawler.profile.profile import Profile
from crawler.workspace import Workspace

SHIPPED = Path(__file__).resolve().parent.parent / "config"


@dataclass(frozen=True)
class Declared:
    """Word packs, rule packs, the column vocabulary and the office's own working days in force in one workspace."""

    rows: dict[str, Row]
    lexicons: lexicon.Lexicons
    vocabulary: vocabulary.Vocabulary
    calendar: Calendar

    def context(self, profile: Profile, today: date) -> Context:
        """What judging may know, for one profile on one day."""
        return Context(
            today=today,
            start=profile.start,
            rows=self.rows,
            lexicons=lexicon.Lexicons(self.lexicons.packs, today),
            vocabulary=self.vocabulary,
            declared=profile.column,
            options=_options(profile),
            calendar=self.calendar,
            office=profile.office,
        )


def load_declared(workspace: Workspace) -> Declared:
    """Raises ConfigurationMistake that names the file and the row."""
    rows: dict[str, Row] = {}
    packs = []
    for folder in (SHIPPED / "rulepacks", workspace.overlay("rulepacks")):
        for path in sorted(folder.glob("*.toml")):
            rows |= _parsed(path, parse_pack, path.read_text("utf-8-sig"), rows)
    for folder in (SHIPPED / "lexicons", workspace.overlay("lexicons")):
        for path in sorted(folder.glob("*.toml")):
            table = path.with_suffix(".csv")
            texts = (path.stem, path.read_text("utf-8-sig"), table.read_text("utf-8-sig"))
            packs.append(_spoken_for(path, _parsed(path, lexicon.parse_pack, *texts)))
    path = SHIPPED / "columns.toml"
    kinds = _parsed(path, vocabulary.parse, path.read_text("utf-8"))
    return Declared(rows, lexicon.Lexicons(tuple(packs)), kinds, load_calendar(workspace))


def load_calendar(workspace: Workspace) -> Calendar:
    """Working days, those that the office declares before the announced ones. Raises ConfigurationMistake."""
    own = workspace.root / "calendar.toml"
    return _parsed(own, parse_calendar, own.read_text("utf-8-sig")) if own.is_file() else Calendar()


def require_sound(workspace: Workspace, profile: Profile) -> None:
    """Raises ConfigurationMistake before anything starts, not after a night's crawl."""
    load_declared(workspace).context(profile, date.min)


def ruleset_digest(context: Context) -> str:
    """One digest of everything that decides a verdict: rules, options, limits, word packs, column vocabulary, own
    working days."""
    rules = [f"{name}={value}" for name, value in rule_digests(context)]
    days = sorted(context.calendar.own.items())
    return digest(*rules, context.lexicons.digest, context.vocabulary.digest, repr(days))


def _options(profile: Profile) -> dict[str, object]:
    known = {loaded.id: loaded.rule.options for loaded in registry.rules()}
    made = {}
    for rule, values in profile.rules.items():
        if rule not in known:
            raise ConfigurationMistake(f"站点配置 [rules.{rule}]：没有“{rule}”这条规则，可用 zicha rules list 查看。")
        try:
            made[rule] = known[rule](**values)
        except TypeError as error:
            raise ConfigurationMistake(f"站点配置 [rules.{rule}]：选项不正确（{error}）。") from error
    return made


def _spoken_for(path: Path, pack: lexicon.Pack) -> lexicon.Pack:
    speakers = [loaded.id for loaded in registry.rules() if loaded.family == "words"]
    if pack.rule not in speakers:
        raise ConfigurationMistake(f"{path}，项“rule”：应为{'、'.join(speakers)}之一，实际为“{pack.rule}”。")
    return pack


def _parsed(path: Path, parse, *texts):
    try:
        return parse(*texts)
    except (ValueError, TypeError, KeyError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationMistake(f"{path}：{error}") from error
