package claim

import (
	"math"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
)

// naiveBag returns the words of tokens [first, last): of each key the one that
// stands first.
func naiveBag(terms []term, first, last int) map[uint64]term {
	out := map[uint64]term{}
	for _, t := range terms {
		if old, ok := out[t.key]; int(t.token) >= first && int(t.token) < last && (!ok || t.token < old.token) {
			out[t.key] = t
		}
	}
	return out
}

// naiveDice weighs what two bags share against what both have, without amounts.
func naiveDice(a, b map[uint64]term) float64 {
	shared, both := 0.0, 0.0
	for k, x := range a {
		if !x.amount {
			both += x.weight
		}
		if y, ok := b[k]; ok {
			shared += (x.weight + y.weight) / 2
		}
	}
	for _, y := range b {
		if !y.amount {
			both += y.weight
		}
	}
	if both == 0 {
		return 0
	}
	return 2 * shared / both
}

// FuzzOverlap sets what is computed for all pairs at once against bags of each
// sentence.
func FuzzOverlap(f *testing.F) {
	for _, c := range []struct{ a, b, reason string }{
		{"The ferry sank off Belmar on Monday. Rescuers saved nine sailors. The ferry was old.",
			"A ferry went down near Belmar. Nine sailors were saved by rescuers, officials in Belmar said.", "words shared over several sentences"},
		{"Rain fell. Rain fell and rain fell again in the valley. Rain, rain.", "Rain fell in the hills.", "a word that is there again and again"},
		{"The. And of the!", "The mayor closed the bridge.", "no content words"},
		{"The mayor closed the bridge because the river rose.", "Der Bürgermeister schloss die Brücke.", "another language has no clauses"},
	} {
		f.Add(c.a, c.b)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := fuzzed(a), fuzzed(b)
		if x == nil || y == nil || len(x.units) == 0 || len(y.units) == 0 {
			return
		}
		termsX, _ := weigh(x, new(work))
		termsY, _ := weigh(y, new(work))
		for _, c := range []struct {
			what   string
			a, b   *postings
			ranges func(*Reading) []tokens
		}{
			{"clause", &x.work.clauses, &y.work.clauses, clauseTokens},
			{"sentence", &x.work.sentences, &y.work.sentences, func(r *Reading) []tokens { return sentenceTokens(r, 0) }},
			{"passage", &x.work.passages, &y.work.passages, func(r *Reading) []tokens { return sentenceTokens(r, 1) }},
		} {
			var o overlap
			o.set(c.a, c.b, sharedWords(x.work.index, y.work.index, nil))
			for i, p := range c.ranges(x) {
				for j, q := range c.ranges(y) {
					want := naiveDice(naiveBag(termsX, p.first, p.last), naiveBag(termsY, q.first, q.last))
					if got := o.dice(i, j); math.Abs(got-want) > 1e-9 {
						t.Errorf("%s %d of %q and %d of %q share %v, want %v", c.what, i, a, j, b, got, want)
					}
				}
			}
		}
	})
}

func clauseTokens(r *Reading) (out []tokens) {
	for _, u := range r.units {
		out = append(out, tokens{u.clause.First, u.clause.Last})
	}
	return out
}

// sentenceTokens returns the tokens of each sentence, with as many more sentences
// on either side.
func sentenceTokens(r *Reading, more int) (out []tokens) {
	n := len(r.work.sentences.total)
	all := r.Doc.Text.Sentences[r.Segment.First : r.Segment.First+n]
	for i := range all {
		out = append(out, tokens{all[max(i-more, 0)].First, all[min(i+more, n-1)].Last})
	}
	return out
}

// fuzzed returns the prepared reading of a text, nil for one that can't be read.
func fuzzed(s string) *Reading {
	d, err := normalize.Parse(normalize.Article{ID: "a", Text: s})
	if err != nil {
		return nil
	}
	r := Read(d, d.Segments[0])
	Prepare([]*Reading{r})
	return r
}

// TestCut: sentences without a clause do not make the tables of pairs large.
func TestCut(t *testing.T) {
	const said = "The mayor said on Monday that the bridge is shut."
	tests := []struct {
		text, reason   string
		units, cut, at int
	}{
		{said, "a short text is compared whole", 1, 0, 1},
		{strings.Repeat(said+" ", maxAligned+5), "of many clauses the first are compared", maxAligned, 5, maxAligned},
		{said + strings.Repeat(" .", 5*maxApart) + " " + said, "of many sentences the first", 1, 1, 1},
		{strings.Repeat(". ", 5*maxApart) + said, "no clause is left where none is among them", 0, 1, 0},
	}
	for _, tt := range tests {
		r := fuzzed(tt.text)
		at := 0
		if r.work != nil {
			at = len(r.work.sentences.total)
		}
		if len(r.units) != tt.units || r.Cut() != tt.cut || at != tt.at {
			t.Errorf("%s: %d clauses in %d sentences compared and %d cut, want %d in %d and %d", tt.reason, len(r.units), at, r.Cut(), tt.units, tt.at, tt.cut)
		}
		r.Release()
	}
}
