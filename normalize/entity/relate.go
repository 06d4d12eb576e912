package entity

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/value"
)

// office is what the words of a role mean: which post, how far below or above the
// post that it is named after, when it is held, and of what.
type office struct {
	post  string   // "minister", "prime minister", "attorney general"
	steps []string // "deputy", "under"
	times []string // "former", "acting"
	field []string // "public security", "norland"
}

// office reads the words of the role.
func (r Role) office() office {
	o := office{post: postOf(r.head)}
	if post, step := risen(o.post); step != "" {
		o.post, o.steps = post, append(o.steps, step)
	}
	for _, w := range r.mods {
		switch {
		case o.post == "minister" && (w == "prime" || w == "chief" || w == "first"):
			o.post = w + " minister"
		default:
			o.add(w)
		}
	}
	for i, w := range r.scope {
		switch {
		case i == 0 && w == "general" && isIn(r.head, inCivilGeneral):
			o.post += " general"
		case i == 0 && w == "justice" && r.head == "chief":
			o.post, o.field = w, append(o.field, r.head)
		case i == 0 && w == "state" && r.head == "minister":
			o.steps = append(o.steps, "of state") // below the minister
		default:
			o.add(w)
		}
	}
	slices.Sort(o.steps)
	slices.Sort(o.times)
	return o
}

// add notes a word beside the head.
func (o *office) add(w string) {
	switch {
	case w == "vice":
		o.steps = append(o.steps, "deputy") // one word in many languages
	case slices.Contains(steps, w), w == "lieutenant" && o.post == "governor", w == "junior":
		o.steps = append(o.steps, w)
	case slices.Contains(times, w):
		o.times = append(o.times, w)
	case strings.HasSuffix(w, "ed") && opinion(w):
	default:
		o.field = append(o.field, w)
	}
}

// opinion reports whether a participle tells of the holder, not of the office:
// "embattled", "disgraced".
func opinion(w string) bool {
	in, ok := lexicon.Lookup(w)
	return ok && in.Class&(lexicon.Adjective|lexicon.Verb) != 0 && in.Class&(lexicon.Noun|lexicon.PlaceStart) == 0 && w != "armed" && w != "united"
}

// postOf returns one word for posts of which news has two.
func postOf(head string) string {
	switch head {
	case "premier":
		return "prime minister"
	case "lawyer":
		return "attorney"
	case "physician":
		return "doctor"
	}
	return head
}

// risen splits a head that holds its step: "undersecretary", "archbishop".
func risen(head string) (post, step string) {
	for _, s := range [...]string{"under", "vice", "sub", "arch"} {
		post, ok := strings.CutPrefix(head, s)
		if !ok || !isOffice(post) && !isIn(post, inSole) {
			continue
		}
		if s == "vice" {
			s = "deputy"
		}
		return post, s
	}
	return head, ""
}

// Relate implements [value.Value]. Two roles are equal when their words are, in
// whatever order, and one refines the other when it adds words; offices of which
// neither excludes the other refine each other too. A deputy and the holder of the
// full office exclude each other, unless the one may be called by the title of the
// other for short: a deputy minister is a "minister", a vice president no
// "president". So do two sides of one hall or court. An office that was held, or
// will be, updates the same that is.
func (r Role) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Role)
	if !ok {
		return value.Incomparable, value.Because("type", "a role and a %s", string(other.Type()))
	}
	a, b := r.Words(), o.Words()
	if len(a) == len(b) && subset(a, b) {
		return value.Equal, value.Because("same-office", "%q and %q are the same office", r.name, o.name)
	}
	x, y := r.office(), o.office()
	switch {
	case x.excludes(&y):
		return value.Conflict, value.Because("deputy", "%q and %q are different offices", r.name, o.name)
	case x.opposes(&y):
		return value.Conflict, value.Because("other-side", "%q and %q are offices of two sides", r.name, o.name)
	case x.post != y.post || !slices.Equal(x.steps, y.steps):
	case slices.Equal(x.times, y.times) && sameButLand(x.field, y.field):
		if len(x.field) == len(y.field) {
			return value.Equal, value.Because("same-office", "%q and %q are the same office", r.name, o.name)
		}
		return value.Equal, value.Because("land-named", "%q and %q are the same office, one names the country", r.name, o.name)
	case sameButLand(x.field, y.field) && x.tense() != y.tense():
		if max(x.tense(), y.tense()) > 0 {
			return value.Update, value.Because("not-yet", "%q and %q name one office at different times", r.name, o.name)
		}
		return value.Update, value.Because("held-when", "%q and %q name one office at different times", r.name, o.name)
	case !slices.Equal(x.times, y.times) && sameButLand(x.field, y.field):
		return value.Refines, value.Because("held-how", "%q and %q name one office, one says more of its term", r.name, o.name)
	case within(x.field, y.field) || within(y.field, x.field):
		return value.Refines, value.Because("fuller-office", "one of %q and %q says more of the same office", r.name, o.name)
	case otherFields(x.field, y.field):
		return value.Refines, value.Because("other-field", "%q and %q are offices of two fields", r.name, o.name)
	default:
		return value.Refines, value.Because("same-head", "%q and %q share the head %q and may be one office", r.name, o.name, r.head)
	}
	if x.shortFor(&y) || y.shortFor(&x) {
		return value.Refines, value.Because("fuller-office", "one of %q and %q says more of the same office", r.name, o.name)
	}
	return value.Refines, value.Because("add-up", "%q and %q can be held together", r.name, o.name)
}

// tense tells whether the office was held, is held or will be.
func (o *office) tense() int {
	for _, w := range o.times {
		switch {
		case slices.Contains(past, w):
			return -1
		case slices.Contains(future, w):
			return 1
		}
	}
	return 0
}

// within reports whether every word of a is in b.
func within(a, b []string) bool { return len(a) == 0 || subset(a, b) }

// excludes reports whether nobody holds both offices: they are of one body and
// one is a step below the other.
func (o *office) excludes(p *office) bool {
	if o.post != p.post {
		return o.overMinister(p) || p.overMinister(o)
	}
	if slices.Equal(o.steps, p.steps) || isIn(o.post, inGrade) || !within(o.field, p.field) && !within(p.field, o.field) {
		return false
	}
	return !o.shortFor(p) && !p.shortFor(o) && (o.comparable(p) || p.comparable(o))
}

// overMinister reports whether o is a prime minister and p a minister of nothing
// that is named.
func (o *office) overMinister(p *office) bool {
	return o.post == "prime minister" && len(o.steps) == 0 && p.post == "minister" && len(p.steps) == 0 && p.bare() && len(p.times) == 0 && len(o.times) == 0
}

// bare reports whether nothing but a land says of what the office is. That of an
// attorney may be the land's.
func (o *office) bare() bool {
	if o.post == "attorney" {
		return len(o.field) == 0
	}
	return !slices.ContainsFunc(o.field, func(w string) bool { return !isLand(w) })
}

// shortFor reports whether the bare office o may be a short form of p, which is a
// step below: "Minister NAME" for a deputy minister. Of some offices a body has
// one, and its title is never lent.
func (o *office) shortFor(p *office) bool {
	if o.post == "deputy" || p.post == "director general" && o.post == "director" {
		return o.bare() && len(o.steps) == 0 && (o.post == "director" || slices.Contains(p.steps, o.post))
	}
	return o.post == p.post && len(o.steps) == 0 && len(p.steps) > 0 && o.bare() && !isIn(o.post, inSole) && !strings.Contains(o.post, " ")
}

// comparable reports whether the field of o, as far as it is named, is that of p,
// so that both are offices of one body: a bare "president" is not that of the
// club whose vice president somebody is.
func (o *office) comparable(p *office) bool {
	switch {
	case !within(o.field, p.field):
		return false
	case !o.bare() || p.bare() || p.graded():
		return true
	}
	switch o.post {
	case "mayor", "sheriff", "governor", "speaker", "prime minister", "chief minister", "first minister", "attorney general":
		return true // nobody holds one here and another there
	}
	return len(o.steps) > 0 && o.post == "minister" && slices.ContainsFunc(p.field, func(w string) bool { return listed.fields[w] != "" })
}

// graded reports whether the field of an office has nothing but a land and words
// for grades: "senior vice president".
func (o *office) graded() bool {
	return !slices.ContainsFunc(o.field, func(w string) bool {
		return !isLand(w) && w != "senior" && w != "executive" && w != "first" && w != "second"
	})
}

// sides are words for two sides of one hall or court.
var sides = [][2]string{{"majority", "minority"}, {"house", "senate"}, {"government", "opposition"}, {"upper", "lower"}}

// opposes reports whether the offices are of two sides: majority leader and
// minority leader, prosecutor and defense lawyer.
func (o *office) opposes(p *office) bool {
	if o.prosecutes() && p.defends() || p.prosecutes() && o.defends() {
		return true
	}
	if o.post != p.post || len(o.times)+len(p.times) > 0 {
		return false
	}
	for _, s := range sides {
		for k := range s {
			if i, j := slices.Index(o.field, s[k]), slices.Index(p.field, s[1-k]); i >= 0 && j >= 0 {
				a, b := slices.Delete(slices.Clone(o.field), i, i+1), slices.Delete(slices.Clone(p.field), j, j+1)
				return within(a, b) || within(b, a)
			}
		}
	}
	return false
}

func (o *office) prosecutes() bool {
	return o.post == "prosecutor" && len(o.times) == 0 || o.post == "attorney" && slices.Contains(o.field, "prosecuting")
}

func (o *office) defends() bool {
	return o.post == "attorney" && len(o.times) == 0 && slices.Contains(o.field, "defense")
}

// otherFields reports whether two offices of ministers are known to be of
// different fields: foreign affairs and health.
func otherFields(a, b []string) bool {
	known := func(words []string) (out []string) {
		for _, w := range words {
			if f := listed.fields[w]; f != "" {
				out = append(out, f)
			}
		}
		return out
	}
	x, y := known(a), known(b)
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(f string) bool { return slices.Contains(y, f) })
}

// sameButLand reports whether two fields are the same and one may name the
// country besides: "Vietnamese Minister of ..." in a foreign report.
func sameButLand(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if !within(a, b) {
		return false
	}
	for _, w := range b {
		if !slices.Contains(a, w) && !isLand(w) {
			return false
		}
	}
	return true
}

// isLand reports whether the word names a country or a state.
func isLand(w string) bool {
	p := lexicon.Places(w)
	return len(p) > 0 && (p[0].Kind == lexicon.CountryKind || p[0].Kind == lexicon.StateKind)
}
