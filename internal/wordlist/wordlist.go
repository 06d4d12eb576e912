// Package wordlist reads the lists of words that rules go by, from data files that
// stand beside the code.
//
// A file has sections. A line "[refuting: lemmas]" opens one; it gives the name and
// says what the words are matched with, if that is told. The lines below hold words
// with spaces between; "_" stands for a space inside one. "=" stands between words
// and what they mean. What follows "#" is a comment.
//
// Lists are asked for when a program starts, by one goroutine; what they return is
// the caller's.
package wordlist

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// Kind says what the words of a section are matched with.
type Kind string

// The kinds of sections.
const (
	Lemmas Kind = "lemmas" // dictionary forms
	Forms  Kind = "forms"  // folded words as they stand in a text
	Groups Kind = "groups" // each line is a group, and a word may be of several
)

// Section is one list.
type Section struct {
	Name  string
	Kind  Kind // "" where the file does not say
	Lines []Line
}

// Line is a line of words, with what they mean: "" where there is no "=".
type Line struct {
	Words   []string
	Meaning string
}

// Lists are the sections of a file.
type Lists struct {
	sections []Section
	asked    map[string]bool // whether the file has it
}

// Parse reads a file. A word before the first section is in one without a name.
func Parse(file string) *Lists {
	l := &Lists{asked: map[string]bool{}}
	for head, line := range Lines(file) {
		n := len(l.sections)
		if name, kind, _ := strings.Cut(head, ": "); n == 0 || l.sections[n-1].Name != name {
			l.sections, n = append(l.sections, Section{Name: name, Kind: Kind(kind)}), n+1
		}
		words, meaning, _ := strings.Cut(line, "=")
		x := Line{Words: strings.Fields(words), Meaning: strings.TrimSpace(meaning)}
		for i, w := range x.Words {
			x.Words[i] = strings.ReplaceAll(w, "_", " ")
		}
		l.sections[n-1].Lines = append(l.sections[n-1].Lines, x)
	}
	return l
}

// Lines returns the lines of a file that hold words, without comments, each with
// what stands in the brackets of its section.
func Lines(file string) iter.Seq2[string, string] {
	return func(yield func(section, line string) bool) {
		section := ""
		for line := range strings.Lines(file) {
			line, _, _ = strings.Cut(line, "#")
			line = strings.TrimSpace(line)
			if name, ok := strings.CutPrefix(line, "["); ok {
				section = strings.TrimSuffix(name, "]")
				continue
			}
			if line != "" && !yield(section, line) {
				return
			}
		}
	}
}

// Sections returns all sections in their order.
func (l *Lists) Sections() []Section { return l.sections }

// Of returns the lines of a section, none where the file does not have it.
func (l *Lists) Of(name string) []Line {
	n := slices.IndexFunc(l.sections, func(s Section) bool { return s.Name == name })
	l.asked[name] = n >= 0
	if n < 0 {
		return nil
	}
	return l.sections[n].Lines
}

// Set returns the words of a section.
func (l *Lists) Set(name string) map[string]bool {
	return Map(l, name, func(string) bool { return true })
}

// Map returns the words of a section with what they mean.
func Map[T any](l *Lists, name string, meaning func(string) T) map[string]T {
	m := map[string]T{}
	for _, line := range l.Of(name) {
		v := meaning(line.Meaning)
		for _, w := range line.Words {
			m[w] = v
		}
	}
	return m
}

// Unread returns the names of the sections that were never asked for, and Missing
// those that were and that the file does not have.
func (l *Lists) Unread() (out []string) {
	for _, s := range l.sections {
		if !l.asked[s.Name] {
			out = append(out, s.Name)
		}
	}
	return out
}

// Missing is the other way round: see [Lists.Unread].
func (l *Lists) Missing() (out []string) {
	for _, name := range slices.Sorted(maps.Keys(l.asked)) {
		if !l.asked[name] {
			out = append(out, name)
		}
	}
	return out
}
