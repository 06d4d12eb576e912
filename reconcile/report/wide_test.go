package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

// An event of sixty reports stays readable: no line is longer than asked for,
// and none is squeezed to a few characters.
func TestManyReports(t *testing.T) {
	r := fixture()
	e := &r.Events[0]
	for i := range 60 {
		id := fmt.Sprint("extra-", i)
		r.Articles = append(r.Articles, reconcile.Article{ID: id, Source: "Outlet " + fmt.Sprint(i)})
		e.Members = append(e.Members, reconcile.Member{Article: id, End: 1})
		e.Findings[0].Sides[2].Articles = append(e.Findings[0].Sides[2].Articles, id)
	}
	out := write(t, func(b *bytes.Buffer) error { return report.Text(b, r, fixtureText, report.TextOptions{Width: 80}) })
	narrow := 0
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if n := utf8.RuneCountInString(line); n > 80 {
			t.Errorf("%d columns: %q", n, line)
		}
		if n := len(strings.TrimSpace(line)); n > 0 && n < 4 {
			narrow++
		}
	}
	if narrow > 3 {
		t.Errorf("%d lines hold less than 4 characters:\n%s", narrow, out)
	}
	page := write(t, func(b *bytes.Buffer) error { return report.HTML(b, r, fixtureText) })
	if !strings.Contains(page, `<td class="voices">`) || strings.Contains(page, `class="of64"`) {
		t.Error("the page gives each of 64 reports a column")
	}
	md := write(t, func(b *bytes.Buffer) error { return report.Markdown(b, r, fixtureText) })
	if !strings.Contains(md, "| who says what |") || !strings.Contains(md, "**A, B** Fifteen people · **C** 12 passengers · **D, ") {
		t.Error("Markdown gives each of 64 reports a column")
	}
}
