package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/recognizertest"
	"github.com/newsconcord/concord/normalize/value"
)

func Example() {
	if err := run(os.Stdout); err != nil {
		panic(err)
	}
	// Output:
	// ship 9074729: "IMO 9074729"
	// number 9074729: "9074729"
	// place bergen: "Bergen"
	// date 2021-03-09: "Tuesday"
	// quantity 12000: "12,000 tonnes"
	// conflict ship, 9074729 and 8814275 are two ships. a: "IMO 9074729"; b: "IMO 8814275"
}

func TestConformance(t *testing.T) {
	s := httptest.NewServer(http.HandlerFunc(service))
	defer s.Close()
	recognizertest.Suite{
		Recognizer: client{s.URL},
		Articles:   []normalize.Article{article, {ID: "b", Text: "The tug IMO 8814275 pulled IMO 9074729 free; IMO 1234568 is no ship."}},
		Decode: func(b []byte) (value.Value, error) {
			var v Ship
			err := json.Unmarshal(b, &v)
			return v, err
		},
	}.Run(t)
}
