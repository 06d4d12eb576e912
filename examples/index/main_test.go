package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func Example() {
	dir, err := os.MkdirTemp("", "index")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	if err := tour(os.Stdout, filepath.Join(dir, "news.index")); err != nil {
		panic(err)
	}
	// Output:
	// opened ab30fad2023c94c4
	// opened e3d111645d0f50d7
	// ab30fad2023c94c4 2031-05-05: globe herald
	// e3d111645d0f50d7 2031-05-04: star
	// merged e3d111645d0f50d7 ab30fad2023c94c4
	// ab30fad2023c94c4 2031-05-04: globe herald star
}

// TestFollow reads the same folder twice: the second time nothing is new.
func TestFollow(t *testing.T) {
	dir := t.TempDir()
	for _, a := range sample {
		if err := os.WriteFile(filepath.Join(dir, a.ID+".txt"), []byte(a.Text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	name := filepath.Join(t.TempDir(), "news.index")
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := follow(out, name, []string{dir}); err != nil {
			t.Fatal(err)
		}
	}
	if first.String() != second.String() || !strings.Contains(first.String(), "opened") {
		t.Errorf("first\n%s\nthen\n%s", &first, &second)
	}
}
