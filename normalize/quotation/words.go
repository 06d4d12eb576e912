package quotation

import (
	"strings"
	"sync"

	"github.com/newsconcord/concord/normalize/text"
)

// wordClass is a set of what a word can be around a verb of saying.
type wordClass uint16

const (
	isPronoun      wordClass = 1 << iota // can speak by itself
	isDeterminer                         // opens a noun phrase
	isDay                                // "Monday", "today"
	isDayOpener                          // stands before a day: "on", "last"
	isBoundary                           // a noun phrase never crosses it, in lower case
	isAdverb                             // stands between a subject and its verb
	isCircumstance                       // opens what follows the subject of an inverted verb
	isNoSubject                          // no verb of saying stands behind it
	isReported                           // opens what a verb of saying reports
	isVerb                               // a form of a verb of saying
)

var wordClasses = []struct {
	class wordClass
	words string
}{
	{isPronoun, "he she they we i who it you"},
	{isDeterminer, "the a an this these those his her their its our my one another some several two three many most other few"},
	{isDay, "monday tuesday wednesday thursday friday saturday sunday today yesterday"},
	{isDayOpener, "on late early last this"},
	{isBoundary, `in on at by with from to that as after before while when where because but if though although since
		during about against or nor so yet than into over under through until via whether how why what which was were is are be been
		has had have not would will could should may might can did does do said says also amid among between without within
		following including then meanwhile however there only n't`},
	{isAdverb, "also later then now again earlier had has have will would did n't not once even just still"},
	{isCircumstance, `in on at during after before as who of for from with when while by and late early last this through about via
		earlier later following referring speaking adding`},
	{isNoSubject, "the a an was were been be being is are its his their 's - and of for in on at by with from as"},
	{isReported, `that : , " the it he she they there we his her its their a an`},
}

// word is what the room knows of a word.
type word struct {
	is   wordClass
	verb Verb
}

// wordList holds the words by number; the first is that of other words.
type wordList struct {
	numbers text.Vocabulary
	words   []word
}

func (l *wordList) add(s string) *word {
	n := l.numbers.Add(s)
	if n == len(l.words) {
		l.words = append(l.words, word{})
	}
	return &l.words[n]
}

var words = sync.OnceValue(func() *wordList {
	l := &wordList{words: make([]word, 1)}
	for _, c := range wordClasses {
		for w := range strings.FieldsSeq(c.words) {
			l.add(w).is |= c.class
		}
	}
	l.addVerbs(verbsFile)
	return l
})

// tokenWords are the tokens of a text with the words that they are.
type tokenWords struct {
	*text.Parsed
	numbers []uint16 // of each token
	list    *wordList
}

// word returns the word that the token is.
func (w *tokenWords) word(token int) *word { return &w.list.words[w.numbers[token]] }

// class reports whether the token is of one of the classes.
func (w *tokenWords) class(token int, c wordClass) bool { return w.word(token).is&c != 0 }

// says reports a finite verb of the stance [Say].
func (w *tokenWords) says(token int) bool {
	v := &w.word(token).verb
	return v.Finite && v.Stance == Say
}
