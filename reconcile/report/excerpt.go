package report

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile/claim"
)

// maxAround is the greatest length in bytes of what an excerpt shows on either
// side of the evidence.
const maxAround = 240

// excerpt is a piece of evidence inside its sentence, cleaned. Before and After
// are "" when the text is not at hand.
type excerpt struct{ Before, Exact, After string }

// library gives out sentences of the articles. It parses a text once and is not
// safe for concurrent use.
type library struct {
	texts     Texts
	sentences map[string][]text.Sentence
}

func newLibrary(t Texts) *library {
	return &library{texts: t, sentences: map[string][]text.Sentence{}}
}

func (l *library) in(article, source string) []text.Sentence {
	s, ok := l.sentences[article]
	if !ok {
		s = text.Parse(source).Sentences
		l.sentences[article] = s
	}
	return s
}

// excerpt returns the claim's evidence with the rest of its sentence. Evidence
// that the text does not bear out stands alone.
func (l *library) excerpt(c *claim.Claim) excerpt {
	source := l.texts.of(c.Article)
	if source == "" || c.Prove(source) != nil {
		return excerpt{Exact: clean(c.Evidence.Exact)}
	}
	s := l.sentence(c.Article, source, c.Evidence.Start, c.Evidence.End)
	e := excerpt{Exact: clean(c.Evidence.Exact)}
	e.Before = before(source[s.Start:c.Evidence.Start], maxAround)
	e.After = after(source[c.Evidence.End:s.End], maxAround)
	return e
}

// sentence returns the sentence, or the sentences, that hold the given bytes.
func (l *library) sentence(article, source string, start, end int) text.Span {
	all := l.in(article, source)
	out := text.Span{Start: start, End: end}
	from := sort.Search(len(all), func(i int) bool { return all[i].End > start })
	for i := from; i < len(all) && all[i].Start < end; i++ {
		out = out.Cover(all[i].Span)
	}
	return out
}

// before cleans the text before the evidence and keeps the end of it.
func before(s string, limit int) string {
	cut := max(0, len(s)-limit)
	for cut > 0 && cut < len(s) && !utf8.RuneStart(s[cut]) {
		cut++
	}
	if cut > 0 {
		return "… " + cleanPart(s[cut:])
	}
	return strings.TrimLeft(cleanPart(s), " ")
}

// after cleans the text behind the evidence and keeps the start of it.
func after(s string, limit int) string {
	cut := min(len(s), limit)
	for cut < len(s) && !utf8.RuneStart(s[cut]) {
		cut--
	}
	if cut < len(s) {
		return cleanPart(s[:cut]) + " …"
	}
	return strings.TrimRight(cleanPart(s), " ")
}
