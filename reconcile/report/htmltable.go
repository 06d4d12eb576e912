package report

import (
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// pageSection is a table of findings by reports.
type pageSection struct {
	Title   string
	Folded  bool
	Columns []pageKey
	Rows    []pageRow
}

type pageKey struct{ Key, Name string }

type pageRow struct {
	Anchor, Relation, Sign, Word string
	Also                         []string // the anchors of the other findings that tell it
	N                            int
	What, Link, Of, Gist, Facets string
	// Cells hold one report each; Voices take their place where the reports are
	// too many for columns.
	Cells  []pageCell
	Voices []pageCell
	// What follows is seen when the row is opened.
	Said   []pageSaid
	Drifts []wording
	Why    string
	AtOnce bool // the reason is seen without opening the row
	Weight string
	Unsure string // "" for what is sure enough to stand as it is
	Span   int
}

type pageCell struct {
	Class, Key, Mark, Text, Note string
	Words                        bool // of the article
	// Pieces are the text where some of its words decide.
	Pieces []piece
	Apart  bool // the finding does not compare the report
}

// pageSaid is a sentence with who has it.
type pageSaid struct {
	Keys    []string
	Passage passage
	Note    string
}

// sections lays the findings of a view out in tables. What is agreed, and
// statements beside facts, are folded.
func (h *pager) sections(v view) []pageSection {
	var out []pageSection
	var columns []pageKey
	for _, c := range v.Columns {
		columns = append(columns, pageKey{c.Key, c.Name()})
	}
	if len(columns) > maxColumns {
		columns = []pageKey{{"", "Who says what"}}
	}
	for _, s := range v.sections() {
		p := pageSection{Title: s.Title, Columns: columns, Folded: s.folded() || (s.Kind == statements || s.Kind == alone) && len(out) > 0 && len(s.Rows) > fewStatements}
		for _, r := range s.Rows {
			p.Rows = append(p.Rows, h.row(v, r))
		}
		out = append(out, p)
	}
	return out
}

// fewStatements is how many statements stand open behind facts.
const fewStatements = 3

func (h *pager) row(v view, r row) pageRow {
	p := pageRow{
		Relation: r.Word.Class, Sign: r.Word.Sign, Word: r.Word.Word, N: r.N, What: r.What, Link: strings.Trim(r.Join, " :"), Of: r.Of, Gist: r.Gist,
		Said: h.said(v, r), Weight: weight(r), Unsure: doubt(r), Span: min(len(v.Columns), 1) + 1,
	}
	var anchors []string
	for _, f := range append([]*finding.Finding{r.Finding}, r.Also...) {
		if a := anchor("f-", f.ID); !h.rows[a] {
			h.rows[a] = true
			anchors = append(anchors, a)
		}
	}
	p.Facets = h.facets(v, r, anchors)
	if len(anchors) > 0 {
		p.Anchor, p.Also = anchors[0], anchors[1:]
	}
	if r.tellsWhy() {
		p.Why, p.AtOnce = r.Why, r.Relation != value.Equal && (r.Lacks || columns(r.Why) <= maxReason)
	}
	if s := supports(v, r); s != "" {
		p.Weight += " · " + s
	}
	marks := sideMarks(v, r)
	if len(v.Columns) > maxColumns {
		for _, o := range v.voices(r) {
			p.Voices = append(p.Voices, voiceCell(o, marks))
		}
	} else {
		p.Span = len(v.Columns) + 1
		for i, c := range r.Cells {
			p.Cells = append(p.Cells, pageCellOf(v.Columns[i], r, c, marks))
		}
	}
	p.Drifts = r.Drifts
	return p
}

// supports says how many independent sources stand behind each value that
// several reports give.
func supports(v view, r row) string {
	var out []string
	for k, s := range r.Sides {
		if len(s.Claims) == 0 || len(s.Articles) < 2 || s.Origins < 1 {
			continue
		}
		if s.Origins == 1 {
			out = append(out, listed(v.reports(r, k))+" count as one source")
			continue
		}
		of := ""
		if len(r.Sides) > 1 {
			of = " for “" + shorten(clean(s.Value), 40) + "”"
		}
		out = append(out, plural(s.Origins, "independent source")+of)
	}
	return strings.Join(out, "; ")
}

// reports names the reports of a side, or counts them where they are many or
// not all have names of their own.
func (v view) reports(r row, side int) []string {
	var keys []string
	for i, c := range r.Cells {
		if c.Side == side && c.State == states {
			keys = append(keys, v.Columns[i].Key)
		}
	}
	if names := v.names(keys); len(names) > 1 && len(names) == len(keys) && len(names) <= 4 {
		return names
	}
	return []string{plural(len(keys), "report")}
}

// sideMarks numbers the sides that have claims from left to right, when several
// columns may share one.
func sideMarks(v view, r row) []string {
	marks, n := make([]string, len(r.Sides)), 0
	for _, c := range r.Cells {
		if c.State == states && marks[c.Side] == "" {
			n++
			marks[c.Side] = strconv.Itoa(n)
		}
	}
	if n < 2 || len(v.Columns) < 3 {
		clear(marks)
	}
	return marks
}

// maxCell is the greatest width of a cell's text, in columns of a terminal; the
// sentence behind it shows the whole.
const maxCell = 160

func pageCellOf(col column, r row, c cell, marks []string) pageCell {
	p := pageCell{Class: "apart", Key: col.Key, Apart: c.State == apart}
	switch c.State {
	case quiet:
		p.Class, p.Text = "quiet", "not found"
	case states:
		p.Class, p.Mark, p.Text, p.Words = "says", marks[c.Side], shorten(c.text(), maxCell), true
		p.Note, p.Pieces = r.note(c), r.deciding(c)
	}
	return p
}

// maxReason is the greatest width of a reason that is seen at once.
const maxReason = 160

// deciding marks the words of a cell on which the finding turns.
func (r row) deciding(c cell) []piece {
	if r.Relation == value.Equal || r.Relation == value.Silent || r.Relation == value.Refines && !r.Lacks && r.Word.Class != relatedWord.Class {
		return nil
	}
	against := ""
	if r.Relation == value.Reword || r.Relation == value.Conflict && clausal(r) {
		for _, o := range r.Cells {
			if o.State == states && o.Side != c.Side {
				against = o.text()
				break
			}
		}
	}
	return deciding(c.text(), quotedIn(r.Why), against)
}

// maxColumns is how many reports have a column of their own; of more, those that
// say the same share a line.
const maxColumns = 8

func voiceCell(o voice, marks []string) pageCell {
	p := pageCell{Class: "quiet", Key: strings.Join(o.Keys, ", "), Text: "not found"}
	if o.Words != "" {
		p.Class, p.Mark, p.Text, p.Words = "says", marks[o.Side], shorten(o.Words, maxCell), true
		p.Note = o.Note
	}
	return p
}

// said lists the sentences behind a finding in the order of the columns; reports
// that have the same sentence share it.
func (h *pager) said(v view, r row) []pageSaid {
	var out []pageSaid
	at := map[string]int{}
	for i, c := range r.Cells {
		if c.State != states {
			continue
		}
		for _, p := range h.lib.passages(c.Claims, h.around) {
			s := p.String()
			n, seen := at[s]
			if !seen {
				n = len(out)
				at[s] = n
				out = append(out, pageSaid{Passage: p, Note: noteOf(r, c.Claims[0], s)})
			}
			if keys := out[n].Keys; len(keys) == 0 || keys[len(keys)-1] != v.Columns[i].Key {
				out[n].Keys = append(keys, v.Columns[i].Key)
			}
		}
	}
	return out
}

// noteOf tells who says it, where the sentence does not, and how firmly. Of names,
// offices and the like it says nothing: they are the report's own words.
func noteOf(r row, c *claim.Claim, sentence string) string {
	if frames(r.Attribute) {
		return ""
	}
	var parts []string
	if h := clean(c.Holder); h != "" && !strings.Contains(sentence, h) {
		parts = append(parts, "according to "+h)
	}
	if s, known := modalityWords[c.Modality]; known {
		parts = append(parts, s)
	} else if c.Modality != "" && c.Modality != claim.Fact {
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

// modalityWords says how firmly a report puts what it does not put as a fact.
var modalityWords = map[claim.Modality]string{
	claim.Future: "as announced", claim.May: "as possible", claim.Must: "as a duty", claim.Wish: "as wished for",
	claim.If: "under a condition", claim.Attempt: "as tried",
}
