package claim

import (
	"encoding/json"
	"os"
	"testing"
)

func TestZDump(t *testing.T) {
	f, _ := os.Create("/tmp/an/cand.jsonl")
	defer f.Close()
	e := json.NewEncoder(f)
	for n, d := range desks(t) {
		for i, x := range d.ids {
			for _, y := range d.ids[i+1:] {
				a, b := d.readings[x], d.readings[y]
				for _, s := range candidates(a, b, new(overlaps)) {
					hit, person := d.label(x, &a.Clauses[s.a], y, &b.Clauses[s.b])
					ca, cb := a.Clauses[s.a], b.Clauses[s.b]
					e.Encode(map[string]any{"ev": n, "a": x, "b": y, "sa": [2]int{ca.Start, ca.End}, "sb": [2]int{cb.Start, cb.End}, "x": s.x[:], "hit": hit, "person": person, "p": s.p, "ia": s.a, "ib": s.b,
						"ta": ca.Span.In(a.Doc.Text.Source), "tb": cb.Span.In(b.Doc.Text.Source), "only": s.only})
				}
			}
		}
	}
}
