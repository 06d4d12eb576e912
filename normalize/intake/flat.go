package intake

import (
	"reflect"
	"strings"
	"sync"
)

// flat reads a record of the plainest kind, which most are: an object with our own
// names, each once, and strings without characters that are escaped by number.
// Members of other names may be numbers and literals. It returns ok false, and the
// record must be read anew, for all else, right or wrong. It takes a third of the
// time of [encoding/json.Unmarshal]. data is valid UTF-8.
func flat(data []byte) (r record, ok bool) {
	s := flatScanner{data, 0}
	if !s.take('{') {
		return r, false
	}
	for {
		key, ok := s.text()
		if !ok || !s.take(':') {
			return r, false
		}
		to := r.own(key)
		switch {
		case to == nil:
			if isField(key) || !s.scalar() {
				return r, false
			}
		case *to != "":
			return r, false
		default:
			v, ok := s.text()
			if !ok || v == "" {
				return r, false
			}
			*to = v
		}
		if s.take(',') {
			continue
		}
		return r, s.take('}') && s.at == len(s.data)
	}
}

// own returns the field of one of our own names, or nil.
func (r *record) own(key string) *string {
	switch key {
	case "id":
		return (*string)(&r.ID)
	case "source":
		return (*string)(&r.Source)
	case "url":
		return (*string)(&r.URL)
	case "title":
		return (*string)(&r.Title)
	case "published":
		return (*string)(&r.Published)
	case "modified":
		return (*string)(&r.Modified)
	case "language":
		return (*string)(&r.Language)
	case "text":
		return &r.Text.text
	}
	return nil
}

// isField reports whether a name may be that of a field: case does not count, and
// beyond ASCII it is not looked at.
func isField(key string) bool {
	for i := range len(key) {
		if key[i] >= 0x80 {
			return true
		}
	}
	return fieldNames()[strings.ToLower(key)]
}

// fieldNames are the names of all fields of a record, in lower case.
var fieldNames = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[record]()) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
			names[strings.ToLower(name)] = true
		}
	}
	return names
})

// flatScanner reads the parts of an object.
type flatScanner struct {
	data []byte
	at   int
}

// take skips white space and one byte, if it stands there, and white space behind.
func (s *flatScanner) take(c byte) bool {
	s.space()
	if s.at == len(s.data) || s.data[s.at] != c {
		return false
	}
	s.at++
	s.space()
	return true
}

func (s *flatScanner) space() {
	for s.at < len(s.data) && strings.IndexByte(" \t\r\n", s.data[s.at]) >= 0 {
		s.at++
	}
}

// text reads a string.
func (s *flatScanner) text() (string, bool) {
	if s.at == len(s.data) || s.data[s.at] != '"' {
		return "", false
	}
	for i := s.at + 1; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			b := s.data[s.at : i+1]
			s.at = i + 1
			return unquoted(b)
		case c == '\\':
			i++ // unquoted looks at it
		case c < ' ':
			return "", false
		}
	}
	return "", false
}

// scalar skips an integer or a literal.
func (s *flatScanner) scalar() bool {
	from := s.at
	for s.at < len(s.data) && (s.data[s.at] >= '0' && s.data[s.at] <= '9' || s.data[s.at] >= 'a' && s.data[s.at] <= 'z') {
		s.at++
	}
	switch v := string(s.data[from:s.at]); v {
	case "true", "false", "null", "0":
		return true
	default:
		return v != "" && v[0] != '0' && strings.Trim(v, "0123456789") == ""
	}
}
