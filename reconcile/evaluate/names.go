package evaluate

import (
	"encoding/json"
	"io"
	"strings"
)

// Names measures lines {"id","match"} against labels {"id","schema","match"},
// for each schema and for "all".
func Names(gold, answers io.Reader) (map[string]Score, error) {
	type label struct {
		ID     text
		Schema string
		Match  bool
	}
	type answer struct {
		ID    text
		Match bool
	}
	gs, as, err := both[label, answer](gold, answers)
	if err != nil {
		return nil, err
	}
	said := byID(as, func(a answer) string { return string(a.ID) })
	type count struct{ tp, predicted, gold int }
	counts := map[string]count{"all": {}}
	for _, g := range gs {
		match := said[string(g.ID)].Match
		schemas := []string{g.Schema, "all"}
		if g.Schema == "all" {
			schemas = schemas[:1]
		}
		for _, s := range schemas {
			c := counts[s]
			c.tp += one(match && g.Match)
			c.predicted += one(match)
			c.gold += one(g.Match)
			counts[s] = c
		}
	}
	out := map[string]Score{}
	for s, c := range counts {
		out[s] = score(c.tp, c.predicted, c.gold)
	}
	return out, nil
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// ParseScore measures the parts of names. Shares have one decimal.
type ParseScore struct {
	N           int     `json:"n"`
	Right       float64 `json:"right"`
	Titled      int     `json:"titled"` // names with a title
	TitledRight float64 `json:"titled_right"`
}

// Parse measures lines {"id", "title", "first", …} against labels
// {"id","expected"}. Only the parts that the label names are judged.
func Parse(gold, answers io.Reader) (ParseScore, error) {
	type label struct {
		ID       text
		Expected map[string]text
	}
	gs, as, err := both[label, map[string]json.RawMessage](gold, answers)
	if err != nil {
		return ParseScore{}, err
	}
	said := byID(as, func(a map[string]json.RawMessage) string { return part(a["id"]) })
	var right, titled, titledRight int
	for _, g := range gs {
		ok := true
		for key, want := range g.Expected {
			ok = ok && plain(string(want)) == plain(part(said[string(g.ID)][key]))
		}
		right += one(ok)
		if g.Expected["title"] != "" {
			titled++
			titledRight += one(ok)
		}
	}
	return ParseScore{len(gs), round(100*ratio(right, len(gs)), 1), titled, round(100*ratio(titledRight, max(1, titled)), 1)}, nil
}

// part returns a field as text; one that is missing is "".
func part(raw json.RawMessage) string {
	var t text
	if len(raw) == 0 || t.UnmarshalJSON(raw) != nil {
		return ""
	}
	return string(t)
}

// plain drops commas and folds white space.
func plain(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, ",", " ")), " ")
}
