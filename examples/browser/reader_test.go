package main

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/report"
	"github.com/newsconcord/concord/seeds"
)

// embedded reconciles the articles that the project carries.
func embedded(t *testing.T) (*reconcile.Report, report.Texts) {
	t.Helper()
	var all []normalize.Article
	for _, f := range seeds.All() {
		all = append(all, normalize.Article{ID: strings.TrimSuffix(f.Name, ".txt"), Text: f.Text})
	}
	return reconciled(t, all)
}

func reconciled(t *testing.T, all []normalize.Article) (*reconcile.Report, report.Texts) {
	t.Helper()
	rec, err := reconcile.New(reconcile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := rec.Reconcile(context.Background(), reconcile.Articles(all...))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, a := range all {
		texts[a.ID] = a.Text
	}
	return r, func(id string) (string, bool) { s, ok := texts[id]; return s, ok }
}

// first returns the first finding of an event with the relation.
func first(t *testing.T, r *reconcile.Report, rel value.Relation) finding.Finding {
	t.Helper()
	for _, e := range r.Events {
		for _, f := range e.Findings {
			if f.Relation == rel {
				return f
			}
		}
	}
	t.Fatalf("the embedded articles have no %v", rel)
	return finding.Finding{}
}

// anchors counts the findings that a link can lead to: a row may hold two that tell
// one fact.
const anchors = `document.querySelectorAll('tbody.f[id^="f-"], tbody.f [id^="f-"]').length`

func TestFirstScreen(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	if got, want := eval[int](p, `document.querySelectorAll("details.event").length`), len(r.Events); got != want {
		t.Errorf("%d events are listed, want %d", got, want)
	}
	if got, want := eval[int](p, anchors), report.Count(r).Findings; got != want {
		t.Errorf("%d findings are in the page, want %d", got, want)
	}
	p.want("a number that one leaves out is told once", `[...document.querySelectorAll(".event .topic")].filter(t => /number/.test(t.textContent) && t.closest("tbody").matches(".silent")).length == 0`)
	p.want("every event names time and sources", `[...document.querySelectorAll(".event .head")].every(h => h.querySelectorAll(":scope > .meta").length == 2 && h.querySelector(".by").textContent.trim())`)
	p.want("every event says who it is about", `[...document.querySelectorAll(".event .head")].every(h => h.querySelector(".glance").textContent.trim())`)
	p.want("time that no report tells is marked", `/reported on 21 Oct 2022/.test(document.querySelector("#events").textContent)`)
	p.want("every event is listed before one is read", visible(".event h3")+fmt.Sprintf(".length == %d && !document.querySelector('.event[open]')", len(r.Events)))
	p.click(".event > summary")
	p.want("what is agreed is folded", visible("tbody.f.equal")+".length == 0")
	p.want("and what is less than half sure", visible("tbody.f.doubtful")+".length == 0 && document.querySelector('tbody.f.doubtful') != null")
	p.want("a sentence waits behind its cell", visible("tr.more")+".length == 0")
}

// The first screen lists every event, on a phone too: what happened, when and
// where, who reports it and how much differs. Each row leads to its event.
func TestOverview(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	for _, size := range [][2]int64{{1440, 900}, {390, 844}} {
		p.size(size[0], size[1])
		p.visit("")
		p.want(fmt.Sprintf("all events are listed on the first screen of %d pixels", size[0]),
			fmt.Sprintf(`(rows => rows.length == %d && rows.every(li => li.getBoundingClientRect().bottom <= innerHeight))(%s)`, len(r.Events), visible(".overview li")))
	}
	p.want("before any of them is told", `!!(document.querySelector(".overview").compareDocumentPosition(document.querySelector(".event")) & Node.DOCUMENT_POSITION_FOLLOWING)`)
	p.want("each says what, when, who and how much differs", `[...document.querySelectorAll(".overview li")].every(li => ["a", ".meta", ".by", ".differ"].every(s => li.querySelector(s).textContent.trim()))`)
	p.want("in the order of the events", `[...document.querySelectorAll(".overview a")].every((a, i) => a.hash.slice(1) == document.querySelectorAll("details.event")[i].id)`)
	p.want("an outlet is spelled out", `/VNA \(Vietnam News Agency\)/.test(document.querySelector(".overview .by").textContent)`)
	p.want("a day read from a weekday alone says so", `/7 Oct 2020 \(inferred from “Wednesday” and “October 5 to 9”\)/.test(document.querySelector(".overview").textContent)`)
	p.want("the figures are explained before they are used", visible(".figures")+`.some(f => /Severity.*1.*4.*% sure/.test(f.textContent) && f.compareDocumentPosition(document.querySelector(".event")) & Node.DOCUMENT_POSITION_FOLLOWING)`)
	p.click(".overview li:nth-child(2) a")
	p.do(until(`document.querySelectorAll("details.event")[1].open`))
	p.do(chromedp.SendKeys(chromedp.CSS(`input[type=search]`), "hanoi"), fire("input[type=search]"))
	p.want("the filters narrow the list too", `[...document.querySelectorAll(".overview li")].every(li => li.hidden == document.getElementById(li.querySelector("a").hash.slice(1)).hidden) && `+visible(".overview li")+`.length < `+fmt.Sprint(len(r.Events)))
}

// What is less than half sure is folded, opens by a click, says how sure it is,
// and folds and opens by a tick among the filters.
func TestPerhaps(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.click(".event > summary")
	p.do(script(`[...document.querySelectorAll(".event[open] details.part > summary")].find(s => /^Perhaps on the same/.test(s.textContent)).click()`))
	p.want("each says how sure it is", visible("tbody.f.doubtful")+`.length > 0 && [...document.querySelectorAll("tbody.f.doubtful")].every(f => /only \d+% sure/.test(f.textContent) && /perhaps/.test(f.querySelector(".badge").textContent))`)
	p.want("none stands with the others", `[...document.querySelectorAll("tbody.f.doubtful")].every(f => /^Perhaps/.test(f.closest(".part").querySelector("h4").textContent))`)
	p.do(script(`document.querySelectorAll(".event[open] details.part").forEach(d => { d.open = false; })`))
	p.want("folded, none is seen, and the tick says so", visible("tbody.f.doubtful")+`.length == 0 && !document.querySelector("[name=perhaps]").checked`)
	p.click("label.chip.perhaps")
	p.want("the tick opens them all", visible("tbody.f.doubtful")+`.length == document.querySelectorAll(".event[open] tbody.f.doubtful").length && `+visible("tbody.f.doubtful")+".length > 0")
	p.click("label.chip.perhaps")
	p.want("without it they fold", visible("tbody.f.doubtful")+".length == 0")
	p.want("and leave the others", visible("tbody.f.silent")+".length > 0")
	p.click("label.chip.equal")
	p.want("other filters leave them out", `[...document.querySelectorAll("tbody.f.doubtful")].every(f => f.hidden)`)
}

// A filter for what is folded opens it.
func TestFilterOpens(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.click(".event > summary")
	p.do(script(`for (const chip of document.querySelectorAll("#filters label.chip:not(.equal)")) chip.click()`))
	p.want("what is asked for is seen", visible("tbody.f.equal")+".length > 0")
}

// A rewording says which words differ, and marks them in every cell; what one report
// alone has is marked too.
func TestDecidingWords(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.click(".event > summary")
	p.want("the line is seen at once", visible("tbody.f.reword .because")+`.length > 0 && `+visible("tbody.f.reword .because")+`.every(b => /["“].+["”].+["“].+["”]/.test(b.textContent))`)
	p.want("both sides have the words marked", `[...document.querySelectorAll("tbody.f.reword")].every(f => [...f.querySelectorAll("td.says")].every(c => c.querySelector("em")))`)
	p.want("and what is more is marked where it is", `[...document.querySelectorAll("tbody.f.refines td.says em")].some(e => /Minister-in-charge of Cybersecurity/.test(e.textContent))`)
}

// Copies stand in one frame, with the passage that proves it.
func TestCopies(t *testing.T) {
	const story = "Two ferries collided off Port Ellery in fog on Friday evening and fifteen passengers were hurt, the harbour master said. Boats brought everybody ashore within the hour, and doctors waited at the quay with blankets and tea. The owners promised to pay for what was lost."
	r, texts := reconciled(t, []normalize.Article{
		{ID: "wire", Source: "Coast Wire", Published: "2031-03-14", Text: story},
		{ID: "post", Source: "Ellery Post", Published: "2031-03-15", Text: story + " Nobody was missing."},
		{ID: "herald", Source: "Herald", Published: "2031-03-15", Text: "Fifteen passengers were hurt on Friday evening when two ferries collided in fog off Port Ellery. The harbour stayed shut all night."},
	})
	p := open(t, r, texts)
	p.want("the copy stands with its original", `[...document.querySelectorAll(".group.tied .group, .group.tied")].some(g => /Coast Wire/.test(g.textContent) && /Ellery Post/.test(g.textContent) && !/Herald/.test(g.textContent))`)
	p.want("sources are counted", `/3 reports, 2 independent sources/.test(document.querySelector(".independence").textContent)`)
	p.click(".reuse > summary")
	p.want("the passage is shown", visible(".reuse mark")+`.some(m => /^Two ferries collided/.test(m.textContent))`)
}

// The filters take one line, or the fields a second one of their own.
func TestFilterBar(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	for _, width := range []int64{1024, 1280, 1440} {
		p.size(width, 900)
		p.visit("")
		p.want(fmt.Sprintf("the fields stand in one line at %d pixels", width), `new Set([...document.querySelectorAll(".narrow > :not([hidden])")].map(e => Math.round(e.getBoundingClientRect().top + e.getBoundingClientRect().height / 2))).size == 1`)
	}
}

// Everything can be reached without a mouse.
func TestKeyboard(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.do(chromedp.Focus(chromedp.CSS(".event > summary")), chromedp.KeyEvent("\r"))
	p.want("Enter opens an event", `document.querySelector(".event").open`)
	p.do(chromedp.Focus(chromedp.CSS(".event[open] a.no")))
	p.want("the link to a finding is seen when it has the focus", `getComputedStyle(document.activeElement).opacity == "1"`)
	p.do(chromedp.KeyEvent("\r"))
	p.do(until(`location.hash.startsWith("#f-") && document.querySelector("tbody.f:target tr.more").checkVisibility()`))
	p.do(chromedp.Focus(chromedp.CSS("details.reading > summary")), chromedp.KeyEvent("\r"), chromedp.Focus(chromedp.CSS(".columns a.c.equal, .columns a.c.refines")), chromedp.KeyEvent("\r"))
	p.want("and joins statements", `document.querySelectorAll("a.c.on").length > 0`)
}

// The tab key goes through all in the order in which it is read, and nothing that
// has the focus is hidden, below the filters least of all.
func TestFocusOrder(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.do(script(`for (const d of document.querySelectorAll("details.event, details.reading")) d.open = true`))
	p.want("no order but that of the page", `document.querySelector("[tabindex]:not([tabindex='0'], [tabindex='-1'])") == null`)
	p.do(script(`window.last = null; window.stops = 0; window.wrong = []; addEventListener("focusin", ev => {
		const e = ev.target, bar = document.querySelector("#filters").getBoundingClientRect(), box = e.getBoundingClientRect();
		stops++;
		if (last && !(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push("before: " + e.outerHTML.slice(0, 80));
		if (!e.closest("#filters, .skip, .columns") && (box.top >= bar.top && box.bottom <= bar.bottom || box.bottom <= 0 || box.top >= innerHeight)) wrong.push("hidden: " + e.outerHTML.slice(0, 80));
		last = e;
	})`))
	for range 90 {
		p.do(chromedp.KeyEvent("\t"))
	}
	if n := eval[int](p, "stops"); n < 60 {
		t.Errorf("the tab key stops at %d places", n)
	}
	for _, what := range eval[[]string](p, "wrong") {
		t.Error(what)
	}
}

// With colours of the system, relations still differ by sign, word and outline, and
// the severity keeps its bar.
func TestForcedColors(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.do(preference("forced-colors", "active"))
	p.visit("")
	p.do(script(`for (const d of document.querySelectorAll("details")) d.open = true`))
	p.want("the browser forces colours", `matchMedia("(forced-colors:active)").matches`)
	p.want("every badge has a sign, a word and an outline", `[...document.querySelectorAll("th .badge")].every(b => /^\S+ \S+/.test(b.textContent.trim()) && (getComputedStyle(b).borderTopWidth != "0px"))`)
	p.want("each relation has an outline of its own", `(sure => new Set(sure.map(b => (s => s.borderStyle + s.borderRadius)(getComputedStyle(b)))).size == new Set(sure.map(b => b.className)).size)([...document.querySelectorAll("tbody.f:not(.doubtful) th .badge")])`)
	p.want("the bar of severity is drawn", `getComputedStyle(document.querySelector(".sev:not(.s0)")).backgroundImage.includes("gradient")`)
}

// Who wants no motion has none.
func TestReducedMotion(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.do(preference("prefers-reduced-motion", "reduce"))
	p.visit("")
	p.want("nothing scrolls by itself or moves", `[...document.querySelectorAll("*")].every(e => (s => s.scrollBehavior == "auto" && s.animationName == "none" && parseFloat(s.transitionDuration) == 0)(getComputedStyle(e)))`)
}

// A table says what its rows and columns are, and a cell what it opens.
func TestTables(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.want("every table has a name", `[...document.querySelectorAll("table")].every(t => t.getAttribute("aria-label"))`)
	p.want("every column has a heading", `[...document.querySelectorAll("table")].every(t => [...t.querySelectorAll("tbody > tr:first-child")].every(tr => tr.children.length == t.querySelectorAll("thead th[scope=col]").length))`)
	p.want("every row has one", `[...document.querySelectorAll("tbody.f > tr:first-child")].every(tr => tr.children[0].matches("th[scope=row]"))`)
	p.want("a cell says whether it is open", `[...document.querySelectorAll("td.says button")].every(b => b.getAttribute("aria-expanded") == "false" && b.textContent.trim())`)
	p.want("an empty cell has words", `[...document.querySelectorAll("td.apart, td.quiet")].every(c => /not (found|compared)/.test(c.textContent))`)
	p.want("one h1, one main, and landmarks", `document.querySelectorAll("h1").length == 1 && document.querySelectorAll("main").length == 1 && !!document.querySelector("header") && !!document.querySelector("footer")`)
}

// contrast is the least contrast of visible words (WCAG 2.2, 1.4.3), with the
// words that have it; words that shine through have none. What marks an empty cell
// is no word.
const contrast = `(() => {
	const rgb = s => s.match(/[\d.]+/g).map(Number);
	const lum = ([r, g, b]) => [r, g, b].map(c => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
	let least = [99, ""];
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (!walk.currentNode.textContent.trim() || e.closest(".apart, script, style, .vh, .skip, option, .no") || !e.checkVisibility({ opacityProperty: true })) continue;
		let under = e, back = [0, 0, 0, 0];
		for (; under && (back = rgb(getComputedStyle(under).backgroundColor)).length == 4 && back[3] == 0; ) under = under.parentElement;
		if (!under) back = [255, 255, 255];
		const style = getComputedStyle(e), [a, b] = [lum(rgb(e.closest("svg") ? style.fill : style.color)), lum(back)].sort((x, y) => y - x);
		let seen = 1;
		for (let x = e; x; x = x.parentElement) seen *= getComputedStyle(x).opacity;
		const ratio = seen < 1 ? 0 : (a + .05) / (b + .05);
		if (ratio < least[0]) least = [ratio, walk.currentNode.textContent.trim()];
	}
	return least;
})()`

func TestContrast(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	for _, dark := range []bool{false, true} {
		if err := chromedp.Do(p.ctx, screen(1440, 900, dark)); err != nil {
			t.Fatal(err)
		}
		p.visit("")
		p.do(script(`for (const d of document.querySelectorAll("details")) d.open = true`), script(`for (const b of document.querySelectorAll("tr:first-child td.says:nth-child(2) button")) b.click()`))
		least := eval[[]any](p, contrast)
		if ratio, ok := least[0].(float64); !ok || ratio < 4.5 {
			t.Errorf("dark %v: %.1f of %q is too little contrast", dark, least[0], least[1])
		}
	}
}

func TestFilters(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.click(".event > summary")
	p.want("left-out facts are shown", visible("tbody.f.silent")+".length > 0")
	p.click(`label.chip.silent`)
	p.want("a relation that is taken away has no rows", `document.querySelectorAll("tbody.f.silent:not([hidden])").length == 0`)
	p.want("other rows stay", visible("tbody.f.refines")+".length > 0")
	p.want("the number of findings is told", `/\d+ of \d+ events, \d+ findings/.test(document.querySelector("#shown").textContent)`)
	p.click(`button[type=reset]`)
	p.do(until(`!document.querySelector("tbody.f[hidden]")`))

	p.do(chromedp.SetValue(chromedp.CSS(`select[name=severity]`), "4"), fire("select[name=severity]"))
	p.want("no event has the greatest severity", `document.querySelectorAll(".event:not([hidden])").length == 0`)
	p.do(chromedp.SetValue(chromedp.CSS(`select[name=severity]`), "1"), chromedp.SendKeys(chromedp.CSS(`input[type=search]`), "hanoi"), fire("input[type=search]"))
	p.want("words of the heading choose events", `document.querySelectorAll(".event:not([hidden])").length >= 1 &&
		[...document.querySelectorAll(".event:not([hidden]) summary")].every(s => /hanoi/i.test(s.textContent))`)
	p.click(`button[type=reset]`)
	for _, name := range []string{"attribute", "source"} {
		options := eval[[]string](p, fmt.Sprintf(`[...document.querySelectorAll("select[name=%s] option")].map(o => o.value)`, name))
		if len(options) < 2 {
			t.Fatalf("the filter by %s has nothing to choose", name)
		}
		p.do(chromedp.SetValue(chromedp.CSS(fmt.Sprintf("select[name=%s]", name)), options[len(options)-1]), fire(fmt.Sprintf("select[name=%s]", name)))
		p.want("a choice narrows the findings", `document.querySelectorAll("tbody.f[hidden]").length > 0`)
		p.want("and leaves some", `document.querySelectorAll(".event:not([hidden])").length > 0`)
		p.click(`button[type=reset]`)
	}
}

func TestDeepLink(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	f := first(t, r, value.Equal)
	p.visit("#f-" + f.ID)
	p.want("the row of the link is in sight, though it was folded", fmt.Sprintf(`(r => r.top >= 0 && r.bottom <= innerHeight)(document.getElementById("f-%s").getBoundingClientRect())`, f.ID))
	p.want("with its sentences", visible("#f-"+f.ID+" tr.more mark")+".length > 0")
	p.click(`label.chip.equal`)
	p.want("a filter hides it", fmt.Sprintf(`document.getElementById("f-%s").hidden`, f.ID))
	p.do(script(`location.hash = ""`), script(fmt.Sprintf(`location.hash = "f-%s"`, f.ID)))
	p.do(until(fmt.Sprintf(`!document.getElementById("f-%s").hidden`, f.ID)))
}

// A link to a finding that tells a fact again leads to the row of the other.
func TestDeepLinkFolded(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	id := eval[string](p, `document.querySelector('tbody.f [id^="f-"]').id`)
	p.visit("#" + id)
	p.want("the row is open and in sight", fmt.Sprintf(`(e => e.querySelector("tr.more").checkVisibility() && e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().top < innerHeight)(document.getElementById(%q).closest("tbody"))`, id))
}

func TestEvidence(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	f := first(t, r, value.Silent)
	row := "#f-" + f.ID
	p.click(".event > summary")
	p.click(row + " td.says button")
	p.want("a cell opens its sentence", visible(row+" blockquote mark")+".length > 0")
	p.want("screen readers are told", fmt.Sprintf(`document.querySelector("%s button").getAttribute("aria-expanded") == "true"`, row))
	exact := ""
	for _, e := range r.Events {
		for _, c := range e.Claims {
			if c.ID == f.Sides[0].Claims[0] {
				exact = c.Evidence.Exact
			}
		}
	}
	if got := eval[string](p, fmt.Sprintf(`document.querySelector("%s mark").textContent`, row)); got != exact {
		t.Errorf("the page marks %q, the claim cites %q", got, exact)
	}
	p.click(row + " td.says button")
	p.want("and closes it", visible(row+" blockquote")+".length == 0")

	p.do(chromedp.Focus(chromedp.CSS(row+" td.says button")), chromedp.KeyEvent("\r"))
	p.want("the keyboard opens it too", visible(row+" blockquote mark")+".length > 0")
}

func TestSideBySide(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	p.click(".event > summary")
	p.click("details.reading > summary")
	p.want("two reports stand side by side", visible(".columns article")+".length >= 2")
	p.do(until(`document.querySelector(".joins path.faint") !== null`)) // statements that line up are joined
	p.do(script(`document.querySelector(".columns article a.c.equal, .columns article a.c.refines").click()`))
	p.want("counterparts are marked in both", `new Set([...document.querySelectorAll("a.c.on")].map(c => c.closest("article"))).size >= 2`)
	p.want("a line joins them", `document.querySelectorAll(".joins path.chosen").length >= 1`)
	p.want("the finding is named", `document.querySelector(".about .badge") && document.querySelector(".about a").hash.startsWith("#f-")`)
	p.click(".pick label:last-of-type")
	p.want("a report can be left out", `document.querySelector(".columns article:last-of-type").hidden`)
}

// Nothing may be wider than the screen, on a phone least of all.
func TestPhone(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	for _, width := range []int64{320, 390, 768, 1440} {
		p.size(width, 844)
		p.visit("")
		if over := eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			t.Errorf("at %d pixels the page is %d too wide", width, over)
		}
	}
	p.size(390, 844)
	p.visit("")
	p.want("a table stays one for screen readers", `document.querySelector("table").getAttribute("role") == "table" && document.querySelector("tbody.f tr").getAttribute("role") == "row"`)
	p.click(".event > summary")
	p.want("a list takes the place of the drawing of time", `![...document.querySelectorAll(".times li")].some(li => li.textContent.includes("{"))`)
	p.want("a note stands below its words", `[...document.querySelectorAll("td .note")].every(n => n.getBoundingClientRect().width > 100 || !n.checkVisibility())`)
	p.want("cells name their report", `getComputedStyle(document.querySelector("td.says"), "::before").content.length > 2`)
}

// Every control needs a name that a screen reader can say.
func TestNames(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	for _, nameless := range eval[[]string](p, `[...document.querySelectorAll("button, a, input, select, summary")].filter(e =>
		!(e.textContent + (e.getAttribute("aria-label") || "") + (e.closest("label")?.textContent || "")).trim()).map(e => e.outerHTML)`) {
		t.Errorf("a screen reader has no name for %s", nameless)
	}
	p.want("headings go down one step at a time", `(levels => levels.every((l, i) => i == 0 || l <= levels[i-1] + 1))(
		[...document.querySelectorAll("h1,h2,h3,h4,h5")].map(h => +h.tagName[1]))`)
	p.want("ids stand once", `(ids => new Set(ids).size == ids.length)([...document.querySelectorAll("[id]")].map(e => e.id))`)
	p.want("links inside the page lead somewhere", `[...document.querySelectorAll('a[href^="#"]')].every(a => document.getElementById(decodeURIComponent(a.hash.slice(1))))`)
}

// until waits for an expression to become true, and fire tells the page that a
// field has changed.
func until(expression string) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Poll[bool](expression)(ctx, t)
		return chromedp.Void{}, err
	}
}

func fire(selector string) chromedp.Action[chromedp.Void] {
	return script(fmt.Sprintf(`document.querySelector(%q).dispatchEvent(new Event("input", {bubbles: true}))`, selector))
}

// On paper there is nothing to select: all is open, and the filters are gone.
func TestPaper(t *testing.T) {
	r, texts := embedded(t)
	p := open(t, r, texts)
	open := `document.querySelectorAll("details[open]").length`
	before := eval[int](p, open)
	p.do(printed())
	p.want("all findings are on paper", visible("tbody.f")+".length == document.querySelectorAll('tbody.f').length")
	p.want("with their sentences", visible("tr.more")+".length == document.querySelectorAll('tbody.f').length")
	p.want("without filters", visible("#filters")+".length == 0")
	p.do(media(""), script(`dispatchEvent(new Event("afterprint"))`))
	if after := eval[int](p, open); after != before {
		t.Errorf("after printing %d parts are open, before %d", after, before)
	}
}
