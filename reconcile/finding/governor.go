package finding

import (
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// reach is how many tokens a date may stand away from the word that it dates.
const reach = 6

// governor returns the lemma of the word that a value belongs to: the nearest
// verb or noun before it, and where it opens the clause the first verb behind
// it. It is empty where that is a verb of saying: people speak on many days.
func governor(d *normalize.Document, m text.Span) string {
	toks := d.Text.Tokens
	first, last := d.Token(m.Start), d.Token(m.End-1)
	s := d.Text.Sentences[max(0, d.Sentence(m.Start))]
	for i := first - 1; i >= s.First && first-i <= reach; i-- {
		if toks[i].Kind == text.Punct && toks[i].Norm != "," {
			break
		}
		if g, ok := governing(d, i, lexicon.Verb|lexicon.Noun); ok {
			return g
		}
	}
	for i := last + 1; i < s.Last && i-last <= 2*reach; i++ {
		if g, ok := governing(d, i, lexicon.Verb); ok {
			return g
		}
	}
	return ""
}

// governing returns the lemma of a token that is a content word of the class; "" for
// a verb of saying.
func governing(d *normalize.Document, token int, c lexicon.Class) (string, bool) {
	in := d.Word(token)
	if in.Class&lexicon.Function != 0 || in.Class&c == 0 {
		return "", false
	}
	if in.Class&lexicon.SayVerb != 0 {
		return "", true
	}
	return in.Lemma.String(), true
}
