package intake

import (
	"encoding/json"
	"testing"
	"unicode/utf8"
)

// FuzzUnquoted sets the short way to the text of a string against that of the
// library.
func FuzzUnquoted(f *testing.F) {
	for _, c := range []struct{ quoted, reason string }{
		{`"Rain fell."`, "a string without escapes"},
		{`"He said: \"No.\"\n\nThen\the left \\ \/ \b\f\r"`, "each escape by a letter"},
		{`"caf\u00e9"`, "an escape by number goes the long way"},
		{`"\\u00e9"`, "a backslash that is escaped begins no number"},
		{`""`, "nothing"},
	} {
		f.Add(c.quoted)
	}
	f.Fuzz(func(t *testing.T, quoted string) {
		var want string
		if !utf8.ValidString(quoted) || len(quoted) < 2 || quoted[0] != '"' || json.Unmarshal([]byte(quoted), &want) != nil || quoted[len(quoted)-1] != '"' {
			return // it is handed strings that were checked
		}
		if got, ok := unquoted([]byte(quoted)); ok && got != want {
			t.Errorf("%s reads %q, want %q", quoted, got, want)
		}
	})
}
