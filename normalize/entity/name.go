package entity

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
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
// unless a comma says that the family name comes first. A name of one word is a
// first name, or behind a title a family name.
func ParseName(s string) Name {
	var n Name
	s, n.Nickname = cutNickname(s)
	fields := strings.Fields(strings.ReplaceAll(s, ",", " , "))
	fields, n.Title = cutTitle(fields)
	fields, n.Suffix = cutSuffix(fields)
	for i, w := range fields {
		if w == "," {
			// "Last, First Middle"
			n.Last = strings.Join(fields[:i], " ")
			rest := fields[i+1:]
			if n.Title == "" {
				rest, n.Title = cutTitle(rest)
			}
			n.given(rest)
			return n
		}
	}
	n.split(fields)
	return n
}

// split reads "First Middle Last" with particles before the family name.
func (n *Name) split(w []string) {
	if len(w) == 0 {
		return
	}
	if len(w) == 1 {
		if n.Title != "" {
			n.Last = w[0]
		} else {
			n.First = w[0]
		}
		return
	}
	last := len(w) - 1
	for last > 1 && isParticle(fold(w[last-1])) {
		last--
	}
	if last > 2 && (fold(w[last-1]) == "y" || fold(w[last-1]) == "e") {
		last -= 2
	}
	n.Last = strings.Join(w[last:], " ")
	n.given(w[:last])
}

func (n *Name) given(w []string) {
	w = trimCommas(w)
	if len(w) > 0 {
		n.First, n.Middle = w[0], strings.Join(w[1:], " ")
	}
}

func trimCommas(w []string) []string {
	var out []string
	for _, x := range w {
		if x != "," {
			out = append(out, x)
		}
	}
	return out
}

func fold(w string) string { return strings.ReplaceAll(text.FoldString(w), ".", "") }

// nameMarks open and close a nickname.
var nameMarks = [][2]string{{"(", ")"}, {"\"", "\""}, {"“", "”"}, {" '", "' "}, {" ‘", "’ "}}

func cutNickname(s string) (rest, nickname string) {
	for _, m := range nameMarks {
		i := strings.Index(s, m[0])
		if i < 0 {
			continue
		}
		j := strings.Index(s[i+len(m[0]):], m[1])
		if j > 0 {
			end := i + len(m[0]) + j
			return s[:i] + " " + s[end+len(m[1]):], s[i+len(m[0]) : end]
		}
	}
	return s, ""
}

// cutTitle takes honorifics, ranks and offices off the front; an office may go
// on with "of the" and a noun.
func cutTitle(w []string) (rest []string, title string) {
	i := 0
	for i < len(w)-1 && w[i] != "," {
		f := fold(w[i])
		switch {
		case isHonorific(f), isRankWord(f), i+1 < len(w)-1 && titleWord(f) && !knownGiven(f):
			i++
		case (f == "of" || f == "the" || f == "&" || f == "and") && i > 0 && i+2 < len(w):
			i++
			if f == "of" && !titleWord(fold(w[i])) && fold(w[i]) != "the" {
				i++
			}
		default:
			return w[i:], strings.Join(w[:i], " ")
		}
	}
	return w[i:], strings.Join(w[:i], " ")
}

func titleWord(f string) bool {
	return isOffice(f) || listed.rankMods[f]
}

// cutSuffix takes "Jr.", "III", "M.D." off the end.
func cutSuffix(w []string) (rest []string, suffix string) {
	var parts []string
	for len(w) > 1 {
		last := w[len(w)-1]
		if last == "," {
			w = w[:len(w)-1]
			continue
		}
		f := fold(last)
		if !isSuffix(f) && !listed.degrees[f] && f != "v" {
			break
		}
		parts = append([]string{last}, parts...)
		w = w[:len(w)-1]
	}
	return w, strings.Join(parts, " ")
}
