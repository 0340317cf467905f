"""整改通知书: what one unit has to mend, and by when."""

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
    page,
    problem,
    signed,
    when,
)

TEXT = (
    Line(TITLE, "网站信息公开问题整改通知书"),
    Line(TO, "{{ 责任单位 }}："),
    Line(
        BODY,
        "经检查，你单位负责的{{ 网站名称 }}有关页面存在问题{{ 问题.总数 }}条（{{ 问题.构成 }}），清单附后。"
        "现就整改工作通知如下。",
    ),
    Line(FIRST, "一、整改期限"),
    *when("期限.同一", Line(BODY, "整改期限为{{ 期限.同一 }}，请按期完成整改。")),
    *when(
        "期限.最早 and not 期限.同一",
        Line(BODY, "各条问题的整改期限见清单，最早的为{{ 期限.最早 }}，最晚的为{{ 期限.最晚 }}，请按期完成整改。"),
    ),
    *when("期限.没有", Line(BODY, "清单中没有写明期限的{{ 期限.没有 }}条，请于【待填：整改期限】前完成整改。")),
    *when("问题.超期", Line(BODY, "其中{{ 问题.超期 }}条已经超过整改期限，请立即整改，并书面说明原因。")),
    Line(FIRST, "二、整改要求"),
    Line(BODY, "请对照清单逐条整改，并检查本单位负责的其他页面是否存在同类问题，一并改正。"),
    Line(
        BODY,
        "整改完成后，请将整改情况反馈至【待填：联系人、联系电话】。收到反馈后将重新检查，经检查证实问题已经消除的，"
        "予以销号；没有消除的，继续整改。",
    ),
    Line(END, "对清单中的问题有不同意见的，请在整改期限内说明理由；经核实不属于问题的，不再要求整改。"),
    *signed(Line(END, ""), Line(END, "附件：{{ 责任单位 }}整改问题清单")),
    Line(ANNEX, "附件"),
    Line(CAPTION, "{{ 责任单位 }}整改问题清单"),
    Table(
        "清单.行",
        (
            NUMBER,
            problem(37),
            page(36),
            ("整改建议", "{{ 行.建议 }}", 33),
            ("整改期限", "{{ 行.期限 }}", 28),
        ),
    ),
    *when("清单.另有", Line(BODY, "另有{{ 清单.另有 }}条没有在此列出，见整改台账。")),
)
