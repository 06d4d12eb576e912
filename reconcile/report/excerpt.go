package report

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile/claim"
)

// The greatest length in bytes of what a passage shows on either side of
// evidence: on a page, where it is opened on demand, in lines of text, and
// where the evidence is a whole clause.
const (
	aroundOnPage  = 280
	aroundInLines = 110
	aroundClause  = 90
)

// passage is a sentence of an article with the evidence in it marked. Without
// the text it is the evidence alone.
type passage []piece

type piece struct {
	Text   string
	Marked bool
}

// String puts the evidence between ‹ and ›.
func (p passage) String() string {
	var b strings.Builder
	for _, x := range p {
		if x.Marked {
			b.WriteString("‹" + x.Text + "›")
		} else {
			b.WriteString(x.Text)
		}
	}
	return b.String()
}

// library gives out sentences of the articles. It parses a text once and is not
// safe for concurrent use.
type library struct {
	texts Texts
	read  map[string]printed
}

// printed is what a page shows of an article: its sentences, and what the page
// or the agency added to them.
type printed struct {
	sentences []text.Sentence
	added     []text.Span
}

func newLibrary(t Texts) *library {
	return &library{texts: t, read: map[string]printed{}}
}

func (l *library) in(article, source string) printed {
	s, ok := l.read[article]
	if !ok {
		p := text.Parse(source)
		found := layout.Find(p, "")
		s = printed{p.Sentences, found.Added}
		for _, b := range found.Blocks {
			switch b.Kind {
			case layout.Furniture, layout.Byline, layout.Credit, layout.DateLine:
				s.added = append(s.added, b.Span)
			}
		}
		sort.Slice(s.added, func(i, k int) bool { return s.added[i].Start < s.added[k].Start })
		l.read[article] = s
	}
	return s
}

// maxPassages is how many sentences of an article are shown for a finding.
const maxPassages = 3

// passages returns the sentences that hold the evidence of an article's claims,
// each once, with at most the given bytes on either side of a piece of
// evidence. Evidence that the text does not bear out stands alone.
func (l *library) passages(claims []*claim.Claim, around int) []passage {
	var out []passage
	var open struct {
		source   string
		sentence text.Span
		marks    []text.Span
	}
	flush := func() {
		if len(open.marks) > 0 {
			out = append(out, passageOf(open.source, open.sentence, open.marks, around))
		}
		open.marks = nil
	}
	for _, c := range inOrder(claims) {
		source := l.texts.of(c.Article)
		mark := text.Span{Start: c.Evidence.Start, End: c.Evidence.End}
		if source == "" || c.Prove(source) != nil {
			flush()
			out = append(out, passage{{clean(c.Evidence.Exact), true}})
			continue
		}
		s := l.sentence(c.Article, source, mark)
		if len(open.marks) > 0 && s.Start < open.sentence.End {
			open.sentence = open.sentence.Cover(s)
			open.marks = append(open.marks, mark)
			continue
		}
		flush()
		open.source, open.sentence, open.marks = source, s, []text.Span{mark}
	}
	flush()
	out = distinct(out)
	return out[:min(len(out), maxPassages)]
}

// inOrder sorts the claims of one article by place.
func inOrder(claims []*claim.Claim) []*claim.Claim {
	out := append([]*claim.Claim(nil), claims...)
	sort.SliceStable(out, func(i, k int) bool { return out[i].Evidence.Start < out[k].Evidence.Start })
	return out
}

func distinct(in []passage) []passage {
	var out []passage
	seen := map[string]bool{}
	for _, p := range in {
		if s := p.String(); !seen[s] {
			seen[s] = true
			out = append(out, p)
		}
	}
	return out
}

// sentence returns the sentence, or the sentences, that hold the span, without
// the dateline before and the credit behind that are not the reporter's.
func (l *library) sentence(article, source string, in text.Span) text.Span {
	page := l.in(article, source)
	all := page.sentences
	out := in
	from := sort.Search(len(all), func(i int) bool { return all[i].End > in.Start })
	for i := from; i < len(all) && all[i].Start < in.End; i++ {
		out = out.Cover(all[i].Span)
	}
	return page.bare(source, out, in)
}

// bare cuts what was added from both ends of a sentence, and nothing of the part
// to keep.
func (p printed) bare(source string, sentence, keep text.Span) text.Span {
	from := sort.Search(len(p.added), func(i int) bool { return p.added[i].End > sentence.Start })
	to := sort.Search(len(p.added), func(i int) bool { return p.added[i].Start >= sentence.End })
	for _, a := range p.added[from:max(from, to)] {
		if a.End <= keep.Start && blank(source[sentence.Start:max(sentence.Start, a.Start)]) {
			sentence.Start = a.End
		}
	}
	for i := to - 1; i >= from; i-- {
		a := p.added[i]
		if a.Start >= keep.End && blank(source[min(sentence.End, a.End):sentence.End]) {
			sentence.End = a.Start
		}
	}
	return sentence
}

// blank reports whether nothing is said.
func blank(s string) bool { return strings.Trim(s, " \t\r\n./") == "" }

// passageOf cuts a sentence into marked and unmarked pieces; marks come in
// order of their starts and may overlap.
func passageOf(source string, sentence text.Span, marks []text.Span, around int) passage {
	var out passage
	at := sentence.Start
	for i, m := range marks {
		if m.End <= at {
			continue
		}
		m.Start = max(m.Start, at)
		switch gap := source[at:m.Start]; {
		case i == 0:
			out = out.add(lastPart(gap, around), false)
		case len(gap) > 2*around:
			out = out.add(firstPart(gap, around)+lastPart(gap, around), false)
		default:
			out = out.add(cleanPart(gap), false)
		}
		out = out.add(cleanPart(source[m.Start:m.End]), true)
		at = m.End
	}
	return out.add(firstPart(source[at:sentence.End], around), false)
}

// add appends a piece, joined to one of its kind.
func (p passage) add(s string, marked bool) passage {
	if n := len(p); n > 0 && p[n-1].Marked == marked {
		p[n-1].Text += s
		return p
	}
	if s == "" {
		return p
	}
	return append(p, piece{s, marked})
}

// lastPart cleans s and keeps the end of it, from the start of a clause or phrase
// where one is near the limit.
func lastPart(s string, limit int) string {
	if len(s) <= limit+limit/2 {
		return strings.TrimLeft(cleanPart(s), " ")
	}
	return "… " + strings.TrimLeft(cleanPart(s[enter(s, len(s)-limit):]), " ")
}

// enter returns where the end of s is best begun near a place.
func enter(s string, at int) int {
	from := max(0, at-(len(s)-at)/3)
	for from > 0 && !utf8.RuneStart(s[from]) {
		from--
	}
	// The same joints count as where a sentence is left, seen from this place.
	if cut := leave(s[from:], max(1, at-from)); cut > 0 && from+cut < len(s) {
		return from + cut
	}
	return from
}

// firstPart cleans s and keeps the start of it, to the end of a clause or phrase
// where one is near the limit.
func firstPart(s string, limit int) string {
	if len(s) <= limit+limit/2 {
		return strings.TrimRight(cleanPart(s), " ")
	}
	return strings.TrimRight(cleanPart(s[:leave(s, limit)]), " ") + " …"
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
	if page := l.in(article, source); start < end {
		start = page.bare(source, text.Span{Start: start, End: end}, text.Span{Start: end, End: end}).Start
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
