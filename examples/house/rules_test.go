package house

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// saysWhy are the functions, types and tables that give a rule and its sentence as
// two strings, one behind the other.
var saysWhy = map[string]bool{"Because": true, "And": true, "between": true, "added": true, "reasons": true}

// ruleSentences finds the sentences of each rule in the library.
func ruleSentences(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	add := func(name string, args []ast.Expr) {
		for i := 1; i < len(args) && saysWhy[name]; i++ {
			rule, ok := literal(args[i-1])
			if sentence, also := literal(args[i]); ok && also && !strings.Contains(rule, " ") && !slices.Contains(out[rule], sentence) {
				out[rule] = append(out[rule], sentence)
			}
		}
	}
	for _, f := range libraryFiles(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				add(lastName(n.Fun), n.Args)
			case *ast.CompositeLit:
				if n.Type != nil {
					add(lastName(n.Type), n.Elts)
				}
			case *ast.ValueSpec:
				for _, kv := range pairsOf(n) {
					add(n.Names[0].Name, []ast.Expr{kv.Key, kv.Value})
				}
			}
			return true
		})
	}
	return out
}

// libraryFiles parses the files of the library without its tests.
func libraryFiles(t *testing.T) (files []*ast.File) {
	t.Helper()
	for _, p := range packages(t) {
		for _, name := range p.GoFiles {
			if strings.Contains(p.ImportPath, "/examples/") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, name), nil, 0)
			if err != nil {
				t.Fatalf("parse: %v", err)
			}
			files = append(files, f)
		}
	}
	return files
}

func literal(x ast.Expr) (string, bool) {
	b, ok := x.(*ast.BasicLit)
	if !ok || b.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(b.Value)
	return s, err == nil
}

// lastName is the name of a function or type without its package.
func lastName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return x.Sel.Name
	}
	return ""
}

// pairsOf returns the entries of a table that a variable is set to.
func pairsOf(v *ast.ValueSpec) (out []*ast.KeyValueExpr) {
	if len(v.Values) != 1 {
		return nil
	}
	table, ok := v.Values[0].(*ast.CompositeLit)
	if !ok {
		return nil
	}
	for _, x := range table.Elts {
		if kv, ok := x.(*ast.KeyValueExpr); ok {
			out = append(out, kv)
		}
	}
	return out
}

// TestRules holds that programs can go by the rule of a finding: testdata/rules.txt
// lists them all, each has one sentence, and what the report puts into other words
// is one of them.
func TestRules(t *testing.T) {
	rules := ruleSentences(t)
	var got strings.Builder
	for _, rule := range slices.Sorted(maps.Keys(rules)) {
		if len(rules[rule]) > 1 && rule != "type" { // these name what they compare, either first
			t.Errorf("%s has the sentences %q", rule, rules[rule])
		}
		fmt.Fprintf(&got, "%s: %s\n", rule, rules[rule][0])
	}
	for _, f := range libraryFiles(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok && v.Names[0].Name == "sayings" {
				for _, kv := range pairsOf(v) {
					if rule, _ := literal(kv.Key); rules[rule] == nil {
						t.Errorf("the report puts %q into words, which is no rule", rule)
					}
				}
			}
			return true
		})
	}
	kept(t, "rules.txt", got.String())
}
