package names

import (
	"strings"

	"github.com/newsconcord/concord/similarity/internal/romanize"
)

// sameChinese reports whether one word is pinyin and the other the same name in
// the system of Wade and Giles. Newspapers leave out the apostrophes of
// Wade-Giles, so pinyin is written in it without them.
func sameChinese(a, b part) bool {
	return a.wade != "" && a.wade == b.latin || b.wade != "" && b.wade == a.latin
}

// wadeInitials are tried in order.
var wadeInitials = [][2]string{
	{"zh", "ch"}, {"ch", "ch"}, {"sh", "sh"}, {"b", "p"}, {"d", "t"}, {"g", "k"}, {"z", "ts"}, {"c", "ts"}, {"j", "ch"}, {"q", "ch"}, {"x", "hs"}, {"r", "j"},
}

var wadeFinals = map[string]string{
	"ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh", "e": "e", "ui": "ui", "uo": "o", "er": "erh", "i": "i", "yan": "yen", "ye": "yeh",
}

// wadeGiles writes a word of pinyin in Wade-Giles; any other word is "".
func wadeGiles(word string) string {
	if len(word) < 2 || len(word) > 12 {
		return ""
	}
	cut, ok := romanize.Pinyin(word)
	if !ok {
		return ""
	}
	var b strings.Builder
	for _, s := range cut {
		b.WriteString(wadeSyllable(s))
	}
	return b.String()
}

func wadeSyllable(s string) string {
	switch s {
	case "zi", "ci":
		return "tzu"
	case "si":
		return "ssu"
	case "zhi", "chi":
		return "chih"
	case "shi":
		return "shih"
	case "ri":
		return "jih"
	case "yan":
		return "yen"
	case "you":
		return "yu"
	}
	initial := ""
	final := s
	for _, p := range wadeInitials {
		if rest, ok := strings.CutPrefix(s, p[0]); ok {
			initial, final = p[1], rest
			break
		}
	}
	if initial == "" {
		i := strings.IndexAny(s, "aeiou")
		if i > 0 {
			initial, final = s[:i], s[i:]
		}
	}
	if w, ok := wadeFinals[final]; ok && !(final == "uo" && strings.ContainsAny(initial, "kh")) {
		final = w
	}
	return initial + final
}
