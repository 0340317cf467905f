/* The list of entries on the page. What was crawled only ever becomes text; a link only ever leads to http or https. */

function part(id) {
  return document.getElementById(id);
}

function each(root, selector, use) {
  Array.from(root.querySelectorAll(selector)).forEach(use);
}

function link(element, address) {
  if (web(address)) element.href = address;
  else element.removeAttribute("href");
}

function place(told) {
  const item = document.createElement("li");
  const anchor = item.appendChild(document.createElement("a"));
  anchor.textContent = told[0];
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer nofollow";
  link(anchor, told[1]);
  item.appendChild(document.createElement("span")).textContent = ` ${told[2]}`;
  return item;
}

/** The element of a row: built when it is first shown. */
function element(row, blank) {
  if (row.element) return row.element;
  const built = blank.cloneNode(true);
  built.dataset.level = row.level;
  each(built, "[data-text]", (node) => { node.textContent = row[node.dataset.text]; });
  each(built, "[data-link]", (node) => link(node, row[node.dataset.link]));
  each(built, "[data-if]", (node) => { node.hidden = !row[node.dataset.if]; });
  const list = built.querySelector("[data-list]");
  list.textContent = "";
  row.places.forEach((told) => list.appendChild(place(told)));
  if (built.dataset.text) built.textContent = row[built.dataset.text];
  row.element = built;
  return built;
}

/** Bring a part of the page into view, and let the keyboard go on from there. */
function visit(id) {
  const target = part(id);
  if (target.tagName === "DETAILS") target.open = true;
  target.scrollIntoView();
  target.focus({ preventScroll: true });
}

function list() {
  const rows = JSON.parse(part("entries").textContent);
  const blank = part("blank").content.querySelector("tr");
  const controls = Array.from(part("filter").querySelectorAll("[data-wanted]"));
  const body = part("rows");
  let found = rows;
  let wanted = {};
  let number = 1;
  let waiting = 0;

  function show(shown) {
    const all = document.createDocumentFragment();
    shown.forEach((row) => all.appendChild(element(row, blank)));
    body.textContent = "";
    body.appendChild(all);
  }
  function remember() {
    const wish = Object.assign({}, wanted, number > 1 ? { page: String(number) } : {});
    try {
      history.replaceState(null, "", written(wish) || location.pathname + location.search);
    } catch (refused) {
      /* Some viewers keep the address to themselves; the list works without it. */
    }
  }
  function turn(to) {
    const view = slice(found, to);
    number = view.at;
    show(view.rows);
    part("page").textContent = `第 ${view.at} 页，共 ${view.pages} 页`;
    part("previous").disabled = view.at === 1;
    part("next").disabled = view.at === view.pages;
    part("pages").hidden = view.pages === 1;
  }
  function search(page) {
    wanted = {};
    controls.forEach((control) => { wanted[control.dataset.wanted] = control.type === "checkbox" ? (control.checked ? "1" : "") : control.value; });
    found = ordered(rows.filter((row) => keeps(row, wanted)), wanted);
    const limits = controls.filter((control) => control.tagName === "SELECT" && control.value && control.dataset.wanted !== "sort").map((control) => control.value);
    const named = limits.concat(wanted.words ? [`含“${wanted.words}”`] : []).join("、");
    part("found").textContent = `${named ? `${named}：` : ""}符合条件的${found.length}条，共${rows.length}条`;
    each(document, "th[data-sort]", (head) => {
      const sorted = head.dataset.sort === wanted.sort;
      head.setAttribute("aria-sort", sorted ? (wanted.reverse ? "descending" : "ascending") : "none");
    });
    turn(page);
  }
  function obey(wish) {
    controls.forEach((control) => {
      const value = wish[control.dataset.wanted] || "";
      if (control.type === "checkbox") control.checked = value !== "";
      else control.value = value;
      if (control.selectedIndex === -1) control.value = "";
    });
    search(Number(wish.page));
  }
  function changed() {
    search(1);
    remember();
  }
  function move(step) {
    turn(number + step);
    remember();
    visit("all");
  }
  function sort(key) {
    const control = (name) => controls.find((one) => one.dataset.wanted === name);
    control("reverse").checked = control("sort").value === key && !control("reverse").checked;
    control("sort").value = key;
    changed();
  }

  each(document, "th[data-sort]", (head) => {
    head.dataset.label = head.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.dataset.label;
    button.setAttribute("aria-label", head.dataset.label);
    button.title = "按这一列排序，再点一次倒序";
    button.addEventListener("click", () => sort(head.dataset.sort));
    head.textContent = "";
    head.appendChild(button);
  });
  part("filter").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 150);
  });
  part("restore").addEventListener("click", () => {
    obey({});
    remember();
  });
  part("previous").addEventListener("click", () => move(-1));
  part("next").addEventListener("click", () => move(1));
  window.addEventListener("hashchange", () => {
    const wish = read(location.hash);
    if (!wish) return;
    obey(wish);
    if (location.hash) visit("all");
  });
  window.addEventListener("beforeprint", () => show(found));
  window.addEventListener("afterprint", () => turn(number));
  part("plain").hidden = true;
  part("filter").hidden = false;
  const wish = read(location.hash);
  obey(wish || {});
  if (wish && location.hash.length > 1) visit("all");
}

/** Links to a part of the page leave the address, and with it the filters, as they are. */
function contents() {
  document.addEventListener("click", (event) => {
    const anchor = event.target.closest("a[href^='#']");
    if (!anchor) return;
    const hash = anchor.getAttribute("href");
    if (read(hash)) {
      if (hash === location.hash) visit("all");
      return;
    }
    event.preventDefault();
    visit(hash.slice(1));
  });
}

/** What is folded on the screen and belongs on paper. */
function unfold() {
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("details[data-print]:not([open])"));
    opened.forEach((folded) => { folded.open = true; });
  });
  window.addEventListener("afterprint", () => opened.forEach((folded) => { folded.open = false; }));
}

contents();
unfold();
if (part("rows")) list();
