package cluster

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"github.com/cespare/xxhash/v2"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// reader reads one segment.
type reader struct {
	d     *normalize.Document
	seg   normalize.Segment
	p     *Profile
	terms []Term            // as they come; its memory is used again
	at    []int32           // room for a table of the terms
	title []text.Token      // room for the tokens of a title
	words map[uint64]string // nil when nobody asks
}

var readers = sync.Pool{New: func() any { return new(reader) }}

// release gives the memory back, unless the text was of rare size.
func (r *reader) release() {
	if len(r.terms) <= scratch.Most {
		*r = reader{terms: r.terms[:0], at: r.at, title: scratch.Empty(r.title)}
		readers.Put(r)
	}
}

const (
	// leadSentences is how many sentences of the body belong to the opening.
	leadSentences = 2
	// leadBoost is how often a word of the opening counts.
	leadBoost = 2
	// mainSentences is how far the opening reaches for the gathering that is
	// the news, and whenSentences for its day.
	mainSentences = 2
	whenSentences = 4
	// maxList bounds the days, years and counts of a profile.
	maxList = 64
)

func (r *reader) add(key string, in lexicon.Info, n uint8, k Kind) {
	h := xxhash.Sum64String(key)
	r.terms = append(r.terms, Term{Key: h, IDF: stepsOf(in), N: n, Kinds: k})
	if r.words != nil {
		r.words[h] = key
	}
}

// spell notes how a term is written, for who asks. Capitals at the start of a
// sentence and in headings tell little, so later places count more.
func (r *reader) spell(key, written string, capital bool) {
	if r.words == nil {
		return
	}
	if h := xxhash.Sum64String(key); !capital || r.words[h] == key {
		r.words[h] = written
	}
}

// head counts the words of a title that stands apart from the text. They are no
// terms: what the weights are fitted to does worse with them.
func (r *reader) head() {
	if r.d.Article.Title == "" || r.seg.First > 0 {
		return
	}
	r.title = text.AppendTokens(r.title[:0], r.d.Article.Title)
	for i := range r.title {
		if k := r.title[i].Kind; k == text.Word || k == text.Number {
			r.p.Words++
		}
	}
}

func (r *reader) sentences() {
	d, body := r.d, 0
	for n := r.seg.First; n < r.seg.Last; n++ {
		if d.Furniture(n) {
			continue
		}
		var k Kind
		if d.Heading(n) || body < leadSentences {
			k = Head
		}
		if d.Heading(n) || body < 1 {
			k |= Title
		}
		if !d.Heading(n) {
			body++
		}
		r.sentence(d.Text.Sentences[n], k)
	}
}

func (r *reader) sentence(s text.Sentence, k Kind) {
	d, n := r.d, uint8(1)
	if k&Head != 0 {
		n = leadBoost
	}
	for i := s.First; i < s.Last; i++ {
		t := d.Text.Tokens[i]
		if d.Added(i) {
			continue
		}
		if t.Kind == text.Word || t.Kind == text.Number {
			r.p.Words++
		}
		if d.DateAt(i) >= 0 {
			continue
		}
		if t.Kind == text.Number {
			r.figure(i, s.Last, k)
		} else if key, ok := termOf(&t, d.Word(i)); ok {
			r.add(key, d.Word(i), n, k|r.kind(i, s.First, d.Word(i)))
			r.spell(key, t.In(d.Text.Source), i == s.First || k&Title != 0)
		}
	}
}

// kind returns what token i is, apart from where it stands.
func (r *reader) kind(i, first int, in lexicon.Info) Kind {
	m := r.d.Entities.At(i)
	if !r.d.Text.Tokens[i].Is(text.Capital) || i == first && m < 0 {
		if in.Class.Any(lexicon.ActNoun | lexicon.ActVerb) {
			return Act
		}
		return 0
	}
	if m >= 0 {
		switch r.d.Entities.Mentions[m].Value.Type() {
		case value.Person:
			return Name | Person
		case value.Place:
			return Name | Place
		}
	}
	return Name
}

// figure counts a number alone and with the word behind it: "28 wounded".
func (r *reader) figure(i, last int, k Kind) {
	norm := r.d.Text.Tokens[i].Norm
	r.add(norm+"#", lexicon.Info{}, 1, k|Figure)
	if i+1 < last {
		if in, ok := lexicon.Lookup(r.d.Text.Tokens[i+1].Norm); ok {
			r.add(norm+" "+in.Root.String(), lexicon.Info{}, 1, k|Figure)
		}
	}
}

// termOf returns the term that a token stands for: the root of a family of
// words, or the word. Function words and marks are none.
func termOf(t *text.Token, in lexicon.Info) (key string, ok bool) {
	switch {
	case t.Kind != text.Word || len(t.Norm) < 2 || in.Class.Any(lexicon.Function):
		return "", false
	case in.Root == 0:
		return t.Norm, true
	}
	return in.Root.String(), true
}

// maxSpan is the longest interval in days that counts as days.
const maxSpan = 7

// anyDay is what is left of a day of which the text tells neither month nor
// number: "that day". Two texts that have one share nothing.
const anyDay = "XX-XX"

// dates collects days, years and open dates.
func (r *reader) dates() {
	p := r.p
	for _, m := range r.d.Dates {
		if m.Start < r.seg.Start || m.End > r.seg.End || len(p.Partial) >= maxList || len(p.Days) >= maxList {
			continue
		}
		s, _, _ := strings.Cut(m.Value.String(), "T") // the time of day is left out
		if y := yearOf(s); y > 0 {
			p.Years = append(p.Years, y)
		}
		if (isDay(s) || len(s) > 5 && s[0] == 'X') && s[5:] != anyDay {
			h := xxhash.Sum64String(s[5:])
			p.Partial = append(p.Partial, h)
			if r.words != nil {
				r.words[h] = s[5:]
			}
		}
		from, to, ok := m.Value.Days()
		if !ok || to-from > maxSpan {
			continue
		}
		for day := from; day < to; day++ {
			p.Days = append(p.Days, int32(day))
		}
	}
	p.Days, p.Partial, p.Years = set(p.Days), set(p.Partial), set(p.Years)
}

func set[T cmp.Ordered](s []T) []T {
	slices.Sort(s)
	return slices.Compact(s)
}

// yearOf returns the year of a TIMEX3 value that begins with one, or 0.
func yearOf(s string) int16 {
	if len(s) < 4 || len(s) > 4 && s[4] != '-' {
		return 0
	}
	y := int16(0)
	for _, c := range []byte(s[:4]) {
		if c < '0' || c > '9' {
			return 0
		}
		y = 10*y + int16(c-'0')
	}
	return y
}

// isDay reports whether the TIMEX3 value is a day, with a year or without.
func isDay(s string) bool { return len(s) == 10 && s[4] == '-' && s[7] == '-' && s[5] != 'W' }

// counts collects the numbers with what they count.
func (r *reader) counts() {
	d, p := r.d, r.p
	limit := opening(d, r.seg, leadSentences)
	for _, m := range d.Quantities {
		if m.Span.Start < r.seg.Start || m.Span.End > r.seg.End || len(p.Counts) >= maxList || d.Added(d.Token(m.Span.Start)) {
			continue
		}
		noun := nounOf(m)
		if noun == "" {
			continue
		}
		c := Count{xxhash.Sum64String(noun), xxhash.Sum64String(m.Value.String()), m.Span.Start < d.Text.Sentences[limit-1].End}
		p.Counts = append(p.Counts, c)
		if r.words != nil {
			r.words[c.key()] = r.counted(m)
		}
	}
	slices.SortFunc(p.Counts, func(a, b Count) int {
		return cmp.Or(cmp.Compare(a.Noun, b.Noun), cmp.Compare(a.Value, b.Value))
	})
}

// key stands for a number with what it counts among the words of a profile.
func (c Count) key() uint64 { return c.Noun ^ bits.RotateLeft64(c.Value, 1) }

// maxCounted is the greatest length in bytes of a number with what it counts, as
// it is shown.
const maxCounted = 60

// counted returns the words of a number with what it counts, as they stand in the
// text.
func (r *reader) counted(m quantity.Mention) string {
	s, of := m.Span, m.Counted.Span
	if of.End > of.Start {
		s.Start, s.End = min(s.Start, of.Start), max(s.End, of.End)
	}
	if s.End-s.Start > maxCounted {
		s = m.Span
	}
	return strings.Join(strings.Fields(s.In(r.d.Text.Source)), " ")
}

// nounOf returns what a number counts, or a measured amount itself; empty if the text does not
// say, or if it counts nothing.
func nounOf(m quantity.Mention) string {
	switch m.Value.Type() {
	case value.Currency, value.Percent, value.Quantity:
		// Nobody says that two sums are of one thing; only equal ones can tell.
		return m.Value.String() + " " + cmp.Or(m.Value.Unit(), string(m.Value.Type()))
	case value.Number:
		if m.Role != quantity.Plain {
			return ""
		}
		if in, ok := lexicon.Lookup(m.Counted.Noun); ok {
			return in.Root.String()
		}
		return m.Counted.Noun
	}
	return ""
}

// opening returns the end of the first n sentences of the body.
func opening(d *normalize.Document, seg normalize.Segment, n int) int {
	for s := seg.First; s < seg.Last; s++ {
		if d.Kind(s) == layout.Body {
			if n--; n == 0 {
				return s + 1
			}
		}
	}
	return seg.Last
}

// gatherings collects the named gatherings.
func (r *reader) gatherings() {
	d, p := r.d, r.p
	limit := opening(d, r.seg, mainSentences)
	for _, m := range d.Entities.Mentions {
		if m.Value.Type() != value.Event || m.Start < r.seg.Start || m.End > r.seg.End || len(p.Gatherings) >= maxList {
			continue
		}
		e, ok := d.Entities.Entities[m.Entity].Value.(entity.Event)
		if !ok || slices.ContainsFunc(p.Gatherings, func(o entity.Event) bool { return o.String() == e.String() }) {
			continue
		}
		p.Gatherings = append(p.Gatherings, e)
		if limit > r.seg.First && m.Start < d.Text.Sentences[limit-1].End && !d.Furniture(d.Sentence(m.Start)) {
			p.Main = append(p.Main, e)
		}
	}
}

// when finds the first day of the opening that stands in one sentence with a
// gathering.
func (r *reader) when() {
	d := r.d
	limit := opening(d, r.seg, whenSentences)
	for n := r.seg.First; n < limit; n++ {
		if d.Kind(n) != layout.Body || !gathers(d, n) {
			continue
		}
		for _, m := range d.Dates {
			if m.Value.Type() == value.Date && d.Sentence(m.Start) == n && isDay(m.Value.String()) && !d.Added(d.Token(m.Start)) {
				r.p.When = m.Value.String()
				return
			}
		}
	}
}

// gathers reports whether the sentence speaks of a planned gathering.
func gathers(d *normalize.Document, n int) bool {
	s := d.Text.Sentences[n]
	for i := s.First; i < s.Last; i++ {
		if m := d.Entities.At(i); m >= 0 && d.Entities.Mentions[m].Value.Type() == value.Event {
			return true
		}
		if in := d.Word(i); in.Class.Any(lexicon.GatheringNoun) {
			return true
		}
	}
	return false
}
