"""What config/ declares, with the office's own files laid over it by id."""

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checks import outside, registry, topics, vocabulary
from checks.basis import Row, parse_pack
from checks.calendar import Calendar, parse_calendar
from checks.context import Context
from checks.digest import digest
from checks.elements import kinds
from checks.judge import rule_digests
from checks.tasks.listed import parse_catalogue
from checks.tasks.task import parse_tasks
from checks.words import lexicon
from checks.words.exceptions import Exceptions, read_exceptions
from checks.words.near.spelling import Spelling, parse_table
from crawler.aids import language_model, text_corrector
from crawler.profile.mistakes import ConfigurationMistake
from crawler.profile.profile import Profile
from crawler.tables import read_table
from crawler.workspace import Workspace

ALLOWED = "allow.csv"
"""What the office does not want to be told of, beside its own word packs."""
SHIPPED = Path(__file__).resolve().parent.parent / "config"


@dataclass(frozen=True)
class Declared:
    """Packs, vocabulary, known hosts, kinds of pages, exceptions and own working days in force in one workspace."""

    rows: dict[str, Row]
    lexicons: lexicon.Lexicons
    vocabulary: vocabulary.Vocabulary
    outside: outside.Outside
    elements: kinds.PageKinds
    topics: topics.Topics
    exceptions: Exceptions
    calendar: Calendar
    root: Path = Path()
    """The workspace's folder, in which the profile names the office's own tables."""

    def context(self, profile: Profile, today: date) -> Context:
        """What judging may know, for one profile on one day."""
        options = _options(profile)
        return replace(
            self.reading(today),
            start=profile.start,
            declared=profile.column,
            office=profile.office,
            tasks=read_table(self.root / profile.tasks, parse_tasks) if profile.tasks else (),
            catalogue=read_table(self.root / profile.catalogue, parse_catalogue) if profile.catalogue else (),
            options=options,
            language=language_model(options),
            corrector=text_corrector(options),
        )

    def reading(self, today: date) -> Context:
        """What judging may know of documents that belong to no site."""
        return Context(
            today=today,
            start="",
            rows=self.rows,
            lexicons=lexicon.Lexicons(self.lexicons.packs, today, self.lexicons.spelling),
            exceptions=Exceptions(self.exceptions.rows, today),
            vocabulary=self.vocabulary,
            outside=self.outside,
            elements=self.elements,
            topics=self.topics,
            calendar=self.calendar,
        )


def load_declared(workspace: Workspace) -> Declared:
    """Raises ConfigurationMistake that names the file and the row."""
    rows = load_rows(workspace)
    packs = []
    for folder in (SHIPPED / "lexicons", workspace.overlay("lexicons")):
        for path in sorted(folder.glob("*.toml")):
            table = path.with_suffix(".csv")
            if not table.is_file():
                raise ConfigurationMistake(f"{path}：缺少同名的词条文件 {table.name}。")
            texts = (path.stem, _text(path), _text(table))
            packs.append(_spoken_for(path, _parsed(path, lexicon.parse_pack, *texts)))
    columns, hosts = SHIPPED / "columns.toml", SHIPPED / "outside.toml"
    names = _parsed(columns, vocabulary.parse, columns.read_text("utf-8"))
    known = _parsed(hosts, outside.parse, hosts.read_text("utf-8"))
    lexicons = lexicon.Lexicons(tuple(packs), spelling=_spelling(SHIPPED / "spelling"))
    allowed = _exceptions(workspace.overlay("lexicons") / ALLOWED)
    elements, calendar = _kinds(SHIPPED / "elements"), load_calendar(workspace)
    return Declared(rows, lexicons, names, known, elements, _topics(workspace, rows), allowed, calendar, workspace.root)


def load_rows(workspace: Workspace) -> dict[str, Row]:
    """Rule-pack rows by id, the office's own laid over the shipped ones. Raises ConfigurationMistake."""
    rows: dict[str, Row] = {}
    for folder in (SHIPPED / "rulepacks", workspace.overlay("rulepacks")):
        for path in sorted(folder.glob("*.toml")):
            rows |= _parsed(path, parse_pack, _text(path), rows)
    return rows


def _topics(workspace: Workspace, rows: dict[str, Row]) -> topics.Topics:
    shipped, own = SHIPPED / "topics.toml", workspace.overlay("topics.toml")
    declared = _parsed(shipped, topics.parse, shipped.read_text("utf-8"))
    if own.is_file():
        declared = _parsed(own, topics.parse, _text(own), declared)
    for topic in declared.topics:
        if topic.row not in rows:
            raise ConfigurationMistake(f"{own}：事项“{topic.label}”的依据“{topic.row}”没有在 rulepacks 中写明。")
    return declared


def load_calendar(workspace: Workspace) -> Calendar:
    """Working days, those that the office declares before the announced ones. Raises ConfigurationMistake."""
    own = workspace.root / "calendar.toml"
    return _parsed(own, parse_calendar, _text(own)) if own.is_file() else Calendar()


def require_sound(workspace: Workspace, profile: Profile) -> None:
    """Raises ConfigurationMistake before anything starts, not after a night's crawl."""
    load_declared(workspace).context(profile, date.min)


def ruleset_digest(context: Context) -> str:
    """One digest of everything that decides a verdict: rules, options, limits, packs, hosts, working days."""
    rules = [f"{name}={value}" for name, value in rule_digests(context)]
    packs = context.lexicons
    consulted = (packs, packs.spelling, context.vocabulary, context.outside, context.exceptions)
    own = repr(sorted(context.calendar.own.items()))
    return digest(*rules, *(source.digest for source in consulted), own)


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


def _exceptions(path: Path) -> Exceptions:
    if not path.is_file():
        return Exceptions()
    rules = [loaded.id for loaded in registry.rules()]
    return Exceptions(_parsed(path, lambda text: tuple(read_exceptions(path.name, text, rules)), _text(path)))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationMistake(f"{path}：应为 UTF-8 编码；用 WPS 表格保存时请选“CSV UTF-8”。") from error


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
