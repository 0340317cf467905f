"""zicha score: how a recorded run would be scored, and what a person must look at."""

from crawler import console, selection
from crawler.scoring import with_score
from reports.formats.parts.scoring import LINE_TITLES, line_rows, score_sentences
from reports.store.store import Store


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
    as_json: selection.JsonOption = False,
) -> None:
    """按检查指标列出单项否决、扣分和须人工核查的项目。"""
    place = selection.existing(workspace)
    name = selection.one_site(place, site)
    with Store(place.database) as store:
        view = with_score(store.report(name, run), place)
    if as_json:
        told = {"site": name, "run": view.run.id, "status": view.run.status.value}
        console.print_json(told | (view.score.as_json() if view.score else {}))
        return
    for sentence in score_sentences(view):
        console.complain(sentence)
    rows = [dict(zip(LINE_TITLES, cells, strict=True)) for _, cells in line_rows(view.score)]
    console.listing(rows, {title: title for title in LINE_TITLES if title != "依据"}, False)
