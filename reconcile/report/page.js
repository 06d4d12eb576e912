"use strict";
(() => {
  const $ = (sel, el = document) => el.querySelector(sel);
  const $$ = (sel, el = document) => [...el.querySelectorAll(sel)];
  const form = $("#filters"), shown = $("#shown");

  // What the filters look at, read once.
  const events = $$("details.event").map(el => ({
    el,
    words: $("summary", el).textContent.toLowerCase(),
    rows: $$("tbody.f", el).map(row => ({
      row,
      relation: row.classList[1],
      attribute: row.dataset.a,
      severity: +row.dataset.s,
      sources: row.dataset.o.split(" "),
    })),
  }));

  function filter() {
    const data = new FormData(form);
    const relations = new Set(data.getAll("relation"));
    const attribute = data.get("attribute"), source = data.get("source");
    const severity = +data.get("severity");
    const words = data.get("words").toLowerCase().split(/\s+/).filter(Boolean);
    const narrowed = relations.size < $$("[name=relation]", form).length || attribute || source || severity > 1;
    let seen = 0, findings = 0;
    for (const e of events) {
      let n = 0;
      for (const r of e.rows) {
        const ok = relations.has(r.relation) && (!attribute || r.attribute === attribute) &&
          (!source || r.sources.includes(source)) && r.severity >= severity;
        r.row.hidden = !ok;
        n += ok;
      }
      e.el.hidden = (narrowed && n === 0) || !words.every(w => e.words.includes(w));
      if (!e.el.hidden) { seen++; findings += n; }
    }
    shown.textContent = `${seen} of ${events.length} events, ${findings} findings`;
  }

  // A link to a finding opens what it lies in, and clears filters that hide it.
  function follow() {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { return; }
    const target = id && document.getElementById(id);
    if (!target) return;
    if (target.closest("[hidden]")) { form.reset(); filter(); }
    for (let el = target; el; el = el.parentElement) if (el.tagName === "DETAILS") el.open = true;
    target.scrollIntoView({ block: "start" });
  }

  // Pointing at marked words marks their counterparts in the other reports.
  function join(on) {
    return ev => {
      const c = ev.target.closest && ev.target.closest("a.c");
      if (!c) return;
      const ids = c.dataset.f.split(" ");
      for (const other of $$("a.c", c.closest(".columns")))
        if (other.dataset.f.split(" ").some(id => ids.includes(id))) other.classList.toggle("on", on);
    };
  }

  if (form) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", ev => ev.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }
  for (const p of $$(".pick")) {
    p.hidden = false;
    p.addEventListener("change", ev => {
      for (const a of $$("article", p.parentElement)) if (a.dataset.key === ev.target.value) a.hidden = !ev.target.checked;
    });
  }
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]])
    document.addEventListener(name, join(on));
  addEventListener("hashchange", follow);
  follow();

  // On paper everything that the filters leave is open.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = $$("details.event:not([hidden]), details.event:not([hidden]) .matrix details").filter(d => !d.open);
    for (const d of opened) d.open = true;
  });
  addEventListener("afterprint", () => { for (const d of opened) d.open = false; });
  if (events.length === 1) events[0].el.open = true;
})();
