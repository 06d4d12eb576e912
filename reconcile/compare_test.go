package reconcile_test

import (
	"fmt"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
)

// passageGaps are the cases that are known not to be met, by their reason.
// Whoever closes a gap takes it out.
var passageGaps = map[string]bool{
	"one score, told from another side": true, // "twice" is not read as two
}

func passageArticle(s string) normalize.Article { return normalize.Article{Text: s, Language: "en"} }

// TestCompare checks the passages that we labelled.
func TestCompare(t *testing.T) {
	for _, c := range passageCases {
		t.Run(c.reason, func(t *testing.T) {
			got, err := reconcile.Compare(passageArticle(c.a), passageArticle(c.b))
			if err != nil {
				t.Fatal(err)
			}
			why := c.missed(got)
			switch {
			case passageGaps[c.reason] && why == "":
				t.Errorf("the gap is closed: take it out of passageGaps")
			case !passageGaps[c.reason] && why != "":
				t.Errorf("%s\na: %s\nb: %s\n%+v", why, c.a, c.b, got)
			}
		})
	}
}

// missed says what differs from the label, or "".
func (c passageCase) missed(got reconcile.Comparison) string {
	switch {
	case got.Relation != c.relation:
		return fmt.Sprintf("relation %s, want %s", got.Relation, c.relation)
	case c.attribute != "" && got.Attribute != c.attribute:
		return fmt.Sprintf("attribute %s, want %s", got.Attribute, c.attribute)
	case c.aValue != "" && (got.AValue != c.aValue || got.BValue != c.bValue):
		return fmt.Sprintf("values %q and %q, want %q and %q", got.AValue, got.BValue, c.aValue, c.bValue)
	case got.Explanation == "":
		return "no explanation"
	}
	return ""
}

// ExampleCompare relates two sentences of two reports.
func ExampleCompare() {
	c, err := reconcile.Compare(
		normalize.Article{Text: "A shaft collapse near Norvale killed 12 miners on Monday.", Language: "en"},
		normalize.Article{Text: "Thirteen miners died when a shaft collapsed near Norvale on Monday.", Language: "en"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Relation, c.Attribute, c.AValue, c.BValue)
	fmt.Println(c.Explanation)
	// Output:
	// conflict quantity 12 Thirteen
	// "12" and "Thirteen" both count the dead; 12 and 13 are different numbers
}

// FuzzCompare holds what must be true of any two passages: the order does not
// matter, and a passage agrees with itself.
func FuzzCompare(f *testing.F) {
	for _, c := range passageCases {
		f.Add(c.a, c.b)
	}
	f.Add("", "12")
	f.Add("\xff", "Tuesday")
	f.Add("Twelve miner die", "kill 12miner on") // a text that ends where a group would be told
	f.Fuzz(func(t *testing.T, a, b string) {
		ab, errA := reconcile.Compare(passageArticle(a), passageArticle(b))
		ba, errB := reconcile.Compare(passageArticle(b), passageArticle(a))
		if (errA == nil) != (errB == nil) {
			t.Fatalf("one order fails: %v, %v", errA, errB)
		}
		if errA != nil {
			return
		}
		if ab.Relation != ba.Relation || ab.Attribute != ba.Attribute || ab.Confidence != ba.Confidence {
			t.Fatalf("the order matters: %+v, %+v", ab, ba)
		}
		if ab.AValue != ba.BValue || ab.BValue != ba.AValue {
			t.Fatalf("the values are not swapped: %+v, %+v", ab, ba)
		}
		if ab.Confidence < 0 || ab.Confidence > 1 {
			t.Fatalf("confidence %v", ab.Confidence)
		}
		same, err := reconcile.Compare(passageArticle(a), passageArticle(a))
		if err != nil || same.Relation != value.Equal {
			t.Fatalf("a passage and itself: %+v, %v", same, err)
		}
	})
}

// BenchmarkCompare relates two sentences.
func BenchmarkCompare(b *testing.B) {
	c := passageCases[0]
	for b.Loop() {
		if _, err := reconcile.Compare(passageArticle(c.a), passageArticle(c.b)); err != nil {
			b.Fatal(err)
		}
	}
}
