package provenance_test

import (
	"fmt"
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
