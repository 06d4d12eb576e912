package intake

import (
	"encoding/json"
	"reflect"
	"testing"
)

// TestFlat: what is read fast, and what is left to the reader of all JSON.
func TestFlat(t *testing.T) {
	for _, c := range []struct {
		reason, data string
		ok           bool
	}{
		{"our own names", `{"id":"a","text":"Rain fell."}`, true},
		{"white space within", "{\t\"id\" : \"a\" ,\r\n\"text\":\"Rain fell.\" }\n", true},
		{"escaped by a letter", `{"text":"\"Rain\"\nfell \\ \/"}`, true},
		{"numbers and literals of other names", `{"text":"Rain","cluster":12,"n":0,"x":null,"y":true,"z":false}`, true},
		{"escaped by number", `{"text":"Rain\u0020fell"}`, false},
		{"an unknown escape", `{"text":"Rain\qfell"}`, false},
		{"a byte that must be escaped", "{\"text\":\"Rain\nfell\"}", false},
		{"another format", `{"headline":"Rain"}`, false},
		{"the name of a field in other case", `{"TEXT":"Rain"}`, false},
		{"a number in a field of another format", `{"text":"Rain","URI":7}`, false},
		{"beyond ASCII: the long s folds to s", `{"text":"Rain","ſource":7}`, false},
		{"twice", `{"text":"Rain","text":"Rain"}`, false},
		{"no number", `{"text":"Rain","n":01}`, false},
		{"no literal", `{"text":"Rain","n":nul}`, false},
		{"a list", `{"text":["Rain","Snow"]}`, false},
		{"nothing follows the comma", `{"text":"Rain",}`, false},
		{"something follows", `{"text":"Rain"} x`, false},
		{"cut", `{"text":"Rain`, false},
		{"cut behind a backslash", `{"text":"Rain\`, false},
		{"empty", ``, false},
	} {
		r, ok := flat([]byte(c.data))
		if ok != c.ok {
			t.Errorf("%s: flat(%s) = %v", c.reason, c.data, ok)
		}
		if ok {
			asUnmarshalled(t, c.data, r)
		}
	}
}

func asUnmarshalled(t *testing.T, data string, r record) {
	t.Helper()
	var want record
	if err := json.Unmarshal([]byte(data), &want); err != nil || !reflect.DeepEqual(r, want) {
		t.Errorf("flat(%q) = %+v, Unmarshal: %+v, %v", data, r, want, err)
	}
}

// FuzzFlat: what is read fast is what encoding/json reads.
func FuzzFlat(f *testing.F) {
	f.Add(`{"id":"a","source":"","text":"x\ty","n":12}`)
	f.Add("{\"id\" : \"a\" ,\r\n\"text\":\"Rain fell.\" }\n")
	f.Add(`{"ID":"a","text":"b","Url":1}`)
	f.Fuzz(func(t *testing.T, data string) {
		if invalidAt([]byte(data)) >= 0 {
			return
		}
		if r, ok := flat([]byte(data)); ok {
			asUnmarshalled(t, data, r)
		}
	})
}
