"""zicha report: write the workbook and the page of a recorded run."""

from crawler import selection
from crawler.logbook import keep_log
from crawler.recording import report
from crawler.summary import tell_documents


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
) -> None:
    """生成台账（Excel）和报告（网页）。"""
    place = selection.existing(workspace)
    keep_log(place.logs)
    tell_documents(report(place, selection.one_site(place, site), run))
