package reconcile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
)

// TestPerturbedPassages does the same with the sentence that holds the change.
func TestPerturbedPassages(t *testing.T) {
	for _, set := range perturbSets(t) {
		t.Run(set.name, func(t *testing.T) {
			sum := tally{}
			for _, a := range set.articles {
				for _, e := range edits(a) {
					p := copied(a, e)
					sum.count(t, p, judgePassages(t, p))
				}
			}
			for _, k := range sum.kinds() {
				t.Logf("%-24s %4d  right %3d%%", k, sum[k].all, 100*sum[k].right/sum[k].all)
			}
			if all := sum["all"]; all != nil && 100*all.right < leastInPassages*all.all {
				t.Errorf("%d of %d changes found rightly, want %d %%", all.right, all.all, leastInPassages)
			}
		})
	}
}

// TestParaphrasedPassages compares the sentences of which a paraphrase changed one.
func TestParaphrasedPassages(t *testing.T) {
	for _, set := range perturbSets(t) {
		t.Run(set.name, func(t *testing.T) {
			sum := tally{}
			for _, a := range set.articles {
				for _, p := range paraphrases(a) {
					x, y := sentencesOf(p.one.Text), sentencesOf(p.two.Text)
					if len(x) != len(y) {
						continue
					}
					for i := range x {
						if strings.TrimSpace(x[i]) != strings.TrimSpace(y[i]) && strings.Count(x[i], " ") > 2 && strings.Count(y[i], " ") > 2 {
							sum.quietPassages(t, p, x[i], y[i])
						}
					}
				}
			}
			sum.reportQuiet(t)
		})
	}
}

// judgePassages compares the sentences that hold the change.
func judgePassages(t *testing.T, p pair) (out result) {
	t.Helper()
	x, y := passageArticle(sentenceAt(p.one.Text, p.a.Start)), passageArticle(sentenceAt(p.two.Text, p.b.Start))
	x.Published, y.Published = p.one.Published, p.two.Published
	got, err := reconcile.Compare(x, y)
	if err != nil {
		t.Fatal(err)
	}
	out.why = fmt.Sprintf("%s of %s: %.200s", got.Relation, got.Attribute, got.Explanation)
	out.found = got.Relation != value.Equal && got.Relation != value.Different
	out.attribute = out.found && slices.Contains(p.want.attributes, got.Attribute)
	out.right = out.attribute && slices.Contains(p.want.relations, got.Relation)
	return out
}

// sentenceAt returns the sentence that holds a byte.
func sentenceAt(s string, at int) string {
	end := 0
	for _, x := range sentencesOf(s) {
		if end += len(x); at < end {
			return strings.TrimSpace(x)
		}
	}
	return s
}

func (s tally) quietPassages(t *testing.T, p pair, x, y string) {
	t.Helper()
	got, err := reconcile.Compare(passageArticle(strings.TrimSpace(x)), passageArticle(strings.TrimSpace(y)))
	if err != nil {
		t.Fatal(err)
	}
	c := s.of(p.kind)
	c.all++
	if got.Relation != value.Different {
		c.found++
	}
	if got.Relation == value.Conflict || got.Relation == value.Update {
		c.noise++
		c.noisy++
		if testing.Verbose() {
			t.Logf("NOISE %s: %s: %s of %s: %.300s", p.one.ID, p.kind, got.Relation, got.Attribute, got.Explanation)
		}
	}
}
