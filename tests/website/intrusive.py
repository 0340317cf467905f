"""A page that tries every way a browser knows to reach somebody else's program."""

_WAYS = """
<img src="http://{there}/img"><iframe src="http://{there}/frame"></iframe><object data="http://{there}/object"></object>
<embed src="http://{there}/embed"><video src="http://{there}/video" autoplay></video>
<audio src="http://{there}/audio" autoplay></audio>
<link rel="stylesheet" href="http://{there}/style.css"><link rel="icon" href="http://{there}/icon">
<link rel="preconnect" href="http://{there}/"><link rel="dns-prefetch" href="//{there}/">
<link rel="prefetch" href="http://{there}/prefetch"><link rel="prerender" href="http://{there}/prerender">
<link rel="preload" as="script" href="http://{there}/preload.js"><link rel="modulepreload" href="http://{there}/m.js">
<link rel="manifest" href="http://{there}/manifest.json">
<script src="http://{there}/script.js"></script><script type="module" src="http://{there}/module.js"></script>
<script type="speculationrules">{{"prefetch": [{{"urls": ["http://{there}/rules"], "eagerness": "immediate"}}],
 "prerender": [{{"urls": ["http://{there}/rules2"], "eagerness": "immediate"}}]}}</script>
<style>@import url("http://{there}/import.css"); body {{ background: url("http://{there}/background") }}
@font-face {{ font-family: x; src: url("http://{there}/font.woff2") }} p {{ font-family: x }}</style><p>字</p>
<form id="form" method="post" action="http://{there}/form" target="aside"><input name="a"></form>
<iframe name="aside"></iframe><iframe srcdoc="<img src='http://{there}/srcdoc'>"></iframe>
<iframe src="data:text/html,<img src='http://{there}/data'>"></iframe><iframe src="file:///etc/passwd"></iframe>
<img src="/there"><script src="/there"></script><iframe src="/there"></iframe>
<a id="ping" href="#here" ping="http://{there}/ping">x</a>
<script>
const there = "{there}";
const attempt = action => {{
  try {{ const made = action(); made && made.catch && made.catch(() => 0) }} catch (error) {{}}
}};
attempt(() => fetch("http://" + there + "/fetch"));
attempt(() => fetch("http://" + there + "/post", {{method: "POST", body: "a", mode: "no-cors", keepalive: true}}));
attempt(() => fetch("/there"));
attempt(() => fetch("/own-post", {{method: "POST", body: "a"}}));
attempt(() => fetch("/own-delete", {{method: "DELETE"}}));
attempt(() => new WebSocket("ws://" + there + "/socket"));
attempt(() => new EventSource("http://" + there + "/events"));
attempt(() => navigator.sendBeacon("http://" + there + "/beacon", "a"));
attempt(() => import("http://" + there + "/import.js"));
attempt(() => window.open("http://" + there + "/window"));
attempt(() => document.getElementById("form").submit());
attempt(() => document.getElementById("ping").click());
attempt(() => navigator.serviceWorker.register("/worker.js"));
attempt(() => new WebTransport("https://" + there + "/transport"));
attempt(() => new Worker(URL.createObjectURL(new Blob(
  ["fetch('http://" + there + "/worker'); new WebSocket('ws://" + there + "/ws');" +
   "try {{ new WebTransport('https://" + there + "/wt') }} catch (e) {{}}"]))));
attempt(() => new SharedWorker(URL.createObjectURL(new Blob(
  ["fetch('http://" + there + "/shared'); new WebSocket('ws://" + there + "/shared')"]))));
attempt(() => {{ const peer = new RTCPeerConnection({{iceServers: [{{urls: ["stun:{udp}", "turn:" + there +
  "?transport=tcp"], username: "a", credential: "b"}}]}}); peer.createDataChannel("x");
  return peer.createOffer().then(offer => peer.setLocalDescription(offer)) }});
setTimeout(() => {{ location.href = "http://" + there + "/away" }}, 300);
</script>
"""


def ways_to(there: str, udp: str) -> str:
    """Markup that tries. there: host:port of a TCP program; udp: of one that waits for datagrams.

    `/there` is an address of the page's own site, to be answered with a redirect to the same program.
    """
    return _WAYS.format(there=there, udp=udp)
