"""What config/ declares, with the office's own files laid over it by id."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checks import registry, vocabulary
from checks.basis import Row, parse_pack
from checks.context import Context
from checks.digest import digest
from checks.elements import kinds
from checks.judge import rule_digests
from checks.words import lexicon
from checks.words.near.spelling import Spelling, parse_table
from crawler.aids import language_model, text_corrector
from crawler.profile.mistakes import ConfigurationMistake
from crawler.profile.profile import Profile
from crawler.workspace import Workspace

SHIPPED = Path(__file__).resolve().parent.parent / "config"


@dataclass(frozen=True)
class Declared:
    """Word packs, rule packs, the column vocabulary and the kinds of pages in force in one workspace."""

    rows: dict[str, Row]
    lexicons: lexicon.Lexicons
    vocabulary: vocabulary.Vocabulary
    elements: kinds.PageKinds

    def context(self, profile: Profile, today: date) -> Context:
        """What judging may know, for one profile on one day."""
        options = _options(profile)
        return Context(
            today=today,
            start=profile.start,
            rows=self.rows,
            lexicons=lexicon.Lexicons(self.lexicons.packs, today, self.lexicons.spelling),
            vocabulary=self.vocabulary,
            elements=self.elements,
            declared=profile.column,
            options=options,
            language=language_model(options),
            corrector=text_corrector(options),
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
    lexicons = lexicon.Lexicons(tuple(packs), spelling=_spelling(SHIPPED / "spelling"))
    columns = _parsed(path, vocabulary.parse, path.read_text("utf-8"))
    return Declared(rows, lexicons, columns, _kinds(SHIPPED / "elements"))


def require_sound(workspace: Workspace, profile: Profile) -> None:
    """Raises ConfigurationMistake before anything starts, not after a night's crawl."""
    load_declared(workspace).context(profile, date.min)


def ruleset_digest(context: Context) -> str:
    """One digest of everything that decides a verdict: rules, options, limits, word packs, column vocabulary."""
    rules = [f"{name}={value}" for name, value in rule_digests(context)]
    lexicons = context.lexicons
    return digest(*rules, lexicons.digest, lexicons.spelling.digest, context.vocabulary.digest)


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


def _kinds(folder: Path) -> kinds.PageKinds:
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.toml"))]
    return _parsed(folder, kinds.parse, texts)


def _spelling(folder: Path) -> Spelling:
    paths = (folder / "confusions.txt", folder / "words.txt")
    return Spelling(*(_parsed(path, parse_table, path.read_text("utf-8")) for path in paths))


def _spoken_for(path: Path, pack: lexicon.Pack) -> lexicon.Pack:
    speakers = [loaded.id for loaded in registry.rules() if loaded.family == "words"]
    if pack.rule not in speakers:
        raise ConfigurationMistake(f"{path}，项“rule”：应为{'、'.join(speakers)}之一，实际为“{pack.rule}”。")
    return pack


def _parsed(path: Path, parse, *texts):
    try:
        return parse(*texts)
    except (ValueError, TypeError, KeyError, tomllib.TOMLDecodeError, re.error) as error:
        raise ConfigurationMistake(f"{path}：{error}") from error
