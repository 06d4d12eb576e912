package normalize

import (
	"slices"
	"sort"

	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Document is an article as read by [Parse].
type Document struct {
	Article Article
	// TextSHA256 is the SHA-256 of the article's text, 64 hexadecimal digits.
	TextSHA256 string
	// English says whether the text was read for mentions.
	English bool
	Text    *text.Parsed
	Layout  layout.Layout
	// Reference is the point in time that relative dates were resolved against.
	Reference datetime.Reference
	// PublishedErr says why the article's time of publication is not read, or
	// is nil. It wraps [datetime.ErrPublished]. The article is read all the same.
	PublishedErr error
	Dates        []datetime.Mention
	Quantities   []quantity.Mention
	Entities     *entity.Found
	Quotations   []quotation.Quotation
	// Recognized is what the recognizers of a [Parser] found, in order of the
	// text.
	Recognized []Mention
	// Segments are the parts that report one happening each, in order; there
	// is at least one.
	Segments []Segment
	// Words is the number of words of the body.
	Words int

	kind     []layout.Kind // of each sentence
	added    []bool        // of each token: not the reporter's
	dateAt   []int32       // of each token: index of its date mention plus one
	wordAt   []int32       // of each token: index of its word
	words    []lexicon.Info
	speakers []int32 // of each quotation: entity of the speaker plus one
}

// Segment is a part of a document that reports one happening.
type Segment struct {
	text.Span
	First, Last int // its sentences: [First, Last)
}

// Mention is a typed value with the bytes that carry it.
type Mention struct {
	text.Span
	Value value.Value
	// Context are other places of the text on which the reading rests.
	Context []text.Span
}

// Kind returns what kind of block the sentence stands in.
func (d *Document) Kind(sentence int) layout.Kind { return d.kind[sentence] }

// Heading reports whether the sentence is a headline or sub-heading.
func (d *Document) Heading(sentence int) bool {
	k := d.kind[sentence]
	return k == layout.Headline || k == layout.Subheading
}

// Furniture reports whether the sentence is not the reporter's text: page
// furniture, bylines, credits, date lines.
func (d *Document) Furniture(sentence int) bool {
	switch d.kind[sentence] {
	case layout.Furniture, layout.Byline, layout.Credit, layout.DateLine:
		return true
	}
	return false
}

// Added reports whether the token was added by page or agency: page furniture,
// and datelines, notes and credits inside the body.
func (d *Document) Added(token int) bool { return d.added[token] }

// Word returns what the lexicon knows of the token. It is zero for words that the
// lexicon lacks and for tokens that are no words.
func (d *Document) Word(token int) lexicon.Info { return d.words[d.wordAt[token]] }

// DateAt returns the index in Dates of the mention that covers the token, or
// -1.
func (d *Document) DateAt(token int) int { return int(d.dateAt[token]) - 1 }

// Speaker returns the entity that speaks the quotation, or -1.
func (d *Document) Speaker(quotation int) int { return int(d.speakers[quotation]) - 1 }

// Sentence returns the sentence that holds the byte, or -1.
func (d *Document) Sentence(offset int) int {
	ss := d.Text.Sentences
	n := sort.Search(len(ss), func(i int) bool { return ss[i].End > offset })
	if n < len(ss) && ss[n].Start <= offset {
		return n
	}
	return -1
}

// Token returns the first token that ends behind the byte; it may be the number
// of tokens.
func (d *Document) Token(offset int) int {
	toks := d.Text.Tokens
	return sort.Search(len(toks), func(i int) bool { return toks[i].End > offset })
}

// insideName reports whether the marks hold a nickname inside a name.
func (d *Document) insideName(q quotation.Quotation) bool {
	m := d.Entities.At(q.First)
	return m >= 0 && d.Entities.Mentions[m].First < q.First && q.Last < d.Entities.Mentions[m].Last
}

// Mentions returns all typed values in order of the text. Values of different
// types may nest.
func (d *Document) Mentions() []Mention {
	var out []Mention
	for _, m := range datetime.Flat(d.Dates) {
		out = append(out, Mention{m.Span, m.Value, m.Context})
	}
	for _, m := range quantity.Flat(d.Quantities) {
		if m.Role == quantity.None {
			continue
		}
		out = append(out, Mention{m.Span, m.Value, nil})
	}
	for _, m := range d.Entities.Mentions {
		v := m.Value
		if m.Short {
			v = d.Entities.Entities[m.Entity].Value
		}
		out = append(out, Mention{m.Span, v, nil})
	}
	for _, f := range d.Entities.Facts {
		if f.Topic == entity.Office || f.Topic == entity.ServiceRank {
			out = append(out, Mention{f.Span, f.Value, nil})
		}
	}
	for _, q := range d.Quotations {
		said := Quote(q.Span.In(d.Text.Source))
		if (q.Kind == quotation.Direct || q.Kind == quotation.Fragment) && !d.insideName(q) && said.String() != "" {
			out = append(out, Mention{q.Span, said, nil})
		}
	}
	out = append(out, d.Recognized...)
	slices.SortStableFunc(out, Mention.compare)
	return out
}
