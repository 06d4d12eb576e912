package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// pageTable is a table of findings by articles.
type pageTable struct {
	Columns []pageColumn
	Rows    []pageRow
}

type pageColumn struct{ Key, Name, URL, When, Title, CopyOf, Family string }

type pageRow struct {
	Anchor, Relation, Sign, Word  string
	Attribute, What, Subject, Why string
	N, Severity                   int
	Bar, Sure, Support            string
	// SourceNumbers are the numbers of the sources that take part.
	SourceNumbers string
	Cells         []pageCell
	Drifts        []wording
}

type pageCell struct {
	Class, Column, Mark, Text string
	Excerpts                  []pageExcerpt
}

type pageExcerpt struct {
	excerpt
	Said string
}

// table returns nil when there is nothing to show.
func (h *pager) table(v view) *pageTable {
	if len(v.Findings) == 0 {
		return nil
	}
	t := &pageTable{}
	for _, c := range v.Columns {
		t.Columns = append(t.Columns, pageColumnOf(c))
	}
	for _, r := range v.Findings {
		t.Rows = append(t.Rows, h.row(v, r))
	}
	return t
}

func pageColumnOf(c column) pageColumn {
	when := dayOf(c.Article.Published)
	if when == "" {
		when = "date unknown"
	}
	return pageColumn{c.Key, c.Name(), webAddress(c.Article.URL), when, clean(c.Article.Title), c.CopyOf, clean(c.Article.Family)}
}

func (h *pager) row(v view, r row) pageRow {
	p := pageRow{
		Anchor: anchor("f-", r.ID), Relation: r.Relation.String(), Sign: r.Word.Sign, Word: r.Word.Word,
		Attribute: clean(string(r.Attribute)), What: r.What, Subject: r.Of, Why: r.Why,
		N: r.N, Severity: r.Severity, Bar: strings.TrimSpace(severityMark(r.Severity)), Sure: fmt.Sprintf("%.0f %% sure", 100*r.Confidence),
	}
	marks := sideMarks(r)
	var support, sources []string
	for k, s := range r.Sides {
		if len(s.Claims) > 0 && s.Origins > 0 {
			support = append(support, strings.TrimSpace(marks[k]+" "+plural(s.Origins, "independent source")))
		}
	}
	p.Support = strings.Join(support, ", ")
	for i, c := range r.Cells {
		p.Cells = append(p.Cells, h.cell(v.Columns[i], c, marks))
		if c.State != apart {
			sources = append(sources, strconv.Itoa(h.sources[v.Columns[i].Name()]))
		}
	}
	slices.Sort(sources)
	p.SourceNumbers = strings.Join(slices.Compact(sources), " ")
	if r.Relation == value.Reword {
		p.Drifts = wordings(v, r)
	}
	return p
}

// sideMarks numbers the sides that have claims, when there are several.
func sideMarks(r row) []string {
	marks, n := make([]string, len(r.Sides)), 0
	for k, s := range r.Sides {
		if len(s.Claims) > 0 {
			n++
			marks[k] = strconv.Itoa(n)
		}
	}
	if n < 2 {
		clear(marks)
	}
	return marks
}

func (h *pager) cell(col column, c cell, marks []string) pageCell {
	p := pageCell{Class: "apart", Column: col.Key + " " + col.Name(), Text: "–"}
	switch c.State {
	case quiet:
		p.Class, p.Text = "quiet", "○ says nothing"
	case states:
		p.Class, p.Mark, p.Text = "states", marks[c.Side], shorten(c.text(), maxCell)
		for _, cl := range c.Claims {
			p.Excerpts = append(p.Excerpts, pageExcerpt{h.lib.excerpt(cl, aroundOnPage), said(cl)})
		}
	}
	return p
}

// maxCell is the greatest width of a closed cell's text, in columns of a
// terminal; opened it shows the whole.
const maxCell = 160

// said tells who says it, and of which day.
func said(c *claim.Claim) string {
	var parts []string
	if c.Holder != "" {
		parts = append(parts, "according to "+clean(c.Holder))
	}
	if c.AsOf != "" {
		parts = append(parts, "as of "+clean(c.AsOf))
	}
	if c.Polarity == claim.Negated {
		parts = append(parts, "denied")
	}
	if c.Modality != "" && c.Modality != claim.Fact {
		parts = append(parts, "not as a fact: "+clean(string(c.Modality)))
	}
	return strings.Join(parts, " · ")
}

// firstClaim returns the first claim of a side and its column.
func firstClaim(r row, side int) (*claim.Claim, int) {
	for i, c := range r.Cells {
		if c.Side == side && len(c.Claims) > 0 {
			return c.Claims[0], i
		}
	}
	return nil, -1
}
