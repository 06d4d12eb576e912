package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/newsconcord/concord/reconcile"
)

// MaxReport is the greatest size of a report that is read, in bytes.
const MaxReport = 1 << 30

// ReadJSON reads a report that [JSON] wrote. Fields that it does not know are
// ignored; lists must be there. The error is a [*PlaceError], or what reading
// in returned.
func ReadJSON(in io.Reader) (*reconcile.Report, error) {
	b, err := readBounded(in)
	if err != nil {
		return nil, err
	}
	r := new(reconcile.Report)
	if err := decode(b, r); err != nil {
		return nil, err
	}
	return r, checkShape(r)
}

func readBounded(in io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(in, MaxReport+1))
	if err != nil {
		return nil, err
	}
	if len(b) > MaxReport {
		return nil, &PlaceError{fmt.Sprintf("byte %d", MaxReport), ErrTooLarge}
	}
	return b, nil
}

// decode reads one JSON value that fills b but for white space.
func decode(b []byte, to any) error {
	err := json.Unmarshal(b, to)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &syntax):
		return &PlaceError{lineColumn(b, syntax.Offset), err}
	case errors.As(err, &kind):
		return &PlaceError{lineColumn(b, kind.Offset), err}
	}
	return &PlaceError{"report", err} // a name that is none: a relation, a bound
}

// lineColumn says where the byte before the offset stands, both from 1.
func lineColumn(b []byte, offset int64) string {
	before := b[:max(0, min(int64(len(b)), offset)-1)]
	line := bytes.Count(before, []byte{'\n'}) + 1
	return fmt.Sprintf("line %d, column %d", line, len(before)-bytes.LastIndexByte(before, '\n'))
}

// checkShape reports another schema and the first list that is missing.
func checkShape(r *reconcile.Report) error {
	if r.Schema != reconcile.Schema {
		return &PlaceError{"schema", fmt.Errorf("%w: %q", ErrSchema, r.Schema)}
	}
	var first error
	nilLists(r, func(place string) {
		if first == nil {
			first = &PlaceError{place, ErrNull}
		}
	})
	return first
}
