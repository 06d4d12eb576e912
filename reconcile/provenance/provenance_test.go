package provenance_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/provenance"
)

func TestParse(t *testing.T) {
	f, err := provenance.Parse(strings.NewReader("# houses\nCoast Wire (agency) = CW; Coast Wire Service\nHerald = The Herald; herald.example\n"))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		reason         string
		article        normalize.Article
		family, agency string
	}{
		{"an abbreviation names its house", normalize.Article{Source: "CW", Text: dam}, "Coast Wire", "Coast Wire"},
		{"an article before the name is no difference", normalize.Article{Source: "the HERALD", Text: dam}, "Herald", ""},
		{"the address tells when nothing else does", normalize.Article{URL: "https://www.herald.example/x", Text: dam}, "Herald", ""},
		{"an unknown house is one of its own", normalize.Article{Source: "Globe  and Star", Text: dam}, "globe and star", ""},
		{"nothing is known", normalize.Article{Text: dam}, "", ""},
	}
	for _, tt := range tests {
		d := parsed(t, tt.article)
		if family, agency := f.Of(d), f.Agency(d); family != tt.family || agency != tt.agency {
			t.Errorf("%s: %q and %q, want %q and %q", tt.reason, family, agency, tt.family, tt.agency)
		}
	}
	if _, err := provenance.Parse(strings.NewReader("A = B\nno equals sign")); err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("got %v, want the line at fault", err)
	}
}

func ExampleFinder() {
	wire := "Engineers opened the spillway of the Orvel dam on Tuesday after three days of rain filled the lake to its rim, the water company said."
	find := provenance.NewFinder()
	for _, a := range []normalize.Article{
		{ID: "globe", Source: "Globe", Published: "2031-05-02", Text: wire},
		{ID: "wire", Source: "Coast Wire", Published: "2031-05-01", Text: wire},
	} {
		d, err := normalize.Parse(a)
		if err != nil {
			panic(err)
		}
		find.Add(provenance.Default().Body(d))
	}
	for _, c := range find.Copies() {
		fmt.Println(c.Article, "is", c.Kind, "with", c.Of)
	}
	// Output: globe is identical with wire
}

// TestWith holds what a table of one's own does to the built-in one.
func TestWith(t *testing.T) {
	own, err := provenance.Default().With(strings.NewReader("\ufeff# mine\nHarbour House = Quay Post; quay.example\nOur AFP = AFP\n"))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ reason, source, url, want string }{
		{"a house that only the own table has", "Quay Post", "", "Harbour House"},
		{"its address", "", "https://www.quay.example/1", "Harbour House"},
		{"a house that only the built-in one has", "Kyodo", "", "Kyodo"},
		{"a name in both is of the own table", "AFP", "", "Our AFP"},
		{"another name of that house stays where it was", "Agence France-Presse", "", "Agence France-Presse"},
	}
	for _, tt := range tests {
		d, err := normalize.Parse(normalize.Article{ID: "x", Source: tt.source, URL: tt.url, Text: "A bridge opened."})
		if err != nil {
			t.Fatal(err)
		}
		if got := own.Of(d); got != tt.want {
			t.Errorf("%s: family %q, want %q", tt.reason, got, tt.want)
		}
	}
	if own.Hash() == provenance.Default().Hash() || own.Hash() == "" {
		t.Errorf("the hash %q does not tell the tables apart", own.Hash())
	}
	for _, bad := range []string{"A = B\nno equals sign", "A = caf\xe9", "= B"} {
		if _, err := provenance.Default().With(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}

// The built-in table can be read.
func TestDefault(t *testing.T) {
	table, err := os.Open("families.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer table.Close()
	f, err := provenance.Parse(table)
	if err != nil {
		t.Fatal(err)
	}
	if got := provenance.Default().Hash(); got != f.Hash() {
		t.Errorf("the built-in table is %s, and the file %s", got, f.Hash())
	}
}
