package claim

import "github.com/newsconcord/concord/normalize/text"

// mark is what a token tells of clauses by its form alone.
type mark uint16

const (
	auxiliary    mark = 1 << iota // an auxiliary verb
	opener                        // opens a clause behind a comma
	subordinator                  // opens a clause without a comma
	negation                      // denies
	modal                         // says how firmly a clause is meant
	causer                        // the first of words behind which a cause stands
	that
	comma
	semicolon
	hyphen
	quoteMark
)

// edges are the marks of tokens before or behind which a clause may start.
const edges = opener | subordinator | that | semicolon | hyphen | quoteMark

// markTable holds the marks of all forms that tell something, by their numbers.
type markTable struct {
	forms text.Vocabulary
	marks []mark
}

var marked = func() (m markTable) {
	m.marks = append(m.marks, 0) // what other forms tell
	m.noteAll(auxiliary, "auxiliaries")
	m.noteAll(opener, "openers")
	m.noteAll(subordinator, "subordinators")
	m.noteAll(negation, "negations")
	for form := range modals {
		m.note(modal, form)
	}
	for _, words := range causal {
		m.note(causer, words[0])
	}
	m.note(that, "that")
	m.note(comma, ",")
	m.note(semicolon, ";")
	m.note(hyphen, "-")
	m.note(quoteMark, "\"")
	return m
}()

// noteAll notes the words of a list.
func (m *markTable) noteAll(k mark, list string) {
	for _, line := range listedWords.Of(list) {
		m.note(k, line.Words...)
	}
}

func (m *markTable) note(k mark, forms ...string) {
	for _, f := range forms {
		n := m.forms.Add(f)
		if n == len(m.marks) {
			m.marks = append(m.marks, 0)
		}
		m.marks[n] |= k
	}
}

// of returns what a token tells.
func (m *markTable) of(t *text.Token) mark { return m.marks[m.forms.Of(t)] }
