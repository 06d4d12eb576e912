package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/provenance"
	"github.com/newsconcord/concord/reconcile/report"
)

// attacks are what a stranger may write into an article, its metadata, or a
// report.
var attacks = []string{
	`<script>window.hacked = 1</script>`,
	`</script><script>window.hacked = 1</script>`,
	`<img src=x onerror="window.hacked=1">`,
	`"><svg onload=window.hacked=1>`,
	`' onfocus=window.hacked=1 autofocus='`,
	`<!-- <script>`, `</style><style>*{display:none}</style>`, `<base href=//elsewhere.example/>`,
	`<tbody class="f conflict"><tr><th>faked</th></tr></tbody>`,
	`</details></main><main><details class=event>`,
	`<meta http-equiv=refresh content="0;url=//elsewhere.example">`,
	"\u202egnirts desrever", "\x1b[31mred", strings.Repeat("wide", 500), `{{.Style}}`, `&lt;script&gt;`,
}

// hostile returns a report all of whose words are attacks, n events long.
func hostile(n int) (*reconcile.Report, report.Texts) {
	r := &reconcile.Report{Schema: reconcile.Schema}
	texts := map[string]string{}
	for i := range n {
		say := func(k int) string { return attacks[(i+k)%len(attacks)] }
		e := reconcile.Event{ID: fmt.Sprintf("e%d%s", i, say(0)), Label: say(1), Places: []string{say(2)}, Time: reconcile.Period{Start: say(3)},
			About: reconcile.About{Gathering: say(4), Format: say(5), People: []reconcile.Actor{{Name: say(6), Offices: []string{say(7)}}}, Organizations: []string{say(8)}}}
		f := finding.Finding{ID: fmt.Sprintf("f%d", i), Relation: value.Conflict, Attribute: claim.Attribute(say(4)), Subject: say(5), Rule: "said", Reason: say(6), Explanation: say(6), Severity: 4, Confidence: 1}
		for k := range 2 {
			id := fmt.Sprintf("a%d-%d%s", i, k, say(7))
			texts[id] = "It said " + say(8+k) + " to all.\n\nAnd " + say(9) + "."
			r.Articles = append(r.Articles, reconcile.Article{ID: id, Source: say(k), Title: say(10), URL: "javascript:window.hacked=1", Published: say(11)})
			e.Members = append(e.Members, reconcile.Member{Article: id, End: len(texts[id])})
			c := claim.Claim{ID: fmt.Sprintf("c%d-%d", i, k), Article: id, Attribute: f.Attribute, Subject: f.Subject, Holder: say(12),
				Value:    claim.Value{Canonical: say(13), Text: say(14)},
				Evidence: claim.Evidence{Start: 0, End: 8, Exact: "It said "}}
			e.Claims = append(e.Claims, c)
			f.Sides = append(f.Sides, finding.Side{Value: say(15), Articles: []string{id}, Claims: []string{c.ID}, Origins: 1, Families: 1})
		}
		e.Findings = []finding.Finding{f}
		a, b := e.Members[0].Article, e.Members[1].Article
		e.Members[1].DuplicateOf = a
		r.Copies = append(r.Copies, provenance.Copy{Article: b, Of: a, Kind: provenance.NearDuplicate, Containment: .9,
			Runs: []provenance.SharedRun{{Start: 0, End: len(texts[b]) - 1, OfStart: 0, OfEnd: len(texts[a])}}})
		r.Events = append(r.Events, e)
	}
	r.Rejected = []reconcile.Rejected{{Place: attacks[0], Reason: attacks[1]}}
	return r, func(id string) (string, bool) { s, ok := texts[id]; return s, ok }
}

func TestHostileArticles(t *testing.T) {
	tests := []struct {
		reason string
		events int
	}{
		{"a page that shows all", 2 * len(attacks)},
		{"a page that lays events out when they are opened", report.MaxInlineFindings + 1},
	}
	for _, test := range tests {
		t.Run(test.reason, func(t *testing.T) {
			r, texts := hostile(test.events)
			p := open(t, r, texts)
			p.want("every event is there and none is faked", fmt.Sprintf(`document.querySelectorAll("details.event").length == %d`, test.events))
			eval[bool](p, `(() => { for (const d of [...document.querySelectorAll("details.event")].slice(0, 64)) d.open = true; return true })()`)
			p.want("opened", `document.querySelectorAll("details.event[open]").length > 16`)
			p.do(chromedp.Sleep(300 * time.Millisecond)) // what was laid out may try to load
			eval[bool](p, `(() => { for (const d of document.querySelectorAll("details")) d.open = true; return true })()`)
			p.want("no script ran", `window.hacked === undefined`)
			p.want("one script may run: the page's", `[...document.scripts].filter(s => !s.type).length == 1`)
			p.want("each open event has its one finding", `[...document.querySelectorAll("details.event[open]")].slice(0, 64).every(e => e.querySelectorAll("tbody.f").length == 1)`)
			p.want("no attribute came from an article", `![...document.querySelectorAll("*")].some(e => [...e.attributes].some(a => a.name.startsWith("on")))`)
			p.want("no address but of the web and of the page", `[...document.querySelectorAll("[href], [src]")].every(e => /^(#|https?:)/.test(e.getAttribute("href") || e.getAttribute("src")))`)
			p.want("the direction of writing is kept", `!document.body.textContent.includes("\u202e")`)
			if over := eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
				t.Errorf("long words make the page %d pixels too wide", over)
			}
		})
	}
}
