"""How cells look: restrained, the same on every sheet."""

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from checks.findings import Severity

FONT = {"font_name": "微软雅黑", "font_size": 10}
_BLUE, _LINE, _RED = "#1F4E79", "#BFC7D1", "#C00000"
_OPEN = "#FFFBE6"
"""Where people write."""
_BOX = {**FONT, "border": 1, "border_color": _LINE, "valign": "top", "text_wrap": True}
_MIDDLE = {"align": "center", "valign": "vcenter"}
_FILLS = {Severity.VETO: "#F4C7C3", Severity.MAJOR: "#FCE4D6", Severity.MINOR: "#FFF6DD", Severity.NOTICE: "#EEF3F8"}


class Styles:
    """The formats of one workbook.

    Cells that may hold crawled text carry Excel's quote prefix: even retyped, a leading = stays text.
    """

    def __init__(self, book: Workbook) -> None:
        def style(*parts: dict[str, object], **more: object) -> Format:
            return book.add_format({key: value for part in (*parts, more) for key, value in part.items()})

        self.text = style(_BOX, quote_prefix=True)
        self.centred = style(_BOX, _MIDDLE, valign="top", quote_prefix=True)
        self.link = style(_BOX, _MIDDLE, valign="top", font_color="#1F5FA8", underline=1)
        self.header = style(_BOX, _MIDDLE, bold=True, font_color="#FFFFFF", bg_color=_BLUE)
        self.blank = style(_BOX, bg_color=_OPEN, locked=False, num_format="@")
        self.day = style(_BOX, _MIDDLE, valign="top", bg_color=_OPEN, locked=False, num_format="yyyy-mm-dd")
        self.invitation = style(_BOX, _MIDDLE, bold=True, font_color="#7F6000", bg_color="#FFE699")
        self.plain = style(FONT)
        self.fault = style(FONT, font_color=_RED, bold=True)
        self.severities = {
            severity: style(_BOX, _MIDDLE, valign="top", bg_color=fill, bold=severity >= Severity.MAJOR)
            for severity, fill in _FILLS.items()
        }
        self.title = style(FONT, font_size=18, bold=True, font_color=_BLUE, valign="vcenter", quote_prefix=True)
        self.alert = style(
            FONT, font_size=11, bold=True, font_color=_RED, bg_color="#FDF0EF", text_wrap=True, valign="vcenter",
            quote_prefix=True,
        )  # fmt: skip
        self.line = style(FONT, font_color="#404040", valign="vcenter", text_wrap=True, quote_prefix=True)
        self.heading = style(FONT, font_size=12, bold=True, font_color=_BLUE, bottom=2, bottom_color=_BLUE)
        self.label = style(_BOX, _MIDDLE, font_color="#595959", bg_color="#F2F5F9")
        self.number = style(_BOX, _MIDDLE, font_size=14, bold=True, font_color=_BLUE, num_format="#,##0")
