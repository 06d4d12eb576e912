package entity

import (
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// Role is an office or role of a person as a value: a head ("minister"), what
// modifies it ("deputy", "former") and its scope ("public security").
type Role struct {
	name  string
	head  string
	mods  []string // before the head: "deputy", "former", "white house"
	scope []string // after it: "public security"
}

// steps are the words that make an office another office: a deputy minister is
// not the minister.
var steps = []string{"deputy", "vice", "assistant", "associate", "under", "sub"}

// times are the words that say when an office is held; past and future are those
// by which it is not held now.
var (
	times  = []string{"former", "ex", "acting", "outgoing", "incoming", "elect", "interim", "retired", "then", "late", "designate", "longtime", "onetime", "new"}
	past   = []string{"former", "ex", "onetime", "retired"}
	future = []string{"elect", "designate", "incoming"}
)

// plain are words that say what an office without them says too: it is held now.
var plain = []string{"current", "sitting", "present"}

// shortRoles are the offices that news abbreviates before a name.
var shortRoles = map[string]string{
	"gov": "governor", "sen": "senator", "rep": "representative", "reps": "representative", "sens": "senator",
	"lt": "lieutenant", "dist": "district", "asst": "assistant", "dep": "deputy",
	"pres": "president", "sec": "secretary", "atty": "attorney", "congressman": "representative",
	"congresswoman": "representative", "chairwoman": "chairman", "chairperson": "chairman", "spokeswoman": "spokesman",
	"spokesperson": "spokesman", "policewoman": "policeman", "businesswoman": "businessman", "chief executive": "ceo", "chair": "chairman",
	"mp": "lawmaker", "mla": "lawmaker", "mna": "lawmaker", "mlc": "lawmaker", "mk": "lawmaker", "msp": "lawmaker",
	"pm": "minister", "cm": "minister", "vp": "president", // see shortMods
	"det": "detective", "insp": "inspector", "supt": "superintendent", "agent": "agent",
	"garda": "policeman", "tanaiste": "tanaiste",
}

// shortMods are the words before the head in offices of two letters.
var shortMods = map[string]string{"pm": "prime", "cm": "chief", "vp": "vice"}

// NewRole makes the value of a role as written: "Deputy Minister of Public
// Security".
func NewRole(name string) Role {
	toks := text.Tokenize(name)
	return roleOf(name, toks, roleHead(toks), infoOf(toks))
}

// roleOf is NewRole for a name whose tokens are known, what the lexicon knows of
// each, and which of them is the head.
func roleOf(name string, toks []text.Token, head int, info func(int) lexicon.Info) Role {
	r := Role{name: name}
	var buf [2][2 * maxRole]string
	mods, scope := buf[0][:0], buf[1][:0]
	paired := false // the token before begins a demonym of two words
	for i := range toks {
		t := &toks[i]
		if t.Kind == text.Punct || t.Kind == text.Clitic || t.Kind == text.Symbol {
			paired = false
			continue
		}
		in := info(i)
		if t.Norm == "under" && (i+1 == head || i+2 == head && toks[i+1].Norm == "-") { // "Under Secretary"
			mods = append(mods, t.Norm)
			continue
		}
		if in.Class&lexicon.Function != 0 && t.Is(text.Upper) {
			mods = append(mods, capitals(t.Norm)) // "U.S.", "IT"
			continue
		}
		if i == head && len(t.Norm) == 2 && shortMods[t.Norm] != "" {
			mods = append(mods, shortMods[t.Norm])
		}
		land, pair := pairDemonym(toks, i, in)
		if pair {
			mods = append(mods, land)
		} else if !paired {
			switch w := roleWord(t.Norm, in); {
			case w == "", slices.Contains(plain, w):
			case r.head == "" && i == head && isHead(w):
				r.head = w
			case i <= head || head < 0:
				mods = append(mods, w)
			default:
				scope = append(scope, w)
			}
		}
		paired = pair
	}
	if r.head == "" && len(mods) > 0 {
		r.head, mods = mods[len(mods)-1], mods[:len(mods)-1]
	}
	r.head, mods = joinChief(r.head, mods)
	if elected(r.head) {
		mods = slices.DeleteFunc(mods, func(w string) bool { return listed.partyOf[w] != "" })
	}
	all := append(append(make([]string, 0, len(mods)+len(scope)), mods...), scope...)
	r.mods, r.scope = all[:len(mods):len(mods)], all[len(mods):]
	return r
}

// past returns the role as one that is no longer held.
func (r Role) past() Role {
	if !r.Former() {
		r.mods = append([]string{"former"}, r.mods...)
	}
	return r
}

// capitals returns the form of a word in capital letters that reads like a
// function word.
func capitals(norm string) string {
	if norm == "us" {
		return "united states"
	}
	return norm
}

// pairDemonym returns the land of a demonym of two words at the token: "South
// Korean".
func pairDemonym(toks []text.Token, i int, in lexicon.Info) (string, bool) {
	// Its first word begins the name of the land, but for two islands.
	if i+1 >= len(toks) || in.Class&lexicon.PlaceStart == 0 {
		return "", false
	}
	c, ok := lexicon.DemonymOf(toks[i].Norm + " " + toks[i+1].Norm)
	if !ok {
		return "", false
	}
	return text.FoldString(c.Name), ok
}

// elected reports the heads of offices that stay the same whatever the party of
// the holder.
func elected(head string) bool {
	switch head {
	case "senator", "representative", "governor", "mayor", "lawmaker":
		return true
	}
	return false
}

// joinChief makes "chief executive (officer)" the one word "ceo".
func joinChief(head string, mods []string) (string, []string) {
	if slices.Contains(mods, "chief") && (head == "executive" || head == "officer" && slices.Contains(mods, "executive")) {
		return "ceo", slices.DeleteFunc(mods, func(w string) bool { return w == "chief" || w == "executive" })
	}
	return head, mods
}

// roleWord returns the form in which a word of a role is compared, or "" for a
// word without weight.
func roleWord(w string, in lexicon.Info) string {
	if w == "" || in.Class&lexicon.Function != 0 {
		return ""
	}
	if s := shortRole(w); s != "" {
		return s
	}
	if isIn(w, inTime) {
		return w
	}
	v := in.Spelling(w)
	if strings.HasSuffix(v, "s") || strings.HasSuffix(v, "men") { // "media" is no plural here
		if in, _ := lexicon.Lookup(v); in.Class&lexicon.Noun != 0 {
			v = in.Lemma.String()
		}
	}
	if v != w {
		in, _ = lexicon.Lookup(v)
		if s := shortRole(v); s != "" {
			return s
		}
	}
	if in.Class&lexicon.Demonym != 0 {
		if c, ok := lexicon.DemonymOf(v); ok {
			return text.FoldString(c.Name)
		}
	}
	return v
}

// shortRole spells out an office that news abbreviates, or returns "".
func shortRole(w string) string {
	if isIn(w, inShort) {
		return shortRoles[w]
	}
	return ""
}

// isHead reports whether a folded word names a post or a kind of person.
func isHead(w string) bool {
	if isOffice(w) {
		return true
	}
	in, ok := lexicon.Lookup(w)
	return ok && in.Class&(lexicon.OfficeNoun|lexicon.PersonNoun) != 0 && !isHonorific(w)
}

// isOffice is isHead for posts alone.
func isOffice(w string) bool {
	if isIn(w, inShort|inPeople|inPosition) || w == "head" || namesScience(w) {
		return true
	}
	in, ok := lexicon.Lookup(w)
	return ok && in.Class&lexicon.OfficeNoun != 0
}

// roleHead returns the token of [first, last) that is the head: the last noun
// for a person before the first preposition, or -1.
func (f *finder) roleHead(first, last int) int {
	head := -1
	for i := first; i < last; i++ {
		if head >= 0 && (f.toks[i].Kind == text.Punct || f.is(i, lexicon.Function) && !f.toks[i].Is(text.Upper) || f.toks[i].Kind == text.Clitic && isFunction(f.toks[i].Norm)) {
			break
		}
		if f.headAt(i) {
			head = i
		}
	}
	return head
}

// headAt reports whether the token names a post or a kind of person. Two letters
// do in capitals alone: "PM" against "pm", and justice does right before a name.
func (f *finder) headAt(i int) bool {
	switch {
	case f.in(i, inNoble) && f.norm(i) == "justice":
		return (f.titleWord(i) || f.bodyAt(i-1) != nil) && f.personAt(i+1)
	case f.in(i, inPosition) && !f.in(i, namesHead):
		return f.personAt(i+1) && !f.determiner(i-1)
	case f.headOf(i):
		return true
	}
	return f.in(i, namesHead) && (len(f.toks[i].Norm) > 2 || f.toks[i].Shape&(text.Upper|text.Abbrev) != 0)
}

// headOf reports whether the token is "head" before what somebody is the head of.
func (f *finder) headOf(i int) bool { return f.norm(i) == "head" && f.norm(i+1) == "of" }

// roleHead is the same for tokens outside a text.
func roleHead(toks []text.Token) int {
	head := -1
	for i := range toks {
		t := &toks[i]
		if head >= 0 && (t.Kind == text.Punct || isFunction(t.Norm) && !t.Is(text.Upper)) { // "U.S." goes on
			break
		}
		if t.Kind == text.Word && isHead(t.Norm) {
			head = i
		}
	}
	return head
}

// Name returns the role as written.
func (r Role) Name() string { return r.name }

// Head returns the folded head noun.
func (r Role) Head() string { return r.head }

// Words returns all folded words of the role, head first.
func (r Role) Words() []string {
	return append(append([]string{r.head}, r.mods...), r.scope...)
}

// Type implements [value.Value].
func (r Role) Type() value.Type { return value.Role }

// Unit implements [value.Value].
func (r Role) Unit() string { return "" }

// Bound implements [value.Value].
func (r Role) Bound() value.Bound { return value.Exact }

// String returns modifiers, head and scope, folded.
func (r Role) String() string {
	return strings.Join(append(append(slices.Clone(r.mods), r.head), r.scope...), " ")
}

// Former reports whether the role is said to be a past one.
func (r Role) Former() bool {
	return slices.ContainsFunc(r.Words(), func(w string) bool { return w == "late" || slices.Contains(past, w) })
}
