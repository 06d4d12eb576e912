package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
	"github.com/newsconcord/concord/seeds"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// reported reconciles articles and writes the report.
func reported(t *testing.T, articles ...normalize.Article) []byte {
	t.Helper()
	rec, err := reconcile.New(reconcile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := rec.Reconcile(context.Background(), reconcile.Articles(articles...))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := report.JSON(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func embedded() []normalize.Article {
	var out []normalize.Article
	for _, f := range seeds.All() {
		out = append(out, normalize.Article{ID: strings.TrimSuffix(f.Name, ".txt"), Text: f.Text})
	}
	return out
}

func TestReportsAreValid(t *testing.T) {
	golden, err := os.ReadFile("../../reconcile/report/testdata/report.json")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		reason string
		report []byte
	}{
		{"the embedded articles", reported(t, embedded()...)},
		{"one article", reported(t, embedded()[0])},
		{"no article", reported(t)},
		{"an article that is rejected", reported(t, normalize.Article{ID: "x", Text: "\xff"})},
		{"a report of every relation", golden},
	}
	s := schema(t)
	for _, test := range tests {
		if err := validate(s, test.report); err != nil {
			t.Errorf("%s: %v", test.reason, err)
		}
	}
}

func TestReportOfLabelledData(t *testing.T) {
	data := os.Getenv("CONCORD_DATA")
	if data == "" {
		t.Skip("CONCORD_DATA names no folder of articles")
	}
	var all []normalize.Article
	for _, file := range []string{"cluster/basil.jsonl", "triples/articles.jsonl", "cluster/ecbplus.jsonl"} {
		for a, err := range intake.Articles(nil, filepath.Join(data, file)) {
			if err != nil {
				t.Fatal(err)
			}
			a.ID = file + " " + a.ID
			all = append(all, a)
		}
	}
	if err := validate(schema(t), reported(t, all...)); err != nil {
		t.Error(err)
	}
}

func TestBrokenReports(t *testing.T) {
	good := string(reported(t, embedded()...))
	tests := []struct{ reason, old, new string }{
		{"another version", `"concord.report/v1"`, `"concord.report/v2"`},
		{"a list that is null", `"rejected": []`, `"rejected": null`},
		{"a relation that is none", `"relation": "refines"`, `"relation": "better"`},
		{"a negative offset", `"byte_start": 0`, `"byte_start": -1`},
		{"a bound that is none", `"bound": "exact"`, `"bound": "roughly"`},
		{"a severity out of range", `"severity": 1`, `"severity": 5`},
		{"a hash cut short", `"text_sha256": "`, `"text_sha256": "-`},
		{"an article without id", `"id": "000`, `"no-id": "000`},
		{"an agreement with one side that becomes a conflict", `"relation": "equal"`, `"relation": "conflict"`},
		{"no JSON at all", `{`, `[`},
	}
	s := schema(t)
	for _, test := range tests {
		if !strings.Contains(good, test.old) {
			t.Errorf("%s: the report has no %s", test.reason, test.old)
			continue
		}
		err := validate(s, []byte(strings.Replace(good, test.old, test.new, 1)))
		var invalid *jsonschema.ValidationError
		if err == nil || test.old != "{" && !errors.As(err, &invalid) {
			t.Errorf("%s passes: %v", test.reason, err)
		}
	}
}

func Example() {
	if err := run(os.Stdout, []string{"../../reconcile/report/testdata/report.json"}); err != nil {
		panic(err)
	}
	// Output:
	// ../../reconcile/report/testdata/report.json is a report
}
