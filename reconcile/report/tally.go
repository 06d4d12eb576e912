package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
)

// counted is how many rows have a word.
type counted struct {
	relationWord
	N int
}

// Words counts what has the word: "2 conflicts", "3 reworded".
func (c counted) Words() string {
	if c.Relation == value.Conflict || c.Relation == value.Update {
		return plural(c.N, c.Word)
	}
	return fmt.Sprintf("%d %s", c.N, c.Word)
}

// counts says how many rows readers see of some findings, by their words, hardest
// first, without words that none has. Rows that are rather wrong than right are
// Doubtful alone.
type counts struct {
	words          []counted
	doubtful, rows int
	severity       int // of the severest sure row
}

func (v view) counts() counts {
	var out counts
	n := map[string]int{}
	for _, r := range v.Findings {
		out.rows++
		if !sure(r.Finding) {
			out.doubtful++
			continue
		}
		n[r.Word.Class]++
		out.severity = max(out.severity, min(r.severity(), greatest))
	}
	for _, w := range relationWords {
		if n[w.Class] > 0 {
			out.words = append(out.words, counted{w, n[w.Class]})
		}
	}
	return out
}

// sure is the number of rows that are not doubtful.
func (c counts) sure() int { return c.rows - c.doubtful }

// count counts the rows of an event, countLink those of a link; each is counted once.
func (x *index) count(e *reconcile.Event) counts {
	c, done := x.counted[e.ID]
	if !done {
		c = x.view(e.Findings, false, e).counts()
		x.counted[e.ID] = c
	}
	return c
}

func (x *index) countLink(l *reconcile.Link) counts {
	c, done := x.countedLink[l]
	if !done {
		first, other := x.ends(l)
		c = x.view(l.Findings, true, first, other).counts()
		x.countedLink[l] = c
	}
	return c
}

// add adds counts up, in the order of the words.
func (c counts) add(o counts) counts {
	out := counts{doubtful: c.doubtful + o.doubtful, rows: c.rows + o.rows, severity: max(c.severity, o.severity)}
	for _, w := range relationWords {
		n := 0
		for _, all := range [][]counted{c.words, o.words} {
			if i := slices.IndexFunc(all, func(x counted) bool { return x.Class == w.Class }); i >= 0 {
				n += all[i].N
			}
		}
		if n > 0 {
			out.words = append(out.words, counted{w, n})
		}
	}
	return out
}

// countAll counts the rows of the whole report.
func (x *index) countAll(r *reconcile.Report) (all counts) {
	for i := range r.Events {
		all = all.add(x.count(&r.Events[i]))
	}
	for i := range r.Links {
		all = all.add(x.countLink(&r.Links[i]))
	}
	return all
}

// String writes the counts in a few words.
func (c counts) String() string {
	var parts []string
	for _, w := range c.words {
		parts = append(parts, w.Words())
	}
	if c.doubtful > 0 {
		parts = append(parts, fmt.Sprintf("%d %s", c.doubtful, doubtfulWord.Word))
	}
	return strings.Join(parts, ", ")
}

// findingsWord counts the findings of a report as readers see them.
func (x *index) findingsWord(r *reconcile.Report) string {
	all, between := x.countAll(r), 0
	for i := range r.Links {
		between += x.countLink(&r.Links[i]).sure()
	}
	out := plural(all.sure(), "finding")
	if between > 0 {
		out += fmt.Sprintf(" (%d between events)", between)
	}
	if all.doubtful > 0 {
		out += fmt.Sprintf(", and %d more that are less than half sure", all.doubtful)
	}
	return out
}

// greatest is the greatest severity.
const greatest = 4
