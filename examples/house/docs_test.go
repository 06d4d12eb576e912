package house

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// The documentation is checked as the code is. In a page of Markdown
//
//   - each link and each path between backquotes leads to something in the
//     repository, and an anchor to a heading;
//   - each block of Go compiles. A comment before it may declare what it takes
//     for given: <!-- given: articles []normalize.Article -->;
//   - each command line of the program in a block of code runs;
//   - a block behind <!-- output: ./examples/quickstart --> is what that prints.

// block is a block of code of a page.
type block struct {
	page, language string
	line           int
	text           string
	note           string // the comment before it
}

func (b block) String() string { return fmt.Sprintf("%s:%d", b.page, b.line) }

// readPage splits a page into its blocks of code and the rest.
func readPage(t *testing.T, name string) (blocks []block, prose string) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	var open *block
	note := ""
	for n, line := range strings.Split(string(raw), "\n") {
		fence := strings.HasPrefix(line, "```")
		switch {
		case open != nil && !fence && (open.language != "indented" || strings.HasPrefix(line, "    ")):
			open.text += strings.TrimPrefix(line, indentOf(open)) + "\n"
			continue
		case open != nil:
			blocks = append(blocks, *open)
			was := open.language
			open = nil
			if fence && was != "indented" {
				continue
			}
		}
		switch {
		case fence:
			open = &block{page: name, line: n + 1, language: strings.TrimSpace(strings.Trim(line, "`")), note: note}
			note = ""
		case strings.HasPrefix(line, "    ") && !strings.HasPrefix(strings.TrimSpace(line), "-"):
			open = &block{page: name, line: n + 1, language: "indented", text: line[4:] + "\n", note: note}
		default:
			out.WriteString(line + "\n")
			if m := comment.FindStringSubmatch(line); m != nil {
				note = m[1]
			} else if strings.TrimSpace(line) != "" {
				note = ""
			}
		}
	}
	if open != nil {
		t.Errorf("%s: the block has no end", *open)
	}
	return blocks, out.String()
}

var comment = regexp.MustCompile(`^<!--\s*(.*?)\s*-->$`)

func indentOf(b *block) string {
	if b.language == "indented" {
		return "    "
	}
	return ""
}

// pages returns the tracked pages of Markdown.
func pages(t *testing.T) []string {
	t.Helper()
	return slices.DeleteFunc(tracked(t), func(f string) bool {
		_, err := os.Stat(filepath.Join(root, f))
		return path.Ext(f) != ".md" || err != nil || strings.Contains(f, "testdata/") // those are output
	})
}

var (
	inline    = regexp.MustCompile(`\]\(([^)\s]+)(?:\s+"[^"]*")?\)`)
	reference = regexp.MustCompile(`(?m)^\[[^\]]+\]:\s+(\S+)`)
	quoted    = regexp.MustCompile("`((?:normalize|similarity|reconcile|examples|seeds|testdata|\\.ci)(?:/[\\w.*-]+)+)`")
	heading   = regexp.MustCompile(`(?m)^#+\s+(.*)$`)
)

func TestLinks(t *testing.T) {
	for _, page := range pages(t) {
		_, prose := readPage(t, page)
		for _, m := range slices.Concat(inline.FindAllStringSubmatch(prose, -1), reference.FindAllStringSubmatch(prose, -1)) {
			if err := resolve(page, m[1]); err != nil {
				t.Errorf("%s: link %s: %v", page, m[1], err)
			}
		}
		for _, m := range quoted.FindAllStringSubmatch(prose, -1) {
			if all, err := filepath.Glob(filepath.Join(root, m[1])); err != nil || len(all) == 0 {
				t.Errorf("%s: there is no %s", page, m[1])
			}
		}
	}
}

// resolve reports a link that leads nowhere. What lies outside of the
// repository is not asked for.
func resolve(page, link string) error {
	u, err := url.Parse(link)
	if err != nil || u.Scheme == "https" {
		return err
	}
	if u.Scheme != "" || u.Host != "" || strings.HasPrefix(u.Path, "/") {
		return fmt.Errorf("want a relative path or https")
	}
	target := filepath.Join(root, path.Dir(page), u.Path)
	if u.Path == "" {
		target = filepath.Join(root, page)
	}
	if !strings.HasPrefix(filepath.ToSlash(filepath.Clean(target)), root+"/") && filepath.Clean(target) != filepath.Clean(root) {
		return fmt.Errorf("it leads out of the repository")
	}
	b, err := os.ReadFile(target)
	if u.Fragment == "" {
		_, err := os.Stat(target)
		return err
	}
	if err != nil {
		return err
	}
	for _, m := range heading.FindAllStringSubmatch(string(b), -1) {
		if anchor(m[1]) == u.Fragment {
			return nil
		}
	}
	return fmt.Errorf("no heading has this anchor")
}

// anchor returns the anchor that GitHub gives a heading.
func anchor(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r):
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// standard maps names of packages of the standard library that blocks may use.
var standard = map[string]string{"context": "context", "errors": "errors", "fmt": "fmt", "http": "net/http", "io": "io", "iter": "iter",
	"json": "encoding/json", "log": "log", "maps": "maps", "os": "os", "slices": "slices", "slog": "log/slog", "strings": "strings", "testing": "testing", "time": "time"}

func TestGoBlocks(t *testing.T) {
	imports := map[string]string{}
	for name, path := range standard {
		imports[name] = path
	}
	for _, p := range packages(t) {
		if p.Name != "main" && !strings.Contains(p.ImportPath, "/internal/") && !strings.Contains(p.ImportPath, "/examples/") {
			imports[p.Name] = p.ImportPath
		}
	}
	dir := t.TempDir()
	here, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	overlay := map[string]string{}
	for _, page := range pages(t) {
		blocks, _ := readPage(t, page)
		for _, b := range blocks {
			if b.language != "go" {
				continue
			}
			source, err := program(b, imports)
			if err != nil {
				t.Errorf("%s: %v", b, err)
				continue
			}
			name := fmt.Sprintf("block%d", len(overlay))
			file := filepath.Join(dir, name+".go")
			if err := os.WriteFile(file, source, 0o644); err != nil {
				t.Fatal(err)
			}
			overlay[filepath.Join(here, name, "main.go")] = file
		}
	}
	if len(overlay) == 0 {
		t.Skip("no block of Go in any page")
	}
	build(t, dir, overlay)
}

// program makes a file of a block: it is one, or declarations, or statements.
func program(b block, imports map[string]string) ([]byte, error) {
	if strings.HasPrefix(b.text, "package ") {
		return []byte(b.text), nil
	}
	given := ""
	if list, ok := strings.CutPrefix(b.note, "given:"); ok {
		given = list
	}
	body := fmt.Sprintf("func _(%s) {\n//line %s:%d\n%s}\n", given, b.page, b.line+1, b.text)
	if _, err := parser.ParseFile(token.NewFileSet(), "", "package main\n"+b.text, 0); err == nil {
		body = fmt.Sprintf("//line %s:%d\n%s", b.page, b.line+1, b.text)
	}
	f, err := parser.ParseFile(token.NewFileSet(), "", "package main\n"+body, 0)
	if err != nil {
		return nil, err
	}
	used := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && x.Obj == nil && imports[x.Name] != "" {
				used[imports[x.Name]] = true
			}
		}
		return true
	})
	var out bytes.Buffer
	fmt.Fprintln(&out, "package main")
	for p := range used {
		fmt.Fprintf(&out, "import %q\n", p)
	}
	fmt.Fprint(&out, body)
	if !strings.Contains(body, "func main()") {
		fmt.Fprintln(&out, "func main() {}")
	}
	return out.Bytes(), nil
}

// build compiles files that lie elsewhere as packages of this module.
func build(t *testing.T, dir string, overlay map[string]string) {
	t.Helper()
	b, err := json.Marshal(map[string]any{"Replace": overlay})
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(list, b, 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"build", "-overlay", list, "-o", os.DevNull}
	if len(overlay) > 1 {
		args = args[:3] // several packages are only checked
	}
	for file := range overlay {
		args = append(args, "./"+filepath.Base(filepath.Dir(file)))
	}
	if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
		t.Errorf("a block does not compile:\n%s", out)
	}
}

// TestCommands runs the command lines of the program in a folder where the
// files that they name lie, and compares blocks with the output that they say
// they are.
func TestCommands(t *testing.T) {
	work := t.TempDir()
	built := filepath.Join(work, "concord")
	if out, err := exec.Command("go", "build", "-o", built, module+"/examples/concord").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	ran := map[string]bool{}
	for _, page := range pages(t) {
		blocks, _ := readPage(t, page)
		for _, b := range blocks {
			if what, ok := strings.CutPrefix(b.note, "output:"); ok {
				compareOutput(t, b, strings.Fields(what))
				continue
			}
			for line := range strings.Lines(b.text) {
				line, _, _ = strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "$ "), " #")
				line = strings.Replace(line, "go run ./examples/concord", "concord", 1)
				line = strings.Replace(line, "./concord", "concord", 1)
				if b.language != "go" && strings.HasPrefix(line, "concord ") && !ran[line] {
					ran[line] = true
					runLine(t, b, work, line)
				}
			}
		}
	}
}

func runLine(t *testing.T, b block, work, line string) {
	t.Helper()
	if strings.Contains(line, "[") {
		return // a synopsis
	}
	for _, word := range strings.Fields(line)[1:] {
		sample(t, filepath.Join(work, word))
	}
	cmd := exec.Command("sh", "-c", line)
	cmd.Dir = work
	cmd.Env = append(os.Environ(), "PATH="+work+string(os.PathListSeparator)+os.Getenv("PATH"))
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%s: %s: %v\n%s", b, line, err, out)
	}
}

// sample makes a file that a command line names, unless it is there.
func sample(t *testing.T, file string) {
	t.Helper()
	const text = "The seventh Baltic Energy Forum opened in Riga on 8 March 2021."
	content := map[string]string{
		".txt":   text,
		".html":  "<p>" + text + "</p>",
		".jsonl": `{"id":"1","a":"` + text + `","b":"` + text + `","schema":"Person","match":true,"text":"` + text + `"}`,
	}[filepath.Ext(file)]
	if _, err := os.Stat(file); err == nil {
		return
	}
	switch {
	case strings.HasSuffix(file, "/") || filepath.Ext(file) == "" && filepath.Base(file) == "news":
		sample(t, filepath.Join(file, "a.txt"))
	case content != "":
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func compareOutput(t *testing.T, b block, args []string) {
	t.Helper()
	cmd := exec.Command("go", append([]string{"run"}, args...)...)
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		t.Errorf("%s: go run %v: %v", b, args, err)
		return
	}
	if got, want := strings.TrimSpace(string(out)), strings.TrimSpace(b.text); got != want {
		t.Errorf("%s: go run %v prints\n%s\nand the page says\n%s", b, args, got, want)
	}
}

// TestExamplesListed holds that a reader finds every example.
func TestExamplesListed(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(root, "examples", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range tracked(t) {
		if parts := strings.Split(file, "/"); len(parts) == 3 && parts[0] == "examples" && !bytes.Contains(b, []byte("]("+parts[1]+")")) {
			t.Errorf("examples/README.md does not tell of %s", parts[1])
			break
		}
	}
}

// TestExamples holds what an example is: one question, told in its comment, in
// less than 120 lines, with output that a test checks.
func TestExamples(t *testing.T) {
	for _, file := range tracked(t) {
		dir, name := path.Split(file)
		if path.Dir(path.Clean(dir)) != "examples" || name != "main.go" || dir == "examples/concord/" || dir == "examples/importer/" {
			continue
		}
		b, err := os.ReadFile(filepath.Join(root, file))
		if err != nil {
			continue // deleted, but not yet in a commit
		}
		if n := bytes.Count(b, []byte("\n")); n > 120 {
			t.Errorf("%s: %d lines are more than 120", file, n)
		}
		if !bytes.HasPrefix(b, []byte("// Command "+path.Base(dir)+" ")) {
			t.Errorf("%s: no comment says what it answers", file)
		}
		tests, _ := filepath.Glob(filepath.Join(root, dir, "*_test.go"))
		if !slices.ContainsFunc(tests, func(f string) bool {
			b, err := os.ReadFile(f)
			return err == nil && (bytes.Contains(b, []byte("// Output:")) || bytes.Contains(b, []byte("func Test")))
		}) {
			t.Errorf("%s: no test checks the output", file)
		}
	}
}
