package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/similarity/internal/romanize"
)

// part is a word of a name that takes part in the comparison.
type part struct {
	word
	initial bool
	// weight says how much the part tells, in (0,1].
	weight float64
}

// name is a name ready to be compared.
type name struct {
	parts      []part
	form       string   // kind of legal form, or ""
	numbers    []string // of a body, in order
	series     bool     // a fund or trust, of which one house has many
	letters    string   // all parts joined
	acronym    string   // the first letters of the words, without small words
	longer     string   // the same with those of the legal form
	generation string   // of a person: "jr", "sr", or ""
	person     bool
}

// newName reads a name. What is left out because it tells little stays when
// nothing else is there.
func newName(s string, person bool) name {
	n := name{person: person}
	words := split(s)
	if !person {
		words = joinInitials(words)
		words = cut(words, listed().vessels)
		n.longer = firstLetters(cut(words, listed().stop))
		words, n.form = cutForms(words)
		words, n.numbers = n.cutNumbers(words)
	}
	small := listed().stop
	if person {
		words, n.generation = cutGeneration(words)
		words = cutTitles(cut(words, listed().honorifics))
		small = listed().particles
	}
	first := 0
	if person && len(words) > 1 && words[0].raw == "ben" {
		first = 1 // a first name; inside a name it is a particle
	}
	for i, w := range words[first:] {
		i += first
		if same, ok := listed().same[w.raw]; ok && person {
			words[i].raw, words[i].latin = same, same
			words[i] = words[i].heard()
		}
	}
	for _, w := range words {
		n.series = n.series || listed().series[w.raw]
	}
	if person && len(words) > 0 && listed().vietnamese[words[0].raw] {
		small = nil
	}
	words = append(words[:first:first], cut(words[first:], small)...)
	for _, w := range words {
		if person || !w.number {
			n.parts = append(n.parts, n.part(w)...)
		}
	}
	n.acronym = firstLetters(words)
	if n.parts == nil {
		for _, w := range split(s) {
			n.parts = append(n.parts, n.part(w)...)
		}
	}
	for _, p := range n.parts {
		n.letters += p.raw
	}
	return n
}

func firstLetters(words []word) string {
	var b strings.Builder
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w.latin); !w.number && w.latin != "" {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// cut leaves out the listed words, unless nothing else is there. A capital alone
// is an initial.
func cut(words []word, drop map[string]bool) []word {
	rest := slices.DeleteFunc(slices.Clone(words), func(w word) bool { return drop[w.raw] && !(len(w.raw) == 1 && w.upper) })
	if len(rest) == 0 {
		return words
	}
	return rest
}

// cutTitles takes off the titles that a name begins with, but for the last word.
func cutTitles(words []word) []word {
	for len(words) > 1 && listed().leading[words[0].raw] {
		words = words[1:]
	}
	return words
}

// cutGeneration takes "Jr." or "III" off, which stands behind the first word.
func cutGeneration(words []word) (rest []word, generation string) {
	for i, w := range words {
		if g := listed().generations[w.raw]; g != "" && i > 0 {
			return slices.Concat(words[:i], words[i+1:]), g
		}
	}
	return words, ""
}

// joinInitials joins single letters that stand together, as in "A.B.C." and
// "C G".
func joinInitials(words []word) []word {
	var out []word
	for i := 0; i < len(words); {
		j := i
		joined := ""
		for j < len(words) && utf8.RuneCountInString(words[j].raw) == 1 && !words[j].number {
			joined += words[j].raw
			j++
		}
		if j > i+1 {
			w := newWord(joined)
			w.upper = true
			out = append(out, w)
			i = j
			continue
		}
		out = append(out, words[i])
		i++
	}
	return out
}

// cutForms takes legal forms out, wherever they stand, the longest first.
func cutForms(words []word) (rest []word, kind string) {
	l := listed()
	for i := 0; i < len(words); {
		n := 0
		for m := min(l.longestForm, len(words)-i); m > 0 && n == 0; m-- {
			if m == len(words) {
				continue // the whole name
			}
			if k, ok := l.forms[joined(words[i:i+m], " ")]; ok {
				n = m
				if kind == "" || kind == "company" {
					kind = k
				}
			}
		}
		if n == 0 {
			rest = append(rest, words[i])
			n = 1
		}
		i += n
	}
	if len(rest) == 0 {
		return words, kind
	}
	return rest, kind
}

func joined(words []word, sep string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteString(sep)
		}
		b.WriteString(w.raw)
	}
	return b.String()
}

var roman = map[string]string{"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10", "xi": "11", "xii": "12",
	"xiii": "13", "xiv": "14", "xv": "15", "xvi": "16", "xvii": "17", "xviii": "18", "xix": "19", "xx": "20"}

// cutNumbers takes the numbers of a body out: digits, number words, and Roman
// numerals behind the first word.
func (n *name) cutNumbers(words []word) (rest []word, numbers []string) {
	for i, w := range words {
		switch {
		case i > 0 && words[i-1].number && isOrdinalEnd(w.raw):
		case w.number:
			numbers = append(numbers, strings.TrimLeft(w.raw, "0"))
		case listed().numbers[w.raw] != "":
			numbers = append(numbers, listed().numbers[w.raw])
		case i > 0 && w.upper && roman[w.raw] != "":
			numbers = append(numbers, roman[w.raw])
		default:
			rest = append(rest, w)
		}
	}
	if len(rest) == 0 {
		return words, numbers
	}
	return rest, numbers
}

// part makes the part of a word, or of several where a word of another
// language has several in English.
func (n *name) part(w word) []part {
	if n.person {
		return []part{{word: w, initial: isInitial(w), weight: 1}}
	}
	english, ok := listed().words[w.raw]
	if !ok {
		english, ok = listed().words[w.latin]
	}
	if !ok {
		return []part{{word: w, weight: weigh(w.latin)}}
	}
	var out []part
	for f := range strings.FieldsSeq(english) {
		out = append(out, part{word: word{raw: f, latin: f}.heard(), weight: weigh(f)})
	}
	return out
}

func isInitial(w word) bool {
	return w.script != romanize.Han && w.script != romanize.Hangul && utf8.RuneCountInString(w.raw) == 1 && !w.number
}

// weigh says how much a word of the name of a body tells: rare words much,
// words that many bodies share little.
func weigh(latin string) float64 {
	switch {
	case listed().corporate[latin]:
		return 0.15
	case listed().generic[latin]:
		return 0.3
	}
	return max(0.35, min(1, lexicon.IDF(latin)/6))
}
