package entity

import (
	"strconv"

	"github.com/newsconcord/concord/normalize/value"
)

// Years is an age in years as a value.
type Years int

// NewAge makes the value of an age written in digits.
func NewAge(digits string) Years {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return Years(n)
}

// Type implements [value.Value].
func (y Years) Type() value.Type { return value.Number }

// Unit implements [value.Value].
func (y Years) Unit() string { return "year" }

// Bound implements [value.Value].
func (y Years) Bound() value.Bound { return value.Exact }

// String returns the number of years.
func (y Years) String() string { return strconv.Itoa(int(y)) }

// Relate implements [value.Value]: ages are equal or conflict; one year apart
// is an update, a birthday.
func (y Years) Relate(other value.Value) (value.Relation, value.Witness) {
	o, ok := other.(Years)
	switch {
	case !ok:
		return value.Incomparable, value.Because("type", "an age and a %s", string(other.Type()))
	case y == o:
		return value.Equal, value.Because("same-age", "both say %s", y.String())
	case y-o == 1 || o-y == 1:
		return value.Update, value.Because("birthday", "%s and %s are a birthday apart", y.String(), o.String())
	}
	return value.Conflict, value.Because("other-age", "%s and %s are different ages", y.String(), o.String())
}
