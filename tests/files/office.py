"""Office files of today: ZIP files of XML."""

import io
from collections.abc import Mapping, Sequence

import xlsxwriter

from tests.files.package import zipped

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word(inner: str) -> str:
    """document.xml around `inner`."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{_WORD}"><w:body>{inner}</w:body></w:document>'


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def docx(*paragraphs: str, **more: str | bytes) -> bytes:
    """more: further members of word/, without their ending."""
    members = {"[Content_Types].xml": "<Types/>", "word/document.xml": word("".join(map(paragraph, paragraphs)))}
    return zipped(members | {f"word/{name}.xml": body for name, body in more.items()})


def xlsx(sheets: Mapping[str, Mapping[str, object]]) -> bytes:
    """Cells (`B4`: value) by sheet."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    for name, cells in sheets.items():
        sheet = book.add_worksheet(name)
        for cell, value in cells.items():
            sheet.write(cell, value)
    book.close()
    return stream.getvalue()


def pptx(slides: Sequence[str], shown: Sequence[int]) -> bytes:
    """slides: the text of slide1.xml and so on. shown: in which order they are shown, from 1."""
    ids = "".join(f'<p:sldId id="{255 + number}" r:id="rId{number}"/>' for number in shown)
    links = "".join(
        f'<Relationship Id="rId{number}" Target="slides/slide{number}.xml"/>' for number in range(1, len(slides) + 1)
    )
    members = {
        "ppt/presentation.xml": f'<p:presentation xmlns:p="{_SLIDES}" xmlns:r="{_LINKS}"><p:sldIdLst>{ids}</p:sldIdLst>'
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": f"<Relationships>{links}</Relationships>",
    }
    for number, text in enumerate(slides, 1):
        members[f"ppt/slides/slide{number}.xml"] = (
            f'<p:sld xmlns:p="{_SLIDES}" xmlns:a="{_DRAWING}"><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>'
        )
    return zipped(members)


def ofd(*pages: Sequence[tuple[float, str]]) -> bytes:
    """pages: (height from above in millimetres, text) of each text object."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    body = "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    members = {
        "OFD.xml": f"<ofd:OFD {space}>{body}</ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {space}><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
    }
    for number, objects in enumerate(pages):
        shown = "".join(
            f'<ofd:TextObject Boundary="20 {top} 100 5"><ofd:TextCode X="0">{text}</ofd:TextCode></ofd:TextObject>'
            for top, text in objects
        )
        content = f"<ofd:Page {space}><ofd:Content><ofd:Layer>{shown}</ofd:Layer></ofd:Content></ofd:Page>"
        members[f"Doc_0/Pages/Page_{number}/Content.xml"] = content
    return zipped(members)
