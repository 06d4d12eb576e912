package report_test

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

// filler fills every field of a value, so that a field that a writer leaves out
// shows.
type filler struct {
	rnd  *rand.Rand
	text string // stands in every other string
}

func (f filler) fill(v reflect.Value) {
	switch {
	case v.Type() == reflect.TypeFor[value.Relation](), v.Type() == reflect.TypeFor[value.Bound]():
		v.SetUint(f.rnd.Uint64N(4))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), f.rnd.IntN(3), 3))
		for i := range v.Len() {
			f.fill(v.Index(i))
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range f.rnd.IntN(3) {
			key, val := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			f.fill(key)
			f.fill(val)
			v.SetMapIndex(key, val)
		}
	case reflect.String:
		odd := []string{f.text, "a\"b\\c/", "\x00\b\f\n\r\t\x1f\x7f", "<a href='x'>&amp;", "\u2028\u2029\ufffd", "\xff\xc3(", "Đỗ 港口 🛳", ""}
		v.SetString(odd[f.rnd.IntN(len(odd))] + strings.Repeat("x", f.rnd.IntN(3)))
	case reflect.Int:
		v.SetInt(int64(f.rnd.Uint64()) >> f.rnd.IntN(64))
	case reflect.Bool:
		v.SetBool(f.rnd.IntN(2) == 0)
	case reflect.Float64:
		odd := []float64{0, math.Copysign(0, -1), 1, .333, 1e-6, 9.99e-7, 1.5e-10, 1e21, -1e20, 1e300, math.SmallestNonzeroFloat64, f.rnd.NormFloat64()}
		v.SetFloat(odd[f.rnd.IntN(len(odd))])
	default:
		panic("no value for a " + v.Kind().String())
	}
}

// FuzzJSON sets the writer against encoding/json on reports in which every field
// may have any value.
func FuzzJSON(f *testing.F) {
	for seed := range uint64(60) {
		f.Add(seed, "café")
	}
	f.Fuzz(func(t *testing.T, seed uint64, text string) {
		var r reconcile.Report
		filler{rand.New(rand.NewPCG(seed, 0)), text}.fill(reflect.ValueOf(&r).Elem())
		var want bytes.Buffer
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		if err := e.Encode(r); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want.String(), write(t, func(b *bytes.Buffer) error { return report.JSON(b, &r) })); d != "" {
			t.Errorf("JSON differs from encoding/json (-want +got):\n%s", d)
		}
		lines := write(t, func(b *bytes.Buffer) error { return report.JSONLines(b, &r) })
		compareLines(t, strings.Split(lines, "\n"), &r)
	})
}

// compareLines sets lines against encoding/json, but for the record that names them.
func compareLines(t *testing.T, lines []string, r *reconcile.Report) {
	t.Helper()
	next := func(kind string, x any) {
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(x); err != nil {
			t.Fatal(err)
		}
		want := `{"record":"` + kind + `",` + strings.TrimPrefix(strings.TrimSuffix(b.String(), "\n"), "{")
		if d := cmp.Diff(want, lines[0]); d != "" {
			t.Errorf("a line of %s differs from encoding/json (-want +got):\n%s", kind, d)
		}
		lines = lines[1:]
	}
	next("run", struct {
		Schema string `json:"schema"`
		reconcile.Run
	}{r.Schema, r.Run})
	for _, x := range r.Articles {
		next("article", x)
	}
	for _, x := range r.Rejected {
		next("rejected", x)
	}
	for _, x := range r.Events {
		next("event", x)
	}
	for _, x := range r.Links {
		next("link", x)
	}
	for _, x := range r.Copies {
		next("copy", x)
	}
}

func TestJSONOfWhatIsNotThere(t *testing.T) {
	r := fixture()
	r.Rejected, r.Links[1].Findings, r.Events[1].Claims[0].Context, r.Run.Settings = nil, nil, nil, nil
	out := write(t, func(b *bytes.Buffer) error { return report.JSON(b, r) })
	if strings.Contains(out, "null") {
		t.Error("a list that is nil is written as null, want an empty one")
	}
	if _, err := report.ReadJSON(strings.NewReader(out)); err != nil {
		t.Errorf("what was written is not read back: %v", err)
	}
	r.Events[0].Findings[0].Confidence = math.NaN()
	if err := report.JSON(new(bytes.Buffer), r); err == nil {
		t.Error("a confidence that is no number is written, want an error")
	}
}
