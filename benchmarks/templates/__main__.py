"""Make the Word templates that zicha ships: python -m benchmarks.templates [FOLDER].

They are data that no hand wrote, as the language model is: the texts stand in this folder, the layout in `sheet`.
Offices do not need this; they change their own copies in WPS.
"""

import sys
from pathlib import Path

from benchmarks.templates import circular, notice, rectified, self_check
from benchmarks.templates.sheet import sheet

SHIPPED = Path(__file__).resolve().parents[2] / "config" / "templates"
TEXTS = {
    "自查报告": self_check.TEXT,
    "整改通知书": notice.TEXT,
    "季度通报": circular.TEXT,
    "整改情况报告": rectified.TEXT,
}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        sheet(text).save(folder / f"{name}.docx")


if __name__ == "__main__":
    main()
