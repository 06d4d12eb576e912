package quantity

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

func parsed(s string) *text.Parsed { return text.Parse(s) }

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"At least 27 US troops and $5-10 million, a 91-year-old, 31-24.", "one hundred and two thousand and a half", "- 1 4/5 1e10 2.5^-1",
		"192.168.1.2 1.111,11 12,34,567.89", "half a million dollars and fifty", "6 feet 2 inches 38°C", "the first one in twenty-one over 3",
		"minus $ 5 USD million and a half and a half and", "\xff5\xffmillion½²", "10 turkish lira 11a $-5 -$5 (-5)", "a a a hundred a dozen dozen",
		strings.Repeat("1 ", 50), strings.Repeat("one and ", 50), strings.Repeat("hundred thousand ", 50),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p := text.Parse(s)
		ms := Find(p, Options{})
		end := 0
		for i, m := range ms {
			if m.Span.Start < 0 || m.Span.Len() <= 0 || m.Span.End > len(s) {
				t.Fatalf("%q: span %v is outside", s, m.Span)
			}
			if m.Role == Amount {
				if !ms[i-1].Span.Contains(m.Span) && ms[i-1].Role != Amount {
					t.Fatalf("%q: amount %v is not inside %v", s, m.Span, ms[i-1].Span)
				}
				continue
			}
			if m.Span.Start < end {
				t.Fatalf("%q: %v begins before %d", s, m.Span, end)
			}
			end = m.Span.End
			checkMention(t, s, m)
		}
		again := Find(text.Parse(s), Options{})
		if fmt.Sprint(again) != fmt.Sprint(ms) {
			t.Fatalf("%q: two runs differ", s)
		}
		for _, m := range Find(p, Options{Taken: func(int) bool { return true }}) {
			if m.Role != Age {
				t.Fatalf("%q: %v was found though all is taken", s, m)
			}
		}
		Additions(p, ms)
	})
}

func checkMention(t *testing.T, s string, m Mention) {
	for _, part := range m.Parts {
		if !m.Span.Contains(part.Span) {
			t.Fatalf("%q: part %v is outside %v", s, part.Span, m.Span)
		}
	}
	if _, err := ParseDecimal(m.Value.Low().String()); err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	if rel, w := m.Value.Relate(m.Value); rel != value.Equal || w.Reason() == "" {
		t.Fatalf("%q: %s relates to itself as %v", s, m.Value, rel)
	}
	data, err := json.Marshal(m.Value)
	var back Value
	if err == nil {
		err = json.Unmarshal(data, &back)
	}
	if err != nil || fmt.Sprint(back) != fmt.Sprint(m.Value) {
		t.Fatalf("%q: %s came back as %s: %v", s, data, back, err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("at least 5")
	f.Add("$5-10 million")
	f.Fuzz(func(t *testing.T, s string) {
		v, err := Parse(s)
		w, errAgain := Parse(s)
		if (err == nil) != (errAgain == nil) || v.String() != w.String() {
			t.Fatalf("%q: two readings", s)
		}
	})
}

// sample is a news text of our own with a usual share of numbers.
const sample = `The council of a small harbour town voted 14 to 9 on Tuesday to spend $3.2 million on a new breakwater
after winter storms damaged at least 40 boats and left one in five homes without power. Engineers said the wall would be about
600 metres long, more than twice the length of the present one, and should last for fifty years. Opponents, who gathered almost
2,000 signatures, argued that the money would be better spent on the school, where the roof has leaked since the spring. "We have
asked for this for a long time," said a teacher of three small classes, who lost the use of her room for the second time in a
year. The mayor replied that nothing would be taken from the budget for education, and that the work would give jobs to some
seventy people in the region. The contract goes to a firm from the capital, which has built two similar walls further north.
`

func BenchmarkFind(b *testing.B) {
	p := text.Parse(strings.Repeat(sample, 20))
	b.SetBytes(int64(len(p.Source)))
	b.ReportAllocs()
	for b.Loop() {
		Find(p, Options{})
	}
}

func BenchmarkRelate(b *testing.B) {
	v, w := mustParse(b, "about 12 metres"), mustParse(b, "about 40ft")
	b.ReportAllocs()
	for b.Loop() {
		v.Relate(w)
	}
}

func TestNoAllocationWithoutNumbers(t *testing.T) {
	p := text.Parse(strings.Repeat("The harbour lay still while the gulls cried over the empty quay. ", 20))
	Find(p, Options{}) // load the word lists
	least := 100.0
	for range 20 { // a pool may give nothing back now and then
		least = min(least, testing.AllocsPerRun(1, func() { Find(p, Options{}) }))
	}
	if least > 1 {
		t.Errorf("a text without numbers costs %v allocations, want the finder alone", least)
	}
}

func TestLongRunsAreLinear(t *testing.T) {
	for _, unit := range []string{"one ", "million ", "and a half ", "1 ", "one and ", "1/2 ", "5-", "at least ", "$", "1,", "half a "} {
		s := strings.Repeat(unit, 20000)
		if got := Find(text.Parse(s), Options{}); len(got) > 2*20000 {
			t.Errorf("%q repeated gives %d mentions", unit, len(got))
		}
	}
}

func ExampleFind() {
	p := text.Parse("At least 27 US troops were hurt, and damage came to $19 to $22 million.")
	for _, m := range Find(p, Options{}) {
		fmt.Printf("%s %s %s %s %q counts %q\n", m.Value.Type(), m.Value, m.Value.Unit(), m.Value.Bound(), m.Span.In(p.Source), m.Counted.Noun)
	}
	// Output:
	// number 27  min "27" counts "troop"
	// currency 19000000..22000000 USD exact "$19 to $22 million" counts ""
}

func ExampleValue_Relate() {
	a, _ := Parse("at least 8")
	b, _ := Parse("eleven")
	relation, why := a.Relate(b)
	fmt.Println(relation, "-", why.Reason())
	// Output: refines - at least 8 and 11 agree: the bound of one holds for the other
}

func ExampleAdditions() {
	p := text.Parse("Two officials and five others were on board.")
	for _, a := range Additions(p, Find(p, Options{})) {
		fmt.Println(a.Total, a.Span.In(p.Source))
	}
	// Output: 7 Two officials and five others
}

func TestListsAreSane(t *testing.T) {
	for name, ok := range map[string]bool{
		"numbers": len(numberLexicon().words) > 100, "bounds": len(bounds().before) > 50, "units": len(units().names) > 100,
		"currencies": len(currencies().codes) > 100, "nouns": len(nouns().singular) > 50,
	} {
		if !ok {
			t.Errorf("the list of %s is too short to be whole", name)
		}
	}
	for _, f := range records(unitsList) {
		if _, err := ParseDecimal(f[2]); err != nil {
			t.Errorf("unit %s: %v", f[0], err)
		}
	}
	for _, f := range records(boundsList) {
		if f[0] == "after" {
			f = f[1:]
		}
		var b value.Bound
		if err := b.UnmarshalText([]byte(strings.TrimSuffix(f[0], "+"))); err != nil {
			t.Errorf("bound %q: %v", f, err)
		}
		if len(f)-1 > maxBoundWords {
			t.Errorf("bound %q is longer than %d words", f, maxBoundWords)
		}
	}
	seen := map[string]bool{}
	for _, f := range records(nounsList) {
		key := strings.Join(f, " ")
		if seen[key] {
			t.Errorf("nouns: %q stands twice", key)
		}
		seen[key] = true
	}
	if diff := cmp.Diff("person", singular("people")); diff != "" {
		t.Error(diff)
	}
}
