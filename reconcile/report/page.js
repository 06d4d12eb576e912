"use strict";
(() => {
  const $ = (sel, el = document) => el.querySelector(sel);
  const $$ = (sel, el = document) => [...el.querySelectorAll(sel)];
  document.documentElement.classList.add("js");
  const form = $("#filters"), shown = $("#shown");

  // What the filters look at: for each event its sources, and for each row of
  // its tables, in order, relation, attribute, severity, sources and id.
  const events = $$("details.event").map(el => ({
    el,
    sources: el.dataset.o.split(" "),
    rows: el.dataset.f ? el.dataset.f.split(" ").map(f => {
      const [relation, attribute, severity, sources, id, sure] = f.split(":");
      return { relation, attribute, severity: +severity, sources: sources.split("."), id, sure: sure === "1" };
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

  let wanted = () => true, narrowed = false;

  // show hides the rows that the filters leave out, and tables without rows.
  function show(e) {
    if (later(e.el)) return;
    $$("tbody.f", e.el).forEach((row, i) => { row.hidden = !wanted(e.rows[i]); });
    const parts = $$(".part", e.el).filter(part => $("tbody.f", part));
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
    const perhaps = !form.elements.perhaps || form.elements.perhaps.checked;
    const byRow = relations.size < $$("[name=relation]", form).length || !perhaps || attribute || severity > 1;
    narrowed = byRow || source;
    wanted = r => !narrowed || relations.has(r.relation) && (r.sure || perhaps) && (!attribute || r.attribute === attribute) &&
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
      show(e);
      if (ok) { seen++; findings += n; }
    }
    const divider = $(".divider");
    if (divider) divider.hidden = !$(".divider ~ .event:not([hidden])");
    $("button[type=reset]", form).hidden = !narrowed && !words.length;
    shown.textContent = narrowed || words.length ? `${seen} of ${events.length} events, ${findings} findings` : "";
  }

  // A link to a finding opens what it lies in, and clears filters that hide it.
  async function follow() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { return; }
    if (!id) return;
    const e = events.find(e => e.el.id === id || e.rows.some(r => r.id === id));
    if (e) await layOut(e.el);
    const target = document.getElementById(id);
    if (!target) return;
    if (form && target.closest("[hidden]")) { form.reset(); filter(); }
    for (let el = target; el; el = el.parentElement) if (el.tagName === "DETAILS") el.open = true;
    if (target.matches("tbody.f")) open(target, true);
    target.scrollIntoView({ block: target.matches("tbody.f") ? "center" : "start" });
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
      link.textContent = $(".topic", row).textContent + ($(".of", row) ? ": " + $(".of", row).textContent : "");
      about.append(badge, " ", link, ...$$(".drift", row).map(d => d.cloneNode(true)));
    }
    joined = { columns, marks };
    lines();
  }

  // lines joins the marked words of neighbouring reports.
  function lines() {
    if (!joined) return;
    const { columns, marks } = joined, svg = $(".joins", columns), box = columns.getBoundingClientRect();
    const first = new Map();
    for (const m of marks) {
      const article = m.closest("article");
      if (!article.hidden && !first.has(article)) first.set(article, m.getClientRects()[0] || m.getBoundingClientRect());
    }
    const shownOnes = $$("article:not([hidden])", columns);
    const ends = shownOnes.map((article, at) => ({ r: first.get(article), at, frame: article.getBoundingClientRect() })).filter(e => e.r);
    svg.style.width = columns.scrollWidth + "px";
    svg.replaceChildren();
    for (let i = 1; i < ends.length; i++) {
      const a = ends[i - 1], b = ends[i], dx = columns.scrollLeft - box.left;
      const clamp = e => Math.min(Math.max(e.r.top + e.r.height / 2, e.frame.top), e.frame.bottom) - box.top;
      const x1 = a.frame.right + dx, x2 = b.frame.left + dx, y1 = clamp(a), y2 = clamp(b), mid = (x1 + x2) / 2;
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      // Over a report that has no counterpart the line runs along its top edge.
      const gap = 14, top = Math.min(a.frame.top, b.frame.top) - box.top + 2;
      path.setAttribute("d", b.at - a.at === 1 ? `M${x1} ${y1}C${mid} ${y1} ${mid} ${y2} ${x2} ${y2}` :
        `M${x1} ${y1}H${x1 + gap}V${top}H${x2 - gap}V${y2}H${x2}`);
      svg.append(path);
    }
  }
  document.addEventListener("scroll", lines, true);
  addEventListener("resize", lines);

  // Reports can be left out of the reading side by side.
  document.addEventListener("change", ev => {
    const pick = ev.target.closest(".pick");
    if (!pick) return;
    for (const a of $$("article", pick.parentElement)) if (a.dataset.key === ev.target.value) a.hidden = !ev.target.checked;
    lines();
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
