package main

import "strings"

// inflection is a form of a lemma and how often, roughly, a word of its part
// of speech takes it.
type inflection struct {
	form  string
	slot  string // the same for corresponding forms of two spellings
	share float64
}

// inflect lists the forms of a lemma: irregular ones from the exception lists,
// regular ones by rule.
func (w *wordNet) inflect(pos, lemma string) []inflection {
	irregular := w.exceptions[pos][lemma]
	switch pos {
	case "n":
		out := []inflection{{lemma, "n", .7}}
		if len(irregular) == 0 {
			irregular = []string{addS(lemma)}
		}
		return appendForms(out, "ns", .3, irregular)
	case "v":
		return verbForms(lemma, irregular)
	case "a":
		out := []inflection{{lemma, "a", .9}}
		if len(irregular) == 0 && syllables(lemma) == 1 {
			irregular = []string{addE(lemma) + "r", addE(lemma) + "st"}
		}
		return appendForms(out, "ar", .05, irregular)
	}
	return []inflection{{lemma, "r", .9}}
}

func appendForms(out []inflection, slot string, share float64, forms []string) []inflection {
	for i, f := range forms {
		out = append(out, inflection{f, slot + string(rune('0'+i%10)), share})
	}
	return out
}

func verbForms(lemma string, irregular []string) []inflection {
	var ing, past, s []string
	for _, f := range irregular {
		switch {
		case strings.HasSuffix(f, "ing") && len(f) > len(lemma):
			ing = append(ing, f)
		case strings.HasSuffix(f, "s"): // "programmes" stands there for programs
			if f == addS(lemma) || strings.HasPrefix(f, lemma) {
				s = append(s, f)
			}
		default:
			past = append(past, f)
		}
	}
	if ing == nil {
		ing = []string{addIng(lemma)}
	}
	if past == nil {
		past = []string{addEd(lemma)}
	}
	if s == nil {
		s = []string{addS(lemma)}
	}
	out := []inflection{{lemma, "v", .4}}
	out = appendForms(out, "ving", .15, ing)
	out = appendForms(out, "ved", .3, past)
	return appendForms(out, "vs", .15, s)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func endsConsonantY(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == 'y' && !isVowel(s[n-2])
}

func addS(s string) string {
	switch {
	case endsConsonantY(s):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(s, "man") && s != "human" && s != "german" && s != "roman":
		return s[:len(s)-2] + "en"
	}
	for _, end := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(s, end) {
			return s + "es"
		}
	}
	return s + "s"
}

// addE adds the e of -ed, -er and -est.
func addE(s string) string {
	switch {
	case strings.HasSuffix(s, "e"):
		return s
	case endsConsonantY(s):
		return s[:len(s)-1] + "ie"
	}
	return s + "e"
}

func addEd(s string) string { return addE(s) + "d" }

func addIng(s string) string {
	switch {
	case strings.HasSuffix(s, "ie"):
		return s[:len(s)-2] + "ying"
	case strings.HasSuffix(s, "e") && len(s) > 2 && !isVowel(s[len(s)-2]), strings.HasSuffix(s, "ue"):
		return s[:len(s)-1] + "ing"
	}
	return s + "ing"
}

func syllables(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if (isVowel(s[i]) || s[i] == 'y') && (i == 0 || !isVowel(s[i-1])) {
			n++
		}
	}
	if n > 1 && strings.HasSuffix(s, "e") {
		n--
	}
	return n
}
