package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/reconcile"
)

// readColumn is an article laid out for reading beside others.
type readColumn struct {
	Key, Name  string
	Paragraphs [][]readPiece
	Cut        bool // the article goes on
}

// readPiece is a run of text, with the findings that rest on it.
type readPiece struct {
	Text    string
	Outside bool // it lies in no segment of the event
	Row     int  // the number of the first finding, 0 for none
	// Rows are the numbers of the findings and All their anchors; Anchor and
	// Relation are those of the first.
	Rows, All, Anchor, Relation string
}

// maxReading is how much of an article is laid out for reading, in bytes.
const maxReading = 50_000

// reading lays the articles of an event out side by side. A single one is not.
func (h *pager) readings(v view, e *reconcile.Event) []readColumn {
	if len(v.Columns) < 2 {
		return nil
	}
	var out []readColumn
	for i, c := range v.Columns {
		source := h.lib.texts.of(c.Article.ID)
		if source == "" {
			continue
		}
		l := sheet{source: source, v: v, spans: spansOf(v, i)}
		for _, m := range e.Members {
			if m.Article == c.Article.ID {
				l.segments = append(l.segments, [2]int{m.Start, m.End})
			}
		}
		out = append(out, readColumn{c.Key, c.Name(), l.paragraphs(h.reading), len(source) > h.reading})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// span is a piece of evidence with the row of its finding.
type span struct{ start, end, row int }

// spansOf returns the evidence in one column, in order of the text. What is
// rather wrong than right joins nothing.
func spansOf(v view, col int) []span {
	var out []span
	for n, r := range v.Findings {
		if !sure(r.Finding) {
			continue
		}
		for _, c := range r.Cells[col].Claims {
			out = append(out, span{c.Evidence.Start, c.Evidence.End, n})
		}
	}
	slices.SortFunc(out, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), cmp.Compare(a.row, b.row))
	})
	return slices.Compact(out)
}

// sheet cuts a text into paragraphs and pieces.
type sheet struct {
	source   string
	v        view
	spans    []span
	segments [][2]int
}

func (l *sheet) paragraphs(most int) [][]readPiece {
	var out [][]readPiece
	limit := min(len(l.source), most)
	for limit < len(l.source) && !utf8.RuneStart(l.source[limit]) {
		limit--
	}
	for at := 0; at < limit; {
		end := limit
		if n := strings.IndexByte(l.source[at:limit], '\n'); n >= 0 {
			end = at + n
		}
		if strings.TrimSpace(l.source[at:end]) != "" {
			out = append(out, l.pieces(at, end))
		}
		at = end + 1
	}
	return out
}

// pieces cuts [from,to) wherever evidence or a segment starts or ends.
func (l *sheet) pieces(from, to int) []readPiece {
	first := slices.IndexFunc(l.spans, func(s span) bool { return s.end > from })
	if first < 0 {
		first = len(l.spans)
	}
	l.spans = l.spans[first:] // what ends before this paragraph is done with
	cuts := []int{from, to}
	var here []span
	for _, s := range l.spans {
		if s.start >= to {
			break
		}
		if s.end > from {
			here = append(here, s)
			cuts = append(cuts, max(s.start, from), min(s.end, to))
		}
	}
	for _, s := range l.segments {
		cuts = append(cuts, min(max(s[0], from), to), min(max(s[1], from), to))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []readPiece
	for i := 1; i < len(cuts); i++ {
		out = append(out, l.piece(cuts[i-1], cuts[i], here))
	}
	return out
}

func (l *sheet) piece(from, to int, here []span) readPiece {
	p := readPiece{Text: cleanPart(l.source[from:to])}
	p.Outside = !slices.ContainsFunc(l.segments, func(s [2]int) bool { return s[0] <= from && to <= s[1] })
	var rows []int
	if strings.TrimSpace(p.Text) == "" {
		return p // a link of white space could be neither seen nor named
	}
	for _, s := range here {
		if s.start <= from && to <= s.end {
			rows = append(rows, s.row)
		}
	}
	slices.Sort(rows)
	var numbers, anchors []string
	for _, n := range slices.Compact(rows) {
		numbers = append(numbers, strconv.Itoa(n+1))
		anchors = append(anchors, anchor("f-", l.v.Findings[n].ID))
	}
	if len(rows) > 0 {
		p.Row, p.Anchor, p.Relation = rows[0]+1, anchors[0], l.v.Findings[rows[0]].Word.Class
		p.Rows, p.All = strings.Join(numbers, ","), strings.Join(anchors, " ")
	}
	return p
}
