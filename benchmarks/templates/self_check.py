"""自查报告: what one check found, what has been done about it, what comes next."""

from benchmarks.templates.parts import (
    ANNEX,
    BODY,
    CAPTION,
    FIRST,
    NUMBER,
    SECOND,
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
    Line(TITLE, "{{ 网站名称 }}信息公开自查报告"),
    Line(TO, "【待填：主送机关】："),
    Line(
        BODY,
        "按照《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）等要求，我单位于{{ 检查日期 }}"
        "对{{ 网站名称 }}进行了自查。现将有关情况报告如下。",
    ),
    Line(FIRST, "一、基本情况"),
    Line(
        BODY,
        "检查入口为{{ 检查入口 }}，检查时间为{{ 检查时间 }}，检查状态为“{{ 检查状态 }}”。"
        "{% if 检查范围 %}共{{ 检查范围 }}。{% endif %}{% if 链接情况 %}链接中，{{ 链接情况 }}。{% endif %}",
    ),
    *when("说明", Line(BODY, "本次检查有以下情况需要说明："), *each("话", "说明", Line(BODY, "{{ 话 }}"))),
    *when("发布情况", Line(BODY, "{{ 发布情况 }}。")),
    Line(FIRST, "二、存在问题"),
    *when(
        "问题.总数",
        Line(BODY, "截至{{ 检查日期 }}，未销号的问题共{{ 问题.总数 }}条：{{ 问题.构成 }}。问题清单附后。"),
        *each(
            "类",
            "问题.分类",
            Line(SECOND, "（{{ 类.序号 }}）{{ 类.名称 }}方面"),
            Line(BODY, "共{{ 类.条数 }}条：{{ 类.内容 }}。"),
        ),
    ),
    *when(
        "not 问题.总数",
        Line(BODY, "{% if not 检查完整 %}在已经检查的范围内，{% endif %}没有发现需要整改的问题。"),
    ),
    *when("问题.需核对", Line(BODY, "另有{{ 问题.需核对 }}条工具不能确定，须人工核对，没有计入以上数字。")),
    Line(FIRST, "三、整改措施"),
    Line(
        BODY,
        "我单位对发现的问题建立整改台账，逐条确定整改期限；整改完成后重新检查，经检查证实问题已经消除的，予以销号。",
    ),
    Line(BODY, "{{ 期间 }}，{{ 统计.经过 }}。{% if 统计.销号率 %}销号率为{{ 统计.销号率 }}。{% endif %}"),
    *when("单位情况", Line(BODY, "未销号的问题，按责任单位分：{{ 单位情况 }}。")),
    Line(FIRST, "四、下一步工作"),
    *when("问题.超期", Line(BODY, "对超过整改期限的{{ 问题.超期 }}条问题，督促责任单位立即整改，并说明原因。")),
    *when("问题.按期", Line(BODY, "对其他未销号的{{ 问题.按期 }}条问题，按期完成整改，逐条复查销号。")),
    *when(
        "问题.需核对",
        Line(BODY, "对须人工核对的{{ 问题.需核对 }}条，逐条打开页面核对，属实的进行整改，不属实的登记理由。"),
    ),
    *when("问题.未分派", Line(BODY, "对尚未明确责任单位的{{ 问题.未分派 }}条问题，尽快明确责任单位。")),
    *when("not 检查完整", Line(BODY, "对本次没有检查到的内容，补充检查。")),
    Line(BODY, "继续开展经常性自查，对已经销号的问题跟踪检查，防止反复。"),
    *signed(*when("清单.行", Line(BODY, ""), Line(BODY, "附件：存在问题清单"))),
    *when(
        "清单.行",
        Line(ANNEX, "附件"),
        Line(CAPTION, "存在问题清单"),
        Table(
            "清单.行",
            (
                NUMBER,
                ("严重程度", "{{ 行.严重程度 }}", 17),
                problem(47),
                page(45),
                ("责任单位", "{{ 行.单位 }}", 25),
            ),
        ),
        *when("清单.另有", Line(BODY, "另有{{ 清单.另有 }}条没有在此列出，见整改台账。")),
    ),
)
