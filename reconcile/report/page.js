"use strict";
(() => {
  const $ = (sel, el = document) => el.querySelector(sel);
  const $$ = (sel, el = document) => [...el.querySelectorAll(sel)];
  document.documentElement.classList.add("js");
  const form = $("#filters"), shown = $("#shown");

  // What the filters look at: for each event its sources, and for each row of
  // its tables, in order, relation, attributes, severity, sources and ids.
  const listed = new Map($$(".overview li").map(li => [$("a", li).hash.slice(1), li]));
  const events = $$("details.event").map(el => ({
    el, row: listed.get(el.id),
    sources: el.dataset.o.split(" "),
    rows: el.dataset.f ? el.dataset.f.split(" ").map(f => {
      const [relation, attributes, severity, sources, ids, sure] = f.split(":");
      return { relation, attributes: attributes.split("."), severity: +severity, sources: sources.split("."), ids: ids.split(","), sure: sure === "1" };
    }) : [],
  }));
  const eventOf = new Map(events.map(e => [e.el, e]));
  const later = el => $(":scope > script", el);

  // In a large report the body of an event is packed until it is needed.
  const laidOut = new Map();
  function layOut(el) {
    const block = later(el);
    if (block && !laidOut.has(el)) laidOut.set(el, unpack(block.textContent).then(html => {
      const body = document.createElement("div");
      body.innerHTML = html;
      asTables(body);
      block.replaceWith(...body.childNodes);
      show(eventOf.get(el));
    }).catch(() => block.replaceWith("This browser cannot unpack a large report; a newer one can, and so can the other formats.")));
    return laidOut.get(el) ?? Promise.resolve();
  }

  function unpack(base64) {
    const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
  }

  // On a narrow screen a table is drawn as a list; to screen readers it stays
  // a table.
  function asTables(el) {
    for (const [sel, role] of [["table", "table"], ["thead, tbody", "rowgroup"], ["tr", "row"], ["td", "cell"], ["th[scope=col]", "columnheader"], ["th[scope=row]", "rowheader"]])
      for (const x of $$(sel, el)) x.setAttribute("role", role);
  }
  asTables(document);

  let wanted = () => true, narrowed = false, perhaps = false;

  // show hides the rows that the filters leave out, and tables without rows.
  function show(e) {
    if (later(e.el)) return;
    $$("tbody.f", e.el).forEach((row, i) => { row.hidden = !wanted(e.rows[i]); });
    const parts = $$(".part", e.el).filter(part => $("tbody.f", part));
    // What is rather wrong than right is folded until it is asked for.
    if (e.unfolded !== perhaps && (perhaps || e.unfolded)) for (const part of parts) if ($(".doubtful", part)) part.open = perhaps;
    e.unfolded = perhaps;
    for (const part of parts) part.hidden = !$("tbody.f:not([hidden])", part);
    // What was asked for is not left folded where nothing else is seen.
    const left = parts.filter(part => !part.hidden);
    if (narrowed && left.length && left.every(part => part.matches("details:not([open])"))) left[0].open = true;
    for (const link of $$(".link", e.el)) link.hidden = narrowed && !$("tbody.f:not([hidden])", link);
  }

  function filter() {
    const data = new FormData(form);
    const relations = new Set(data.getAll("relation"));
    const attribute = data.get("attribute"), source = data.get("source"), severity = +data.get("severity");
    const words = data.get("words").toLowerCase().split(/\s+/).filter(Boolean);
    perhaps = data.has("perhaps");
    const byRow = relations.size < $$("[name=relation]", form).length || attribute || severity > 1;
    narrowed = byRow || source;
    wanted = r => !narrowed || relations.has(r.relation) && (r.sure || perhaps) && (!attribute || r.attributes.includes(attribute)) &&
      (!source || r.sources.includes(source)) && r.severity >= severity;
    let seen = 0, findings = 0;
    for (const e of events) {
      const n = e.rows.reduce((sum, r) => sum + wanted(r), 0);
      let ok = byRow ? n > 0 : !source || n > 0 || e.sources.includes(source);
      if (ok && words.length) {
        e.words ??= $("summary", e.el).textContent.toLowerCase();
        ok = words.every(w => e.words.includes(w));
      }
      e.el.hidden = !ok;
      if (e.row) e.row.hidden = !ok;
      show(e);
      if (ok) { seen++; findings += n; }
    }
    // The rest of the list opens where nothing of what is asked for stands before it.
    const more = $(".overview details");
    if (more) {
      const left = $$("li:not([hidden])", more).length;
      more.hidden = left === 0;
      $("summary", more).textContent = `${left} more`;
      if (left && !$(".overview > ol > li:not([hidden])")) more.open = true;
    }
    const divider = $(".divider");
    if (divider) divider.hidden = !$(".divider ~ .event:not([hidden])");
    $("button[type=reset]", form).hidden = !narrowed && !perhaps && !words.length;
    shown.textContent = narrowed || words.length ? `${seen} of ${events.length} events, ${findings} findings` : "";
  }

  // A link to a finding opens what it lies in, and clears filters that hide it.
  async function follow() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { return; }
    if (!id) return;
    const e = events.find(e => e.el.id === id || e.rows.some(r => r.ids.includes(id)));
    if (e) await layOut(e.el);
    const target = document.getElementById(id);
    if (!target) return;
    if (form && target.closest("[hidden]")) { form.reset(); filter(); }
    for (let el = target; el; el = el.parentElement) if (el.tagName === "DETAILS") el.open = true;
    const row = target.closest("tbody.f"); // one that tells a fact again lies in the row of the other
    if (row) open(row, true);
    (row ?? target).scrollIntoView({ block: row ? "center" : "start" });
  }

  // open shows or hides the sentences behind a row, those of one report marked.
  function open(row, on, key) {
    row.classList.toggle("open", on);
    for (const b of $$("button", row)) b.setAttribute("aria-expanded", on);
    for (const q of $$("blockquote", row)) q.classList.toggle("on", on && $$(".key", q).some(k => k.textContent === key));
  }

  document.addEventListener("click", ev => {
    const button = ev.target.closest("td button");
    if (button) {
      const row = button.closest("tbody"), key = button.parentElement.dataset.key.split(",")[0];
      const again = row.classList.contains("open") && (row.dataset.at === key || !row.dataset.at);
      row.dataset.at = key;
      open(row, !again, key);
    }
    const words = ev.target.closest("a.c");
    if (words) { ev.preventDefault(); join(words); }
  });

  // The browser opens a details before its summary's text can be laid out; the
  // capture phase sees every one.
  document.addEventListener("toggle", ev => {
    if (ev.target.open && ev.target.matches("details.event")) layOut(ev.target);
    if (ev.target.open && ev.target.matches("details.reading")) draw($(".columns", ev.target));
  }, true);

  // join brings the counterparts of some words into sight, draws lines to them
  // and says what the finding is.
  let joined = null;
  function join(words) {
    const columns = words.closest(".columns"), ids = words.dataset.f.split(" ");
    for (const c of $$("a.c.on")) c.classList.remove("on");
    const row = ids.map(id => document.getElementById(id)).find(Boolean);
    const marks = $$("a.c", columns).filter(c => c === words || c.dataset.f.split(" ").includes(ids[0]));
    const seen = new Set();
    for (const c of marks) {
      c.classList.add("on");
      const article = c.closest("article");
      if (article !== words.closest("article") && !seen.has(article)) {
        const from = words.getBoundingClientRect(), to = c.getBoundingClientRect();
        article.scrollTop += to.top - from.top;
      }
      seen.add(article);
    }
    const about = $(".about", columns.parentElement);
    about.replaceChildren();
    if (row) {
      const badge = $(".badge", row).cloneNode(true), link = document.createElement("a");
      link.href = "#" + row.id;
      link.textContent = $(".topic", row).textContent + $$(".of", row).map(e => " " + e.textContent.trim()).join("");
      about.append(badge, " ", link, ...$$(".drift", row).map(d => d.cloneNode(true)));
    }
    joined = { columns, marks };
    draw(columns);
  }

  // statements lists the first words of each statement and quotation of a report
  // that a finding rests on.
  const told = new WeakMap();
  function statements(article) {
    if (!told.has(article)) {
      const all = new Map();
      for (const c of $$("a.c", article)) for (const id of c.dataset.f.split(" ")) {
        const topic = document.getElementById(id)?.querySelector(".topic").textContent;
        if (!all.has(id) && (topic === "statement" || topic === "quotation")) all.set(id, c);
      }
      told.set(article, all);
    }
    return told.get(article);
  }

  // draw joins the statements of neighbouring reports that line up, as far as both
  // are in sight, and the words that were selected.
  function draw(columns) {
    const svg = $(".joins", columns);
    if (getComputedStyle(svg).display === "none") return;
    const box = columns.getBoundingClientRect(), dx = columns.scrollLeft - box.left;
    const ends = $$("article:not([hidden])", columns).map((article, at) => ({ article, at, frame: article.getBoundingClientRect() }));
    const middle = m => { const r = m.getClientRects()[0] || m.getBoundingClientRect(); return r.top + r.height / 2; };
    const inside = (y, f) => Math.min(Math.max(y, f.top), f.bottom);
    svg.style.width = columns.scrollWidth + "px";
    svg.replaceChildren();
    const add = (a, y1, b, y2, kind) => {
      const x1 = a.frame.right + dx, x2 = b.frame.left + dx, mid = (x1 + x2) / 2;
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      y1 -= box.top; y2 -= box.top;
      // Over a report that has no counterpart the line runs along its top edge.
      const gap = 14, top = Math.min(a.frame.top, b.frame.top) - box.top + 2;
      path.setAttribute("d", b.at - a.at === 1 ? `M${x1} ${y1}C${mid} ${y1} ${mid} ${y2} ${x2} ${y2}` :
        `M${x1} ${y1}H${x1 + gap}V${top}H${x2 - gap}V${y2}H${x2}`);
      path.setAttribute("class", kind);
      svg.append(path);
    };
    for (let i = 1; i < ends.length; i++) {
      const [a, b] = [ends[i - 1], ends[i]], there = statements(b.article);
      for (const [id, words] of statements(a.article)) {
        if (!there.has(id)) continue;
        const y1 = middle(words), y2 = middle(there.get(id));
        if (y1 === inside(y1, a.frame) && y2 === inside(y2, b.frame)) add(a, y1, b, y2, "faint");
      }
    }
    if (joined?.columns !== columns) return;
    const first = new Map();
    for (const m of joined.marks) {
      const article = m.closest("article");
      if (!first.has(article)) first.set(article, m);
    }
    const chosen = ends.filter(e => first.has(e.article));
    for (let i = 1; i < chosen.length; i++) {
      const [a, b] = [chosen[i - 1], chosen[i]];
      add(a, inside(middle(first.get(a.article)), a.frame), b, inside(middle(first.get(b.article)), b.frame), "chosen");
    }
  }
  document.addEventListener("scroll", ev => { const c = ev.target.closest?.(".columns"); if (c) draw(c); }, true);
  addEventListener("resize", () => $$("details.reading[open] .columns").forEach(draw));

  // Reports can be left out of the reading side by side.
  document.addEventListener("change", ev => {
    const pick = ev.target.closest(".pick");
    if (!pick) return;
    for (const a of $$("article", pick.parentElement)) if (a.dataset.key === ev.target.value) a.hidden = !ev.target.checked;
    draw($(".columns", pick.parentElement));
  });

  if (form) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", ev => ev.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }
  addEventListener("hashchange", follow);
  follow();

  // On paper everything that the filters leave is open.
  let opened = [];
  addEventListener("beforeprint", () => {
    for (const e of events) if (!e.el.hidden) layOut(e.el);
    opened = $$("details").filter(d => !d.open && !d.matches(".reading, .legend") && !d.closest("[hidden]"));
    for (const d of opened) d.open = true;
  });
  addEventListener("afterprint", () => { for (const d of opened) d.open = false; });
  if (!location.hash && events.length === 1) events[0].el.open = true;
})();
