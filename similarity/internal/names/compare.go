package names

import (
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/similarity/internal/romanize"
)

// apart is the cost of two parts that have nothing to do with each other.
const apart = 4

// kind says how two parts of names meet.
type kind uint8

// The ways in which two parts meet.
const (
	same     kind = iota + 1 // the same letters
	variant                  // spellings of one sound, or of one name in two scripts
	nickname                 // forms of one first name
	initial                  // a letter and a word that it opens
	misspelt                 // a few letters apart
	other                    // they do not meet
)

// pair is two parts that were compared. One is empty where a part has no
// counterpart.
type pair struct {
	A, B string
	kind kind
}

// cost compares two parts.
func cost(a, b part) (float64, kind) {
	switch {
	case a.raw == b.raw && a.script == b.script:
		return 0, same
	case a.initial || b.initial:
		return initialCost(a, b)
	case listed().nickname(a.latin, b.latin):
		return min(0.5, letters(a, b)), nickname
	case a.script == b.script && a.script == romanize.Han:
		return hanCost(a.raw, b.raw)
	}
	c := letters(a, b)
	longest := float64(max(utf8.RuneCountInString(a.latin), utf8.RuneCountInString(b.latin)))
	switch {
	case c < 0.5 || a.script != b.script && c <= max(0.8, 0.1*longest):
		return c, variant
	case c <= 0.67*longest && c < apart:
		return c, misspelt
	}
	return apart, other
}

func initialCost(a, b part) (float64, kind) {
	if a.latin != "" && b.latin != "" && a.latin[0] == b.latin[0] {
		return 0.5, initial
	}
	return apart, other
}

// letters is how many letters two parts are apart, by whichever reading brings
// them nearer.
func letters(a, b part) float64 {
	if a.sound == "" || b.sound == "" {
		return edits(a.raw, b.raw, apart)
	}
	how := strict
	switch {
	case a.script == b.script:
	case a.script.Vowelless() || b.script.Vowelless():
		how = vowelless
	default:
		how = loose
	}
	if sameChinese(a, b) {
		return 0.3
	}
	c := spellingDistance(a.sound, b.sound, how)
	if how == strict {
		c = min(c, edits(a.raw, b.raw, apart))
	}
	return c
}

// hanCost counts other characters, each of which is a syllable.
func hanCost(a, b string) (float64, kind) {
	if c := 3 * edits(a, b, apart); c < apart {
		return c, misspelt
	}
	return apart, other
}

// comparison is what two names have in common.
type comparison struct {
	pairs      []pair
	matched    float64 // weight of the parts that meet
	telling    float64 // largest of these weights
	extra      float64 // weight of the parts of the longer name without counterpart
	extraParts int
	typed      float64 // single letters typed otherwise in pairs of one script
	spelling   float64 // letters apart in all pairs together
	worst      float64 // share of its letters by which the worst pair is apart
	others     int     // pairs that do not meet
	initials   int
	a, b       int  // number of parts
	cross      bool // a pair is of two scripts
	places     bool // a pair is two names of places
}

// compare lines the parts of two names up.
func compare(a, b *name) comparison {
	x, y := syllables(a, b), syllables(b, a)
	x = join(x, y)
	y = join(y, x)
	c := comparison{a: len(x), b: len(y)}
	swapped := len(x) > len(y)
	if swapped {
		x, y = y, x
	}
	costs := make([][]float64, len(x))
	for i := range x {
		costs[i] = make([]float64, len(y))
		for j := range y {
			k, _ := costAt(x, y, i, j)
			// Of equal pairings the one that tells more, and keeps the order.
			costs[i][j] = k - 0.001*min(x[i].weight, y[j].weight) + 0.0001*float64(abs(i-j))
		}
	}
	used := make([]bool, len(y))
	for i, j := range assign(costs) {
		used[j] = true
		k, kind := costAt(x, y, i, j)
		c.pair(x[i], y[j], k, kind, swapped)
	}
	for j, p := range y {
		if !used[j] {
			c.leftOver(p, y, used, a.person, swapped)
		}
	}
	return c
}

func abs(n int) int { return max(n, -n) }

// costAt compares two parts in their places. A middle initial stands for no last
// word: "Anna K. Lund" is not "Anna Krall".
func costAt(x, y []part, i, j int) (float64, kind) {
	if x[i].initial && i > 0 && i < len(x)-1 && j == len(y)-1 || y[j].initial && j > 0 && j < len(y)-1 && i == len(x)-1 {
		return apart, other
	}
	return cost(x[i], y[j])
}

func (c *comparison) pair(v, w part, k float64, kind kind, swapped bool) {
	c.spelling += k
	c.cross = c.cross || v.script != w.script
	if v.script == w.script && kind == misspelt {
		if typed := edits(v.raw, w.raw, 2*apart); k > typed/4 { // else another language's spelling
			c.typed += typed
		}
	}
	switch kind {
	case other:
		c.others++
		c.places = c.places || isPlace(v.latin) && isPlace(w.latin)
	case initial:
		c.initials++
		c.matched += 0.3 * min(v.weight, w.weight)
	default:
		c.places = c.places || kind == misspelt && isPlace(v.latin) && isPlace(w.latin)
		c.matched += min(v.weight, w.weight)
		c.telling = max(c.telling, min(v.weight, w.weight))
		c.worst = max(c.worst, k/float64(max(1, utf8.RuneCountInString(v.latin), utf8.RuneCountInString(w.latin))))
	}
	if swapped {
		v, w = w, v
	}
	c.pairs = append(c.pairs, pair{v.raw, w.raw, kind})
}

// leftOver counts a part without counterpart, unless it repeats another of the
// same name.
func (c *comparison) leftOver(p part, all []part, used []bool, person, swapped bool) {
	for j, q := range all {
		if used[j] {
			if k, kind := cost(p, q); kind == same || kind == variant && k < 0.5 {
				return
			}
		}
	}
	weight := p.weight
	if !person && isPlace(p.latin) {
		weight = min(weight, 0.2) // where a body is
	}
	c.extra += weight
	c.extraParts++
	if swapped {
		c.pairs = append(c.pairs, pair{A: p.raw, kind: other})
	} else {
		c.pairs = append(c.pairs, pair{B: p.raw, kind: other})
	}
}

// maxJoin is the largest number of words that were written as one.
const maxJoin = 4

// join puts neighbouring parts of x together where y writes them as one word.
func join(x, y []part) []part {
	var out []part
	for i := 0; i < len(x); {
		n := 1
		for m := min(maxJoin, len(x)-i); m > 1; m-- {
			if meetsJoined(x[i:i+m], y) {
				n = m
				break
			}
		}
		out = append(out, together(x[i:i+n]))
		i += n
	}
	return out
}

func meetsJoined(x, y []part) bool {
	var t part
	for _, w := range y {
		length := utf8.RuneCountInString(w.latin)
		if length < 3 || w.initial || !beginAlike(x[0], w) {
			continue
		}
		if t.raw == "" {
			t = together(x)
		}
		if len(t.latin) > 2*len(w.latin)+2 {
			continue
		}
		k, _ := cost(t, w)
		if k > float64(length)/8 {
			continue
		}
		better := true
		for _, v := range x {
			if alone, _ := cost(v, w); alone <= k {
				better = false
			}
		}
		if better {
			return true
		}
	}
	return false
}

// beginAlike reports whether the first sounds of two parts may be the same.
func beginAlike(v, w part) bool {
	if v.sound == "" || w.sound == "" {
		return v.script == w.script
	}
	return swap(v.sound[0], w.sound[0], strict) < 1 || v.sound[0] == 'h' || w.sound[0] == 'h' || v.script.Vowelless() || w.script.Vowelless()
}

func together(ps []part) part {
	if len(ps) == 1 {
		return ps[0]
	}
	var out part
	for _, p := range ps {
		out.raw += p.raw
		out.latin += p.latin
		out.script = p.script
		out.weight = max(out.weight, p.weight)
	}
	out.word = out.word.heard()
	return out
}

// syllables cuts a name of Han or Hangul, written as one word, into family name
// and given name, when the other is in another script.
func syllables(n, other *name) []part {
	if len(n.parts) != 1 || len(other.parts) < 2 || !n.person || n.parts[0].script == other.parts[0].script {
		return n.parts
	}
	if cut := n.parts[0].syllables(); cut != nil {
		return cut
	}
	return n.parts
}

// syllables cuts two to four syllables of Han or Hangul behind the family name,
// of which four have two; others are nil.
func (p *part) syllables() []part {
	rs := []rune(p.raw)
	if p.script != romanize.Han && p.script != romanize.Hangul || len(rs) < 2 || len(rs) > 4 {
		return nil
	}
	family := 1
	if len(rs) == 4 {
		family = 2
	}
	return []part{{word: newWord(string(rs[:family])), weight: 1}, {word: newWord(string(rs[family:])), weight: 1}}
}

// isPlace reports whether a word alone is the name of a place.
func isPlace(latin string) bool {
	return len(lexicon.Places(latin)) > 0
}
