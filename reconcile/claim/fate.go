package claim

import (
	"strings"

	"github.com/newsconcord/concord/internal/wordlist"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
)

// Fate is what happened to the people that a number counts.
type Fate string

// The fates. Counts of different fates never meet.
const (
	NoFate    Fate = ""
	Dead      Fate = "dead"
	Injured   Fate = "injured"
	Held      Fate = "held"
	Missing   Fate = "missing"
	Rescued   Fate = "rescued"
	Evacuated Fate = "evacuated"
	Aboard    Fate = "aboard"
)

var fates = wordlist.Map(listedWords, "fates", func(s string) Fate { return Fate(s) })

// FateOf returns the fate that a folded word tells of.
func FateOf(norm string) Fate { return fates[norm] }

// SubjectFate returns the fate of the people that a subject counts, or NoFate.
func SubjectFate(subject string) Fate {
	if f, ok := strings.CutPrefix(subject, person); ok {
		return fates[f]
	}
	return NoFate
}

// person is what counts of people begin with.
const person = "person "

// fateReach is how many tokens on either side of a number tell the fate of those
// it counts.
const fateReach = 6

// fate returns what happened to the people that the number in a span counts: the
// nearest word that tells, with no mark or other number between.
func fate(d *normalize.Document, span text.Span) Fate {
	toks := d.Text.Tokens
	first, last := d.Token(span.Start), d.Token(span.End-1)
	behind, n := look(toks, last+1, 1)
	before, k := look(toks, first-1, -1)
	if k < n {
		return before
	}
	return behind
}

// look searches from a token in one direction, and returns how far it went.
func look(toks []text.Token, from, step int) (Fate, int) {
	for n, i := 1, from; n <= fateReach && i >= 0 && i < len(toks); n, i = n+1, i+step {
		if toks[i].Kind == text.Number || ends[toks[i].Norm] {
			break
		}
		if f := fateAt(toks, i); f != NoFate {
			return f, n
		}
	}
	return NoFate, fateReach + 1
}

// fateAt returns the fate that a token tells of, by itself or with those beside
// it: "on board", "taken to hospital", "pulled from the water", "searching for".
func fateAt(toks []text.Token, i int) Fate {
	w := toks[i].Norm
	if f := fates[w]; f != NoFate {
		return f
	}
	switch {
	case w == "board" && i > 0 && toks[i-1].Norm == "on":
		return Aboard
	case w == "burned" && i > 0 && suffering[toks[i-1].Norm]:
		return Injured
	case hospitals[w] && within(toks, i, -3, "to"):
		return Injured
	case pulling[w] && (within(toks, i, fateReach+2, "from") || within(toks, i, fateReach+2, "alive")):
		return Rescued
	case w == "for" && i > 0 && searching[toks[i-1].Norm]:
		return Missing
	}
	return NoFate
}

var (
	suffering = listedWords.Set("suffering")
	hospitals = listedWords.Set("hospitals")
	pulling   = listedWords.Set("pulling")
	searching = listedWords.Set("searching")
)

// within reports whether a word stands among the n tokens behind token i, or
// before it where n is negative, in the same phrase.
func within(toks []text.Token, i, n int, word string) bool {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for k := 1; k <= n && i+k*step >= 0 && i+k*step < len(toks); k++ {
		switch t := toks[i+k*step]; {
		case t.Norm == word:
			return true
		case ends[t.Norm]:
			return false
		}
	}
	return false
}

// ends are the marks and words over which no fate is told.
var ends = listedWords.Set("ends of fate")

// further reports whether the number counts what is added to an earlier count:
// "four more bodies" are no toll.
func (r *Reading) further(span text.Span) bool {
	toks := r.Doc.Text.Tokens
	first, last := r.Doc.Token(span.Start), r.Doc.Token(span.End-1)
	return first > 0 && toks[first-1].Norm == "another" || last+1 < len(toks) && added[toks[last+1].Norm]
}

var (
	added = listedWords.Set("added")
	// tolls are the words for a count of the dead, reaching the verbs behind which
	// a number stands that it came to.
	tolls    = listedWords.Set("tolls")
	reaching = listedWords.Set("reaching")
	arriving = listedWords.Set("arriving")
)

// toll reads "the death toll rose to 21": the number that a toll is said to have
// come to, however far from its noun.
func (r *Reading) toll(span text.Span) Fate {
	toks := r.Doc.Text.Tokens
	at := r.Doc.Token(span.Start)
	s := r.Doc.Text.Sentences[max(0, r.Doc.Sentence(span.Start))]
	if at <= s.First || !arriving[toks[at-1].Norm] && !reaching[r.Doc.Word(at-1).Lemma.String()] {
		return NoFate
	}
	counted, moved := false, false
	for i := s.First; i < at; i++ {
		counted = counted || tolls[toks[i].Norm]
		moved = moved || reaching[r.Doc.Word(i).Lemma.String()]
	}
	if counted && moved {
		return Dead
	}
	return NoFate
}
