package claim

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestRel(t *testing.T) {
	f, _ := os.Create("/tmp/an/rel.tsv")
	for i, d := range desks(t) {
		for _, l := range d.labels {
			if l.Relation == "silent" || strings.HasPrefix(l.Attribute, "person.") {
				continue
			}
			var best scored
			var ba, bb *Reading
			for _, x := range l.Sides {
				for _, y := range l.Sides {
					if x.Article >= y.Article || x.Quote == "" || y.Quote == "" {
						continue
					}
					a, b := d.readings[x.Article], d.readings[y.Article]
					for _, s := range candidates(a, b) {
						if cover(&a.Clauses[s.a], x.Start, x.End) && cover(&b.Clauses[s.b], y.Start, y.End) && s.p > best.p {
							best, ba, bb = s, a, b
						}
					}
				}
			}
			if best.p < 0.1 {
				continue
			}
			ca, cb := ba.Clauses[best.a], bb.Clauses[best.b]
			fmt.Fprintf(f, "%d\t%s\t%s\t%.3f\t%.3f\t%.3f\t%d\t%d\t%v\t%v\t%s\t%s", i, l.Relation, l.Attribute, best.p, best.only[0], best.only[1], ca.Len(), cb.Len(), ca.Quoted, cb.Quoted, ca.Modality, cb.Modality)
			for _, v := range best.x {
				fmt.Fprintf(f, "\t%.3f", v)
			}
			fmt.Fprintf(f, "\t%s\t%s\n", strings.ReplaceAll(ca.In(ba.Doc.Text.Source), "\n", " "), strings.ReplaceAll(cb.In(bb.Doc.Text.Source), "\n", " "))
		}
	}
}
