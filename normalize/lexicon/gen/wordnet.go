package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// The database is described in wndb(5WN), senseidx(5WN) and cntlist(5WN) of
// WordNet 3.0.

// synset is a set of words with one meaning.
type synset struct {
	id       string // part of speech and offset: "n00001740"
	lexfile  int    // lexicographer file: 18 is noun.person
	words    []string
	pointers []pointer
	frames   []int // sentence frames of a verb
	instance bool  // it is one thing with a name, not a kind
}

type pointer struct {
	symbol   string
	target   string
	from, to int // words, counted from 1; 0 is the whole synset
}

// sense is a lemma in one meaning.
type sense struct {
	set   *synset
	rank  int // 1 is the most frequent
	count int // occurrences in the tagged texts
}

// weight smooths the count of a sense: most senses were never tagged.
func (s sense) weight() float64 { return float64(s.count) + 0.5/float64(s.rank) }

type wordNet struct {
	sets       map[string]*synset
	order      []*synset
	senses     map[string][]sense             // "n:minister", by rank
	exceptions map[string]map[string][]string // by part of speech and lemma: irregular forms
}

var posNames = map[string]string{"n": "noun", "v": "verb", "a": "adj", "r": "adv"}

var posOrder = []string{"n", "v", "a", "r"}

func readWordNet(dir string) (*wordNet, error) {
	w := &wordNet{sets: map[string]*synset{}, senses: map[string][]sense{}, exceptions: map[string]map[string][]string{}}
	for _, pos := range posOrder {
		if err := eachLine(filepath.Join(dir, "data."+posNames[pos]), func(l string) error { return w.addSet(pos, l) }); err != nil {
			return nil, err
		}
	}
	counts := map[string]int{}
	err := eachLine(filepath.Join(dir, "cntlist.rev"), func(l string) error {
		f := strings.Fields(l) // minister%1:18:00:: 1 10
		lemma, key, ok := strings.Cut(f[0], "%")
		if !ok || len(f) != 3 {
			return fmt.Errorf("bad count: %s", l)
		}
		n, err := strconv.Atoi(f[2])
		counts[string("?nvara"[key[0]-'0'])+":"+lemma+"#"+f[1]] += n
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, pos := range posOrder {
		if err := eachLine(filepath.Join(dir, "index."+posNames[pos]), func(l string) error { return w.addSenses(pos, l, counts) }); err != nil {
			return nil, err
		}
		w.exceptions[pos] = map[string][]string{}
		if err := eachLine(filepath.Join(dir, posNames[pos]+".exc"), func(l string) error {
			f := strings.Fields(l)
			for _, lemma := range f[1:] {
				w.exceptions[pos][lemma] = append(w.exceptions[pos][lemma], f[0])
			}
			return nil
		}); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// eachLine calls f with each line of a file but the licence, which is indented.
func eachLine(path string, f func(string) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		if l := in.Text(); l != "" && !strings.HasPrefix(l, "  ") && !strings.HasPrefix(l, "#") {
			if err := f(l); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
		}
	}
	return in.Err()
}

// addSet reads a line of a data file:
// offset lexfile type words (word id)... pointers (symbol target pos from+to)... [frames (+ frame word)...] | gloss
func (w *wordNet) addSet(pos, line string) error {
	line, _, _ = strings.Cut(line, " | ")
	f := strings.Fields(line)
	s := &synset{id: pos + f[0]}
	s.lexfile, _ = strconv.Atoi(f[1])
	n, err := strconv.ParseInt(f[3], 16, 0)
	if err != nil {
		return err
	}
	at := 4
	for ; n > 0; n-- {
		word, _, _ := strings.Cut(f[at], "(") // the position of an adjective: "galore(ip)"
		s.words = append(s.words, word)
		at += 2
	}
	pointers, err := strconv.Atoi(f[at])
	if err != nil {
		return err
	}
	at++
	for ; pointers > 0; pointers-- {
		ends, err := strconv.ParseInt(f[at+3], 16, 0)
		if err != nil {
			return err
		}
		s.pointers = append(s.pointers, pointer{f[at], f[at+2] + f[at+1], int(ends >> 8), int(ends & 0xff)})
		s.instance = s.instance || f[at] == "@i"
		at += 4
	}
	for ; at+2 < len(f)+0 && f[at] != ""; at++ {
		if f[at] == "+" {
			frame, _ := strconv.Atoi(f[at+1])
			s.frames = append(s.frames, frame)
		}
	}
	w.sets[s.id] = s
	w.order = append(w.order, s)
	return nil
}

// addSenses reads a line of an index file:
// lemma pos senses pointers (symbol)... senses tagged (offset)...
func (w *wordNet) addSenses(pos, line string, counts map[string]int) error {
	f := strings.Fields(line)
	n, err := strconv.Atoi(f[2])
	if err != nil {
		return err
	}
	key := pos + ":" + f[0]
	for i, offset := range f[len(f)-n:] {
		set := w.sets[pos+offset]
		if set == nil {
			return fmt.Errorf("%s: no synset %s", key, offset)
		}
		w.senses[key] = append(w.senses[key], sense{set, i + 1, counts[fmt.Sprintf("%s#%d", key, i+1)]})
	}
	return nil
}

// under returns the synsets that are kinds of those named ("n:organization#1").
func (w *wordNet) under(names []string) (map[*synset]bool, error) {
	in := map[*synset]bool{}
	var todo []*synset
	for _, name := range names {
		key, number, _ := strings.Cut(name, "#")
		i, err := strconv.Atoi(number)
		if err != nil || i < 1 || i > len(w.senses[key]) {
			return nil, fmt.Errorf("no such sense: %s", name)
		}
		todo = append(todo, w.senses[key][i-1].set)
	}
	for len(todo) > 0 {
		s := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if in[s] {
			continue
		}
		in[s] = true
		for _, p := range s.pointers {
			if p.symbol == "~" {
				todo = append(todo, w.sets[p.target])
			}
		}
	}
	return in, nil
}
