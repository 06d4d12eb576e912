package datetime

import (
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/text"
)

// steps counts the words that are looked at in a text that repeats s.
func steps(s string, times int, opt Options) int {
	f := newFinder(text.Parse(strings.Repeat(s+". ", times)), opt)
	f.find()
	return f.steps
}

// checkLinear: four times the text takes about four times the steps.
func checkLinear(t *testing.T, s string) {
	t.Helper()
	for _, opt := range []Options{{}, {Reference: Reference{day: 18697, known: true}}} {
		few, many := steps(s, 25, opt), steps(s, 100, opt)
		if many > 5*few+2000 {
			t.Errorf("%.60q: %d steps for 25 times, %d for 100", s, few, many)
		}
	}
}

func TestLinear(t *testing.T) {
	for _, s := range []string{"They met on Wednesday at noon", "at 5 pm", "a year earlier, the same day, the quarter", "October 7 and 12/10/2020", "the the the the first first last last",
		"two two two two two years", "from Monday to Friday to Monday to Friday", "early late early late mid last next", strings.Repeat("Monday ", 300), strings.Repeat("5 ", 300)} {
		checkLinear(t, s)
	}
}

func FuzzLinear(f *testing.F) {
	f.Add("They met on Wednesday, October 7, at noon")
	f.Add("the end of the end of the last last year")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 200 {
			checkLinear(t, s)
		}
	})
}
