package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestExact compares the truth with the naive comparison of all pairs.
func TestExact(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var texts []string
	for i := range 200 {
		var words []string
		for range 60 {
			words = append(words, fmt.Sprint("w", r.IntN(500)))
		}
		if i%2 == 1 {
			words = strings.Fields(texts[i-1])
			for range r.IntN(5) {
				words[r.IntN(len(words))] = "other"
			}
		}
		texts = append(texts, strings.Join(words, " "))
	}
	want := map[pair]bool{}
	for i := range texts {
		for j := range i {
			if shingles(texts[i]).Compare(shingles(texts[j])).Jaccard() >= threshold {
				want[pair{j, i}] = true
			}
		}
	}
	got, _ := exact(texts)
	if len(want) == 0 || fmt.Sprint(sorted(got)) != fmt.Sprint(sorted(want)) {
		t.Errorf("%d pairs, want %d", len(got), len(want))
	}
	found, _ := concord(texts)
	if fmt.Sprint(sorted(found)) != fmt.Sprint(sorted(want)) {
		t.Errorf("concord finds %d pairs, want %d", len(found), len(want))
	}
}

func sorted(pairs map[pair]bool) []pair {
	var out []pair
	for p := range pairs {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b pair) int { return slices.Compare(a[:], b[:]) })
	return out
}

func TestRun(t *testing.T) {
	var out strings.Builder
	if err := run(&out, []string{strings.Repeat("a b c d e f g ", 9), strings.Repeat("a b c d e f g ", 9), "one two three four five six"}); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "3 articles, 1 pairs") || strings.Count(out.String(), "\n") != 5 {
		t.Errorf("the table is\n%s", out.String())
	}
}

// TestGenerated checks the promise of the index on generated articles.
func TestGenerated(t *testing.T) {
	folder := os.Getenv("CONCORD_PERF")
	if folder == "" {
		t.Skip("CONCORD_PERF is not set")
	}
	texts, err := read(filepath.Join(folder, "gen"), 3000, nil)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := exact(texts)
	got, _ := concord(texts)
	missed := 0
	for p := range want {
		if !got[p] {
			missed++
		}
	}
	if len(want) < 100 || missed*1000 > len(want) || len(got) != len(want)-missed {
		t.Errorf("%d pairs found, %d of %d missed", len(got), missed, len(want))
	}
}

// TestEvents checks the table and that the index holds no texts.
func TestEvents(t *testing.T) {
	folder := os.Getenv("CONCORD_PERF")
	if folder == "" {
		t.Skip("CONCORD_PERF is not set")
	}
	var out strings.Builder
	if err := events(&out, filepath.Join(folder, "gen"), []int{200, 800}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 3 || len(strings.Fields(lines[2])) != 6 || !strings.HasPrefix(strings.TrimSpace(lines[2]), "800 ") {
		t.Errorf("the table is\n%s", out.String())
	}
	g, err := group(t.Context(), generated(filepath.Join(folder, "gen"), 2000))
	if err != nil {
		t.Fatal(err)
	}
	if held := g.bytes / 2000; held > 10<<10 {
		t.Errorf("the index holds %d bytes an article", held)
	}
}
