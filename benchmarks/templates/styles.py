"""The paragraph styles, under Chinese names so that an office can change all of a kind at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from benchmarks.templates import fonts, parts

_LEFT, _CENTRE, _RIGHT, _BOTH = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
CELL, FIGURE, HEAD, FOOT = "表格", "表格居中", "表头", "页码"


@dataclass(frozen=True, slots=True)
class _Looks:
    """size, line, before, after: points. indent: characters in the first line. right: characters left free."""

    font: str = fonts.BODY
    size: float = 16
    line: float = 28
    align: WD_ALIGN_PARAGRAPH = _BOTH
    indent: int = 2
    right: int = 0
    before: float = 0
    after: float = 0
    keep: bool = False


_STYLES: Mapping[str, _Looks] = {
    parts.TITLE: _Looks(fonts.TITLE, 22, 34, _CENTRE, indent=0, before=28, after=28, keep=True),
    parts.TO: _Looks(indent=0, align=_LEFT),
    parts.BODY: _Looks(),
    parts.END: _Looks(keep=True),
    parts.FIRST: _Looks(fonts.FIRST, keep=True),
    parts.SECOND: _Looks(fonts.SECOND, keep=True),
    parts.SIGNED: _Looks(align=_RIGHT, indent=0, right=4, keep=True),
    parts.ANNEX: _Looks(fonts.FIRST, align=_LEFT, indent=0, keep=True),
    parts.CAPTION: _Looks(fonts.TITLE, 18, 30, _CENTRE, indent=0, before=6, after=10, keep=True),
    CELL: _Looks(size=10.5, line=15, align=_LEFT, indent=0),
    FIGURE: _Looks(size=10.5, line=15, align=_CENTRE, indent=0),
    HEAD: _Looks(fonts.FIRST, 10.5, 15, _CENTRE, indent=0),
    FOOT: _Looks("宋体", 14, 18, _RIGHT, indent=0, right=1),
}


def add_styles(document: Document) -> None:
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    language.set(qn("w:eastAsia"), "zh-CN")  # else a substituted font shows Japanese forms
    for name, looks in _STYLES.items():
        style = document.styles.add_style(f"公文{name}", WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = None
        style.quick_style = True
        style.paragraph_format.page_break_before = name == parts.ANNEX
        _dress(style, looks)


def _dress(style: ParagraphStyle, looks: _Looks) -> None:
    style.font.size = Pt(looks.size)
    style.font.name = "宋体" if looks.font == "宋体" else "Times New Roman"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), looks.font)
    style.element.rPr.rFonts.set(qn("w:hint"), "eastAsia")  # quotation marks are Chinese
    layout = style.paragraph_format
    layout.alignment = looks.align
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(looks.line)
    layout.space_before, layout.space_after = Pt(looks.before), Pt(looks.after)
    layout.keep_with_next = looks.keep
    layout.widow_control = False
    indents = style.element.get_or_add_pPr().get_or_add_ind()
    if looks.indent:
        # In characters for Word and WPS, in points for what does not know characters.
        indents.set(qn("w:firstLineChars"), str(looks.indent * 100))
        layout.first_line_indent = Pt(looks.indent * looks.size)
    if looks.right:
        indents.set(qn("w:rightChars"), str(looks.right * 100))
        layout.right_indent = Pt(looks.right * looks.size)
