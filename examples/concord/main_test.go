package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newsconcord/concord/reconcile"
)

// call runs the program in this process.
func call(t *testing.T, in string, args ...string) (out, errs string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(t.Context(), env{strings.NewReader(in), &o, &e}, args)
	return o.String(), e.String(), code
}

// folder writes files and makes their folder the current one.
func folder(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

const (
	north = "The seventh Baltic Energy Forum opened in Riga on 8 March 2021. Energy Minister Anna Kalnina said the forum would discuss 12 projects."
	south = "The Baltic Energy Forum was held in Riga on March 8, 2021. Deputy Energy Minister Anna Kalnina said the forum would discuss 15 projects."
)

func TestStatus(t *testing.T) {
	files := map[string]string{"a.txt": north, "b.txt": south, "bad.txt": "caf\xe9", "lines.jsonl": `{"id":"1","a":"Five died.","b":"Six died."}` + "\n" + `{"id":`, "wrong.json": `{"workers": 2, "colour": true}`}
	tests := []struct {
		reason string
		args   []string
		code   int
		out    string // is in the output
		errs   string // is in the messages
	}{
		{"without arguments the embedded articles", nil, 0, "ASEAN", ""},
		{"files without a verb", []string{"a.txt", "b.txt"}, 0, "Anna Kalnina", ""},
		{"flags first", []string{"-format", "json", "a.txt"}, 0, `"schema": "concord.report/v1"`, ""},
		{"flags before the verb", []string{"-format", "json", "-quiet", "diff", "a.txt", "b.txt"}, 1, "", "a.txt is no report"},
		{"a flag's value that is the name of a verb", []string{"-o", "names", "a.txt"}, 0, "", ""},
		{"flags behind the files", []string{"reconcile", "a.txt", "-format", "json"}, 0, `"schema": "concord.report/v1"`, ""},
		{"a file that begins with a dash", []string{"import", "--", "-x.txt"}, 1, "", "-x.txt: no such file"},
		{"some input rejected", []string{"import", "a.txt", "bad.txt"}, 2, `"id":"a"`, "rejected: bad.txt: the text is not valid UTF-8: byte 3"},
		{"all input rejected", []string{"extract", "bad.txt"}, 1, "", "nothing usable"},
		{"a missing file is listed in the report", []string{"-format", "json", "a.txt", "none.txt"}, 2, `"place": "none.txt"`, "rejected: none.txt: no such file"},
		{"a word that is nothing", []string{"recncile"}, 1, "", `"recncile" is no verb, file or folder`},
		{"an unknown flag", []string{"cluster", "-wrokers", "2"}, 1, "", `-wrokers; "concord help cluster" lists the flags`},
		{"a flag without its value", []string{"import", "-o"}, 1, "", "flag needs an argument"},
		{"an unknown format", []string{"-format", "pdf"}, 1, "", `-format "pdf": want one of text`},
		{"negative workers", []string{"cluster", "-workers", "-1"}, 1, "", "-workers -1: want 0 or more"},
		{"a folder that cannot be written", []string{"import", "-o", "no/such/x", "a.txt"}, 1, "", "no such file or directory"},
		{"a broken line of two", []string{"compare", "lines.jsonl"}, 2, `"id":"1"`, "rejected: lines.jsonl:2: "},
		{"an unknown key of the configuration", []string{"import", "-config", "wrong.json", "a.txt"}, 1, "", `"colour" is neither a verb nor a flag`},
		{"a configuration that is not there", []string{"import", "-config", "none.json", "a.txt"}, 1, "", "none.json: no such file"},
		{"help", []string{"--help"}, 0, "concord help VERB", ""},
		{"help of a verb", []string{"cluster", "--help"}, 0, "usage: concord cluster", ""},
		{"help of nothing", []string{"help", "me"}, 1, "", `no verb or topic "me"`},
		{"a report that is none", []string{"verify", "a.txt"}, 1, "", "invalid character"},
		{"no report", []string{"verify"}, 1, "", "want a report"},
		{"no labelled data", []string{"evaluate", "a.txt"}, 1, "", "a.txt: not JSON Lines"},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			folder(t, files)
			out, errs, code := call(t, "", tt.args...)
			if code != tt.code {
				t.Errorf("status %d, want %d", code, tt.code)
			}
			if !strings.Contains(out, tt.out) {
				t.Errorf("output %q, want %q in it", out, tt.out)
			}
			if n := strings.Count(errs, "rejected: "); n > 1 {
				t.Errorf("one bad input is told of %d times: %s", n, errs)
			}
			if !strings.Contains(errs, tt.errs) || tt.errs == "" && errs != "" {
				t.Errorf("messages %q, want %q in them", errs, tt.errs)
			}
		})
	}
}

// TestOrder holds that neither the order of the input nor the number of
// workers shows in the output.
func TestOrder(t *testing.T) {
	folder(t, map[string]string{"a.txt": north, "b.txt": south, "c.jsonl": `{"text":"A storm cut the power near Galway on Sunday."}`, "d.txt": ""})
	for _, verb := range []string{"reconcile -format json", "reconcile -format jsonl", "cluster", "extract", "import"} {
		want, _, _ := call(t, "", append(strings.Fields(verb), "a.txt", "b.txt", "c.jsonl", "d.txt")...)
		for _, workers := range []string{"1", "2", "8"} {
			got, _, code := call(t, "", append(strings.Fields(verb), "-workers", workers, "d.txt", "c.jsonl", "b.txt", "a.txt")...)
			if got != want || code != exitRejected {
				t.Errorf("%s with %s workers: status %d, and other bytes: %q and %q", verb, workers, code, got, want)
			}
		}
	}
}

func TestSameID(t *testing.T) {
	line := func(id, text string) string { return fmt.Sprintf("{\"id\":%q,\"text\":%q}\n", id, text) }
	in := line("x", north) + line("y", south) + line("x", north) + line("y", north)
	for _, verb := range []string{"import", "extract", "cluster"} {
		out, errs, code := call(t, in, verb, "-")
		if code != exitRejected || strings.Count(out, `"id":"x"`) != 1 || strings.Contains(out, `"y"`) {
			t.Errorf("%s: status %d, output %s: want x once, and y not at all", verb, code, out)
		}
		if n := strings.Count(errs, "rejected: y: another article with this id has other contents, so that neither is used\n"); n != 2 {
			t.Errorf("%s: %d articles rejected, want both: %s", verb, n, errs)
		}
	}
}

func TestNumberAsID(t *testing.T) {
	out, errs, code := call(t, `{"id":12345678901234567890,"a":"Ann Lee","b":"Ann Lee"}`, "names")
	if code != exitOK || !strings.HasPrefix(out, `{"id":"12345678901234567890",`) {
		t.Errorf("status %d, output %s, messages %s", code, out, errs)
	}
}

// TestOutputFile holds that a file is replaced when the new one is whole, and
// not before.
func TestOutputFile(t *testing.T) {
	folder(t, map[string]string{"a.txt": north, "out": "before"})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, args := range [][]string{{"import", "-o", "out", "a.txt"}, {"reconcile", "-o", "out", "a.txt"}, {"names", "-o", "out", "-"}} {
		var errs bytes.Buffer
		if code := run(ctx, env{strings.NewReader("{}\n"), io.Discard, &errs}, args); code != exitFailed || !strings.Contains(errs.String(), "interrupted") {
			t.Errorf("%v: status %d, messages %s", args, code, errs.String())
		}
		if b, err := os.ReadFile("out"); err != nil || string(b) != "before" {
			t.Errorf("%v: the file holds %q, %v", args, b, err)
		}
	}
	if _, errs, code := call(t, "", "import", "-o", "out", "a.txt"); code != exitOK {
		t.Errorf("status %d: %s", code, errs)
	}
	if b, _ := os.ReadFile("out"); !strings.HasPrefix(string(b), `{"id":"a"`) {
		t.Errorf("the file holds %q", b)
	}
	if _, errs, code := call(t, "", "import", "-o", os.DevNull, "a.txt"); code != exitOK {
		t.Errorf("a device: status %d: %s", code, errs)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%s is a file now: %v", os.DevNull, err)
	}
	if err := os.Symlink("out", "link"); err != nil {
		t.Fatal(err)
	}
	call(t, "", "import", "-o", "link", "a.txt")
	if target, err := os.Readlink("link"); err != nil || target != "out" {
		t.Errorf("the link leads to %q, %v", target, err)
	}
	if left, _ := filepath.Glob(".concord-*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestSilentInput holds that an interrupt ends a run whose input says nothing.
func TestSilentInput(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	silent, _ := io.Pipe()
	done := make(chan int)
	go func() { done <- run(ctx, env{silent, io.Discard, io.Discard}, []string{"cluster", "-"}) }()
	cancel()
	select {
	case code := <-done:
		if code != exitFailed {
			t.Errorf("status %d", code)
		}
	case <-time.After(10 * time.Second):
		t.Error("still waiting for input")
	}
}

func TestConfig(t *testing.T) {
	folder(t, map[string]string{"a.txt": north, "c.json": `{"workers": 1, "quiet": true, "format": "json", "reconcile": {"format": "jsonl"}}`})
	tests := []struct {
		reason string
		env    string
		args   []string
		want   string
	}{
		{"the section of the verb goes first", "", []string{"-config", "c.json", "a.txt"}, `{"record":"run"`},
		{"the command line goes before both", "", []string{"-config", "c.json", "-format", "json", "a.txt"}, "{\n \"schema\""},
		{"the variable names a file", "c.json", []string{"a.txt"}, `{"record":"run"`},
		{"flags of other verbs are no matter", "c.json", []string{"import", "a.txt"}, `{"id":"a"`},
	}
	for _, tt := range tests {
		t.Setenv(configVariable, tt.env)
		out, errs, code := call(t, "", tt.args...)
		if code != exitOK || !strings.HasPrefix(out, tt.want) {
			t.Errorf("%s: status %d, output %.60q, messages %s", tt.reason, code, out, errs)
		}
	}
}

func TestHelp(t *testing.T) {
	for _, v := range verbs() {
		page, _, code := call(t, "", "help", v.name)
		if code != exitOK || v.about == "" || v.teach == "" {
			t.Errorf("%s: status %d, about %q, teach %q", v.name, code, v.about, v.teach)
		}
		fs, _, _ := v.flagSet(env{})
		for _, name := range v.flagNames() {
			if !strings.Contains(page, "  "+name) || fs.Lookup(name[1:]).Usage == "" {
				t.Errorf("%s: the page does not tell of %s", v.name, name)
			}
		}
		for _, x := range v.examples {
			words := strings.Fields(x[0])
			if words[0] != v.name {
				t.Errorf("%s: the example %q is of another verb", v.name, x[0])
			}
			fs, _, _ := v.flagSet(env{})
			if _, err := parse(fs, words[1:]); err != nil {
				t.Errorf("example %q: %v", x[0], err)
			}
		}
		for line := range strings.Lines(page) {
			if len([]rune(line)) > 90 {
				t.Errorf("%s: the page has a line of %d columns: %s", v.name, len([]rune(line)), line)
			}
		}
	}
}

// TestBashCompletion asks bash what it would offer.
func TestBashCompletion(t *testing.T) {
	sh, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash")
	}
	folder(t, map[string]string{"news.jsonl": ""})
	script, _, _ := call(t, "", "completion", "bash")
	tests := []struct {
		line string
		want []string
	}{
		{"concord clu", []string{"cluster"}},
		{"concord cluster -wo", []string{"-workers"}},
		{"concord reconcile -format ht", []string{"html"}},
		{"concord cluster ne", []string{"news.jsonl"}},
		{"concord help conf", []string{"config"}},
		{"concord completion z", []string{"zsh"}},
	}
	for _, tt := range tests {
		words := strings.Fields(tt.line)
		ask := fmt.Sprintf("%s\nCOMP_WORDS=(%s) COMP_CWORD=%d; _concord; printf '%%s\\n' \"${COMPREPLY[@]}\"", script, tt.line, len(words)-1)
		out, err := exec.Command(sh, "-c", ask).CombinedOutput()
		if got := strings.Fields(string(out)); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("%s: offers %q (%v), want %q", tt.line, got, err, tt.want)
		}
	}
}

// A verb that has -format has values for completion, and its help names them.
func TestFormatsAreThoseOfTheVerb(t *testing.T) {
	for _, v := range verbs() {
		fs, _, _ := v.flagSet(env{})
		f := fs.Lookup("format")
		if (f != nil) != (len(v.forms) > 0) {
			t.Errorf("%s: completion offers %q for -format", v.name, v.forms)
			continue
		}
		if f != nil && f.DefValue != v.forms[0] {
			t.Errorf("%s: -format is %q by default, not %q", v.name, f.DefValue, v.forms[0])
		}
		for _, form := range v.forms {
			if !strings.Contains(f.Usage, form) {
				t.Errorf("%s: the help of -format lacks %q", v.name, form)
			}
		}
	}
}

func TestCompletionNamesAll(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		script, _, code := call(t, "", "completion", shell)
		if code != exitOK {
			t.Errorf("%s: status %d", shell, code)
		}
		for _, v := range verbs() {
			if !strings.Contains(script, v.name) {
				t.Errorf("%s: no %s", shell, v.name)
			}
			for _, f := range v.flagNames() {
				if !strings.Contains(script, strings.TrimPrefix(f, "-")) {
					t.Errorf("%s: no %s", shell, f)
				}
			}
		}
	}
	if _, errs, code := call(t, "", "completion", "csh"); code != exitFailed || !strings.Contains(errs, "bash, fish, zsh") {
		t.Errorf("csh: status %d, %s", code, errs)
	}
}

func TestProgressLine(t *testing.T) {
	tests := []struct {
		reason string
		p      reconcile.Progress
		spent  time.Duration
		want   string
	}{
		{"too early for a rate", reconcile.Progress{Stage: "read", Done: 10, Total: 100}, 0, "read 10 of 100"},
		{"rate and time left", reconcile.Progress{Stage: "read", Done: 500, Total: 2000}, 5 * time.Second, "read 500 of 2000, 100/s, 15s left"},
		{"an unknown total", reconcile.Progress{Stage: "input", Done: 500}, 5 * time.Second, "input 500, 100/s"},
		{"done", reconcile.Progress{Stage: "read", Done: 2000, Total: 2000}, 4 * time.Second, "read 2000 of 2000, 500/s"},
	}
	for _, tt := range tests {
		if got := progressLine(tt.p, tt.spent); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestBar(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	b := &bar{w: &out, now: func() time.Time { return now }}
	for i := range 100 {
		b.show(reconcile.Progress{Stage: "read", Done: i, Total: 1000})
		now = now.Add(10 * time.Millisecond)
	}
	if n := strings.Count(out.String(), "\r"); n != 5 {
		t.Errorf("%d lines in a second, want 5", n)
	}
	b.stop()
	if !strings.HasSuffix(out.String(), "\r\x1b[K") {
		t.Error("the line stays")
	}
	(*bar)(nil).show(reconcile.Progress{})
	(*bar)(nil).stop()
}

func TestClean(t *testing.T) {
	tests := []struct{ reason, in, want string }{
		{"plain text stays", "Việt Nam", "Việt Nam"},
		{"an escape cannot act", "\x1b[31mred", "<U+001B>[31mred"},
		{"nor can C1", "a\u009bb", "a<U+009B>b"},
		{"text cannot turn around", "a\u202eb", "a<U+202E>b"},
		{"a message is one line", "a\nb", "a b"},
	}
	for _, tt := range tests {
		if got := clean(tt.in); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// FuzzVerbs holds that no text brings a verb down, and that each line of
// output belongs to a line of input.
func FuzzVerbs(f *testing.F) {
	f.Add(north, south)
	f.Add("“Five”, he said (5). On Monday, Dr. A. B. Li-Roy Jr. paid $5m", "the 5th — 5%, 5 p.m. “")
	f.Add("\ufeff\r\n\x1b[0m\u202eدfi", "İstanbul ﬁ ½ 10⁵")
	f.Fuzz(func(t *testing.T, a, b string) {
		line, err := json.Marshal(map[string]any{"id": "1", "a": a, "b": b, "text": a + " " + b, "language": "en"})
		if err != nil {
			t.Fatal(err)
		}
		for _, verb := range []string{"extract", "compare", "names", "parse-names", "cluster", "reconcile"} {
			var out, errs bytes.Buffer
			code := run(t.Context(), env{bytes.NewReader(line), &out, &errs}, []string{verb, "-workers", "1", "-"})
			if strings.Contains(errs.String(), "internal error") {
				t.Errorf("%s: %s", verb, errs.String())
			}
			if code == exitOK && out.Len() == 0 {
				t.Errorf("%s: no answer and no complaint", verb)
			}
		}
	})
}

// TestWeights groups with weights of a file.
func TestWeights(t *testing.T) {
	w := reconcile.DefaultWeights()
	good, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	for i := range w.Weights {
		if w.Weights[i].Comparison == "nothing known" {
			w.Weights[i].LogOdds = -90
		}
	}
	apart, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	var labels strings.Builder
	for id, text := range map[string]string{"a": north, "b": south} {
		fmt.Fprintf(&labels, "{\"id\":%q,\"text\":%q,\"cluster\":\"forum\"}\n", id, text)
	}
	folder(t, map[string]string{
		"a.txt": north, "b.txt": south, "good.json": string(good), "apart.json": string(apart), "old.json": `{"schema":"concord.weights/v0"}`,
		"cut.json": `{"schema":`, "labels.jsonl": labels.String(), "config.json": `{"weights": "apart.json"}`,
	})
	tests := []struct {
		reason string
		args   []string
		code   int
		events int
		errs   string
	}{
		{"those compiled in", []string{"cluster", "a.txt", "b.txt"}, 0, 1, ""},
		{"the same from a file", []string{"cluster", "-weights", "good.json", "a.txt", "b.txt"}, 0, 1, ""},
		{"some by which nothing is one event", []string{"cluster", "-weights", "apart.json", "a.txt", "b.txt"}, 0, 2, ""},
		{"named by a configuration file", []string{"cluster", "-config", "config.json", "a.txt", "b.txt"}, 0, 2, ""},
		{"measured", []string{"evaluate", "-weights", "apart.json", "labels.jsonl"}, 0, 0, ""},
		{"of another version", []string{"cluster", "-weights", "old.json", "a.txt"}, 1, 0, `old.json: not weights of this build: schema "concord.weights/v0"`},
		{"cut", []string{"explain", "-weights", "cut.json", "a.txt", "b.txt"}, 1, 0, "cut.json: not a JSON object of weights"},
		{"not there", []string{"reconcile", "-weights", "none.json", "a.txt"}, 1, 0, "none.json: no such file"},
	}
	for _, tt := range tests {
		out, errs, code := call(t, "", tt.args...)
		if strings.Count(errs, "not weights of this build") > 1 {
			t.Errorf("%s: more than the schema is told: %q", tt.reason, errs)
		}
		events := map[string]bool{}
		for line := range strings.Lines(out) {
			var row clusterLine
			if err := json.Unmarshal([]byte(line), &row); err == nil && row.Event != "" {
				events[row.Event] = true
			}
		}
		if tt.args[0] == "evaluate" && !strings.Contains(out, `"predicted_events":2`) {
			t.Errorf("%s: the events are not those of the weights: %s", tt.reason, out)
		}
		if code != tt.code || len(events) != tt.events || !strings.Contains(errs, tt.errs) {
			t.Errorf("%s: status %d, %d events, %q; want %d, %d, %q", tt.reason, code, len(events), errs, tt.code, tt.events, tt.errs)
		}
	}
}
