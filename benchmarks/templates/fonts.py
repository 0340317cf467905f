"""The fonts of an official document, and what takes their place on a computer that lacks them."""

from docx.document import Document
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TITLE, BODY, FIRST, SECOND = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"
_INSTEAD = {
    TITLE: ("方正小标宋_GBK", "roman", "02010601030101010101"),
    BODY: ("仿宋", "modern", "02010609030101010101"),
    FIRST: ("SimHei", "modern", "02010609060101010101"),
    SECOND: ("楷体", "modern", "02010609030101010101"),
    "宋体": ("SimSun", "auto", "02010600030101010101"),
}


def declare_fonts(document: Document) -> None:
    """Write the table that Word and WPS consult when a font is missing: another name, its class, its design."""
    root = etree.Element(f"{{{W}}}fonts", nsmap={"w": W})
    for name, (other, family, design) in _INSTEAD.items():
        font = _child(root, "font", name=name)
        _child(font, "altName", val=other)
        _child(font, "panose1", val=design)
        _child(font, "charset", val="86")
        _child(font, "family", val=family)
        _child(font, "pitch", val="default")
    (part,) = (part for part in document.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _child(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{W}}}{tag}", {f"{{{W}}}{name}": value for name, value in attributes.items()})
