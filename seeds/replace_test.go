package seeds

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

func TestApply(t *testing.T) {
	set := Replacement{Name: "test", Pairs: []Pair{{"East Sea", "West Gulf"}, {"Gulf", "Bay"}, {"Sea", "Lake"}, {"US", "UK"}}}
	cases := []struct{ in, want, reason string }{
		{"the East Sea", "the West Gulf", "the longest pair wins, and what was put in stays"},
		{"the Sea, the Gulf", "the Lake, the Bay", "every pair applies"},
		{"USB of the US", "USB of the UK", "a pair does not fit at the start of a longer word"},
		{"overSea", "overSea", "nor at its end"},
		{"US+3 and pre-US", "UK+3 and pre-UK", "signs are no part of a word"},
		{"Sea\xff", "Lake\xff", "bytes that are not UTF-8 are kept"},
		{"", "", "an empty text"},
	}
	for _, c := range cases {
		if got := set.Apply(c.in); got != c.want {
			t.Errorf("%s: got %q, want %q", c.reason, got, c.want)
		}
	}
}

func ExampleReplacement_Apply() {
	for _, set := range Replacements() {
		fmt.Println(set.Apply("Vietnam joins the fifth ASEAN conference on cybersecurity on Wednesday, October 7, 2020."))
	}
	// Output:
	// Senegal joins the ninth ECOWAS conference on aquaculture on Thursday, June 12, 2014.
	// Peru joins the eighth ALADI conference on biosecurity on Tuesday, April 12, 2011.
	// Turkiye joins the fourth OTS conference on aviation safety on Friday, March 15, 2019.
	// Mexico joins the sixth ACS conference on ecotourism on Monday, May 10, 2021.
}

func FuzzReplacement_Apply(f *testing.F) {
	f.Add("On Wednesday, October 7, Việt Nam joined the 5th ASEAN meeting (AMCC-5).")
	f.Add("US \xff East Sea\u0301")
	f.Fuzz(func(t *testing.T, text string) {
		for _, set := range Replacements() {
			once := set.Apply(text)
			if utf8.ValidString(text) && !utf8.ValidString(once) {
				t.Errorf("%s: %q is UTF-8 and %q is not", set.Name, text, once)
			}
			if once == text {
				continue
			}
			if !slices.ContainsFunc(set.Pairs, func(p Pair) bool { return strings.Contains(text, p.Old) && strings.Contains(once, p.New) }) {
				t.Errorf("%s: no pair accounts for the change of %q", set.Name, text)
			}
		}
		if same := (Replacement{}).Apply(text); same != text {
			t.Errorf("a set without pairs changes %q", text)
		}
	})
}

func BenchmarkReplacement_Apply(b *testing.B) {
	set, text := Replacements()[0], All()[0].Text
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		set.Apply(text)
	}
}

// checkReplaced checks that a quotation still points at the same words after its article and it have been replaced.
func checkReplaced(t *testing.T, set Replacement, text map[string]string) {
	t.Helper()
	for q, name := range quotes() {
		old := text[q.Article]
		start, _, ok := q.Find(old)
		if !ok {
			t.Errorf("%s: %q is not in %s", name, q.Exact, q.Article)
			continue
		}
		after := Quote{q.Article, set.Apply(q.Exact), q.Nth}
		at, _, ok := after.Find(set.Apply(old))
		if want := len(set.Apply(old[:start])); !ok || at != want {
			t.Errorf("%s: %q is at %d (%v), want it at %d", name, after.Exact, at, ok, want)
		}
	}
}

func TestReplacedExpectationsAreFound(t *testing.T) {
	for _, set := range Replacements() {
		t.Run(set.Name, func(t *testing.T) { checkReplaced(t, set, texts(All())) })
	}
}

// leftovers are words that may not occur in a replaced text, however they are capitalised. The pronoun "us" may.
var leftovers = strings.Fields(`quang lam lim dato hoi iswaran teo shanmugam mayorkas watts dũng dung bui minh
	việt viet vietnam vietnamese nội hanoi singapore singaporean australia china japan korea asean un unclos mps mci som egdi
	amcc ammtc somtc sicw fifth 5th seventh 36th 37th 53rd 14th 20th wednesday october september november december january
	2020 2022 2025 2030 2018 1982 digital internet covid ot ict`)

// words splits a text into lower-case runs of letters and digits.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// checkNothingLeft checks that no old name, ordinal, date or matter is left in a replaced text, neither a stem from
// the list nor anything that a pair would replace.
func checkNothingLeft(t *testing.T, set Replacement, name, replaced string) {
	t.Helper()
	left := map[string]bool{}
	for _, w := range leftovers {
		left[w] = true
	}
	for _, w := range words(replaced) {
		if left[w] || strings.Contains(w, "cyber") || strings.Contains(w, "asean") || strings.HasPrefix(w, "sicw") {
			t.Errorf("%s: %q is left over in %s", set.Name, w, name)
		}
	}
	if again := set.Apply(replaced); again != replaced {
		t.Errorf("%s: old words are left over in %s", set.Name, name)
	}
}

func TestNothingIsLeftOver(t *testing.T) {
	for _, set := range Replacements() {
		for _, p := range set.Pairs {
			if again := set.Apply(p.New); again != p.New {
				t.Errorf("%s: %q holds old words and would become %q", set.Name, p.New, again)
			}
		}
		for _, f := range All() {
			checkNothingLeft(t, set, f.Name, set.Apply(f.Text))
		}
	}
}

// TestArticlesAgree checks that "a" and "an" still fit the word after them.
func TestArticlesAgree(t *testing.T) {
	for _, set := range Replacements() {
		for _, f := range All() {
			w := words(set.Apply(f.Text))
			for i := range len(w) - 1 {
				vowel := strings.ContainsRune("aeiou", rune(w[i+1][0])) || w[i+1] == "mou" // an em-o-u
				if w[i] == "an" && !vowel || w[i] == "a" && vowel {
					t.Errorf("%s, %s: %q", set.Name, f.Name, w[i]+" "+w[i+1])
				}
			}
		}
	}
}

func TestNamesOfPublishersStay(t *testing.T) {
	for _, set := range Replacements() {
		if got, want := set.Apply("— VNS, ./.VNA (Photo: VNA)"), "— VNS, ./.VNA (Photo: VNA)"; got != want {
			t.Errorf("%s: got %q, want %q", set.Name, got, want)
		}
	}
}

// day parses a date that a set has put in the place of another.
func day(t *testing.T, set Replacement, layout, old string) time.Time {
	t.Helper()
	d, err := time.Parse(layout, set.Apply(old))
	if err != nil {
		t.Errorf("%s: %v", set.Name, err)
	}
	return d
}

// TestDatesAgree checks the dates of the articles themselves, as a set without pairs, and of each set.
func TestDatesAgree(t *testing.T) {
	for _, set := range append([]Replacement{{Name: "as written"}}, Replacements()...) {
		held := day(t, set, "January 2 2006", "October 7 2020")
		if got, want := held.Weekday().String(), set.Apply("Wednesday"); got != want {
			t.Errorf("%s: %v is a %s, want a %s", set.Name, held, got, want)
		}
		if iso := day(t, set, "2006-01-02", "2020-10-07"); !iso.Equal(held) {
			t.Errorf("%s: %v and %v are not one day", set.Name, iso, held)
		}
		first, last := weekOf(t, set)
		if first.Weekday() != time.Monday || last.Weekday() != time.Friday || last.Sub(first) != 4*24*time.Hour {
			t.Errorf("%s: the week is %v to %v", set.Name, first, last)
		}
		if held.Before(first) || held.After(last) {
			t.Errorf("%s: %v is not between %v and %v", set.Name, held, first, last)
		}
		year := []time.Time{
			day(t, set, "January 2006", "January 2020"),
			day(t, set, "2 January 2006", "29 September 2020"),
			held,
			day(t, set, "January 2006", "November 2020"),
			day(t, set, "January 2 2006", "December 28 2020"),
			day(t, set, "January, 2 2006", "December, 29 2020"),
			day(t, set, "2006-01-02", "2022-10-21"),
		}
		for i := range len(year) - 1 {
			if !year[i].Before(year[i+1]) {
				t.Errorf("%s: %v is not before %v", set.Name, year[i], year[i+1])
			}
		}
	}
}

// weekOf reads the range of days, which the articles write in two ways.
func weekOf(t *testing.T, set Replacement) (first, last time.Time) {
	t.Helper()
	var month, month2 string
	var from, to, from2, to2 int
	long, short := set.Apply("October 5 to 9"), set.Apply("5-9 October")
	_, err := fmt.Sscanf(long, "%s %d to %d", &month, &from, &to)
	_, err2 := fmt.Sscanf(short, "%d-%d %s", &from2, &to2, &month2)
	if err != nil || err2 != nil || month != month2 || from != from2 || to != to2 {
		t.Errorf("%s: %q and %q differ", set.Name, long, short)
	}
	year := Replacement{Name: set.Name}
	write := func(d int) string { return fmt.Sprintf("%s %d %s", month, d, set.Apply("2020")) }
	return day(t, year, "January 2 2006", write(from)), day(t, year, "January 2 2006", write(to))
}

// TestYearsMoveTogether checks that the years of a set all move by the same number.
func TestYearsMoveTogether(t *testing.T) {
	for _, set := range Replacements() {
		by := day(t, set, "2006", "2020").Year() - 2020
		for _, old := range []int{1982, 2018, 2022, 2025, 2030} {
			if got := day(t, set, "2006", fmt.Sprint(old)).Year(); got != old+by {
				t.Errorf("%s: %d became %d, want %d", set.Name, old, got, old+by)
			}
		}
	}
}

func TestSetsReplaceTheSameWords(t *testing.T) {
	sets := Replacements()
	if len(sets) < 4 {
		t.Fatalf("%d sets, want at least 4", len(sets))
	}
	optional := map[string]bool{"Lieut. Gen.": true, "Lieutenant General": true}
	for _, set := range sets {
		has := map[string]bool{}
		for _, p := range set.Pairs {
			if has[p.Old] {
				t.Errorf("%s: %q is replaced twice", set.Name, p.Old)
			}
			has[p.Old] = true
		}
		for _, p := range sets[0].Pairs {
			if !has[p.Old] && !optional[p.Old] {
				t.Errorf("%s: %q is not replaced", set.Name, p.Old)
			}
		}
	}
}
