package names

import (
	"slices"
	"strconv"
	"strings"
)

// keyLength is the number of consonants in a key.
const keyLength = 3

// Keys returns words under which the name can be filed, so that a name is
// compared only with those that share one. There are two for each part, the
// first consonants and the last, coarse enough for other spellings and scripts;
// one for each family of first names; and one for the first letters of a body.
func (n *Name) Keys() []string {
	var out []string
	for i := range n.readings {
		r := &n.readings[i]
		for _, p := range r.parts {
			out = append(out, p.keys()...)
			for _, q := range p.syllables() {
				out = append(out, q.keys()...)
			}
		}
		if !r.person && len(r.acronym) >= 2 {
			out = append(out, "="+r.acronym, "="+r.longer)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (p *part) keys() []string {
	if p.initial {
		return nil
	}
	var out []string
	for _, f := range listed().families[p.latin] {
		out = append(out, "~"+strconv.Itoa(f))
	}
	if p.upper && len(p.latin) <= 6 {
		out = append(out, "="+p.latin)
	}
	if p.sound == "" {
		return append(out, p.raw)
	}
	s := coarse(p.sound)
	return append(out, s[:min(keyLength, len(s))], s[max(0, len(s)-keyLength):]+"$")
}

// coarse keeps the consonants of a word, with one sign for those that spellings
// exchange, and none twice in a row. A word of vowels stays.
func coarse(sound string) string {
	var b strings.Builder
	last := byte(0)
	for i := range len(sound) {
		c := sound[i]
		switch {
		case c >= 'a' && c <= 'z' && consonant[c-'a'] == ' ', c < 'A':
			continue
		case c >= 'a' && c <= 'z':
			c = consonant[c-'a']
		case c == 'X': // kh, which others spell h
			continue
		case c == 'T':
			c = 't'
		case c == 'S', c == 'C', c == 'J':
			c = 's'
		}
		if c != last {
			b.WriteByte(c)
		}
		last = c
	}
	if b.Len() == 0 {
		return sound
	}
	return b.String()
}

// consonant gives the sign of each letter from a to z; a space is left out.
const consonant = " pkt pk  sklmn pklst pps s"
