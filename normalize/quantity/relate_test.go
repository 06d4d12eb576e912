package quantity

import (
	"encoding/json"
	"math/big"
	"testing"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/normalize/value/valuetest"
)

func mustParse(t testing.TB, s string) Value {
	t.Helper()
	v, err := Parse(s)
	if err != nil {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	return v
}

var relateCases = []struct {
	a, b   string
	want   value.Relation
	rule   string
	reason string
}{
	{"57", "fifty-seven", value.Equal, "same-number", "words and digits"},
	{"2½", "2.5", value.Equal, "same-number", "vulgar fraction and decimal"},
	{"1,200", "1.2 thousand", value.Equal, "same-number", "grouping and multiplier"},
	{"a dozen", "12", value.Equal, "same-number", "dozen"},
	{"two and a half million", "2,500,000", value.Equal, "same-number", "mixed number"},
	{"5 lakh", "500,000", value.Equal, "same-number", "Indian multiplier"},
	{"1.234,50", "1,234.5", value.Equal, "same-number", "conventions of two continents"},
	{"12", "13", value.Conflict, "other-number", "two exact counts"},
	{"10", "11", value.Conflict, "other-number", "ten is exact as well"},
	{"100", "400", value.Conflict, "other-number", "round but far"},
	{"359", "360", value.Conflict, "other-number", "one apart"},
	{"-3", "3", value.Conflict, "other-number", "the sign counts"},
	{"34.75 million", "34.7 million", value.Equal, "rounding", "cut off to the stated digit"},
	{"34.76 million", "34.8 million", value.Equal, "rounding", "rounded to the stated digit"},
	{"34.75 million", "34.9 million", value.Conflict, "other-number", "no rounding gives this"},
	{"6.3 million", "6.32 million", value.Equal, "rounding", "the shorter is a rounding"},
	{"0.7 percent", "0.66 percent", value.Refines, "rounding", "a rounding, but by more than a twentieth"},
	{"5 million", "5.4 million", value.Refines, "rounding", "a coarse rounding is compatible, not the same"},
	{"3 million", "2.6 million", value.Conflict, "other-number", "nobody rounds away so much"},
	{"0.1 percent", "0.14 percent", value.Refines, "rounding", "of a fraction one does"},
	{"5 million", "5.1 million", value.Equal, "rounding", "a fine one is"},
	{"8", "8.4", value.Equal, "rounding", "a count cut off"},
	{"8", "8.6", value.Refines, "rounding", "or rounded down by seven in a hundred"},
	{"3,000", "2,977", value.Refines, "round-number", "a round number may be a rounding"},
	{"12,400", "11,400", value.Conflict, "other-number", "too far for a rounding"},
	{"3,000", "3,977", value.Conflict, "other-number", "too far from the round number"},
	{"about 60", "61", value.Equal, "about", "near enough for about"},
	{"about 60", "67", value.Refines, "near", "farther: compatible"},
	{"about 60", "90", value.Conflict, "other-number", "too far even for about"},
	{"nearly 9", "9", value.Equal, "same-number", "nearly the same number"},
	{"some 65 billion", "64.7 billion", value.Equal, "rounding", "rounded and about"},
	{"at least 8", "11", value.Refines, "within-bound", "the bound holds"},
	{"at least 8", "7", value.Conflict, "outside-bound", "the bound does not hold"},
	{"at least 8", "8", value.Refines, "bound-and-exact", "the bound itself"},
	{"more than 8", "8", value.Refines, "bound-and-exact", "reporters blur more than and at least"},
	{"up to 8", "5", value.Refines, "within-bound", "below a maximum"},
	{"up to 8", "12", value.Conflict, "outside-bound", "above a maximum"},
	{"fewer than 40", "39", value.Refines, "within-bound", "strictly below"},
	{"at least 30", "more than 30", value.Refines, "bounds-agree", "a little more is said"},
	{"at least 30", "at least 30", value.Equal, "same-number", "the same bound"},
	{"at least 30", "at least 35", value.Refines, "bounds-agree", "both can be true"},
	{"at least 30", "up to 20", value.Conflict, "outside-bound", "no number fits both"},
	{"at least 30", "up to 50", value.Refines, "bounds-agree", "30 to 50 fits"},
	{"at least 30", "about 29", value.Refines, "near", "about gives way"},
	{"more than 6 percent", "6.4 percent", value.Refines, "within-bound", "percentages as well"},
	{"between 5 and 10", "7", value.Refines, "in-range", "inside"},
	{"between 5 and 10", "11", value.Conflict, "disjoint", "outside"},
	{"between 5 and 10", "5 to 10", value.Equal, "same-range", "two ways to write a range"},
	{"between 5 and 10", "6 to 8", value.Refines, "in-range", "a narrower range"},
	{"between 5 and 10", "8 to 12", value.Refines, "overlap", "ranges overlap"},
	{"between 5 and 10", "12 to 14", value.Conflict, "disjoint", "ranges apart"},
	{"between 5 and 10", "about 11", value.Refines, "near", "a little outside, and about"},
	{"between 5 and 10", "at least 12", value.Conflict, "disjoint", "a bound above the range"},
	{"between 5 and 10", "at least 7", value.Refines, "in-range", "a bound inside the range"},
	{"between 5 and 10", "up to 4", value.Conflict, "disjoint", "a bound below the range"},
	{"$3 million", "3m dollars", value.Equal, "same-number", "symbol and name"},
	{"50 cents", "$0.50", value.Equal, "same-number", "hundredths"},
	{"$5", "€5", value.Incomparable, "other-unit", "two currencies"},
	{"$5", "$6", value.Conflict, "other-number", "money"},
	{"$5", "5", value.Incomparable, "other-type", "money and a count"},
	{"12 metres", "40ft", value.Equal, "conversion", "converted and rounded"},
	{"about 12 metres", "about 40ft", value.Equal, "conversion", "the same with bounds"},
	{"seven-mile", "11-kilometre", value.Equal, "conversion", "rounded to the kilometre"},
	{"about 3km", "about two miles", value.Equal, "conversion", "coarse but near"},
	{"30 miles", "70 km", value.Conflict, "other-number", "no conversion gives this"},
	{"1 km", "1000 metres", value.Equal, "same-number", "exact conversion"},
	{"32 degrees Fahrenheit", "0 degrees Celsius", value.Equal, "same-number", "temperatures have an offset"},
	{"100 degrees Fahrenheit", "38 degrees Celsius", value.Equal, "conversion", "and round"},
	{"12 metres", "12 kilos", value.Incomparable, "other-dimension", "length and mass"},
	{"at least 30 miles", "50 km", value.Refines, "within-bound", "a bound in other units"},
	{"at least 30 miles", "at least 48 km", value.Equal, "conversion", "bounds in two units"},
	{"12 percent", "12 percentage points", value.Incomparable, "other-unit", "a share and a difference of shares"},
	{"20 percent", "one in five", value.Equal, "same-number", "share in two forms"},
	{"a third of", "33 percent", value.Equal, "rounding", "a third rounded"},
	{"two thirds of", "one third of", value.Conflict, "other-number", "two ratios"},
	{"20 percent", "20", value.Incomparable, "other-type", "a count is no share"},
	{"7th", "seventh", value.Equal, "same-number", "ordinals"},
	{"7th", "8th", value.Conflict, "other-number", "two ordinals"},
	{"7th", "7", value.Incomparable, "other-type", "an ordinal is no count"},
	{"31-24", "31-24", value.Equal, "same-score", "scores"},
	{"31-24", "31-21", value.Conflict, "other-score", "other results"},
	{"a 91-year-old", "91 years old", value.Equal, "same-number", "ages"},
}

func TestRelate(t *testing.T) {
	for _, c := range relateCases {
		a, b := mustPrefix(t, c.a), mustPrefix(t, c.b)
		rel, w := a.Relate(b)
		if rel != c.want || w.Rule != c.rule {
			t.Errorf("%q to %q (%s): %v by %q, want %v by %q", c.a, c.b, c.reason, rel, w.Rule, c.want, c.rule)
		}
		if w.Reason() == "" {
			t.Errorf("%q to %q: no reason", c.a, c.b)
		}
	}
}

// mustPrefix parses what may end in a word that only completes the phrase
// ("a third of") or begin with an article ("a 91-year-old").
func mustPrefix(t *testing.T, s string) Value {
	t.Helper()
	ms := Find(parsed(s), Options{})
	if len(ms) == 0 {
		t.Fatalf("%q has no value", s)
	}
	return ms[0].Value
}

func TestConformance(t *testing.T) {
	var samples []value.Value
	for _, c := range relateCases {
		samples = append(samples, mustPrefix(t, c.a), mustPrefix(t, c.b))
	}
	valuetest.Run(t, samples, func(b []byte) (value.Value, error) {
		var v Value
		err := json.Unmarshal(b, &v)
		return v, err
	})
}

func TestRelateOther(t *testing.T) {
	if rel, _ := Number(3).Relate(otherValue{}); rel != value.Incomparable {
		t.Errorf("a value of another package relates as %v", rel)
	}
	var zero Value
	if rel, _ := zero.Relate(Number(0)); rel != value.Equal {
		t.Errorf("the zero value is 0, but relates to it as %v", rel)
	}
}

type otherValue struct{ value.Value }

func (otherValue) String() string { return "other" }

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, typ, val, reason string }{
		{"at least 27 US troops", "number", "27", "bound and noun may stand beside it"},
		{"€3m", "currency", "3000000", "money"},
		{" 40 % ", "percent", "40", "space around"},
		{"no idea", "", "", "not a number"},
		{"", "", "", "nothing"},
		{"12 of them went home", "", "", "a sentence is no expression"},
		{"we saw 12", "", "", "words before"},
	} {
		v, err := Parse(c.text)
		if (err != nil) != (c.typ == "") {
			t.Errorf("Parse(%q) (%s): error %v", c.text, c.reason, err)
		}
		if err == nil && (string(v.Type()) != c.typ || v.String() != c.val) {
			t.Errorf("Parse(%q) (%s) = %s %s", c.text, c.reason, v.Type(), v)
		}
	}
}

func TestUnmarshalRejects(t *testing.T) {
	for _, c := range []struct{ data, reason string }{
		{`{"type":"date","value":"1"}`, "a type that is none of a number"},
		{`{"type":"number","value":"1e9999999"}`, "an exponent that could blow up"},
		{`{"type":"number","value":""}`, "no value"},
		{`{"type":"number","value":"1..x"}`, "half a range"},
		{`{"type":"score","value":"3"}`, "half a score"},
		{`{"type":"number","value":"1","step":"x"}`, "a bad step"},
		{`{"type":"number","value":"1","bound":"maybe"}`, "an unknown bound"},
		{`[]`, "no object"},
	} {
		v := Number(7)
		if err := json.Unmarshal([]byte(c.data), &v); err == nil {
			t.Errorf("%s (%s) was read as %s", c.data, c.reason, v)
		} else if v.String() != "7" {
			t.Errorf("%s (%s) changed the value in spite of its error", c.data, c.reason)
		}
	}
}

func TestSum(t *testing.T) {
	for _, c := range []struct {
		parts       []string
		want, bound string
		reason      string
	}{
		{[]string{"2", "five"}, "7", "exact", "counts"},
		{[]string{"at least 2", "5"}, "7", "min", "a bound carries over"},
		{[]string{"about 2", "at least 5"}, "7", "min", "the harder bound wins"},
		{[]string{"at least 2", "up to 5"}, "", "", "bounds in two directions"},
		{[]string{"2", "$5"}, "", "", "two types"},
		{[]string{"2 to 3", "5"}, "7..8", "exact", "ranges add at both ends"},
		{[]string{"one in five", "2"}, "", "", "a ratio is no count"},
		{nil, "", "", "nothing to add"},
	} {
		var vs []Value
		for _, s := range c.parts {
			vs = append(vs, mustParse(t, s))
		}
		sum, ok := Sum(vs...)
		if ok != (c.want != "") || ok && (sum.String() != c.want || sum.Bound().String() != c.bound) {
			t.Errorf("Sum(%q) (%s) = %s %s, %v", c.parts, c.reason, sum, sum.Bound(), ok)
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct{ a, b, sum, product, quotient, reason string }{
		{"1.5", "0.5", "2", "0.75", "3", "small"},
		{"-1", "3", "2", "-3", "-0.333333333333333", "rounded to fifteen digits"},
		{"9223372036854775807", "9223372036854775807", "18446744073709551614", "85070591730234615847396907784232501249", "1", "beyond 64 bits"},
		{"-9223372036854775808", "1", "-9223372036854775807", "-9223372036854775808", "-9223372036854775808", "the lowest int64"},
		{"100000000000000000000000000000", "1", "100000000000000000000000000001", "100000000000000000000000000000", "100000000000000000000000000000", "powers of ten stay small"},
		{"0.000001", "1000000", "1000000.000001", "1", "0.000000000001", "far apart"},
		{"0", "7", "7", "0", "0", "zero"},
	} {
		a, errA := ParseDecimal(c.a)
		b, errB := ParseDecimal(c.b)
		if errA != nil || errB != nil {
			t.Fatal(errA, errB)
		}
		for _, r := range []struct {
			got  Decimal
			want string
			op   string
		}{{a.add(b), c.sum, "+"}, {b.add(a), c.sum, "+"}, {a.mul(b), c.product, "×"}, {a.quo(b), c.quotient, "/"}, {a.neg().neg(), c.a, "--"}} {
			if r.got.String() != r.want {
				t.Errorf("%s %s %s (%s) = %s, want %s", c.a, r.op, c.b, c.reason, r.got, r.want)
			}
		}
	}
}

// FuzzDecimal compares the arithmetic with that of math/big.
func FuzzDecimal(f *testing.F) {
	f.Add("1.5", "-0.25")
	f.Add("9223372036854775807", "10")
	f.Add("0.0000001", "123456789012345678901234567890")
	f.Fuzz(func(t *testing.T, x, y string) {
		a, errA := ParseDecimal(x)
		b, errB := ParseDecimal(y)
		if errA != nil || errB != nil {
			return
		}
		ra, rb := rat(t, a), rat(t, b)
		if want, _ := new(big.Rat).SetString(x); want != nil && ra.Cmp(want) != 0 {
			t.Errorf("%q is read as %s", x, a)
		}
		if got := rat(t, a.add(b)); got.Cmp(new(big.Rat).Add(ra, rb)) != 0 {
			t.Errorf("%s + %s = %s", a, b, got)
		}
		if got := rat(t, a.mul(b)); got.Cmp(new(big.Rat).Mul(ra, rb)) != 0 {
			t.Errorf("%s × %s = %s", a, b, got)
		}
		if a.Cmp(b) != ra.Cmp(rb) || a.Sign() != ra.Sign() {
			t.Errorf("%s against %s: %d, sign %d", a, b, a.Cmp(b), a.Sign())
		}
		if again, err := ParseDecimal(a.String()); err != nil || again.String() != a.String() {
			t.Errorf("%s does not come back: %v", a, err)
		}
	})
}

func rat(t *testing.T, d Decimal) *big.Rat {
	r, ok := new(big.Rat).SetString(d.String())
	if !ok {
		t.Fatalf("%q is no number", d.String())
	}
	return r
}
