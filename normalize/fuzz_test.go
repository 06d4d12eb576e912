package normalize_test

import (
	"context"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
)

// seedTexts are reports with something of everything, and texts that mean harm.
var seedTexts = []string{
	"SYDNEY, March 9 (AP) — Deputy Energy Minister Anna Kalnina, 61, told the seventh Baltic Energy Forum on Monday that “the plan” would cost $5 million more.",
	"OSLO — Minister Ann Holm, 61, said \"yes\" on Monday.\n\nSecond day\n\n(Photo: X)\n— ABC",
	"By JANE ROE\r\n\r\nOSLO — “We won’t sell,” Lt. Gen. Karl Lund said. He met Ida Berg of Acme Corp. at 10:30 p.m. GMT.\r\n\r\nRelated: more stories\r\n",
	"Two officials and five others were killed. 3/4/2020, FY2021-22, Eid al-Fitr, 5ft 11in, minus 12C, Tk 5 crore, one in five.",
	"\ufeffTết\u0301 \u200b\u202eabc\u202c \U0001F600 e\u0301\u0301 9,99,999 \"'\"'“‘”’((((",
	"A\n\nB\n\nC D\n\n- - - -\n\n* * *", "\"He said \"she said 'they said", "GA,", strings.Repeat("9", 300), strings.Repeat("the ", 80), strings.Repeat("Mr. ", 80),
}

// FuzzParser holds what is true of any text that can be read: all that is found
// lies in the text, on the bounds of characters, in order; a second reading
// finds the same; and a text that can't be read is refused with its place.
func FuzzParser(f *testing.F) {
	for _, s := range seedTexts {
		f.Add(s, "2021-03-09T22:30:00Z", "en", "A title")
	}
	f.Add("Filed 05/10/2020.", "Tue, 9 Mar 2021 22:30:00 EST", "en-GB", "")
	f.Fuzz(func(t *testing.T, s, published, language, title string) {
		if len(s) > 4000 {
			return
		}
		a := normalize.Article{ID: "a", Text: s, Published: published, Language: language, Title: title, URL: "https://example.co.uk/" + language}
		p := &normalize.Parser{Recognizers: []normalize.Recognizer{capitals{}}}
		d, err := p.Parse(t.Context(), a)
		if err != nil {
			if d != nil || a.Check() == nil {
				t.Fatalf("%q: %v", s, err)
			}
			return
		}
		checkDocument(t, d)
		again, err := p.Parse(t.Context(), a)
		if err != nil || !reflect.DeepEqual(d.Mentions(), again.Mentions()) || !reflect.DeepEqual(d.Segments, again.Segments) {
			t.Fatalf("%q: a second reading differs: %v", s, err)
		}
	})
}

// capitals finds every word in capitals.
type capitals struct{}

func (capitals) Recognize(_ context.Context, d *normalize.Document) (ms []normalize.Mention, err error) {
	for _, tok := range d.Text.Tokens {
		if tok.Kind == text.Word && tok.Is(text.Upper) {
			ms = append(ms, normalize.Mention{Span: tok.Span, Value: normalize.Quote(tok.Norm)})
		}
	}
	return ms, nil
}

func checkDocument(t *testing.T, d *normalize.Document) {
	t.Helper()
	src := d.Text.Source
	inside := func(what string, s text.Span) {
		if s.Start < 0 || s.Start >= s.End || s.End > len(src) || !utf8.RuneStart(src[s.Start]) || s.End < len(src) && !utf8.RuneStart(src[s.End]) {
			t.Fatalf("%q: %s at [%d, %d)", src, what, s.Start, s.End)
		}
	}
	last := 0
	for _, m := range d.Mentions() {
		inside("a mention", m.Span)
		for _, c := range m.Context {
			inside("context", c)
		}
		if m.Start < last || m.Value == nil || m.Value.String() == "" {
			t.Fatalf("%q: %q is %v, after byte %d", src, m.In(src), m.Value, last)
		}
		last = m.Start
	}
	for _, x := range d.Entities.Facts {
		inside("a fact", x.Span)
	}
	for n, q := range d.Quotations {
		inside("a quotation", q.Span)
		if e := d.Speaker(n); e >= len(d.Entities.Entities) {
			t.Fatalf("%q: speaker %d of %d entities", src, e, len(d.Entities.Entities))
		}
	}
	next := 0
	for _, s := range d.Segments {
		if s.First != next || s.Last < s.First {
			t.Fatalf("%q: segment of sentences [%d, %d) behind %d", src, s.First, s.Last, next)
		}
		next = s.Last
	}
	if next != len(d.Text.Sentences) {
		t.Fatalf("%q: %d of %d sentences in segments", src, next, len(d.Text.Sentences))
	}
}

// FuzzLinear: four times a text takes about four times the memory that is taken
// on the way.
func FuzzLinear(f *testing.F) {
	for _, s := range seedTexts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 8 || len(s) > 200 || !utf8.ValidString(s) || strings.ContainsRune(s, 0) || strings.TrimSpace(strings.Trim(s, "\ufeff")) == "" {
			return
		}
		few, many := taken(t, s+" ", 25), taken(t, s+" ", 100)
		if many > 6*few+1<<18 {
			t.Fatalf("%q: %d bytes for 25 times, %d for 100", s, few, many)
		}
	})
}
