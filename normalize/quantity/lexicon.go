package quantity

import (
	_ "embed" // the word lists
	"strconv"
	"strings"
	"sync"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

//go:embed numbers.txt
var numbersList string

//go:embed bounds.txt
var boundsList string

//go:embed nouns.txt
var nounsList string

//go:embed labels.txt
var labelsList string

//go:embed scores.txt
var scoresList string

type wordKind uint8

const (
	notNumber wordKind = iota
	unitWord
	teenWord
	tensWord
	hundredWord
	scaleWord
	groupWord
	suffixWord
	partWord
	ordWord
	ordTensWord
	ordScaleWord
	noneWord // "no" before what is counted
)

var wordKinds = map[string]wordKind{
	"unit": unitWord, "teen": teenWord, "tens": tensWord, "hundred": hundredWord, "scale": scaleWord,
	"group": groupWord, "suffix": suffixWord, "part": partWord, "ord": ordWord, "ordtens": ordTensWord,
	"ordscale": ordScaleWord, "none": noneWord,
}

// numberWord is what one word means in a number.
type numberWord struct {
	kind   wordKind
	val    Decimal // cardinal value, multiplier, or denominator
	plural bool    // an ordinal or part in the plural: "fifths"
}

// numberWords holds the number words by number; the first is that of other words.
type numberWords struct {
	numbers text.Vocabulary
	words   []numberWord
}

var numberLexicon = sync.OnceValue(func() *numberWords {
	lx := &numberWords{words: make([]numberWord, 1)}
	for _, f := range records(numbersList) {
		n, _ := strconv.Atoi(f[2])
		w := numberWord{kind: wordKinds[f[1]], val: whole(int64(n))}
		switch w.kind {
		case hundredWord, scaleWord, suffixWord, ordScaleWord:
			w.val = powerOfTen(n)
		case partWord:
			w.plural = strings.HasSuffix(f[0], "s")
		}
		lx.add(f[0], w)
		if w.kind >= ordWord && w.kind <= ordScaleWord && f[0] != "second" { // "seconds" measure time
			w.plural = true
			lx.add(f[0]+"s", w)
		}
	}
	return lx
})

// add notes a word; of two entries the last holds.
func (lx *numberWords) add(s string, w numberWord) {
	n := lx.numbers.Add(s)
	if n == len(lx.words) {
		lx.words = append(lx.words, w)
	}
	lx.words[n] = w
}

// addFirst adds the first of the tokens of a name, if it has several, so that longer
// names are looked for only where one can begin.
func addFirst(set map[string]bool, name string) {
	if toks := text.Tokenize(name); len(toks) > 1 {
		set[toks[0].Norm] = true
	}
}

// records splits a list into the fields of its lines, without comments.
func records(list string) [][]string {
	var out [][]string
	for line := range strings.Lines(list) {
		if f := strings.Fields(line); len(f) > 0 && f[0] != "#" {
			out = append(out, f)
		}
	}
	return out
}

// wordSet returns the first fields of a list.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, f := range records(list) {
		set[f[0]] = true
	}
	return set
}

var labelNouns = sync.OnceValue(func() map[string]bool { return wordSet(labelsList) })

// scoreCues are the words near a pair of numbers that make it a result.
var scoreCues = sync.OnceValue(func() map[string]bool { return wordSet(scoresList) })

type boundWord struct {
	bound value.Bound
	open  bool
}

// boundLexicon maps the words of a bound, joined by spaces, to its meaning;
// after holds those that follow the number. last holds the words that a
// bound before the number can end in, so that most are turned away at once.
type boundLexicon struct {
	before, after map[string]boundWord
	last          map[string]bool
}

var bounds = sync.OnceValue(func() *boundLexicon {
	lx := &boundLexicon{map[string]boundWord{}, map[string]boundWord{}, map[string]bool{}}
	for _, f := range records(boundsList) {
		set := lx.before
		if f[0] == "after" {
			set, f = lx.after, f[1:]
		}
		var w boundWord
		name, open := strings.CutSuffix(f[0], "+")
		if w.bound.UnmarshalText([]byte(name)) != nil {
			continue
		}
		w.open = open
		set[strings.Join(f[1:], " ")] = w
		lx.last[f[len(f)-1]] = true
	}
	return lx
})

// nounLexicon holds what the endings of nouns do not tell.
type nounLexicon struct {
	singular map[string]string
	never    map[string]bool // ends in -s and is no plural
	counts   map[string]bool // counted without a plural ending
}

var nouns = sync.OnceValue(func() *nounLexicon {
	lx := &nounLexicon{map[string]string{}, map[string]bool{}, map[string]bool{}}
	for _, f := range records(nounsList) {
		switch f[0] {
		case "not":
			lx.never[f[1]] = true
		case "count":
			lx.counts[f[1]] = true
		default:
			lx.singular[f[0]] = f[1]
		}
	}
	return lx
})
