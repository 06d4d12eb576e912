package normalize

import (
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

const (
	// languageSample is how many words are looked at.
	languageSample = 200
	// functionShare is the share of English function words from which on a
	// text is English. News has 35 to 45 in a hundred; other languages in Latin
	// script share a few short ones.
	functionShare = 0.15
	// lowerShare is the same share among the words in lower case.
	lowerShare = 0.25
	// shortText is the number of words below which a headline may do without
	// function words, and knowing half of the words is enough.
	shortText = 12
	// shortWord is the greatest length of words that occur in many languages
	// and tell none, units and abbreviations among them.
	shortWord = 3
)

// ascii reports whether most letters are of the English alphabet; other scripts
// have no words that the lexicon could know.
func ascii(s string) bool {
	other := 0
	for i := range len(s) {
		if s[i] >= 0x80 {
			other++
		}
	}
	return 2*other <= len(s)
}

// english reports whether the text is in English, by its tag or its words.
func english(tag string, p *text.Parsed, forms *lexicon.Forms) bool {
	if tag != "" {
		lang, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(tag, "_", "-")), "-")
		return lang == "en" || lang == "eng" || lang == "english"
	}
	words, telling, lower, function, known := 0, 0, 0, 0, 0
	for i := range p.Tokens {
		t := &p.Tokens[i]
		if t.Kind != text.Word {
			continue
		}
		words++
		if !t.Is(text.Capital) {
			lower++
		}
		if len(t.Norm) > shortWord && t.Shape&text.HasDigit == 0 {
			telling++
		}
		if in := forms.At(i); in.Lemma != 0 {
			if len(t.Norm) > shortWord && t.Shape&text.HasDigit == 0 {
				known++
			}
			if in.Class&lexicon.Function != 0 {
				function++
			}
		}
		if words == languageSample {
			break
		}
	}
	// Where no word tells, figures are the same in English as elsewhere.
	if words < shortText {
		return (telling < 2 || known*2 >= telling || function*4 >= words) && ascii(p.Source)
	}
	if words < 3*shortText && known*4 >= telling*3 && telling*2 > words {
		return true // a list without function words
	}
	// A text full of names says more in its lower-case words.
	return float64(function) >= functionShare*float64(words) || lower >= shortText && float64(function) >= lowerShare*float64(lower)
}
