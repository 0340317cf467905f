"""Whether a text is there to be filled in or to show how: crosses and blanks belong there."""

import re

_TEMPLATE = re.compile(
    "模板|范本|范文|样[本表式张稿]|示范文本|参考文本|文书|格式|填[写表报]|示例|例如|[比譬]如|如[：:]|举例|假[设如]|[案病]例|以案|表格|[报记总计览请审备]表|名册"
    "|台账|附件|合同|协议|承诺书|申请书|委托书|介绍信|证明信|用语|话术|命名|当事人|举报|投诉|来信|咨询|网友|[被原]告|处罚|裁定|判决|申请人|嫌疑"
)


def template_like(text: str) -> bool:
    """Of a title or a paragraph: forms, samples, examples, and cases that hide who was involved."""
    return _TEMPLATE.search(text) is not None
