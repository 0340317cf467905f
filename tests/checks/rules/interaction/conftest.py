"""Lists of letters and letters, as sites show them."""

import pytest


@pytest.fixture(scope="session")
def listed():
    """A list: rows of (address, title, day of the letter, day of the answer or its state)."""

    def build(*rows, last="答复时间", name="县长信箱"):
        head = f"<tr><th>编号</th><th>信件标题</th><th>来信时间</th><th>办理单位</th><th>{last}</th></tr>"
        body = "".join(
            f'<tr><td>{n}</td><td><a href="{url}">{title}</a></td><td>{asked}</td><td>县教育局</td><td>{end}</td></tr>'
            for n, (url, title, asked, end) in enumerate(rows)
        )
        return f"<head><title>{name}</title></head><body><h1>{name}</h1><table>{head}{body}</table></body>"

    return build


@pytest.fixture(scope="session")
def letter():
    """A letter of its own page; `answer` stands below it."""

    def build(asked, answer, name="县长信箱"):
        return (
            f"<head><title>关于校车的来信_{name}</title></head><body><div>来信时间：{asked}</div>"
            f"<div>来信内容：</div><p>请问校车几点经过东门？</p>{answer}</body>"
        )

    return build


@pytest.fixture(scope="session")
def answered():
    def build(day="2026-10-12", office="县教育局"):
        return f"<div>答复单位：{office}</div><div>答复时间：{day}</div><div>答复内容：</div><p>每天早上七点经过。</p>"

    return build
