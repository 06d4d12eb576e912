package finding

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// exclusive are verbs of news, in pairs of groups, of which one can't be said with
// the other: what was confirmed was not denied. The lexicon lists opposites of
// meaning, "rise" and "fall", but few of these.
var exclusive = map[string][]string{
	"confirm": {"deny", "refute", "dispute"}, "admit": {"deny"}, "acknowledge": {"deny", "dispute"},
	"accept": {"refuse", "reject", "decline"}, "approve": {"reject", "disapprove", "veto"}, "agree": {"refuse", "decline", "disagree"},
	"support": {"oppose"}, "back": {"oppose"}, "endorse": {"oppose", "reject"}, "favor": {"oppose"},
	"allow": {"ban", "forbid", "prohibit", "bar"}, "permit": {"ban", "forbid", "prohibit"},
	"arrest": {"release", "free"}, "detain": {"release", "free"}, "jail": {"release", "free"}, "convict": {"acquit", "clear"},
	"win": {"lose"}, "gain": {"lose"}, "rise": {"fall", "drop", "decline"}, "increase": {"decrease", "fall", "drop", "decline"}, "grow": {"shrink"},
	"praise": {"criticize", "condemn"}, "open": {"close"}, "begin": {"end"}, "start": {"end", "stop"}, "hire": {"fire"}, "uphold": {"overturn", "strike"},
	"pass": {"fail", "reject"}, "guilty": {"innocent"}, "alive": {"dead"}, "true": {"false"}, "legal": {"illegal"}, "strong": {"weak"}, "high": {"low"},
}

// opposite reports whether two runs say opposite things: word by word they are the
// same but for one word of each, and these exclude each other. Words that only
// describe, as in "local observers", are no statement: the word must be a verb, or
// stand behind one.
func opposite(x, y []text.Token, before text.Token) bool {
	if len(x) != len(y) {
		return false
	}
	n := 0
	for i := range x {
		if i > 0 {
			before = x[i-1]
		}
		switch {
		case x[i].Norm == y[i].Norm:
		case excludes(x[i].Norm, y[i].Norm, before.Norm):
			n++
		default:
			return false
		}
	}
	return n == 1
}

// excludes reports whether two words in one place of a sentence are opposites.
func excludes(a, b, before string) bool {
	v, okV := lexicon.Lookup(a)
	w, okW := lexicon.Lookup(b)
	if !okV || !okW || v.Lemma == w.Lemma {
		return false
	}
	x, y := v.Lemma.String(), w.Lemma.String()
	if listed(x, y) || listed(y, x) {
		return true
	}
	if lexicon.Related(v.Lemma, w.Lemma) != lexicon.Antonym {
		return false
	}
	in, ok := lexicon.Lookup(before)
	return v.Class&w.Class&lexicon.Verb != 0 && v.Class&w.Class&lexicon.ActVerb != 0 || ok && in.Class&lexicon.Verb != 0 || auxiliaries[before]
}

// auxiliaries are the forms behind which a word says what something is.
var auxiliaries = map[string]bool{"is": true, "are": true, "was": true, "were": true, "be": true, "been": true}

func listed(a, b string) bool {
	for _, w := range exclusive[a] {
		if w == b {
			return true
		}
	}
	return false
}
