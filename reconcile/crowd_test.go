package reconcile_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

// reprints are n prints of one report, each without some of its sentences.
func reprints(r *rand.Rand, n int) (out []normalize.Article) {
	report := []string{
		"The market hall of Ostrel burned down on Sunday night, and four traders were taken to hospital.",
		"Fire chief Maren Duval said that 70 firefighters had fought the flames until dawn.",
		"The hall of iron and glass was built in 1911 and housed 130 stalls.",
		"Mayor Piet Lorant promised tents on the river bank for the traders.",
		"The police are looking for a van that was seen behind the hall.",
		"An insurer, Adria Mutual, put the damage at 12 million euros.",
		"A fish trader, Nives Kolar, said she had lost everything.",
		"The council of Ostrel will meet on Tuesday.",
	}
	for i := range n {
		text := report[0]
		for _, s := range report[1:] {
			if r.IntN(4) > 0 {
				text += " " + s
			}
		}
		out = append(out, normalize.Article{ID: fmt.Sprintf("print %03d", i), Source: fmt.Sprint("outlet ", i), Text: text})
	}
	return out
}

// TestCrowd checks that reprints of one report, more than any of them has
// neighbours, are one event in a batch and in an index, among others, and how
// that is explained.
func TestCrowd(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	all := append(reprints(r, 90), stories(8)...)
	want := batch(t, reconcile.Options{}, all)
	largest := 0
	for _, members := range want {
		prints := 0
		for _, m := range members {
			if strings.HasPrefix(m.Article, "print") {
				prints++
			}
		}
		largest = max(largest, prints)
		if prints > 0 && prints < len(members) {
			t.Errorf("reprints and others are one event: %v", members)
		}
	}
	if largest != 90 {
		t.Errorf("the largest event has %d of 90 reprints", largest)
	}
	x := index(t, reconcile.Options{})
	for n, i := range r.Perm(len(all)) {
		if err := x.Add(all[i]); err != nil {
			t.Fatal(err)
		}
		if n%30 == 0 {
			events(t, x)
		}
	}
	if got := shape(events(t, x)); !reflect.DeepEqual(got, want) {
		t.Error("the index ends in other events than the batch")
	}
	c, err := reconcile.New(reconcile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	e, err := c.Explain(t.Context(), reconcile.Articles(all...), "print 000", "print 001")
	if err != nil {
		t.Fatal(err)
	}
	if !e.Same || e.Stage == "candidates" {
		t.Errorf("two reprints: %+v", e)
	}
}
