package reconcile_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
)

// flight is a value of a user's own: the number of a flight.
type flight string

func (f flight) Type() value.Type   { return "flight" }
func (f flight) String() string     { return string(f) }
func (f flight) Unit() string       { return "" }
func (f flight) Bound() value.Bound { return value.Exact }

func (f flight) Relate(other value.Value) (value.Relation, value.Witness) {
	if o, ok := other.(flight); ok && f == o {
		return value.Equal, value.Because("same-flight", "both are %s", f.String())
	}
	return value.Conflict, value.Because("other-flight", "%s and %s are two flights", f.String(), other.String())
}

// flights finds words of two capitals and digits.
type flights struct{}

func (flights) Recognize(_ context.Context, d *normalize.Document) (ms []normalize.Mention, err error) {
	for _, t := range d.Text.Tokens {
		switch w := t.In(d.Text.Source); {
		case w == "refuse":
			return nil, errors.New("the service is down")
		case w == "panic":
			panic("a defect of the recognizer")
		case len(w) == 5 && strings.ToUpper(w) == w && strings.Trim(w[2:], "0123456789") == "" && w[0] >= 'A':
			ms = append(ms, normalize.Mention{Span: t.Span, Value: flight(w)})
		}
	}
	return ms, nil
}

func TestRecognizers(t *testing.T) {
	const a = "Flight NX417 from Oslo skidded off the runway in Bergen on Tuesday. All 96 passengers left the plane unhurt."
	tests := []struct{ b, want, rejected, reason string }{
		{strings.Replace(a, "All 96", "The 96", 1), "equal flight", "", "the same flight"},
		{strings.Replace(a, "NX417", "NX471", 1), "conflict flight", "", "another flight in the same words"},
		{strings.Replace(a, "Flight NX417", "The flight", 1), "", "", "one names none"},
		{a + " They refuse to fly on.", "", "recognizer 0: the service is down", "an error costs one article"},
		{a + " There was no panic.", "", "internal error: a defect of the recognizer", "so does a panic"},
	}
	r, err := reconcile.New(reconcile.Options{Recognizers: []normalize.Recognizer{flights{}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		rep, err := r.Reconcile(t.Context(), reconcile.Articles(normalize.Article{ID: "a", Text: a}, normalize.Article{ID: "b", Text: tt.b}))
		if err != nil {
			t.Fatal(err)
		}
		got, rejected := "", ""
		for _, e := range rep.Events {
			for _, f := range e.Findings {
				if f.Attribute == "flight" {
					got += f.Relation.String() + " " + string(f.Attribute)
				}
			}
		}
		for _, x := range rep.Rejected {
			rejected += x.Reason
		}
		if got != tt.want || rejected != tt.rejected {
			t.Errorf("%s: findings %q, rejected %q; want %q, %q", tt.reason, got, rejected, tt.want, tt.rejected)
		}
	}
	if _, err := reconcile.New(reconcile.Options{Recognizers: []normalize.Recognizer{nil}}); err == nil {
		t.Error("no error for a nil recognizer")
	}
}
