package quotation

import (
	_ "embed"
	"strings"
)

//go:embed verbs.txt
var verbsFile string

// Stance is the class of a verb of saying.
type Stance string

// The stances.
const (
	Say       Stance = "say"
	Claim     Stance = "claim"
	Confirm   Stance = "confirm"
	Deny      Stance = "deny"
	Announce  Stance = "announce"
	Ask       Stance = "ask"
	Promise   Stance = "promise"
	Warn      Stance = "warn"
	Believe   Stance = "believe"
	Praise    Stance = "praise"
	Criticise Stance = "criticise"
	Learn     Stance = "learn"
)

// Verb is a form of a verb of saying.
type Verb struct {
	Lemma  string
	Stance Stance
	// Finite is false for the form in -ing.
	Finite bool

	weak bool // it reports a clause only with "that" or marks: "she learned to cook"
}

// addVerbs adds the forms of the verbs of a list; of two verbs with one form the
// first has it.
func (l *wordList) addVerbs(list string) {
	add := func(form string, v Verb) {
		if w := l.add(form); w.is&isVerb == 0 {
			w.is, w.verb = w.is|isVerb, v
		}
	}
	for line := range strings.Lines(list) {
		stance, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for entry := range strings.FieldsSeq(list) {
			entry, weak := strings.CutPrefix(entry, "~")
			forms := strings.Split(entry, "/")
			v := Verb{Lemma: forms[0], Stance: Stance(stance), Finite: true, weak: weak}
			for _, f := range append(regularForms(forms[0], len(forms) > 1), forms...) {
				add(f, v)
			}
			v.Finite = false
			add(participle(forms[0]), v)
		}
	}
}

// regularForms returns the third person and, unless the verb is irregular,
// the past of a verb.
func regularForms(v string, irregular bool) []string {
	third := v + "s"
	switch {
	case strings.HasSuffix(v, "ss"), strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "ch"):
		third = v + "es"
	case consonantY(v):
		third = v[:len(v)-1] + "ies"
	}
	if irregular {
		return []string{third}
	}
	switch {
	case strings.HasSuffix(v, "e"):
		return []string{third, v + "d"}
	case consonantY(v):
		return []string{third, v[:len(v)-1] + "ied"}
	case v == "commit" || v == "plan":
		return []string{third, v + v[len(v)-1:] + "ed"}
	}
	return []string{third, v + "ed"}
}

// participle returns the form in -ing.
func participle(v string) string {
	switch {
	case v == "commit" || v == "plan":
		return v + v[len(v)-1:] + "ing"
	case strings.HasSuffix(v, "ee"):
		return v + "ing"
	}
	return strings.TrimSuffix(v, "e") + "ing"
}

func consonantY(v string) bool {
	return strings.HasSuffix(v, "y") && len(v) > 1 && !strings.ContainsRune("aeiou", rune(v[len(v)-2]))
}

// LookupVerb returns the verb of saying that the folded word is a form of.
func LookupVerb(norm string) (Verb, bool) {
	l := words()
	w := &l.words[l.numbers.Find(norm)]
	return w.verb, w.is&isVerb != 0
}
