package claim

import (
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

var fates = func() map[string]Fate {
	m := map[string]Fate{}
	for f, words := range map[Fate][]string{
		Dead:      {"kill", "kills", "killed", "killing", "die", "dies", "died", "dead", "death", "deaths", "toll", "fatalities", "slain", "bodies", "body", "corpses", "corpse", "perish", "perished", "drowned", "crushed"},
		Injured:   {"wound", "wounds", "wounded", "injure", "injures", "injured", "hurt", "injuries", "hospitalized", "hospitalised"},
		Held:      {"arrest", "arrests", "arrested", "detain", "detains", "detained", "held", "charged", "convicted", "jailed"},
		Missing:   {"missing", "trapped", "stranded"},
		Rescued:   {"rescue", "rescues", "rescued", "saved"},
		Evacuated: {"evacuate", "evacuated", "displaced", "homeless"},
		Aboard:    {"aboard", "onboard", "carrying", "passengers"},
	} {
		for _, w := range words {
			m[w] = f
		}
	}
	return m
}()

// FateOf returns the fate that a folded word tells of.
func FateOf(norm string) Fate { return fates[norm] }

// Toll reports whether a subject counts people who died, were hurt or are missing.
func Toll(subject string) bool {
	for _, f := range []Fate{Dead, Injured, Missing} {
		if subject == person+string(f) {
			return true
		}
	}
	return false
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
		if f := fates[toks[i].Norm]; f != NoFate {
			return f, n
		}
	}
	return NoFate, fateReach + 1
}

// ends are the marks and words over which no fate is told.
var ends = set(".", ";", ",", "-", "and", "while", "after", "when", "\"")

// further reports whether the number counts what is added to an earlier count:
// "four more bodies" are no toll.
func (r *Reading) further(span text.Span) bool {
	toks := r.Doc.Text.Tokens
	first, last := r.Doc.Token(span.Start), r.Doc.Token(span.End-1)
	return first > 0 && toks[first-1].Norm == "another" || last+1 < len(toks) && added[toks[last+1].Norm]
}

var (
	added = set("more", "further", "additional", "new")
	// tolls are the words for a count of the dead, reaching the verbs behind which
	// a number stands that it came to.
	tolls    = set("toll", "dead", "deaths", "fatalities")
	reaching = set("rise", "climb", "stand", "increase", "reach", "go", "grow", "jump", "raise", "pass", "hit", "put")
	arriving = set("to", "at", "past")
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
