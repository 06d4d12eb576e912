package main

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// reading is a form as an inflection of a lemma.
type reading struct {
	lemma, pos, slot string
	weight           float64 // of the form in this reading, by tagged senses
}

// word is an entry of the table.
type word struct {
	form     string
	readings []reading
	class    lexicon.Class
	lemma    string
	root     string
	spelling string // "" if it is its own
}

// vocabulary is all that the word table is made from.
type vocabulary struct {
	wn        *wordNet
	classes   *classifier
	words     map[string]*word
	forms     []string // keys of words, sorted
	documents int
	df        map[string]int // documents of a lemma
	canonical map[string]string
}

func readVocabulary(src *sources, wn *wordNet, g *gazetteer) (*vocabulary, error) {
	classes, err := newClassifier(wn, src.data)
	if err != nil {
		return nil, err
	}
	v := &vocabulary{wn: wn, classes: classes, words: map[string]*word{}, df: map[string]int{}}
	if err := v.readSpellings(src.data); err != nil {
		return nil, err
	}
	v.inflectAll()
	if err := v.addLists(src, g); err != nil {
		return nil, err
	}
	for _, w := range v.words {
		v.resolve(w)
	}
	v.unifySpellings()
	if err := v.readBackground(src.background); err != nil {
		return nil, err
	}
	v.prune()
	if err := v.findRoots(src.data); err != nil {
		return nil, err
	}
	v.markAmbiguous(g)
	return v, nil
}

func (v *vocabulary) word(form string) *word {
	w := v.words[form]
	if w == nil {
		w = &word{form: form, lemma: form}
		v.words[form] = w
	}
	return w
}

// inflectAll makes an entry for each form of each lemma that is one word.
func (v *vocabulary) inflectAll() {
	for _, pos := range posOrder {
		for _, key := range sortedKeys(v.wn.senses) {
			lemma, ok := strings.CutPrefix(key, pos+":")
			if !ok || !isPlain(lemma) {
				continue
			}
			total := 0.0
			for _, s := range v.wn.senses[key] {
				if !s.set.instance {
					total += s.weight()
				}
			}
			if total == 0 {
				continue
			}
			for _, f := range v.wn.inflect(pos, lemma) {
				if isPlain(f.form) {
					w := v.word(f.form)
					w.readings = append(w.readings, reading{lemma, pos, f.slot, total * f.share})
				}
			}
		}
	}
}

// isPlain reports a word that the tokenizer leaves whole and that is no
// abbreviation or symbol.
func isPlain(s string) bool {
	if len(s) < 2 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// resolve chooses the lemma of a form and sets its classes.
func (v *vocabulary) resolve(w *word) {
	total := 0.0
	lemmas := map[string]float64{}
	for _, r := range w.readings {
		total += r.weight
		lemmas[r.lemma] += r.weight
	}
	best := 0.0
	for _, l := range sortedKeys(lemmas) {
		if lemmas[l] > best {
			best, w.lemma = lemmas[l], l
		}
	}
	w.class |= v.classes.of(w.readings, total)
	if w.class&lexicon.Function != 0 {
		w.class &= lexicon.Function | lexicon.Verb | lexicon.Adjective | lexicon.Adverb | lists
		w.lemma = cmp.Or(auxiliary(w), w.form)
	}
}

// lists are the classes that lists give, not senses.
const lists = lexicon.GivenName | lexicon.MaleName | lexicon.FemaleName | lexicon.Surname | lexicon.PlaceStart | lexicon.Demonym

// auxiliary returns "be", "have" or "do" for their forms.
func auxiliary(w *word) string {
	for _, r := range w.readings {
		if r.pos == "v" && (r.lemma == "be" || r.lemma == "have" || r.lemma == "do") {
			return r.lemma
		}
	}
	return ""
}

// unifySpellings gives the forms of a variant spelling the lemma and classes of
// the American forms.
func (v *vocabulary) unifySpellings() {
	for _, form := range sortedKeys(v.words) {
		w := v.words[form]
		for _, r := range w.readings {
			c := v.canonical[r.lemma]
			if s := v.spell(r, c); s != "" && s != form && v.canonical[s] == "" {
				w.spelling = s
				w.class = w.class&lists | v.words[s].class&^lists
				w.lemma = v.words[s].lemma
				break
			}
		}
	}
}

// spell returns the form of the canonical lemma that corresponds to a reading.
func (v *vocabulary) spell(r reading, canonical string) string {
	if canonical == "" {
		return ""
	}
	for _, f := range v.wn.inflect(r.pos, canonical) {
		if f.slot == r.slot && v.words[f.form] != nil {
			return f.form
		}
	}
	return ""
}

// prune drops the words of animals, plants, chemistry and the like that news
// has not used: untagged, unseen and without a class of interest.
func (v *vocabulary) prune() {
	const semantic = ^(lexicon.Noun | lexicon.Verb | lexicon.Adjective | lexicon.Adverb | lexicon.ActVerb | lexicon.PlaceNoun | lexicon.PersonNoun)
	keep := map[string]bool{}
	for _, w := range v.words {
		if w.class&semantic != 0 || len(w.readings) == 0 || v.df[w.lemma] > 0 || v.tagged(w) {
			keep[w.form], keep[w.lemma], keep[w.spelling] = true, true, true
		}
	}
	for form := range v.words {
		if keep[form] || keep[v.words[form].lemma] {
			v.forms = append(v.forms, form)
		} else {
			delete(v.words, form)
		}
	}
	slices.Sort(v.forms)
}

func (v *vocabulary) tagged(w *word) bool {
	for _, r := range w.readings {
		if slices.ContainsFunc(v.wn.senses[r.pos+":"+r.lemma], func(s sense) bool { return s.count > 0 }) {
			return true
		}
	}
	return false
}

// markAmbiguous marks the cities whose name is an ordinary word or the name of
// a person, and drops those that read like a function word. Capitals and the
// largest cities are what their names usually mean.
func (v *vocabulary) markAmbiguous(g *gazetteer) {
	const large = 1_000_000
	for name, refs := range g.names {
		w := v.words[name]
		if w == nil {
			continue
		}
		ordinary := v.tagged(w) || w.class&(lexicon.GivenName|lexicon.Surname) != 0
		for _, r := range refs {
			p := &g.places[r]
			if p.Kind == lexicon.CityKind && !p.Capital && p.Population < large && ordinary || g.dubious[name] {
				p.Ambiguous = true
			}
		}
	}
}

func sortedKeys[T any](m map[string]T) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}

// fold returns the norms of the words of s with a space between, as the
// gazetteer is asked.
func fold(s string) string {
	var out []string
	for _, t := range text.Tokenize(s) {
		if t.Kind != text.Punct {
			out = append(out, t.Norm)
		}
	}
	return strings.Join(out, " ")
}
