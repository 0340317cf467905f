"""A host of ours offers encrypted connections that browsers warn of or refuse.

The pages behind it are judged all the same. An issuer that this machine does not know, an old protocol and a
refused handshake may be the fault of whoever asks (an old list of issuers, no 国密 algorithms), so they want a second
pair of eyes.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.hosts import Host
from checks.rule import Rule

RULE = Rule(
    judges=Host,
    severity=Severity.MINOR,
    title="网站证书有问题",
    why="浏览器提示“连接不安全”或拒绝打开，公众不敢访问，也无法辨别网站真伪。",
    fix="更换有效的网站证书，并检查服务器的加密配置。",
    basis=("advice.certificate",),
)
_WARNED = "浏览器会提示“您的连接不是私密连接”一类的警告，公众须手动确认才能看到页面。"
_FAULTS = {
    "tls_expired": ("网站证书已过期", _WARNED, "续期或重新申请证书，部署后重新加载服务；建议设置到期提醒。"),
    "tls_not_yet_valid": ("网站证书尚未生效", _WARNED, "核对证书的起始日期，换用已生效的证书。"),
    "tls_self_signed": (
        "网站证书是自行签发的，不是由受信任的机构签发",
        _WARNED,
        "向受信任的证书机构申请证书，替换自签证书。",
    ),
    "tls_wrong_host": (
        "网站证书上的域名与网站域名不符",
        _WARNED,
        "申请包含本网站域名的证书，或核对服务器上各域名对应的证书。",
    ),
    "tls": ("网站证书未能通过验证", _WARNED, RULE.fix),
}
_DOUBTFUL = {
    "tls_unknown_issuer": (
        "网站证书的签发机构无法确认：可能没有配置中间证书，也可能签发机构不受信任",
        "部分浏览器和手机会提示连接不安全。",
        "在服务器上配置完整的证书链（含中间证书）；签发机构不受信任的，更换证书。",
    ),
    "tls_legacy": (
        "服务器只支持过时的加密协议或强度不足的密钥",
        "新版浏览器会提示不安全或拒绝打开。",
        "启用 TLS 1.2 及以上版本，停用过时的协议、算法和短密钥。",
    ),
    "tls_handshake": (
        "加密连接无法建立：该端口可能没有提供加密服务，或只支持国密算法",
        "使用普通浏览器的公众无法通过 https 打开。",
        "核对加密端口的配置；使用国密证书的，同时配置国际算法证书。",
    ),
}


def check(subject: Host, context: Context) -> Iterator[Finding]:
    if not subject.trouble:
        return
    doubtful = subject.trouble in _DOUBTFUL
    fault, seen, fix = _DOUBTFUL[subject.trouble] if doubtful else _FAULTS.get(subject.trouble, _FAULTS["tls"])
    yield Finding(
        subject=subject.subject,
        url=subject.url,
        places=subject.places,
        message=f"{subject.name} 的{fault}。{seen}",
        suggestion=fix,
        evidence=f"{subject.fetch.at} 以 {subject.fetch.method} 方式访问，{fault}".lstrip(),
        row=RULE.basis[0],
        needs_review=doubtful,
    )
