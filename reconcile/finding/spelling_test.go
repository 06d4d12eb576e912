package finding

import (
	"testing"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/value"
)

func TestRelateSpellings(t *testing.T) {
	for _, tt := range []struct {
		a, b   string
		want   value.Relation
		reason string
	}{
		{"Karim Rouhanian", "Karim Rohanian", value.Equal, "two romanisations"},
		{"Bill Lundqvist", "William Lundqvist", value.Equal, "a short first name"},
		{"Bill Lundqvist", "William E. Lundqvist", value.Refines, "a short first name, and an initial more"},
		{"Karl Lundqvist", "Karin Lundqvist", value.Different, "another first name"},
		{"Edward M. Lund", "Edward Mills", value.Different, "an initial that is no family name"},
		{"Lundqvist", "Lundkvist", value.Different, "a family name alone is not compared"},
		{"Bill Lundqvist Jr.", "William Lundqvist Sr.", value.Different, "father and son"},
	} {
		got, w := relate(entity.NewPerson(tt.a), entity.NewPerson(tt.b))
		if got != tt.want || w.Reason() == "" {
			t.Errorf("%q, %q: %v (%s), want %v (%s)", tt.a, tt.b, got, w.Reason(), tt.want, tt.reason)
		}
		if back, _ := relate(entity.NewPerson(tt.b), entity.NewPerson(tt.a)); back != got {
			t.Errorf("%q, %q: %v one way and %v the other", tt.a, tt.b, got, back)
		}
	}
}
