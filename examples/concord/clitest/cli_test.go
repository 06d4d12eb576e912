package clitest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

var program string

func TestMain(m *testing.M) { os.Exit(build(m)) }

func build(m *testing.M) int {
	dir, err := os.MkdirTemp("", "concord")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	program = filepath.Join(dir, "concord")
	cmd := exec.Command("go", "build", "-o", program, "github.com/newsconcord/concord/examples/concord")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		return 1
	}
	return m.Run()
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("PATH", filepath.Dir(program)+string(os.PathListSeparator)+e.Getenv("PATH"))
			return nil
		},
		Condition: func(c string) (bool, error) {
			if c == "root" { // who reads what is locked
				return os.Getuid() == 0, nil
			}
			return false, fmt.Errorf("no condition %q", c)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status, "make": makeFile},
	})
}

// status runs a command and compares its exit status: "status 2 concord …".
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("status %d, want %d", got, want)
	}
}

// makeFile writes what a text archive can't hold: "make KIND FILE".
func makeFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: make KIND FILE")
	}
	content, ok := kinds[args[0]]
	if !ok {
		ts.Fatalf("no kind %q", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(content()), 0o644))
}

const sentence = "The council of Bergen voted 31 to 12 on 4 May 2021 for a tram line to the airport, Mayor Kari Lund said. "

var kinds = map[string]func() string{
	"empty":     func() string { return "" },
	"latin1":    func() string { return "The caf\xe9 in Bergen burned down on 4 May 2021." },
	"nul":       func() string { return "The caf\x00 in Bergen burned down." },
	"bom":       func() string { return "\ufeff" + sentence },
	"crlf":      func() string { return strings.ReplaceAll(strings.Repeat(sentence+"\n", 3), "\n", "\r\n") },
	"10mb":      func() string { return strings.Repeat(sentence, 10<<20/len(sentence)) },
	"sentences": func() string { return strings.Repeat(sentence+"\n", 10_000) },
	"escape":    func() string { return "\x1b]0;owned\a\x1b[2J" + sentence + "\u009b31m\u202etxet" },
	"picture":   func() string { return "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00" },
	"newlineid": func() string { return `{"id":"a\nb","text":"` + sentence + `"}` + "\n" },
	"escapeid":  func() string { return `{"id":"a\u001b[31m","text":"` + sentence + `"}` + "\n" },
	"longline": func() string {
		return strings.Repeat("x", 140<<20) + "\n" + `{"id":"a","text":"` + sentence + `"}` + "\n"
	},
}

// TestNoInput holds that the program says nothing but its report where there is
// no pipe that somebody may have meant.
func TestNoInput(t *testing.T) {
	cmd := exec.Command(program) // standard input is the null device
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil || errs.Len() > 0 || !bytes.Contains(out, []byte("ASEAN")) {
		t.Errorf("%v, messages %q, output %.100q", err, errs.String(), out)
	}
}

// TestInterrupt holds that Ctrl-C ends a run that waits for input, leaves the
// old file, and keeps the lines that are done whole.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "out")
	if err := os.WriteFile(file, []byte("before"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"reconcile", "-format", "jsonl", "-o", file, "-"}, {"extract", "-o", file, "-"}, {"names", "-"}} {
		ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
		cmd := exec.CommandContext(ctx, program, args...)
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(in, "{\"id\":\"1\",\"a\":\"Ann Lee\",\"b\":\"A. Lee\",\"text\":%q}\n", sentence)
		time.Sleep(500 * time.Millisecond) // for the line to be read
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		err = cmd.Wait()
		io.Closer.Close(in)
		cancel()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 1 || !strings.Contains(errs.String(), "interrupted") {
			t.Errorf("%v: %v, %s", args, err, errs.String())
		}
		if b, err := os.ReadFile(file); err != nil || string(b) != "before" {
			t.Errorf("%v: the file holds %q, %v", args, b, err)
		}
		if s := out.String(); s != "" && !strings.HasSuffix(s, "}\n") {
			t.Errorf("%v: the output ends inside a line: %q", args, s)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".concord-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestTerminal asks what the program does where a person looks: the width and
// the colours are those of the terminal, unless somebody said otherwise. Into a
// pipe neither shows.
func TestTerminal(t *testing.T) {
	tests := []struct {
		reason  string
		columns uint16
		env     []string
		args    []string
		widest  int // columns that the longest line may have
		over    int // columns that it must have, so that the width is used
		colour  bool
	}{
		{"a narrow terminal", 80, nil, nil, 80, 65, true},
		{"a wide one", 160, nil, nil, 160, 110, true},
		{"one that does not tell", 0, nil, nil, 100, 85, true},
		{"COLUMNS goes first, as in other programs", 160, []string{"COLUMNS=80"}, nil, 80, 65, true},
		{"a flag goes before both", 160, []string{"COLUMNS=150"}, []string{"-width", "90"}, 90, 75, true},
		{"NO_COLOR", 160, []string{"NO_COLOR=1"}, nil, 160, 110, false},
		{"a terminal without colours", 160, []string{"TERM=dumb"}, nil, 160, 110, false},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			cmd := exec.Command(program, append([]string{"reconcile", "-quiet"}, tt.args...)...)
			cmd.Env = append(os.Environ(), append([]string{"TERM=xterm"}, tt.env...)...)
			f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: tt.columns})
			if err != nil {
				t.Skip("no terminal to be had: ", err)
			}
			defer f.Close()
			out, _ := io.ReadAll(f) // ends with an error when the program does
			if err := cmd.Wait(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			widest := 0
			for line := range strings.Lines(escapes.ReplaceAllString(string(out), "")) {
				widest = max(widest, utf8.RuneCountInString(strings.TrimRight(line, "\r\n")))
			}
			if widest > tt.widest || widest < tt.over {
				t.Errorf("the longest line has %d columns, want %d to %d", widest, tt.over, tt.widest)
			}
			if got := escapes.Match(out); got != tt.colour {
				t.Errorf("colour %v, want %v", got, tt.colour)
			}
		})
	}
}

var escapes = regexp.MustCompile("\x1b\\[[0-9;]*m")
