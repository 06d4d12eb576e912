package cluster

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/internal/wire"
)

// harbour names a gathering with its edition, days, places and numbers, so that
// no part of its profile is empty.
const harbour = `RIGA, March 9 - The seventh Baltic Energy Forum opened in Riga on March 8, 2021 with 300 delegates. Minister Anna Kalnina
announced 12 projects for wind power at sea. The forum closes on March 10, 2021 in Liepaja.`

func made(t testing.TB, a normalize.Article) *Profile {
	t.Helper()
	d, err := normalize.Parse(a)
	if err != nil {
		t.Fatal(err)
	}
	return Make(d, d.Segments[0])
}

func TestEncode(t *testing.T) {
	p := made(t, normalize.Article{ID: "a", Title: "Forum opens", Published: "2021-03-09", Text: harbour})
	b, err := p.AppendBinary(nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(p, got) {
		t.Errorf("the profile changed on the way:\n%+v\n%+v", p, got)
	}
	// A field that nothing fills is a field that this test does not see.
	v := reflect.ValueOf(*p)
	for i := range v.NumField() {
		weighed := slices.Contains([]string{"norms", "foremost"}, v.Type().Field(i).Name)
		if v.Field(i).IsZero() && !weighed {
			t.Errorf("%s is empty; choose a text that has it", v.Type().Field(i).Name)
		}
	}
	for n := range b {
		if _, err := Decode(b[:n]); !errors.Is(err, wire.ErrCorrupt) {
			t.Fatalf("cut at byte %d: %v, want an error", n, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	b, err := made(f, normalize.Article{ID: "a", Text: harbour}).AppendBinary(nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		if p, err := Decode(b); err == nil {
			if _, err := p.AppendBinary(nil); err != nil {
				t.Error(err)
			}
		}
	})
}
