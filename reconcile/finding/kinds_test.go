package finding_test

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
)

// kindCase is a block of a file of testdata/kinds.
type kindCase struct {
	place, reason, on, a, b string
	want, never             []string
}

// kindCases reads the blocks of all files.
func kindCases(t *testing.T) []kindCase {
	t.Helper()
	files, err := filepath.Glob("testdata/kinds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	var out []kindCase
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		sc := bufio.NewScanner(f)
		for n := 1; sc.Scan(); n++ {
			key, rest, _ := strings.Cut(sc.Text(), ": ")
			if key == "reason" {
				out = append(out, kindCase{place: fmt.Sprintf("%s:%d", name, n), reason: rest})
			}
			if len(out) == 0 {
				continue
			}
			c := &out[len(out)-1]
			switch key {
			case "on":
				c.on = rest
			case "a":
				c.a = rest
			case "b":
				c.b = rest
			case "want":
				c.want = append(c.want, rest)
			case "never":
				relation, _, _ := strings.Cut(rest, " ")
				if err := new(value.Relation).UnmarshalText([]byte(relation)); err != nil {
					t.Fatalf("%s:%d: %v", name, n, err)
				}
				c.never = append(c.never, rest)
			}
		}
	}
	return out
}

// build compares two texts that report one event.
func build(t *testing.T, on string, texts ...string) finding.Result {
	t.Helper()
	var all []*claim.Reading
	for i, text := range texts {
		d, err := normalize.Parse(normalize.Article{ID: string(rune('a' + i)), Published: on, Text: text})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, claim.Read(d, d.Segments[0]))
	}
	claim.Prepare(all)
	return finding.Build(all, nil)
}

// meets reports whether a finding is what a line of a case asks for: relation,
// attribute, and words that stand in the claims of each side.
func meets(f finding.Finding, claims map[string]claim.Claim, line string) bool {
	head, rest, _ := strings.Cut(line, " | ")
	relation, attribute, _ := strings.Cut(head, " ")
	if fmt.Sprint(f.Relation) != relation || attribute != "" && string(f.Attribute) != attribute {
		return false
	}
	if rest == "" {
		return true
	}
	used := make([]bool, len(f.Sides))
	for _, words := range strings.Split(rest, " | ") {
		found := false
		for i, s := range f.Sides {
			for _, id := range s.Claims {
				if !used[i] && !found && strings.Contains(claims[id].Evidence.Exact, words) {
					used[i], found = true, true
				}
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// TestKinds holds each kind of finding to its cases: what must be found and what
// must not.
func TestKinds(t *testing.T) {
	for _, c := range kindCases(t) {
		res := build(t, c.on, c.a, c.b)
		claims := map[string]claim.Claim{}
		for _, cl := range res.Claims {
			claims[cl.ID] = cl
		}
		any := func(line string) bool {
			for _, f := range res.Findings {
				if meets(f, claims, line) {
					return true
				}
			}
			return false
		}
		for _, line := range c.want {
			if !any(line) {
				t.Errorf("%s: %s: not found: %s\n%s", c.place, c.reason, line, listed(res))
			}
		}
		for _, line := range c.never {
			if any(line) {
				t.Errorf("%s: %s: found: %s\n%s", c.place, c.reason, line, listed(res))
			}
		}
	}
}

// listed prints findings for a failure.
func listed(res finding.Result) string {
	var b strings.Builder
	for _, f := range res.Findings {
		fmt.Fprintf(&b, "\t%s %s:", f.Relation, f.Attribute)
		for _, s := range f.Sides {
			fmt.Fprintf(&b, " | %s", s.Value)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// TestKindExamples holds the example of each kind to what it says.
func TestKindExamples(t *testing.T) {
	codes := map[string]bool{}
	for _, k := range finding.Kinds() {
		if codes[k.Code] {
			t.Errorf("two kinds have the code %q", k.Code)
		}
		codes[k.Code] = true
		if k.About == "" || k.Hard < 1 || k.Hard > 4 {
			t.Errorf("%s: no description, or a severity of %d", k.Code, k.Hard)
		}
		res := build(t, "2021-03-10", k.Example.A, k.Example.B)
		if !slices.ContainsFunc(res.Findings, func(f finding.Finding) bool {
			return f.Code == k.Code && f.Relation == k.Example.Relation && f.Attribute == k.Attribute
		}) {
			t.Errorf("%s: the example gives no %s\n%s", k.Code, k.Example.Relation, listed(res))
		}
	}
}

var update = flag.Bool("update", false, "write KINDS.md anew")

// TestKindsPage compares KINDS.md with the kinds.
func TestKindsPage(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Kinds of findings\n\nMade from `finding.Kinds` by `go test ./reconcile/finding -run TestKindsPage -update`; the examples are tests\n" +
		"of `finding.Build`. A run needs longer texts: of fewer than fifteen words it does not say which event they tell.\n" +
		"A finding has the severity below when it is a conflict; an update and a rewording have 2, all else 1.\n")
	for _, k := range finding.Kinds() {
		fmt.Fprintf(&b, "\n## %s\n\nAttribute `%s`, severity %d: %s.\n\n> %s\n\n> %s\n\n%s\n", k.Code, k.Attribute, k.Hard, k.About, k.Example.A, k.Example.B, k.Example.Relation)
	}
	if *update {
		if err := os.WriteFile("KINDS.md", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile("KINDS.md")
	if err != nil {
		t.Fatal(err)
	}
	if string(page) != b.String() {
		t.Error("KINDS.md is not what Kinds says: run the test with -update")
	}
}
