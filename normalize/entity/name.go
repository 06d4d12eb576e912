package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Name holds the parts of a person's name as written.
type Name struct {
	Title    string `json:"title"`
	First    string `json:"first"`
	Middle   string `json:"middle"`
	Last     string `json:"last"`
	Suffix   string `json:"suffix"`
	Nickname string `json:"nickname"`
}

// ParseName splits a person's name into parts as written, in Western order
// unless a comma says that the family name comes first. Titles chain and may go
// on with "of" and a noun ("Secretary of State"). Particles begin the family
// name ("van der Berg"), and "y" and "and" join the words beside them. What
// stands in quotes or brackets is a nickname, or a suffix if it reads as one.
//
// A name of one word is a first name, or a family name behind a title, unless
// the title is one that takes first names ("Sir", "Queen"). A text of more than
// 40 words is no name, and comes back as first name.
func ParseName(s string) Name {
	var n Name
	if len(strings.Fields(s)) > maxNameWords {
		return Name{First: s}
	}
	rest, inside := cutNicknames(s)
	segments := commaSegments(rest)
	var suffixes []string
	for _, x := range inside {
		if f := strings.Fields(x); allSuffixes(f) && !nameList("name degrees", fold(x)) {
			suffixes = append(suffixes, x)
		} else {
			n.Nickname = strings.TrimSpace(n.Nickname + " " + x)
		}
	}
	if len(segments) == 0 {
		n.Suffix = strings.Join(suffixes, ", ")
		return n
	}
	switch {
	case len(segments) == 1:
		n.western(segments[0])
		segments = nil
	case isSuffixSegment(segments[1], segments[0]):
		n.western(segments[0])
		segments = segments[1:]
		if n.Last == "" {
			n.First, n.Last = "", n.First // "Andrews, M.D."
		}
	default:
		n.familyFirst(segments[0], segments[1])
		segments = segments[2:]
	}
	for _, x := range segments {
		n.addSuffix(x)
	}
	for _, x := range suffixes {
		n.addSuffix([]string{x})
	}
	return n
}

const maxNameWords = 40

// commaSegments returns the words between commas, without empty segments and
// without emoji.
func commaSegments(s string) [][]string {
	var out [][]string
	for part := range strings.SplitSeq(s, ",") {
		var words []string
		for w := range strings.FieldsSeq(part) {
			if strings.TrimFunc(w, isPictograph) != "" {
				words = append(words, w)
			}
		}
		if words != nil {
			out = append(out, words)
		}
	}
	return out
}

// isPictograph is true for emoji and their selectors.
func isPictograph(r rune) bool {
	return unicode.Is(unicode.So, r) || r == '\u200d' || '\ufe00' <= r && r <= '\ufe0f'
}

func (n *Name) addSuffix(w []string) {
	if len(w) == 0 {
		return
	}
	if n.Suffix != "" {
		n.Suffix += ", "
	}
	n.Suffix += strings.Join(w, " ")
}

// western reads "Title First Middle Last Suffix".
func (n *Name) western(w []string) {
	if len(w) > 1 && strings.Contains(w[0], ".") && allDegrees(w[:1]) {
		n.addSuffix(w[:1]) // "M.D. Andrews"
		w = w[1:]
	}
	w, title := cutTitle(w)
	n.Title = title
	if len(w) == 0 {
		return
	}
	w, suffix := cutSuffix(w)
	n.addSuffix(suffix)
	if len(w) == 1 {
		n.one(w[0])
		return
	}
	pieces := join(w)
	if len(pieces) == 1 {
		n.one(pieces[0])
		return
	}
	last := len(pieces) - 1
	n.First, n.Middle, n.Last = pieces[0], strings.Join(pieces[1:last], " "), pieces[last]
}

// one places a name of one word.
func (n *Name) one(w string) {
	title, _, _ := strings.Cut(n.Title, " of ")
	head := title[strings.LastIndex(title, " ")+1:]
	switch {
	case nameList("first name titles", fold(head)):
		n.First = w
	case title != "" || n.Nickname != "" || n.Suffix != "":
		n.Last = w
	default:
		n.First = w
	}
}

// familyFirst reads "Last Suffix, Title First Middle Suffix".
func (n *Name) familyFirst(family, given []string) {
	family, suffix := cutSuffix(family)
	n.addSuffix(suffix)
	n.Last = strings.Join(family, " ")
	given, n.Title = cutTitle(given)
	if len(given) > 0 && n.Title == "" && len(given) == 1 && isTitle(fold(given[0])) && !knownGiven(fold(given[0])) {
		n.Title = given[0] // "Smith, Dr."
		return
	}
	end := len(given)
	for end > 1 && isSuffixWord(given[end-1]) {
		end--
	}
	if end == len(given)-1 && isNumeral(given[end]) {
		end++ // "Doe, John V" has an initial
	}
	n.addSuffix(given[end:])
	pieces := joinConjunctions(given[:end])
	if len(pieces) > 0 {
		n.First, n.Middle = pieces[0], strings.Join(pieces[1:], " ")
	}
}

// join joins words to pieces: conjunctions with their neighbours, the halves of
// "Abdul Rahman", and particles with all that follows up to the next.
func join(w []string) []string {
	pieces := joinConjunctions(w)
	var out []string
	for i := 0; i < len(pieces); {
		j := i + 1
		if i+2 < len(pieces) && nameList("bound names", fold(pieces[i])) {
			j++
		}
		if i > 0 && i+1 < len(pieces) && isNameParticle(pieces[i]) {
			for j < len(pieces)-1 && isNameParticle(pieces[j]) {
				j++
			}
			for j < len(pieces) && !(isNameParticle(pieces[j]) && j+1 < len(pieces)) {
				j++
			}
		}
		out = append(out, strings.Join(pieces[i:j], " "))
		i = j
	}
	return out
}

// isNameParticle is true for a particle, and for several with a conjunction:
// "von und zu".
func isNameParticle(piece string) bool {
	for w := range strings.FieldsSeq(piece) {
		f := fold(w)
		if !nameList("particles", f) && !(nameList("lower particles", f) && w == strings.ToLower(w)) && f != "und" {
			return false
		}
	}
	return piece != ""
}

// joinConjunctions joins "Velasquez y Garcia", "John and Jane". A conjunction of
// one letter in a name of fewer than four words is an initial.
func joinConjunctions(w []string) []string {
	var out []string
	glue := false
	for _, x := range w {
		c := isConjunction(x, len(w))
		switch {
		case len(out) > 0 && (glue || c && (len(out) > 1 || !isNameParticle(x))):
			out[len(out)-1] += " " + x
		default:
			out = append(out, x)
		}
		glue = c
	}
	return out
}

func isConjunction(w string, words int) bool {
	if !nameList("conjunctions", w) { // as written: "E" and "Y" are initials
		return false
	}
	return utf8.RuneCountInString(w) > 1 || w == "&" || words >= 4
}

// nameMarks open and close a nickname.
var nameMarks = [][2]string{{"(", ")"}, {"\"", "\""}, {"“", "”"}, {"‘", "’"}, {"'", "'"}, {"«", "»"}, {"„", "“"}}

// cutNicknames takes out what stands in brackets or quotes, in order.
func cutNicknames(s string) (rest string, inside []string) {
	for {
		open, shut, mark, ok := firstMarked(s)
		if !ok || len(inside) == maxNicknames {
			return s, inside
		}
		if x := strings.TrimSpace(s[open+len(mark[0]) : shut]); x != "" {
			inside = append(inside, x)
		}
		s = s[:open] + " " + s[shut+len(mark[1]):]
	}
}

// maxNicknames bounds the work on a text full of brackets.
const maxNicknames = 8

// firstMarked returns where the first pair of marks opens and closes.
func firstMarked(s string) (open, shut int, mark [2]string, ok bool) {
	for _, m := range nameMarks {
		if i, j, found := marked(s, m); found && (!ok || i < open) {
			open, shut, mark, ok = i, j, m, true
		}
	}
	return open, shut, mark, ok
}

// marked returns where a pair of marks opens and closes. A single quote opens
// at the start of a word alone and closes at the end of one.
func marked(s string, m [2]string) (open, shut int, ok bool) {
	single := m[0] == "'" || m[0] == "‘"
	for at := 0; ; {
		i := strings.Index(s[at:], m[0])
		if i < 0 {
			return 0, 0, false
		}
		i += at
		at = i + len(m[0])
		if single && i > 0 && s[i-1] != ' ' {
			continue
		}
		j := closing(s[at:], m[1], single)
		if j >= 0 {
			return i, at + j, true
		}
		return 0, 0, false
	}
}

func closing(s, mark string, single bool) int {
	for at := 0; ; {
		j := strings.Index(s[at:], mark)
		if j < 0 {
			return -1
		}
		j += at
		at = j + len(mark)
		if !single || at == len(s) || s[at] == ' ' || s[at] == ',' {
			return j
		}
	}
}
