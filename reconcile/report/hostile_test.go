package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/provenance"
	"github.com/newsconcord/concord/reconcile/report"
)

// spoiled returns a report of n events in which strangers chose every word.
func spoiled(n int, words string) (*reconcile.Report, report.Texts) {
	r := &reconcile.Report{Schema: reconcile.Schema}
	texts := map[string]string{}
	relations := []value.Relation{value.Conflict, value.Update, value.Reword, value.Refines, value.Silent, value.Equal}
	for i := range n {
		e := reconcile.Event{ID: fmt.Sprint("e", i, words), Label: words, Places: []string{words}, Time: reconcile.Period{Start: words, End: words},
			About:     reconcile.About{Gathering: words, Format: words, People: []reconcile.Actor{{Name: words, Offices: []string{words}}}, Organizations: []string{words}},
			Suggested: []reconcile.Suggested{{Article: words, Reason: words}}}
		f := finding.Finding{ID: fmt.Sprint("f", i, words), Relation: relations[i%len(relations)], Attribute: claim.Attribute(words), Subject: words, Rule: words, Terms: []string{words}, Reason: words, Explanation: words, Severity: 4, Confidence: float64(i % 2)}
		for k := range 2 {
			id := fmt.Sprint("a", i, k, words)
			texts[id] = words + " It said so. " + words
			r.Articles = append(r.Articles, reconcile.Article{ID: id, Source: words, Family: words, Title: words, URL: words, Published: words, Language: words})
			e.Members = append(e.Members, reconcile.Member{Article: id, End: len(texts[id])})
			c := claim.Claim{ID: fmt.Sprint("c", i, k), Article: id, Attribute: f.Attribute, Subject: words, Holder: words, AsOf: words, Modality: claim.Modality(words),
				Value: claim.Value{Canonical: words, Unit: words, Text: words}}
			at := strings.Index(texts[id], " It said so.") + 1
			c.Evidence = claim.Evidence{Start: at, End: at + 10, Exact: "It said so"}
			if i%2 == 0 { // evidence that the text does not bear out
				c.Evidence.Exact = words
			}
			e.Claims = append(e.Claims, c)
			f.Sides = append(f.Sides, finding.Side{Value: words, Articles: []string{id}, Claims: []string{c.ID}, Origins: 1, Families: 1})
		}
		e.Findings = append(e.Findings, f)
		a, b := e.Members[0].Article, e.Members[1].Article
		e.Members[1].DuplicateOf = a
		r.Copies = append(r.Copies, provenance.Copy{Article: b, Of: a, Kind: provenance.NearDuplicate, Containment: .9, Runs: []provenance.SharedRun{{Start: i, End: len(texts[b]) - i}}})
		r.Events = append(r.Events, e)
		if i > 0 {
			r.Links = append(r.Links, reconcile.Link{From: e.ID, To: r.Events[0].ID, Kind: words})
		}
	}
	r.Rejected = []reconcile.Rejected{{Place: words, Reason: words}}
	return r, func(id string) (string, bool) { s, ok := texts[id]; return s, ok }
}

// FuzzFormats puts hostile words into every field of a report and holds each
// format to what its place asks for.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{
		"plain words", "", "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "</script></style><b>", "\x1b[31m\x07\x9b31m",
		"a\u202eb\u2066c\u200bd", "=HYPERLINK(\"http://x\")", "-1+1", "@SUM(A1)", "+1", "-5", "`code` *bold* [l](http://x) | pipe ![i](x)",
		"www.example.com https://example.com a@example.com :tada: $x$ ~~s~~", "# h\n- l\n> q\n\n```\n", "https://example.com/a b<c>", "javascript:alert(1)",
		"\xff\xfe", "2031-03-14", "urn:x", strings.Repeat("long", 200), "港口 đỗ 👩‍👩‍👧", "{{.}}", "\\", "&lt;b&gt;", "\r\n\t",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		if len(words) > 2000 {
			t.Skip("lengths are bounded before a report is made")
		}
		r, texts := spoiled(6, words)
		for _, form := range []struct {
			name  string
			write func(io.Writer) error
			check func(*testing.T, *reconcile.Report, string)
		}{
			{"text", func(w io.Writer) error { return report.Text(w, r, texts, report.TextOptions{}) }, checkLines},
			{"diff", func(w io.Writer) error { return report.Diff(fixture(), r).Text(w, report.TextOptions{}) }, checkLines},
			{"markdown", func(w io.Writer) error { return report.Markdown(w, r, texts) }, checkMarkdown},
			{"html", func(w io.Writer) error { return report.HTML(w, r, texts) }, checkHTML},
			{"jsonld", func(w io.Writer) error { return report.ClaimsJSONLD(w, r, texts) }, checkJSONLD},
			{"csv", func(w io.Writer) error { return report.StatementsCSV(w, r) }, checkCSV},
		} {
			out := write(t, func(b *bytes.Buffer) error { return form.write(b) })
			t.Run(form.name, func(t *testing.T) { form.check(t, r, out) })
		}
	})
}

// checkLines wants lines of printable characters, none of which a terminal
// obeys.
func checkLines(t *testing.T, _ *reconcile.Report, out string) {
	for i, c := range out {
		if c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c) || unicode.Is(unicode.Zl, c) || unicode.Is(unicode.Zp, c)) {
			t.Fatalf("%U at byte %d", c, i)
		}
	}
}

var (
	escaped = regexp.MustCompile(`\\[[:punct:]]`)
	ownLink = regexp.MustCompile(`\]\(<https?://[^<>\s]*>\)`)
	ownFold = regexp.MustCompile(`(?m)^(<details><summary>Perhaps [a-z ]+ \(\d+\): less than half sure</summary>|</details>)$`)
)

// checkMarkdown takes away what is escaped and what the format writes itself;
// of what is left nothing may start markup.
func checkMarkdown(t *testing.T, r *reconcile.Report, out string) {
	checkLines(t, r, out)
	left := ownFold.ReplaceAllString(ownLink.ReplaceAllString(escaped.ReplaceAllString(out, ""), ""), "")
	if at := strings.IndexAny(left, "<&`~@$"); at >= 0 {
		t.Errorf("unescaped %q in %q", left[at], left[max(0, at-40):min(len(left), at+40)])
	}
	for _, link := range []string{"://", "www.", "javascript:", "mailto:"} {
		if strings.Contains(left, link) {
			t.Errorf("%q can become a link", link)
		}
	}
	want := len(r.Events) + 1
	if slices.ContainsFunc(r.Links, func(l reconcile.Link) bool { return len(l.Findings) > 0 }) {
		want++
	}
	if got := strings.Count("\n"+left, "\n## "); got != want {
		t.Errorf("%d headings of the second level, want %d: those of the events, of links with findings, and of what was rejected", got, want)
	}
}

// checkHTML parses the page as a browser does.
func checkHTML(t *testing.T, r *reconcile.Report, out string) {
	doc, err := html.Parse(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		count[n.Data]++
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src", a.Key == "srcdoc", a.Key == "action":
				t.Errorf("<%s> has the attribute %s=%q", n.Data, a.Key, a.Val)
			case a.Key == "href" && !strings.HasPrefix(a.Val, "#") && !strings.HasPrefix(a.Val, "http://") && !strings.HasPrefix(a.Val, "https://"):
				t.Errorf("a link leads to %q", a.Val)
			}
		}
	}
	want := map[string]int{"script": 1, "style": 1, "main": 1, "form": 1, "h1": 1, "img": 0, "iframe": 0, "base": 0, "object": 0, "h3": len(r.Events), "tbody": len(r.Events)}
	for tag, n := range want {
		if count[tag] != n {
			t.Errorf("%d <%s>, want %d", count[tag], tag, n)
		}
	}
}

func checkJSONLD(t *testing.T, r *reconcile.Report, out string) {
	var got struct {
		Graph []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	n := report.Count(r)
	if want := n.Articles + n.Events + 2*n.Claims; len(got.Graph) != want {
		t.Errorf("%d nodes, want %d", len(got.Graph), want)
	}
	if strings.ContainsAny(out, "<>&") {
		t.Error("the graph could end a script element")
	}
}

func checkCSV(t *testing.T, r *reconcile.Report, out string) {
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if want := report.Count(r).Claims + 1; len(rows) != want {
		t.Errorf("%d rows, want %d", len(rows), want)
	}
	for _, cell := range slices.Concat(rows...) {
		if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			if _, err := strconv.ParseFloat(cell, 64); err != nil {
				t.Errorf("a spreadsheet may run %q", cell)
			}
		}
	}
	checkLines(t, r, out)
}

// Positions count code points: a selector finds the same words in a text that
// is cut by characters.
func TestPositionsCountCodePoints(t *testing.T) {
	r := fixture()
	out := write(t, func(b *bytes.Buffer) error { return report.ClaimsJSONLD(b, r, fixtureText) })
	var got struct {
		Graph []struct {
			Type   string `json:"type"`
			Target struct {
				Source   string `json:"source"`
				Selector []struct {
					Type       string `json:"type"`
					Start, End int
					Exact      string
				}
			}
		} `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, node := range got.Graph {
		if node.Type != "Annotation" {
			continue
		}
		n++
		text := []rune(fixtureTexts[strings.TrimPrefix(node.Target.Source, "urn:concord:article:")])
		s := node.Target.Selector
		if len(s) != 2 || s[0].Type != "TextPositionSelector" || s[1].Type != "TextQuoteSelector" {
			t.Fatalf("selectors %+v", s)
		}
		if words := string(text[s[0].Start:s[0].End]); words != s[1].Exact {
			t.Errorf("the positions hold %q, the quotation %q", words, s[1].Exact)
		}
	}
	if want := report.Count(r).Claims; n != want {
		t.Errorf("%d annotations, want %d", n, want)
	}
}

// A page's colours must be told apart by everybody: WCAG 2.2, success
// criterion 1.4.3, asks for a contrast of 4.5.
func TestContrast(t *testing.T) {
	page := write(t, func(b *bytes.Buffer) error { return report.HTML(b, fixture(), fixtureText) })
	variable := regexp.MustCompile(`--([a-z-]+):(#[0-9a-f]{3,6})\b`)
	light := map[string]string{}
	dark := map[string]string{}
	head, rest, _ := strings.Cut(page, "prefers-color-scheme:dark")
	for _, m := range variable.FindAllStringSubmatch(head, -1) {
		light[m[1]] = m[2]
	}
	for _, m := range variable.FindAllStringSubmatch(rest, -1) {
		dark[m[1]] = m[2]
	}
	for name, c := range map[string]map[string]string{"light": light, "dark": dark} {
		pairs := [][2]string{{"fg", "bg"}, {"dim", "bg"}, {"dim", "soft"}, {"accent", "bg"}, {"fg", "mark"}, {"fg", "conflict-bg"}}
		for _, rel := range []string{"conflict", "update", "reword", "refines", "silent", "equal"} {
			pairs = append(pairs, [2]string{rel, rel + "-bg"}, [2]string{rel, "bg"})
		}
		for _, p := range pairs {
			if got := contrast(t, c[p[0]], c[p[1]]); got < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.1f", name, p[0], p[1], got)
			}
		}
	}
}

// contrast is the ratio of WCAG 2.2 of two colours.
func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	hex := strings.TrimPrefix(colour, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		t.Fatalf("%q is no colour", colour)
	}
	linear := func(v uint64) float64 {
		c := float64(v&255) / 255
		if c <= .04045 {
			return c / 12.92
		}
		return math.Pow((c+.055)/1.055, 2.4)
	}
	return .2126*linear(n>>16) + .7152*linear(n>>8) + .0722*linear(n)
}
