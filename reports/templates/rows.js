"use strict";
/* What can be said of the entries without a page: which are wanted, in what order, and how a wish is written down.
 * Plain scripts of 2017, so that the browsers in offices understand them. */

const PAGE = 50;
const FILTERS = ["severity", "family", "state", "unit"];
const MARKS = new Map([["本次新增", "new"], ["本次复发", "returned"], ["本次未复核", "unchecked"], ["超期未整改", "overdue"], ["需人工核对", "review"]]);
const SEARCHED = ["number", "title", "message", "page", "url", "suggestion", "basis", "evidence", "unit"];
const SMALL_FIRST = new Intl.Collator("zh-CN", { numeric: true });

/** Text as it is compared: full-width and half-width, upper and lower case are the same. */
function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}

/** What a search looks through; made when it is first asked for. */
function searched(row) {
  if (row.text === undefined) {
    const places = row.places.map((place) => `${place[0]}\n${place[2]}`);
    row.text = folded(SEARCHED.map((name) => row[name]).concat(row.before + row.marked + row.after, places).join("\n"));
  }
  return row.text;
}

/** Whether a row is wanted. wanted: strings by name of control, "" for no wish.
 * Mere suspicions are left out, unless the reader asks for them or for what needs review. */
function keeps(row, wanted) {
  const mark = MARKS.get(wanted.mark);
  if (row.fold && !wanted.doubts && mark !== "review") return false;
  if (mark && !row[mark]) return false;
  const words = folded(wanted.words || "").split(/\s+/).filter(Boolean);
  return FILTERS.every((name) => !wanted[name] || row[name] === wanted[name]) && words.every((word) => searched(row).includes(word));
}

/** The rows in the order that is wanted; the gravest first where there is no wish. What is empty comes last. */
function ordered(rows, wanted) {
  const key = wanted.sort;
  const turn = wanted.reverse ? -1 : 1;
  if (!key) return turn > 0 ? rows : rows.slice().reverse();
  const value = (row) => String(row[key]);
  return rows.slice().sort((one, other) => {
    if (!value(one) || !value(other)) return value(one) ? -1 : value(other) ? 1 : 0;
    return turn * SMALL_FIRST.compare(value(one), value(other));
  });
}

/** The part of `found` on page `number` (from 1), the number put back into range. */
function slice(found, number) {
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(Math.max(Math.floor(number) || 1, 1), pages);
  return { at, pages, rows: found.slice((at - 1) * PAGE, at * PAGE) };
}

/** A wish as the part of an address behind "#", and back; null where that part is something else. */
function written(wanted) {
  const parts = Object.keys(wanted).filter((name) => wanted[name]).map((name) => `${name}=${encodeURIComponent(wanted[name])}`);
  return parts.length ? `#${parts.join("&")}` : "";
}

function read(hash) {
  if (hash.length > 1 && !hash.includes("=")) return null;
  const wanted = {};
  new URLSearchParams(hash.slice(1)).forEach((value, name) => { wanted[name] = value; });
  return wanted;
}

function web(address) {
  return /^https?:\/\//.test(address);
}
