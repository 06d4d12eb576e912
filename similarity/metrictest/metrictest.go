// Package metrictest holds the laws that every measure of package similarity
// obeys, so that a measure of one's own can be tested too.
//
// A measure of strings is tested with [Run]:
//
//	func TestMine(t *testing.T) { metrictest.Run(t, mine{}) }
//
// and in a fuzz target with [Check]. [CheckMeasure] holds the laws that need no
// strings, for measures of sets, vectors or anything else.
package metrictest

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/newsconcord/concord/similarity"
)

// The laws. What [Check] and [CheckMeasure] return wraps them.
var (
	// ErrRange is a value that is no number in [0,1].
	ErrRange = errors.New("not a number in [0,1]")
	// ErrSymmetry is a value that is another the other way round.
	ErrSymmetry = errors.New("not symmetric")
	// ErrIdentity is something that is not the same as itself.
	ErrIdentity = errors.New("not 1 with itself")
	// ErrNormalization is a text that differs from its other normal form.
	ErrNormalization = errors.New("composed and decomposed text differ")
)

// tolerance is what rounding may change in a value that is not exactly 1.
const tolerance = 1e-9

// Samples are pairs on which measures are known to fail.
var Samples = [][2]string{
	{"", ""}, {"", "a"}, {"a", "a"}, {"a", "b"}, {"a", "ab"}, // shorter than an n-gram
	{"Lam", "To Lam"}, {"aaaa", "aa"}, {"abab", "ba"}, {"abcdefgh", "efghabcd"}, // containment and order
	{"Lương", "Luong"}, {"Lương", norm.NFD.String("Lương")}, {"가", norm.NFD.String("가")}, // normal forms
	{"Иван", "Иванов"}, {"日本", "日本国"}, {"😀", "😀😀"}, // more than a byte a letter
	{"\xff", "a"}, {"\xff", "\xfe"}, {"\x00", ""}, // bytes that are no text
	{"cyber security", "cybersecurity"}, {" ", "  "},
}

// Run checks the laws on [Samples] and on pairs of one's own.
func Run(t testing.TB, m similarity.Metric, more ...[2]string) {
	t.Helper()
	for _, list := range [][][2]string{Samples, more} {
		for _, p := range list {
			if err := Check(m, p[0], p[1]); err != nil {
				t.Error(err)
			}
		}
	}
}

// Check checks the laws of a metric on one pair: those of [CheckMeasure], and
// that a text is the same as its decomposed form. It returns every law that is
// broken.
func Check(m similarity.Metric, a, b string) error {
	err := CheckMeasure(m.Compare, a, b)
	c, d := norm.NFC.String(a), norm.NFD.String(a)
	if x := m.Compare(c, d); x != 1 {
		err = errors.Join(err, fmt.Errorf("Compare(%+q, %+q) = %v: %w", c, d, x, ErrNormalization))
	}
	return err
}

// CheckMeasure checks the laws of a measure on one pair: its values lie in
// [0,1], are the same both ways, and are 1 for a thing and itself. It returns
// every law that is broken.
func CheckMeasure[T any](compare func(a, b T) float64, a, b T) error {
	var errs []error
	x := compare(a, b)
	if math.IsNaN(x) || x < 0 || x > 1 {
		errs = append(errs, fmt.Errorf("Compare(%#v, %#v) = %v: %w", a, b, x, ErrRange))
	}
	if y := compare(b, a); !(math.Abs(x-y) <= tolerance) {
		errs = append(errs, fmt.Errorf("Compare(%#v, %#v) = %v and %v the other way: %w", a, b, x, y, ErrSymmetry))
	}
	for _, s := range []T{a, b} {
		if y := compare(s, s); !(math.Abs(y-1) <= tolerance) {
			errs = append(errs, fmt.Errorf("Compare(%#v, %#v) = %v: %w", s, s, y, ErrIdentity))
		}
	}
	return errors.Join(errs...)
}
