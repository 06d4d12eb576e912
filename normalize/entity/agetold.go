package entity

import (
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

const (
	// maxAside bounds the words that may stand between a name and its verb.
	maxAside = 30
	// maxBehind bounds those between a verb and the age.
	maxBehind = 14
)

// ageTold reads the age that a clause about the person gives: "NAME, the
// physicist, died on Monday aged 76", "NAME is 43 years old".
func (f *finder) ageTold(n int, m *Mention) {
	i := m.Last
	if f.norm(i) == "," && f.norm(i+1) == "who" {
		i += 2
	}
	if f.aged(n, i) || f.norm(m.Last) != "," || !f.firstNamed(n) {
		return
	}
	for k := m.Last + 1; k < len(f.toks) && k <= m.Last+maxAside && f.sent[k] == f.sent[m.First] && !f.personAt(k) && !f.is(k, lexicon.KinNoun); k++ {
		if f.norm(k) == "," && f.dies(k+1) {
			f.aged(n, k+1)
			return
		}
	}
}

// firstNamed reports whether no person is named before in the sentence, of whom the
// words behind the name might be told.
func (f *finder) firstNamed(n int) bool {
	m := &f.out.Mentions[n]
	for k := n - 1; k >= 0 && f.sent[f.out.Mentions[k].First] == f.sent[m.First]; k-- {
		if f.out.Mentions[k].Value.Type() == value.Person {
			return false
		}
	}
	return true
}

// dies reports whether the verb at the token is "died", also behind "has".
func (f *finder) dies(i int) bool {
	i = f.pastHave(i)
	return f.norm(i) == "died" || f.norm(i) == "dies"
}

// pastHave returns the token, or the next behind "has" or "had".
func (f *finder) pastHave(i int) int {
	if w := f.norm(i); w == "has" || w == "had" || w == "have" {
		return i + 1
	}
	return i
}

// aged notes the age that the verb at the token gives the person, and reports
// whether it gives one.
func (f *finder) aged(n, i int) bool {
	i = f.pastHave(i)
	if !f.sameSentence(f.out.Mentions[n].First, i) {
		return false
	}
	k := 0
	switch f.norm(i) {
	case "is", "was", "turned", "turns":
		if f.isAge(i+1) && (f.closes(i+2) || f.norm(i+2) == "years" && f.norm(i+3) == "old") {
			k = i + 1
		}
	case "died", "dies":
		k = f.ageOfDeath(i + 1)
	}
	if k > 0 {
		f.fact(n, Age, k, k+1, NewAge(f.norm(k)))
	}
	return k > 0
}

// ageOfDeath returns the token of the age behind "died": "aged 76", "at the age of
// 76", "at 76". A word for another person ends the search.
func (f *finder) ageOfDeath(i int) int {
	for k := i; k < len(f.toks) && k < i+maxBehind && f.sent[k] == f.sent[i-1] && !f.personAt(k); k++ {
		switch f.norm(k) {
		case "aged", "age":
			if f.isAge(k + 1) {
				return k + 1
			}
			if f.norm(k+1) == "of" && f.isAge(k+2) {
				return k + 2
			}
		case "at":
			if f.isAge(k+1) && f.closes(k+2) {
				return k + 1
			}
		default:
			if f.is(k, lexicon.KinNoun) || f.norm(k) == "and" || f.norm(k) == "after" {
				return 0
			}
		}
	}
	return 0
}

// isAge reports whether the token is a number that can be an age and belongs to no
// date or time.
func (f *finder) isAge(i int) bool {
	return i < len(f.toks) && f.toks[i].Kind == text.Number && len(f.norm(i)) <= 3 && NewAge(f.norm(i)) > 0 && NewAge(f.norm(i)) <= maxAge && !f.taken(i)
}

// maxAge is a greater age than anybody has reached.
const maxAge = 125
