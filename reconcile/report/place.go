package report

import (
	"errors"
	"fmt"
	"strconv"
)

// The reasons for which a report cannot be read or proved. A [*PlaceError]
// says where.
var (
	ErrTooLarge = errors.New("the report is too large")
	ErrSchema   = errors.New("the schema is not concord.report/v1")
	ErrNull     = errors.New("the list is missing or null")
	ErrCut      = errors.New("the report is cut short or altered")
)

// PlaceError says what is wrong with a report and where.
type PlaceError struct {
	// Place is a path into the report, such as "events[2].claims[0].id", or a
	// place in a file, such as "line 3, column 14".
	Place string
	Err   error
}

func (e *PlaceError) Error() string { return e.Place + ": " + e.Err.Error() }

func (e *PlaceError) Unwrap() error { return e.Err }

// place is a path into a report.
type place string

func (p place) at(i int) place { return p + place("["+strconv.Itoa(i)+"]") }

func (p place) in(name string) place { return place(p.field(name)) }

func (p place) field(name string) string {
	if p == "" {
		return name
	}
	return string(p) + "." + name
}

// MaxProblems is the greatest number of problems that one error lists.
const MaxProblems = 1000

// problems gathers what is wrong.
type problems struct {
	errs []error
	more int
}

func (p *problems) add(place string, err error) {
	if len(p.errs) >= MaxProblems {
		p.more++
		return
	}
	p.errs = append(p.errs, &PlaceError{place, err})
}

func (p *problems) addf(place, format string, args ...any) {
	p.add(place, fmt.Errorf(format, args...))
}

func (p *problems) err() error {
	if p.more > 0 {
		return errors.Join(append(p.errs, fmt.Errorf("and %d more", p.more))...)
	}
	return errors.Join(p.errs...)
}
