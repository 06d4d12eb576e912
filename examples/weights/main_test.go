package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/intake"
	"github.com/newsconcord/concord/reconcile"
)

// TestOwn learns from the labels that the program carries. The figures move
// with the default weights; what must hold is that both halves gain by labels
// that they have not seen.
func TestOwn(t *testing.T) {
	var out, words bytes.Buffer
	if err := learn(&out, &words, own); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(words.String(), "\n")
	if want := "48 articles of 24 events; "; !strings.HasPrefix(lines[0], want) {
		t.Errorf("got %q, want %q…", lines[0], want)
	}
	for i, line := range lines[1:3] {
		var half int
		var fitted, before float64
		if _, err := fmt.Sscanf(line, "half %d, fitted on the other: B-cubed F1 %f, with the default weights %f", &half, &fitted, &before); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if half != i+1 || fitted < before+10 {
			t.Errorf("%q: want a clear gain", line)
		}
	}
	if !strings.Contains(words.String(), ", before ") {
		t.Errorf("nothing says what changed:\n%s", &words)
	}
	var w reconcile.Weights
	if err := json.Unmarshal(out.Bytes(), &w); err != nil || w.Validate() != nil {
		t.Errorf("the weights can't be read again: %v", errors.Join(err, w.Validate()))
	}
}

// TestFiles reads labels from files: good ones, and one with a broken line.
func TestFiles(t *testing.T) {
	var lines bytes.Buffer
	for a := range own {
		if err := json.NewEncoder(&lines).Encode(a); err != nil {
			t.Fatal(err)
		}
	}
	name := filepath.Join(t.TempDir(), "labels.jsonl")
	if err := os.WriteFile(name, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	var a, b bytes.Buffer
	if err := errors.Join(learn(&a, io.Discard, files([]string{name})), learn(&b, io.Discard, own)); err != nil || a.String() != b.String() {
		t.Errorf("other weights from a file: %v", err)
	}
	if err := os.WriteFile(name, append(lines.Bytes(), "{\"id\": 7"...), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := learn(io.Discard, io.Discard, files([]string{name})); err == nil || !strings.Contains(err.Error(), "labels.jsonl:49") {
		t.Errorf("got %v, want the place of the broken line", err)
	}
	var in *intake.Error
	if err := learn(io.Discard, io.Discard, files([]string{name + ".gone"})); !errors.As(err, &in) {
		t.Errorf("got %v for a file that is not there", err)
	}
}
