package reconcile

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

// Verdict is what somebody says of two articles.
type Verdict string

// The verdicts.
const (
	Same    Verdict = "same"     // their main reports are one event
	NotSame Verdict = "not-same" // no part of one is one event with a part of the other
	Unsure  Verdict = "unsure"   // withdraws what was said of them before
)

// Judgement is an entry of the log of what people said of pairs of articles. The
// last one on a pair that is not undone counts, and outweighs what the texts say.
// Where judgements contradict each other over several articles, NotSame wins for
// its pair.
type Judgement struct {
	// Seq numbers the entries of an [Index] from 1.
	Seq int `json:"seq"`
	// A and B are the ids of the articles. They need not be known yet.
	A       string  `json:"a"`
	B       string  `json:"b"`
	Verdict Verdict `json:"verdict"`
	// By and At say who judged and when, in the words of the caller.
	By string `json:"by"`
	At string `json:"at"`
	// Undoes is the number of the entry that this one takes back, or 0. Such an
	// entry has no articles and no verdict.
	Undoes int `json:"undoes,omitempty"`
}

// ErrJudgement says that a judgement makes no sense.
var ErrJudgement = errors.New("not a judgement")

// check reports what is wrong with a judgement.
func (j Judgement) check() error {
	switch {
	case j.Undoes > 0 && j.A == "" && j.B == "" && j.Verdict == "":
		return nil
	case j.Verdict != Same && j.Verdict != NotSame && j.Verdict != Unsure:
		return fmt.Errorf("%w: verdict %q", ErrJudgement, j.Verdict)
	case j.A == "" || j.B == "" || j.A == j.B:
		return fmt.Errorf("%w: want two articles, not %q and %q", ErrJudgement, j.A, j.B)
	case j.Undoes != 0:
		return fmt.Errorf("%w: an entry that undoes another says nothing itself", ErrJudgement)
	}
	return nil
}

// standing returns the judgement that counts for each pair of articles.
func standing(log []Judgement) map[[2]string]Judgement {
	undone := map[int]bool{}
	out := map[[2]string]Judgement{}
	for i := len(log) - 1; i >= 0; i-- {
		j := log[i]
		switch key := pairOf(j.A, j.B); {
		case undone[j.Seq]:
		case j.Undoes != 0:
			undone[j.Undoes] = true
		case out[key].Verdict == "":
			out[key] = j
		}
	}
	return out
}

func pairOf(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// judgedPairs turns what was said of articles into pairs of segments. main[id]
// is an article's main segment, all[id] are all of them.
func judgedPairs(said map[[2]string]Judgement, main map[string]int, all map[string][]int) []cluster.Judged {
	var out []cluster.Judged
	for key, j := range said {
		a, okA := main[key[0]]
		b, okB := main[key[1]]
		switch {
		case !okA || !okB:
		case j.Verdict == Same:
			out = append(out, cluster.Judged{A: a, B: b, Same: true})
		case j.Verdict == NotSame:
			for _, x := range all[key[0]] {
				for _, y := range all[key[1]] {
					out = append(out, cluster.Judged{A: x, B: y})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b cluster.Judged) int { return cmp.Or(a.A-b.A, a.B-b.B) })
	return out
}
