"""A4 as GB/T 9704-2012 wants it: margins 37, 35, 28 and 26 mm, 28 points a line, page numbers on the outer side."""

from collections.abc import Iterable

import docx
import docx.table
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from benchmarks.templates.fonts import declare_fonts
from benchmarks.templates.parts import Part, Table
from benchmarks.templates.styles import CELL, FIGURE, FOOT, HEAD, add_styles

_NARROW = 30
"""Columns below this width (mm) hold numbers, dates and short words."""


def sheet(parts: Iterable[Part]) -> Document:
    """A template ready to be saved."""
    document = docx.Document()
    add_styles(document)
    declare_fonts(document)
    _page(document)
    for part in parts:
        if isinstance(part, Table):
            _table(document, part)
        else:
            document.add_paragraph(part.text, f"公文{part.style}")
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "", "", ""
    return document


def _page(document: Document) -> None:
    (section,) = document.sections
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    document.settings.odd_and_even_pages_header_footer = True
    _number(section.footer.paragraphs[0])
    even = section.even_page_footer.paragraphs[0]
    _number(even)
    even.alignment = WD_ALIGN_PARAGRAPH.LEFT
    even.paragraph_format.left_indent = Pt(14)


def _number(foot: Paragraph) -> None:
    foot.style = f"公文{FOOT}"
    foot.add_run("— ")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    shown = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    shown.append(text)
    field.append(shown)
    foot._p.append(field)
    foot.add_run(" —")


def _table(document: Document, part: Table) -> None:
    """A heading that returns on every page, and one line that is written for each row; figures stand centred."""
    table = document.add_table(4, len(part.columns), "Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    _margins(table)
    head, begin, line, end = table.rows
    for place, (heading, cell, width) in enumerate(part.columns):
        head.cells[place].text, line.cells[place].text = heading, cell
        table.columns[place].width = Mm(width)
        for row in (head, begin, line, end):
            row.cells[place].width = Mm(width)
            row.cells[place].vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            row.cells[place].paragraphs[0].style = f"公文{HEAD if row is head else FIGURE if width < _NARROW else CELL}"
    begin.cells[0].text, end.cells[0].text = f"{{%tr for 行 in {part.rows} %}}", "{%tr endfor %}"
    _mark(head, "w:tblHeader")
    for row in (head, line):
        _mark(row, "w:cantSplit")


def _margins(table: docx.table.Table) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "57")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)


def _mark(row: docx.table._Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
