"use strict";
/* Search, filters and paging. Crawled text only ever becomes textContent; a link only ever http or https. */

const PAGE = 50;
const SEARCHED = ["number", "title", "message", "before marked after", "page", "url", "suggestion", "basis", "unit"];
const FILTERS = ["severity", "family", "state", "review"];

/** Text as it is compared: full-width and half-width, upper and lower case are the same. */
function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}

/** Whether a row {text, severity, family, state, review, fold} is wanted by {words: [folded], severity: "" or value, ...}.
 * fold: mere suspicions are left out, unless the reader asks for what needs review. */
function keeps(row, wanted) {
  if (wanted.fold && row.fold === "是" && wanted.review !== "是") return false;
  return FILTERS.every((name) => !wanted[name] || row[name] === wanted[name]) && wanted.words.every((word) => row.text.includes(word));
}

/** The part of `found` on page `number` (from 0), the number put back into range. */
function slice(found, number) {
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(Math.max(number, 0), pages - 1);
  return { at, pages, rows: found.slice(at * PAGE, (at + 1) * PAGE) };
}

function web(address) {
  return /^https?:\/\//.test(address);
}

/** What a search looks through: `value(name)` of each part, and the places. */
function searched(value, places) {
  const parts = SEARCHED.map((names) => names.split(" ").map(value).join(""));
  return folded([...parts, ...places].join("\n"));
}

/** A row the server drew. */
function drawn(element) {
  const value = (name) => element.querySelector(`[data-text="${name}"]`).textContent;
  const places = Array.from(element.querySelectorAll("li"), (item) => item.textContent);
  return { element, text: searched(value, places), ...element.dataset };
}

/** A row that came as data: its element is built when it is first shown. */
function carried(data) {
  const { severity, family, state } = data;
  return { data, text: searched((name) => data[name], data.places.flat()), severity, family, state, review: data.review ? "是" : "否", fold: data.fold ? "是" : "否" };
}

function link(element, address) {
  if (web(address)) element.href = address;
  else element.removeAttribute("href");
}

function place([page, address, text]) {
  const item = document.createElement("li");
  const anchor = item.appendChild(document.createElement("a"));
  anchor.textContent = page;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer nofollow";
  link(anchor, address);
  item.append(" ", Object.assign(document.createElement("span"), { textContent: text }));
  return item;
}

function built(row, blank) {
  const element = blank.cloneNode(true);
  const { data } = row;
  Object.assign(element.dataset, { level: data.level, severity: row.severity, family: row.family, state: row.state, review: row.review, fold: row.fold });
  for (const node of element.querySelectorAll("[data-text]")) node.textContent = data[node.dataset.text];
  for (const node of element.querySelectorAll("[data-link]")) link(node, data[node.dataset.link]);
  for (const node of element.querySelectorAll("[data-if]")) {
    const value = data[node.dataset.if];
    node.hidden = Array.isArray(value) ? !value.length : !value;
  }
  element.querySelector("[data-list]").replaceChildren(...data.places.map(place));
  return element;
}

function start() {
  const part = (id) => document.getElementById(id);
  if (!part("rows")) return;
  const body = part("rows");
  const blank = part("blank").content.querySelector("tr");
  const rows = [...Array.from(body.rows, drawn), ...JSON.parse(part("rest").textContent).map(carried)];
  let found = rows;
  let number = 0;

  function show(shown) {
    body.replaceChildren(...shown.map((row) => (row.element ??= built(row, blank))));
  }
  function turn(to) {
    const view = slice(found, to);
    number = view.at;
    show(view.rows);
    part("page").textContent = `第 ${view.at + 1} 页，共 ${view.pages} 页`;
    part("previous").disabled = view.at === 0;
    part("next").disabled = view.at === view.pages - 1;
    part("found").textContent = `符合条件的${found.length}条，共${rows.length}条`;
  }
  function search() {
    const wanted = { words: folded(part("words").value).split(/\s+/).filter(Boolean), fold: !part("doubts").checked };
    for (const select of document.querySelectorAll("[data-filter]")) wanted[select.dataset.filter] = select.value;
    found = rows.filter((row) => keeps(row, wanted));
    turn(0);
  }
  function move(step) {
    turn(number + step);
    part("all").scrollIntoView();
  }
  part("filter").addEventListener("input", search);
  part("previous").addEventListener("click", () => move(-1));
  part("next").addEventListener("click", () => move(1));
  window.addEventListener("beforeprint", () => show(found));
  window.addEventListener("afterprint", () => turn(number));
  part("filter").hidden = part("pages").hidden = false;
  search();
}

if (typeof document !== "undefined") start();
