package quantity

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Sum adds values of one type and unit: the total that parts make up. A bound
// of any part bounds the total; bounds in both directions, ordinals, scores
// and ratios have no sum.
func Sum(vs ...Value) (Value, bool) {
	if len(vs) == 0 {
		return Value{}, false
	}
	total := vs[0]
	for i, v := range vs {
		if v.Type() != total.Type() || v.unit != total.unit || v.ratio || v.Type() == value.Ordinal || v.Type() == Score {
			return Value{}, false
		}
		if i == 0 {
			continue
		}
		bound, ok := sumBound(total.bound, v.bound)
		if !ok {
			return Value{}, false
		}
		total.low, total.high = total.low.add(v.low), total.high.add(v.high)
		total.step, total.bound, total.open = larger(total.step, v.step), bound, total.open || v.open
	}
	return total, true
}

func sumBound(a, b value.Bound) (value.Bound, bool) {
	switch {
	case a == b || b == value.Exact:
		return a, true
	case a == value.Exact:
		return b, true
	case a == value.About || b == value.About:
		return max(a, b), true // a minimum and "about" make a minimum
	}
	return value.Exact, false
}

// Addition is a run of counts that the text adds up by naming them side by
// side: "two officials and five others".
type Addition struct {
	Span  text.Span
	Parts []int // indexes into the mentions
	Total Value
}

// Additions finds the runs of plain counts of different nouns that stand side
// by side, with nothing but "and" or a comma between the noun of one and the
// number of the next.
func Additions(p *text.Parsed, ms []Mention) []Addition {
	var out []Addition
	for i := 0; i < len(ms); {
		j := i + 1
		for j < len(ms) && adds(p, ms[j-1], ms[j]) {
			j++
		}
		if j > i+1 {
			if a, ok := addition(ms, i, j); ok {
				out = append(out, a)
			}
		}
		i = j
	}
	return out
}

func addition(ms []Mention, i, j int) (Addition, bool) {
	a := Addition{Span: ms[i].Span.Cover(ms[j-1].Counted.Span)}
	var vs []Value
	for k := i; k < j; k++ {
		a.Parts = append(a.Parts, k)
		vs = append(vs, ms[k].Value)
	}
	var ok bool
	a.Total, ok = Sum(vs...)
	return a, ok
}

// maxBetween bounds the bytes of ", and " with a cue.
const maxBetween = 24

func adds(p *text.Parsed, a, b Mention) bool {
	if !isCount(a) || !isCount(b) || a.Counted.Span.End > b.Span.Start {
		return false
	}
	start := b.Span.Start
	if b.Cue.Len() > 0 && b.Cue.Start < start {
		start = b.Cue.Start
	}
	if start-a.Counted.Span.End > maxBetween {
		return false
	}
	switch between := text.Tokenize(text.Span{Start: a.Counted.Span.End, End: start}.In(p.Source)); len(between) {
	case 1:
		return between[0].Norm == "and" || between[0].Norm == ","
	case 2:
		return between[0].Norm == "," && between[1].Norm == "and"
	}
	return false
}

func isCount(m Mention) bool {
	return m.Value.Type() == value.Number && m.Role == Plain && !m.Value.ratio && m.Counted.Noun != ""
}
