package house

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// root is the folder of the root module; module is its path.
const (
	root   = "../.."
	module = "github.com/newsconcord/concord"
)

// tracked returns the files under version control as slash paths. It skips
// the test where there is no repository, as in a module download.
func tracked(t *testing.T) []string {
	t.Helper()
	out, err := exec.Command("git", "-C", root, "ls-files", "-z").Output()
	if err != nil {
		t.Skipf("no git repository: %v", err)
	}
	return strings.FieldsFunc(string(out), func(r rune) bool { return r == 0 })
}

// topLevel lists all that may lie at the top level beside dot files.
var topLevel = map[string]string{
	"normalize":  "one article",
	"similarity": "measures",
	"internal":   "memory that is used again",
	"reconcile":  "many articles",
	"examples":   "programs",
	"seeds":      "embedded articles",
	"testdata":   "end-to-end cases and baselines",
	"go.mod":     "module",
	"go.sum":     "module",
	"README.md":  "first reading",
	"LICENSE":    "terms",
	"NOTICE":     "origins of the tables",
}

func TestTopLevel(t *testing.T) {
	for _, file := range tracked(t) {
		entry, _, _ := strings.Cut(file, "/")
		if topLevel[entry] == "" && !strings.HasPrefix(entry, ".") {
			t.Errorf("%s: %q does not belong at the top level; put it into one of the folders", file, entry)
		}
	}
}

// foreign lists what must not be found in a file: traces of the place where
// the project was made, which mean nothing to its readers.
var foreign = []struct {
	name    string
	pattern *regexp.Regexp
}{
	{"a path of one machine", regexp.MustCompile(`/work[/]`)},
	{"the name in capitals, which is for environment variables", regexp.MustCompile(`CONCOR[D]($|[^_A-Z]|_[^A-Z])`)},
	{"the number of an issue", regexp.MustCompile(`(?i)\bissues?[ -]*#?[ ]*[0-9]+\b`)},
}

func TestForeignWords(t *testing.T) {
	for _, file := range tracked(t) {
		b, err := os.ReadFile(filepath.Join(root, file))
		if err != nil || bytes.IndexByte(b, 0) >= 0 {
			continue // deleted but not yet committed, or a table
		}
		for _, f := range foreign {
			if at := f.pattern.FindIndex(b); at != nil {
				line := 1 + bytes.Count(b[:at[0]], []byte("\n"))
				t.Errorf("%s:%d: %q is %s", file, line, b[at[0]:at[1]], f.name)
			}
		}
	}
}
