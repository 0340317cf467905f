"""整改情况报告: what was closed and on what proof, and what was not."""

from benchmarks.templates.parts import (
    ANNEX,
    BODY,
    CAPTION,
    END,
    FIRST,
    NUMBER,
    TITLE,
    TO,
    Line,
    Table,
    each,
    page,
    problem,
    signed,
    when,
)

TEXT = (
    Line(TITLE, "关于{{ 期间 }}{{ 网站名称 }}信息公开问题整改情况的报告"),
    Line(TO, "【待填：主送机关】："),
    Line(BODY, "{{ 期间 }}，我单位对{{ 网站名称 }}信息公开方面的问题进行了整改。现将整改情况报告如下。"),
    Line(FIRST, "一、总体情况"),
    Line(
        BODY,
        "{{ 统计.经过 }}。{% if 统计.销号率 %}"
        "销号率（销号数占销号数与期末未销号数之和的比例）为{{ 统计.销号率 }}。{% endif %}",
    ),
    Line(FIRST, "二、已完成整改的问题"),
    *when(
        "统计.销号",
        Line(
            BODY,
            "共销号{{ 统计.销号 }}条次，每一条都经重新检查证实：{{ 销号原因 }}。清单和依据附后。",
        ),
        *when("又复发", Line(BODY, "其中{{ 又复发 }}条此后再次出现，已重新列入整改。")),
    ),
    *when("not 统计.销号", Line(BODY, "没有销号的问题。")),
    Line(FIRST, "三、尚未完成整改的问题"),
    *when(
        "统计.未销号",
        Line(
            BODY,
            "截至{{ 截止日期 }}，尚有{{ 统计.未销号 }}条没有销号：{{ 构成 }}。按责任单位分：{{ 单位情况 }}。",
        ),
        *when("统计.超期", Line(BODY, "其中超过整改期限的{{ 统计.超期 }}条，涉及{{ 超期涉及 }}。")),
    ),
    *when("not 统计.未销号", Line(BODY, "截至{{ 截止日期 }}，没有未销号的问题。")),
    *when(
        "暂不整改",
        Line(BODY, "决定暂不整改的问题："),
        *each("条", "暂不整改", Line(BODY, "{{ 条.编号 }} {{ 条.标题 }}，理由：{{ 条.理由 }}。")),
    ),
    *when("统计.需核对", Line(BODY, "另有{{ 统计.需核对 }}条须人工核对，没有计入以上数字。")),
    Line(FIRST, "四、下一步工作"),
    *when("统计.未销号", Line(BODY, "对未销号的问题继续整改，整改完成后逐条复查销号。")),
    *when("统计.需核对", Line(BODY, "对须人工核对的问题逐条核对，属实的进行整改，不属实的登记理由。")),
    Line(END, "继续开展经常性自查，对已经销号的问题跟踪检查，防止反复。"),
    *signed(*when("清单.行", Line(END, ""), Line(END, "附件：已销号问题清单"))),
    *when(
        "清单.行",
        Line(ANNEX, "附件"),
        Line(CAPTION, "已销号问题清单"),
        Table(
            "清单.行",
            (
                NUMBER,
                problem(39),
                page(39),
                ("责任单位", "{{ 行.单位 }}", 22),
                ("销号依据", "{{ 行.销号日期 }}\n{{ 行.依据 }}\n检查批次：{{ 行.批次 }}", 34),
            ),
        ),
        *when("清单.另有", Line(BODY, "另有{{ 清单.另有 }}条没有在此列出，见整改台账。")),
    ),
)
