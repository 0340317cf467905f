"""How every sheet comes out of a printer."""

from xlsxwriter.worksheet import Worksheet


def print_setup(sheet: Worksheet) -> None:
    """A4 landscape, one page wide, numbered."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.center_horizontally()
    sheet.set_footer("&L&9&A&R&9第 &P 页，共 &N 页")
