package seeds

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// texts maps short names to the articles.
func texts(files []File) map[string]string {
	m := map[string]string{}
	for _, f := range files {
		m[f.Short()] = f.Text
	}
	return m
}

// quotes lists each quotation of the expectations with the name of what asks for it.
func quotes() map[Quote]string {
	m := map[Quote]string{}
	for _, e := range Expectations() {
		for _, q := range append(append([]Quote{}, e.Want...), e.Either...) {
			m[q] = e.Name
		}
	}
	for _, c := range Clusters() {
		if c.Quote != (Quote{}) {
			m[c.Quote] = c.Name
		}
	}
	return m
}

func TestAll(t *testing.T) {
	files := All()
	if len(files) != 5 {
		t.Fatalf("%d articles, want 5", len(files))
	}
	for i, f := range files {
		if want := fmt.Sprintf("%03d", i); f.Short() != want {
			t.Errorf("article %d is called %s, want %s", i, f.Short(), want)
		}
		if !utf8.ValidString(f.Text) {
			t.Errorf("%s is not UTF-8", f.Name)
		}
	}
}

func TestLayout(t *testing.T) {
	cases := []struct{ article, trait, reason string }{
		{"000", "HÀ NỘI — ", "a dateline in capitals before the first sentence"},
		{"000", "\nASEAN senior officials’ meeting\n", "a sub-heading opens a second event"},
		{"000", " — VNS", "a credit after the last sentence"},
		{"001", " date 2020-10-07 ", "a line of page data runs into the first sentence"},
		{"001", "(Photo: VNA)", "a caption names an agency"},
		{"001", "./.VNA", "a credit after an end mark of the trade"},
		{"002", "\nImage credit: Nhan Dan\n", "a credit of another publisher"},
		{"002", "\nShare this with a friend", "page furniture after the last sentence"},
		{"003", "\nDecember, 29 2020\n", "a date line with an odd comma"},
		{"003", "\nDelegates pose at the event.\n", "a caption between paragraphs"},
		{"003", "\"Cohesive and Responsive”", "quotation marks that do not match"},
		{"003", "\nby Minh Thao", "a byline at the end"},
		{"004", "\n\n\n\n", "many empty lines between paragraphs"},
	}
	text := texts(All())
	for _, c := range cases {
		if !strings.Contains(text[c.article], c.trait) {
			t.Errorf("%s lacks %q: %s", c.article, c.trait, c.reason)
		}
	}
}

func TestFind(t *testing.T) {
	cases := []struct {
		quote  Quote
		text   string
		start  int
		ok     bool
		reason string
	}{
		{Quote{"000", "fish", 0}, "one fish, two fish", 4, true, "the first occurrence"},
		{Quote{"000", "fish", 1}, "one fish, two fish", 14, true, "the second occurrence"},
		{Quote{"000", "fish", 2}, "one fish, two fish", 0, false, "there is no third"},
		{Quote{"000", "aa", 1}, "aaa", 1, true, "occurrences may overlap"},
		{Quote{"000", "fish", 0}, "", 0, false, "an empty text"},
		{Quote{"000", "", 0}, "fish", 0, false, "an empty quotation points nowhere"},
	}
	for _, c := range cases {
		start, end, ok := c.quote.Find(c.text)
		if start != c.start || ok != c.ok || ok && c.text[start:end] != c.quote.Exact {
			t.Errorf("%s: got %d, %d, %v", c.reason, start, end, ok)
		}
	}
}

func TestExpectationsAreFound(t *testing.T) {
	text := texts(All())
	for q, name := range quotes() {
		if _, _, ok := q.Find(text[q.Article]); !ok {
			t.Errorf("%s: %q is not in %s", name, q.Exact, q.Article)
		}
	}
}

func TestExpectationsAreWellFormed(t *testing.T) {
	relations := "equal refines reword update conflict silent"
	names, text := map[string]bool{}, texts(All())
	for _, e := range Expectations() {
		if e.Name == "" || names[e.Name] {
			t.Errorf("name %q is empty or used twice", e.Name)
		}
		names[e.Name] = true
		for _, r := range e.Relations {
			if !strings.Contains(relations, r) {
				t.Errorf("%s: unknown relation %q", e.Name, r)
			}
		}
		for _, a := range append(append([]string{}, e.Silent...), e.From...) {
			if text[a] == "" {
				t.Errorf("%s: unknown article %q", e.Name, a)
			}
		}
	}
}
