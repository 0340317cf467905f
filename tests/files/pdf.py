"""PDF files with Chinese text, written by hand as small as they can be."""

from collections.abc import Sequence


def pdf(*pages: Sequence[str], picture: bool = False, encoding: str = "UniGB-UTF16-H") -> bytes:
    """pages: the lines of each. picture: every page shows one. encoding: of the font, whose text stays UTF-16."""
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    resources = "/Font <</F1 3 0 R>>" + (" /XObject <</Im1 5 0 R>>" if picture else "")
    objects: dict[int, str | bytes] = {
        1: "<</Type /Catalog /Pages 2 0 R>>",
        2: f"<</Type /Pages /Kids [{kids}] /Count {len(pages)}>>",
        3: "<</Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /ENCODING /DescendantFonts [4 0 R]>>".replace(
            "ENCODING", encoding
        ),
        4: "<</Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /DW 1000"
        " /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>>>>",
        5: "<</Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1>>"
        "\nstream\n0\nendstream",
    }
    for number, lines in enumerate(pages):
        shown = "".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td " for line in lines)
        content = f"BT /F1 12 Tf 50 800 Td {shown}ET" if lines else ""
        page, stream = 10 + 2 * number, 11 + 2 * number
        objects[page] = (
            f"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <<{resources}>> /Contents {stream} 0 R>>"
        )
        objects[stream] = f"<</Length {len(content)}>>\nstream\n{content}\nendstream"
    return assembled(objects)


def assembled(objects: dict[int, str | bytes], trailer: str = "") -> bytes:
    """The file of these objects; the first is its catalogue."""
    body, places = b"%PDF-1.7\n", {}
    for number, written in objects.items():
        places[number] = len(body)
        plain = written.encode() if isinstance(written, str) else written
        body += b"%d 0 obj\n%s\nendobj\n" % (number, plain)
    most = max(objects)
    table = "".join(f"{places[n]:010d} 00000 n \n" if n in places else "0000000000 65535 f \n" for n in range(most + 1))
    last = f"trailer\n<</Size {most + 1} /Root 1 0 R {trailer}>>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + f"xref\n0 {most + 1}\n{table}{last}".encode()
