"""Which texts are judged at all."""

import pytest

from checks.words.legible import legible


@pytest.mark.parametrize(
    "text",
    [
        "",
        "某某县人民政府关于印发工作方案的通知",
        "发布时间：2024-01-31 10:00 http://www.example.gov.cn/zwgk/2024/index.html 某某县政务公开",
        "个别字符损坏：某某县\ufffd人民政府" + "关于做好今年各项工作的通知" * 10,
        "政務公開，人民政府資訊公開指南",
    ],
)
def test_judged(text):
    assert legible(text)


@pytest.mark.parametrize(
    "text",
    [
        "The People's Government of the County publishes its annual report on openness. 中文",
        "お知らせ：このページは日本語でごらんいただけます。観光案内",
        "鏀垮簻淇℃伅鍏紑锛屽伐浣滃勾搴︽姤鍛婏紝鐨勬剰瑙侊紝鍏充簬锛岀殑",
        "\ufffd\ufffd关于\ufffd\ufffd的\ufffd通知",
    ],
)
def test_not_judged(text):
    assert not legible(text)
