package house

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/api.txt and testdata/rules.txt anew")

// listing collects a package's exported declarations, one a line, and the
// names that lack documentation.
type listing struct {
	name         string // of the package below the module
	fset         *token.FileSet
	lines        []string
	undocumented []string
}

// public returns the listings of all packages that a user can import.
func public(t *testing.T) []listing {
	t.Helper()
	var out []listing
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, module+"/")
		if p.Name == "main" || strings.Contains("/"+name+"/", "/internal/") || strings.HasPrefix(name, "examples/") || len(p.GoFiles) == 0 {
			continue
		}
		l := listing{name: name, fset: token.NewFileSet()}
		var files []*ast.File
		for _, file := range p.GoFiles {
			f, err := parser.ParseFile(l.fset, filepath.Join(p.Dir, file), nil, parser.ParseComments)
			if err != nil {
				t.Fatalf("parse: %v", err)
			}
			files = append(files, f)
		}
		d, err := doc.NewFromFiles(l.fset, files, p.ImportPath)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		l.add(d)
		out = append(out, l)
	}
	return out
}

func (l *listing) add(p *doc.Package) {
	l.need(p.Doc, "package "+p.Name)
	l.values(p.Consts, p.Vars)
	l.funcs(p.Funcs)
	for _, t := range p.Types {
		l.need(t.Doc, t.Name)
		l.values(t.Consts, t.Vars)
		l.funcs(t.Funcs)
		l.funcs(t.Methods)
		for _, s := range t.Decl.Specs {
			l.typeSpec(s.(*ast.TypeSpec))
		}
	}
	slices.Sort(l.lines)
}

func (l *listing) line(format string, args ...any) {
	l.lines = append(l.lines, fmt.Sprintf("%s: %s\n", l.name, fmt.Sprintf(format, args...)))
}

// need notes a name without documentation.
func (l *listing) need(comment, name string) {
	if strings.TrimSpace(comment) == "" {
		l.undocumented = append(l.undocumented, l.name+": "+name)
	}
}

func (l *listing) funcs(list []*doc.Func) {
	for _, f := range list {
		// What Error and Unwrap do is told in the package errors.
		if f.Recv == "" || f.Name != "Error" && f.Name != "Unwrap" {
			l.need(f.Doc, strings.TrimPrefix(f.Recv+"."+f.Name, "."))
		}
		f.Decl.Body, f.Decl.Doc = nil, nil
		l.line("%s", l.source(f.Decl))
	}
}

// values lists constants and variables. The comment of a group documents its
// names.
func (l *listing) values(groups ...[]*doc.Value) {
	for _, v := range slices.Concat(groups...) {
		typ := ""
		for _, s := range v.Decl.Specs {
			s := s.(*ast.ValueSpec)
			if s.Type != nil {
				typ = " " + l.source(s.Type)
			} else if len(s.Values) > 0 {
				typ = ""
			}
			for _, n := range s.Names {
				if n.IsExported() {
					l.need(v.Doc+s.Doc.Text()+s.Comment.Text(), n.Name)
					l.line("%s %s%s", v.Decl.Tok, n.Name, typ)
				}
			}
		}
	}
}

// typeSpec lists a type, and each exported field and method of a struct or
// interface on a line of its own.
func (l *listing) typeSpec(s *ast.TypeSpec) {
	head := "type " + s.Name.Name
	if s.TypeParams != nil {
		head += "[" + strings.TrimSuffix(strings.TrimPrefix(l.source(&ast.FuncType{Params: s.TypeParams}), "func("), ")") + "]"
	}
	if s.Assign.IsValid() {
		head += " ="
	}
	var members *ast.FieldList
	switch t := s.Type.(type) {
	case *ast.StructType:
		head, members = head+" struct", t.Fields
	case *ast.InterfaceType:
		head, members = head+" interface", t.Methods
	default:
		l.line("%s %s", head, l.source(t))
		return
	}
	l.line("%s", head)
	for _, f := range members.List {
		typ := l.source(f.Type)
		if len(f.Names) == 0 {
			l.line("%s, embedded %s", head, typ)
		}
		for _, n := range f.Names {
			if n.IsExported() {
				l.line("%s, %s", head, member(n.Name, typ))
			}
		}
	}
}

// member joins a name to its type; a method's name takes the place of "func".
func member(name, typ string) string {
	if signature, ok := strings.CutPrefix(typ, "func("); ok {
		return name + "(" + signature
	}
	return name + " " + typ
}

// source prints a node on one line.
func (l *listing) source(node ast.Node) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, l.fset, node); err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// TestAPI holds that the public API does not change unseen.
func TestAPI(t *testing.T) {
	var got strings.Builder
	for _, l := range public(t) {
		got.WriteString(strings.Join(l.lines, ""))
	}
	kept(t, "api.txt", got.String())
}

// kept compares a list with the one that testdata keeps, or writes it with -update.
func kept(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join(root, "testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatalf("write: %v", err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("read: %v", err)
	}
	if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); d != "" {
		t.Errorf("testdata/%s changed; if that is wanted, run\n\tgo test ./examples/house -run %s -update\nand commit it (-file +code):\n%s", name, t.Name(), d)
	}
}

func TestDocumented(t *testing.T) {
	for _, l := range public(t) {
		for _, name := range l.undocumented {
			t.Errorf("%s has no documentation", name)
		}
	}
}
