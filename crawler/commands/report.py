"""zicha report: write the workbook and the page of a recorded run."""

from crawler import console, selection
from crawler.recording import report


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
) -> None:
    """生成台账（Excel）和报告（网页）。"""
    place = selection.existing(workspace)
    for path in report(place, selection.one_site(place, site), run):
        console.say(f"已生成 {path}")
