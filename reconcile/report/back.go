package report

import (
	"fmt"
	"slices"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
)

// back is what stands at the other event of a link, told at this one in few
// words: the most telling findings first, agreement last.
type back struct {
	Peeks []peek
	// More counts the findings that are not among the peeks, by relation.
	More string
}

// back returns what the findings of a link say, for the event at which they do not
// stand. Values come in the order of the columns there.
func (x *index) back(l *reconcile.Link) back {
	v := x.linked(l)
	out := back{Peeks: v.peeks()}
	rest := v.telling()
	rest = rest[len(out.Peeks):]
	n := map[string]int{}
	doubtful := 0
	for _, r := range v.Findings {
		switch {
		case !sure(r.Finding):
			doubtful++
		case r.Relation == value.Equal || slices.ContainsFunc(rest, func(o row) bool { return o.Finding == r.Finding }):
			n[r.Word.Class]++
		}
	}
	for _, w := range relationWords {
		if n := n[w.Class]; n > 0 {
			out.More += comma(out.More) + counted{w, n}.Words()
		}
	}
	if doubtful > 0 {
		out.More += fmt.Sprintf("%s%d %s", comma(out.More), doubtful, doubtfulWord.Word)
	}
	if out.More != "" && len(out.Peeks) > 0 {
		out.More = "and " + out.More
	}
	return out
}

func comma(before string) string {
	if before == "" {
		return ""
	}
	return ", "
}
