package report

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

// spellingsOf chooses one spelling for each name of a person in a report, by its
// folded words: one in small and capital letters, of these the one with the most
// accents, then with the most marks, "S. Iswaran" before "S Iswaran". What reports wrote
// themselves stays as it is.
func spellingsOf(r *reconcile.Report) map[string]string {
	out := map[string]string{}
	add := func(name string) {
		name = clean(name)
		if key := nameKey(name); key != "" && (out[key] == "" || fullerSpelling(name, out[key]) < 0) {
			out[key] = name
		}
	}
	for i := range r.Events {
		e := &r.Events[i]
		for _, p := range e.About.People {
			add(p.Name)
		}
		for k := range e.Claims {
			if c := &e.Claims[k]; strings.HasPrefix(string(c.Attribute), "person.") {
				if c.Attribute == claim.PersonName {
					add(c.Value.Text)
				}
				add(c.Subject)
			}
		}
	}
	return out
}

// fullerSpelling is negative where a is to be taken before b, which fold alike.
func fullerSpelling(a, b string) int {
	accents := func(s string) (n int) {
		for _, r := range s {
			if r >= utf8.RuneSelf {
				n++
			}
		}
		return n
	}
	mixed := func(s string) int { return one(s != strings.ToLower(s) && s != strings.ToUpper(s)) }
	return cmp.Or(mixed(b)-mixed(a), cmp.Compare(accents(b), accents(a)), utf8.RuneCountInString(b)-utf8.RuneCountInString(a), strings.Compare(a, b))
}

// nameKey is what all spellings of a name have in common.
func nameKey(name string) string {
	var words []string
	for _, t := range text.Tokenize(name) {
		if t.Kind == text.Word {
			words = append(words, t.Norm)
		}
	}
	return strings.Join(words, " ")
}

// person is the person that a subject names, "" where it names none that is known.
func (x *index) person(subject string) string {
	return x.spellings()[nameKey(x.spelled(clean(subject)))]
}

// spelled is a name as the report's own words spell it, without offices before it.
func (x *index) spelled(name string) string {
	for key := nameKey(name); key != ""; {
		if s := x.spellings()[key]; s != "" {
			return s
		}
		if _, key, _ = strings.Cut(key, " "); !strings.Contains(key, " ") {
			return name
		}
	}
	return name
}
