package lexicon_test

import (
	"fmt"
	"testing"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

func TestClasses(t *testing.T) {
	tests := []struct {
		word      string
		has, hasn lexicon.Class
		reason    string
	}{
		{"minister", lexicon.Noun | lexicon.PersonNoun | lexicon.OfficeNoun, lexicon.PlaceNoun, "a post"},
		{"ministers", lexicon.OfficeNoun, 0, "a form has the classes of its lemma"},
		{"victim", lexicon.PersonNoun, lexicon.OfficeNoun, "a person without a post"},
		{"sister", lexicon.KinNoun, lexicon.GroupNoun, "kin"},
		{"ministry", lexicon.GroupNoun, lexicon.PersonNoun, "the head of a body's name"},
		{"summit", lexicon.Noun, lexicon.Function, "mostly a mountain's top"},
		{"conference", lexicon.GatheringNoun, lexicon.PersonNoun, "a gathering"},
		{"river", lexicon.PlaceNoun, lexicon.TimeNoun, "a place"},
		{"said", lexicon.SayVerb, lexicon.Noun, "a verb of saying"},
		{"the", lexicon.Function, lexicon.Noun, "a determiner"},
		{"gary", lexicon.GivenName | lexicon.MaleName, lexicon.FemaleName, "a first name of men"},
		{"ruth", lexicon.GivenName | lexicon.FemaleName, lexicon.MaleName, "a first name of women"},
		{"leslie", lexicon.GivenName | lexicon.MaleName | lexicon.FemaleName, 0, "one of both"},
		{"smith", lexicon.Surname, lexicon.Function, "a family name"},
		{"vietnamese", lexicon.Demonym, lexicon.GivenName, "people of a land"},
		{"hanoi", lexicon.PlaceStart, lexicon.Verb, "a name of the gazetteer"},
	}
	for _, tt := range tests {
		in, ok := lexicon.Lookup(tt.word)
		if !ok || !in.Class.Has(tt.has) || in.Class.Any(tt.hasn) {
			t.Errorf("%s (%s): classes %b, want %b and none of %b", tt.word, tt.reason, in.Class, tt.has, tt.hasn)
		}
	}
}

func TestPlaces(t *testing.T) {
	tests := []struct {
		text  string
		name  string
		kind  lexicon.PlaceKind
		words int
		why   string
	}{
		{"Hanoi is old", "Hanoi", lexicon.CityKind, 1, "a capital"},
		{"Viet Nam is long", "Vietnam", lexicon.CountryKind, 2, "another spelling"},
		{"Ho Chi Minh City grew", "Ho Chi Minh City", lexicon.CityKind, 4, "the longest name"},
		{"Washington, D.C. sleeps", "Washington, D.C.", lexicon.CityKind, 3, "over a comma"},
		{"hanoi is old", "", 0, 0, "a name has a capital"},
	}
	for _, tt := range tests {
		n, r := lexicon.LongestPlace(text.Tokenize(tt.text), 0)
		name, kind := "", lexicon.PlaceKind(0)
		if r.Len() > 0 {
			name, kind = r.At(0).Name, r.At(0).Kind
		}
		if n != tt.words || name != tt.name || kind != tt.kind {
			t.Errorf("%q (%s): %d tokens, %q, %s; want %d, %q, %s", tt.text, tt.why, n, name, kind, tt.words, tt.name, tt.kind)
		}
	}
}

func TestContains(t *testing.T) {
	first := func(name string) lexicon.Place {
		p := lexicon.Places(name)
		if len(p) == 0 {
			t.Fatalf("no place %q", name)
		}
		return p[0]
	}
	tests := []struct {
		outer, inner string
		want         bool
		reason       string
	}{
		{"vietnam", "hanoi", true, "a city in its country"},
		{"texas", "houston", true, "a city in its state"},
		{"asia", "vietnam", true, "a country in its continent"},
		{"hanoi", "vietnam", false, "not the other way round"},
		{"vietnam", "vietnam", false, "no place contains itself"},
		{"france", "hanoi", false, "another country"},
	}
	for _, tt := range tests {
		if got := lexicon.Contains(first(tt.outer), first(tt.inner)); got != tt.want {
			t.Errorf("%s in %s (%s): %v", tt.inner, tt.outer, tt.reason, got)
		}
	}
}

func TestSpelling(t *testing.T) {
	tests := []struct{ in, want, reason string }{
		{"organisation", "organization", "British"},
		{"centre", "center", "British"},
		{"defence", "defense", "British"},
		{"organization", "organization", "American already"},
		{"zzyzx", "zzyzx", "no word"},
	}
	for _, tt := range tests {
		if got := lexicon.Spelling(tt.in); got != tt.want {
			t.Errorf("%s (%s): %s, want %s", tt.in, tt.reason, got, tt.want)
		}
	}
}

func TestRelated(t *testing.T) {
	tests := []struct {
		a, b   string
		want   lexicon.Relation
		reason string
	}{
		{"killed", "kill", lexicon.Same, "forms of one lemma"},
		{"announce", "announcement", lexicon.Derived, "one family"},
		{"say", "tell", lexicon.Synonym, "frequent senses that mean the same"},
		{"murder", "kill", lexicon.Hypernym, "the second is the more general"},
		{"kill", "murder", lexicon.Hyponym, "and the other way round"},
		{"rise", "fall", lexicon.Antonym, "opposites"},
		{"minister", "river", lexicon.None, "nothing in common"},
		{"zzyzx", "river", lexicon.None, "no word"},
	}
	for _, tt := range tests {
		a, _ := lexicon.Lookup(tt.a)
		b, _ := lexicon.Lookup(tt.b)
		if got := lexicon.Related(a.Lemma, b.Lemma); got != tt.want {
			t.Errorf("%s and %s (%s): %s, want %s", tt.a, tt.b, tt.reason, got, tt.want)
		}
	}
}

func ExampleDemonymOf() {
	p, ok := lexicon.DemonymOf("vietnamese")
	fmt.Println(p.Name, ok)
	// Output: Vietnam true
}

func BenchmarkLookup(b *testing.B) {
	words := []string{"minister", "organisation", "hanoi", "zzyzx"}
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			lexicon.Lookup(w)
		}
	}
}
