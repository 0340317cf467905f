import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.artifacts import Outcome, OutcomeClass
from checks.reading.responses import Answer, Calibration, calibrate, meaning

HOST = "http://www.a.gov.cn"
FORM = "<form><input type='password'></form>"
TEXT = "为进一步规范全县政府网站管理，现将有关事项通知如下，请各单位认真贯彻执行，并于月底前报送情况。"
PAGE = f"<html><head><title>通知公告</title></head><body><a href='/'>首页</a><p>{TEXT * 3}</p></body></html>"
HOME = f"<html><head><title>某县人民政府</title></head><body><p>{TEXT * 9}</p></body></html>"


def answer(status=200, body="", url="/gk/t1.html", kind="text/html; charset=utf-8", method="GET", **headers) -> Answer:
    data = body if isinstance(body, bytes) else body.encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(HOST + url, status, {"content-type": kind} | named, data, method)


def outcome(*args, **more) -> str:
    return meaning(answer(*args, **more)).outcome.value


# ---- status


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (200, "ok"),
        (203, "ok"),
        (206, "ok"),
        (401, "auth_required"),
        (403, "blocked"),
        (405, "blocked"),
        (407, "blocked"),
        (412, "blocked"),
        (521, "blocked"),
        (567, "blocked"),
        (999, "blocked"),
        (408, "timeout"),
        (429, "rate_limited"),
        (400, "broken"),
        (404, "broken"),
        (410, "broken"),
        (451, "broken"),
        (500, "broken"),
        (502, "broken"),
        (503, "broken"),
        (504, "broken"),
    ],
)
def test_statuses(status, expected):
    assert outcome(status, PAGE) == expected
    assert outcome(status, method="HEAD") == expected


def test_a_503_that_says_when_to_come_back_is_a_limit():
    assert outcome(503, "busy", retry_after="60") == "rate_limited"


def test_cookies_alone_never_mean_blocked():
    cookies = "acw_tc=1; wzws_sessionid=2; HWWAFSESID=3; __jsluid_s=4"
    assert outcome(200, PAGE, set_cookie=cookies) == "ok"
    assert outcome(404, PAGE, set_cookie=cookies) == "broken"


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (500, "<p>您的请求疑似攻击，已被拦截</p>", "blocked"),
        (503, "<p>系统正在维护中，请稍后访问</p>", "blocked"),
        (404, "<script>$_ts=window['$_ts']</script>", "blocked"),
        (404, "<p>您访问的页面不存在，可能网站正在维护中</p>", "broken"),
        (404, "<p>页面不存在，或者已被管理员禁止访问</p>", "broken"),
        (500, "<p>服务器内部错误</p>", "broken"),
    ],
)
def test_what_an_error_page_says_of_firewalls(status, body, expected):
    assert outcome(status, body) == expected


# ---- bodies


@pytest.mark.parametrize(
    ("kind", "body", "url"),
    [
        ("application/pdf", b"%PDF-1.4", "/a.pdf"),
        ("text/html", b"%PDF-1.4", "/a.pdf"),
        ("", b"PK\x03\x04", "/a.docx"),
        ("application/octet-stream", b"\xd0\xcf\x11\xe0", "/a.doc"),
        ("application/msword", b"<html><table><tr><td>1</td></tr></table></html>", "/a.doc"),
        ("application/octet-stream", b"\x00\x01", "/a.bin"),
        ("image/jpeg", b"\xff\xd8\xff", "/a.jpg"),
        ("application/json", b'{"code": 404}', "/api/x"),
        ("text/xml", b"<datastore/>", "/dataproxy.jsp"),
        ("text/plain", b"robots", "/robots.txt"),
        ("application/javascript", b"document.write('x')", "/foot.js"),
    ],
)
def test_files_are_alive_and_no_pages(kind, body, url):
    meant = meaning(answer(200, body, url, kind))
    assert (meant.outcome, meant.page) == (Outcome.OK, None)


@pytest.mark.parametrize("kind", ["text/html", "", "application/octet-stream", "html"])
def test_a_document_is_read_whatever_its_type_says(kind):
    meant = meaning(answer(200, PAGE, kind=kind))
    assert meant.outcome is Outcome.OK
    assert meant.page is not None
    assert meant.page.title == "通知公告"


def test_a_page_that_only_moves_on_is_alive():
    meant = meaning(answer(200, "<meta http-equiv='refresh' content='0;url=./ywyw/'>", "/gk/"))
    assert meant.outcome is Outcome.OK
    assert meant.page is not None
    assert meant.page.refresh == HOST + "/gk/ywyw/"


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (answer(200, ""), "empty"),
        (answer(200, " \r\n"), "empty"),
        (answer(204), "empty"),
        (answer(200, "", "/a.pdf", "application/pdf", content_length="0"), "empty"),
        (answer(202, ""), "blocked"),
        (answer(200, "", content_length="5120"), "ok"),
        (answer(200, "", method="HEAD"), "ok"),
        (Answer(HOST + "/x.html", 200, {"content-type": "text/html"}, b"", whole=False), "ok"),
        (answer(200, "", "/a.pdf", "application/pdf", content_length="5120"), "ok"),
        (answer(200, "", "/a.pdf", method="HEAD"), "bad_content"),
        (answer(200, "", "/a.pdf", "", method="HEAD"), "ok"),
    ],
)
def test_only_a_body_that_was_read_can_be_empty(sent, expected):
    assert meaning(sent).outcome == expected


@pytest.mark.parametrize(
    ("url", "kind", "body", "expected"),
    [
        ("/a.pdf", "text/html", PAGE, "soft404"),
        ("/a.pdf", "", PAGE, "soft404"),
        ("/a.doc", "text/html", PAGE, "soft404"),
        ("/W020180101.jpg", "text/html", PAGE, "soft404"),
        ("/a.pdf", "text/html", FORM, "soft404"),
        ("/login/a.pdf", "text/html", FORM, "auth_required"),
        ("/a.pdf", "text/html", "<p>您的访问已被拦截，事件ID：1</p>", "blocked"),
        ("/a.pdf", "application/pdf", PAGE, "bad_content"),
        ("/a.pdf", "application/pdf", "<html><p>您访问的文件不存在</p></html>", "soft404"),
        ("/a.pdf", "application/json", '{"code":500}', "bad_content"),
        ("/downfile.jsp?filename=a.pdf", "text/html", PAGE, "ok"),
        ("/a.txt", "text/html", "文本", "ok"),
        ("/a.doc", "text/html", "<html xmlns:o='urn:schemas-microsoft-com:office:office'><p>x</p></html>", "ok"),
    ],
)
def test_a_file_that_is_a_page(url, kind, body, expected):
    assert outcome(200, body, url, kind) == expected


def test_login_pages_need_a_login():
    assert outcome(200, FORM, "/user/login.jsp?redirect=%2Fa") == "auth_required"
    assert outcome(200, FORM + PAGE, "/") == "ok"


def test_maintenance_says_nothing_about_the_page():
    meant = meaning(answer(200, "<p>系统正在升级中，请稍后访问</p>"))
    assert (meant.outcome, meant.reason) == (Outcome.BLOCKED, "maintenance")


MOVES_HOME = "<meta http-equiv='refresh' content='0;url=/index.html'>"


@pytest.mark.parametrize(
    ("url", "body", "expected"),
    [
        ("/gk/t1.html", MOVES_HOME, "moved_home"),
        ("/gk/t1.html", "<script>location.replace('/')</script>", "moved_home"),
        ("/gk/", MOVES_HOME, "ok"),
        ("/gk/index.html", MOVES_HOME, "ok"),
        ("/old.html", MOVES_HOME, "ok"),
        ("/gk/t1.html", MOVES_HOME + TEXT * 3, "ok"),
        ("/gk/t1.html", "<meta http-equiv='refresh' content='0;url=http://b.gov.cn/'>", "ok"),
        ("/gk/t1.html", "<meta http-equiv='refresh' content='0;url=t2.html'>", "ok"),
    ],
)
def test_an_article_that_sends_its_reader_home(url, body, expected):
    assert outcome(200, body, url) == expected


def test_half_a_page_is_alive_and_cannot_be_judged():
    cut = Answer(HOST + "/gk/t1.html", 200, {"content-type": "text/html"}, PAGE.encode()[:90], whole=False)
    assert meaning(cut).outcome is Outcome.OK
    assert meaning(cut).page is None


# ---- soft 404 by words and by calibration

MISSING = "<title>温馨提示</title><p>温馨提示：您访问的页面不存在或已删除！</p>"


@pytest.mark.parametrize("url", ["/", "/index.html", "/index.jsp", "/web/index.html", "/default.aspx"])
def test_the_home_page_is_never_missing(url):
    taught = calibrate(answer(200, MISSING, "/zicha-1.html"))
    assert meaning(answer(200, MISSING, url), taught).outcome is Outcome.OK


def test_an_entry_of_a_dynamic_home_can_be_missing():
    assert outcome(200, MISSING, "/index.jsp?id=99") == "soft404"


def test_a_missing_page_is_no_page_to_be_judged():
    assert meaning(answer(200, MISSING)).page is None


def test_a_host_that_shows_its_home_page_for_everything():
    taught = calibrate(answer(200, HOME, "/zicha-1.html"))
    for url in ("/", "/index.html", "/web/", "/?from=weixin"):
        assert meaning(answer(200, HOME, url), taught).outcome is Outcome.OK, url
    gone = meaning(answer(200, HOME, "/gk/t1.html"), taught)
    assert (gone.outcome, gone.reason) == (Outcome.SOFT404, "as_impossible_address")
    assert meaning(answer(200, PAGE, "/gk/t2.html"), taught).outcome is Outcome.OK


def test_a_host_that_answers_properly_teaches_no_false_lesson():
    taught = calibrate(answer(404, "<title>404</title><p>您访问的页面不存在</p>", "/zicha-1.html"))
    assert taught.status == 404
    assert meaning(answer(200, PAGE), taught).outcome is Outcome.OK


def test_one_shell_for_every_address_needs_a_browser():
    shell = f"<body><div id='app'><nav>{TEXT * 2}</nav></div><script src='/app.js'></script>"
    taught = calibrate(answer(200, shell, "/zicha-1.html"))
    assert meaning(answer(200, shell, "/gk/t1.html"), taught).outcome is Outcome.NEEDS_RENDER
    assert meaning(answer(200, shell, "/"), taught).outcome is Outcome.OK


@pytest.mark.parametrize(
    "sent",
    [
        answer(404, "", "/zicha-1.html"),
        answer(404, b"%PDF", "/zicha-1.html", "application/pdf"),
        answer(200, "<div id='app'></div>", "/zicha-1.html"),
        answer(521, "<script>document.cookie=('_')</script>", "/zicha-1.html"),
        answer(200, FORM + HOME, "/login?service=x"),
    ],
)
def test_answers_that_teach_nothing_but_a_status(sent):
    assert calibrate(sent) == Calibration(sent.status, "")


@given(
    st.integers(200, 999),
    st.binary(max_size=300),
    st.sampled_from(["", "text/html", "application/pdf", "text/html; charset=gbk", ";;", "html"]),
    st.sampled_from(["/", "/a.pdf", "/x?y=1", "/%zz", "/login?service=1"]),
    st.sampled_from(["GET", "HEAD"]),
)
def test_every_answer_has_a_meaning(status, body, kind, url, method):
    sent = answer(status, body, url, kind, method)
    meant = meaning(sent, calibrate(sent))
    assert meant.page is None or meant.outcome.kind is OutcomeClass.ALIVE


# ---- saved answers

VERDICTS = {"blocked": "blocked", "back off": "rate_limited", "soft404": "soft404"}


def rows(shared: Path, name: str) -> list[dict]:
    return [json.loads(line) for line in (shared / "corpus" / name).read_text("utf-8").splitlines()]


@pytest.mark.real
def test_behaviour_fixtures_get_their_expected_verdict(shared):
    for row in rows(shared, "index_synthetic.jsonl"):
        headers = {name.lower(): value for name, value in row["headers"].items()}
        body = (shared / "corpus" / row["file"]).read_bytes()
        meant = meaning(Answer(f"{HOST}/gk/{Path(row['file']).name}", row["status"], headers, body))
        expected = next((said for word, said in VERDICTS.items() if row["expect"].startswith(word)), "ok")
        assert meant.outcome == expected, row["file"]
        html = "html" in headers["content-type"]
        assert (meant.page is not None) == (expected == "ok" and html), row["file"]


@pytest.mark.real
@pytest.mark.parametrize("kind", ["text/html", "text/html; charset=gb2312", ""])
def test_saved_pages_are_alive_and_decode_as_known(shared, kind):
    for row in rows(shared, "index.jsonl"):
        body = (shared / "corpus" / row["file"]).read_bytes()
        meant = meaning(answer(200, body, "/gk/t1.html", kind))
        assert meant.page is not None, (row["file"], meant.reason)
        assert meant.page.encoding == row["encoding"], row["file"]


@pytest.mark.real
def test_a_whole_saved_site_is_alive_even_on_a_host_that_shows_its_home_for_everything(shared):
    root = shared / "realsites" / "daozhen"
    taught = calibrate(answer(200, (root / "index.html").read_bytes(), "/zicha-1.html"))
    assert taught.signature
    for file in sorted(root.rglob("*.html")):
        meant = meaning(answer(200, file.read_bytes(), f"/{file.relative_to(root)}"), taught)
        assert meant.outcome is Outcome.OK, (file, meant.reason)
