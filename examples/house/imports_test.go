package house

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// Layers that several packages may import.
var (
	leaves = []string{"internal/scratch", "internal/sorted", "internal/wordlist", "normalize/text", "normalize/value", "normalize/lexicon"}
	rooms  = append([]string{"normalize/layout", "normalize/datetime", "normalize/quantity", "normalize/entity", "normalize/quotation"}, leaves...)
	below  = append([]string{"normalize", "similarity"}, rooms...) // what reconcile's rooms build on
	all    = append([]string{"reconcile", "reconcile/claim", "reconcile/finding", "reconcile/provenance", "reconcile/internal/..."}, below...)
)

// policy says what each package may import from this module, without its
// tests. The key "x/..." stands for the packages below x that have no entry of
// their own, the value "x/..." for all packages below x. A package always may
// import its own internal ones.
var policy = map[string][]string{
	"internal/scratch":                 {},
	"internal/sorted":                  {},
	"internal/wordlist":                {},
	"internal/wordlist/wordlisttest":   {"internal/wordlist", "normalize/lexicon", "normalize/text"},
	"normalize/text":                   {"internal/scratch"},
	"normalize/value":                  {},
	"normalize/value/valuetest":        {"normalize/value"},
	"normalize/recognizertest":         {"normalize", "normalize/value", "normalize/value/valuetest"},
	"normalize/lexicon":                {"normalize/text", "internal/scratch"},
	"normalize/lexicon/internal/table": {"normalize/text"},
	"normalize/lexicon/gen":            {"normalize/lexicon", "normalize/lexicon/internal/table", "normalize/text"},
	"normalize/layout":                 leaves,
	"normalize/datetime":               leaves,
	"normalize/quantity":               leaves,
	"normalize/entity":                 leaves,
	"normalize/quotation":              leaves,
	"normalize":                        rooms,
	"normalize/intake":                 append([]string{"normalize"}, leaves...),
	"similarity":                       leaves,
	"similarity/internal/...":          append([]string{"similarity/internal/..."}, leaves...),
	"similarity/metrictest":            {"similarity"},
	"reconcile/claim":                  append([]string{"reconcile/internal/newsword"}, below...),
	"reconcile/finding":                append([]string{"reconcile/claim", "reconcile/internal/newsword"}, below...),
	"reconcile/provenance":             append([]string{"reconcile/claim"}, below...),
	"reconcile/internal/...":           append([]string{"reconcile/claim", "reconcile/internal/..."}, below...),
	"reconcile":                        all,
	"reconcile/report":                 all,
	"reconcile/evaluate":               {},
	"seeds":                            {},
	"examples/house":                   {},
	"examples/...":                     append([]string{"reconcile/report", "reconcile/evaluate", "normalize/intake", "seeds", "similarity/metrictest", "normalize/recognizertest"}, all...),
}

type goPackage struct {
	ImportPath, Name, Dir string
	GoFiles, Imports      []string
}

// packages returns the packages of the root module, also those that do not
// compile at the moment.
func packages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Name,Dir,GoFiles,Imports", "./...")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); d.More(); {
		var p goPackage
		if err := d.Decode(&p); err != nil {
			t.Fatalf("output of go list: %v", err)
		}
		list = append(list, p)
	}
	return list
}

func TestImports(t *testing.T) {
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module+"/")
		allowed, known := rule(name)
		if !known {
			t.Errorf("%s: no import policy; decide where it stands in the house and add it to policy", name)
		}
		for _, path := range p.Imports {
			imported, ours := strings.CutPrefix(path, module+"/")
			if known && ours && !permits(name, allowed, imported) {
				t.Errorf("%s must not import %s", name, imported)
			}
		}
	}
}

// rule returns the entry of the policy that governs a package: its own or
// that of the nearest folder above.
func rule(name string) (allowed []string, ok bool) {
	if allowed, ok = policy[name]; ok {
		return allowed, true
	}
	for above := name; strings.Contains(above, "/") && !ok; {
		above = above[:strings.LastIndexByte(above, '/')]
		allowed, ok = policy[above+"/..."]
	}
	return allowed, ok
}

func permits(name string, allowed []string, imported string) bool {
	if strings.HasPrefix(imported, name+"/internal/") {
		return true
	}
	return slices.ContainsFunc(allowed, func(a string) bool {
		folder, whole := strings.CutSuffix(a, "...")
		return a == imported || whole && strings.HasPrefix(imported, folder)
	})
}

func TestPolicy(t *testing.T) {
	tests := []struct {
		reason         string
		name, imported string
		want           bool
	}{
		{"a leaf imports nothing", "normalize/text", "normalize/value", false},
		{"a room imports a leaf", "normalize/entity", "normalize/lexicon", true},
		{"rooms do not know each other", "normalize/entity", "normalize/quantity", false},
		{"no step reaches back", "normalize", "reconcile", false},
		{"only examples import the report", "reconcile", "reconcile/report", false},
		{"the command line prints the report", "examples/concord", "reconcile/report", true},
		{"nobody imports examples", "reconcile", "examples/concord", false},
		{"a package has its own internals", "similarity", "similarity/internal/sketch", true},
		{"internals of a room stay in it", "normalize/entity", "normalize/lexicon/internal/table", false},
		{"internals of reconcile use each other", "reconcile/internal/cluster", "reconcile/internal/heap", true},
	}
	for _, test := range tests {
		allowed, _ := rule(test.name)
		if got := permits(test.name, allowed, test.imported); got != test.want {
			t.Errorf("%s: %s imports %s: allowed %t, want %t", test.reason, test.name, test.imported, got, test.want)
		}
	}
	if _, known := rule("archive/warc"); known {
		t.Error("a package outside the house has no rule")
	}
}
