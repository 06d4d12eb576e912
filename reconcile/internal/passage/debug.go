package passage

import "fmt"

// Debug prints.
func (p *Pair) Debug(w Weights) string {
	s := ""
	for i, x := range p.X {
		if x != 0 {
			s += fmt.Sprintf("%s:%.2f(%.1f) ", Labels[i], x, x*w.Weight[i])
		}
	}
	for _, m := range p.Meetings {
		s += fmt.Sprintf("[%s|%s %.2f %s] ", p.A.values[m.A].In(p.A.doc.Text.Source), p.B.values[m.B].In(p.B.doc.Text.Source), m.Score, m.Relation)
	}
	for _, l := range p.align.links {
		s += fmt.Sprintf("%s~%s ", p.A.doc.Text.Tokens[p.A.words[l.a].token].Norm, p.B.doc.Text.Tokens[p.B.words[l.b].token].Norm)
	}
	return s
}
