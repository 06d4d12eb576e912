package report_test

import (
	"bytes"
	"regexp"
	"strconv"
	"testing"

	"github.com/newsconcord/concord/reconcile/report"
)

// The numbers of what is shown follow each other, though findings between them are
// hidden; those have numbers of their own.
func TestNumbersFollow(t *testing.T) {
	number := regexp.MustCompile(`(?m)^ {3}(\d+)\.(\??)(\d+) `)
	for _, all := range []bool{false, true} {
		var b bytes.Buffer
		if err := report.Text(&b, fixture(), fixtureText, report.TextOptions{All: all}); err != nil {
			t.Fatal(err)
		}
		next := map[string]int{}
		for _, m := range number.FindAllStringSubmatch(b.String(), -1) {
			key := m[1] + m[2]
			next[key]++
			if n, _ := strconv.Atoi(m[3]); n != next[key] {
				t.Errorf("all %v: %s.%s%d where %d comes next", all, m[1], m[2], n, next[key])
			}
		}
		if next["1"] < 5 || all != (next["1?"] > 0) {
			t.Errorf("all %v: %v findings are numbered", all, next)
		}
	}
}
