package main

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/text"
)

// found is one answer of the service.
type found struct {
	Start, End int
	Number     string
}

// service finds ship numbers behind the letters IMO in the text of a request.
func service(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, normalize.MaxText))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	answers := []found{}
	toks := text.Tokenize(string(body))
	for i := 1; i < len(toks); i++ {
		if n := toks[i].Norm; toks[i-1].Norm == "imo" && checks(n) {
			answers = append(answers, found{toks[i-1].Start, toks[i].End, n})
		}
	}
	json.NewEncoder(w).Encode(answers) // an error shows at the other end
}

// checks reports seven digits of which the last is that of the weighted sum.
func checks(n string) bool {
	sum := 0
	for i := 0; i < 6 && len(n) == 7; i++ {
		sum += (7 - i) * int(n[i]-'0')
	}
	return len(n) == 7 && strings.Trim(n, "0123456789") == "" && sum%10 == int(n[6]-'0')
}
