package report

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile/claim"
)

// The greatest length in bytes of what an excerpt shows on either side of the
// evidence: on a page, where it is opened on demand, and in lines of text.
const (
	aroundOnPage  = 240
	aroundInLines = 90
)

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

// excerpt returns the claim's evidence with the rest of its sentence, at most
// the given bytes on either side. Evidence that the text does not bear out
// stands alone.
func (l *library) excerpt(c *claim.Claim, around int) excerpt {
	source := l.texts.of(c.Article)
	if source == "" || c.Prove(source) != nil {
		return excerpt{Exact: clean(c.Evidence.Exact)}
	}
	s := l.sentence(c.Article, source, c.Evidence.Start, c.Evidence.End)
	e := excerpt{Exact: clean(c.Evidence.Exact)}
	e.Before = before(source[s.Start:c.Evidence.Start], around)
	e.After = after(source[c.Evidence.End:s.End], around)
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

// opening returns the first words of a part of an article that say something: a
// line of five words or more, at most limit columns of it. It is "" without the
// text.
func (l *library) opening(article string, start, end, limit int) string {
	source := l.texts.of(article)
	start, end = max(0, start), min(end, len(source))
	if start >= end {
		return ""
	}
	first := ""
	for line := range strings.Lines(source[start:min(end, start+maxOpening)]) {
		line = shorten(clean(line), limit)
		if strings.Count(line, " ") >= 4 {
			return line
		}
		if first == "" {
			first = line
		}
	}
	return first
}

// maxOpening is how many bytes are looked at for an opening.
const maxOpening = 4096

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
