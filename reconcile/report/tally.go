package report

import (
	"fmt"
	"strings"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/finding"
)

// counted is how many findings have a relation.
type counted struct {
	relationWord
	N int
}

// tally counts the findings that are rather right than wrong by relation,
// hardest first, without relations that have none, and the other findings in one
// number.
func tally(fs ...[]finding.Finding) (out []counted, doubtful int) {
	n := map[value.Relation]int{}
	for _, list := range fs {
		for i := range list {
			if sure(&list[i]) {
				n[list[i].Relation]++
			} else {
				doubtful++
			}
		}
	}
	for _, w := range relationWords {
		if n[w.Relation] > 0 {
			out = append(out, counted{w, n[w.Relation]})
		}
	}
	return out, doubtful
}

// tallyAll counts the findings of the whole report.
func tallyAll(r *reconcile.Report) ([]counted, int) {
	var all [][]finding.Finding
	for i := range r.Events {
		all = append(all, r.Events[i].Findings)
	}
	for i := range r.Links {
		all = append(all, r.Links[i].Findings)
	}
	return tally(all...)
}

// tallyWords writes a tally in a few words.
func tallyWords(fs []finding.Finding) string {
	counts, doubtful := tally(fs)
	var parts []string
	for _, c := range counts {
		parts = append(parts, fmt.Sprintf("%d %s", c.N, c.Word))
	}
	if doubtful > 0 {
		parts = append(parts, fmt.Sprintf("%d %s", doubtful, doubtfulWord.Word))
	}
	return strings.Join(parts, ", ")
}

// findingsWord counts the findings of a report, and says how many of them stand
// in links between events.
func findingsWord(r *reconcile.Report) string {
	all, linked := Count(r).Findings, 0
	for i := range r.Links {
		linked += len(r.Links[i].Findings)
	}
	if linked == 0 {
		return plural(all, "finding")
	}
	return fmt.Sprintf("%s (%d inside events, %d between them)", plural(all, "finding"), all-linked, linked)
}
