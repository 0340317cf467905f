"""Words that stand where a column has nothing to show: 正在建设中, 暂无信息."""

import re

_PLACEHOLDER = re.compile(
    r"(?:正在|尚在|页面|网站|栏目)?(?:建设|筹建|完善|维护|升级|整理|更新)中(?!心|央|国|学|小|共|华)"
    r"|正在(?:建设|筹建|完善|更新|整理|维护)(?!.*完成)"
    r"|(?:暂无|暂时没有|目前没有|没有找到|尚无|无)(?:任何|相关|最新)?(?:信息|内容|数据|文章|记录|资料)|敬请期待"
)
_LONGEST = 40


def is_placeholder(text: str) -> bool:
    """A short text says that there is nothing yet; longer ones tell of something else that is being built."""
    return len(text) <= _LONGEST and _PLACEHOLDER.search(text) is not None
