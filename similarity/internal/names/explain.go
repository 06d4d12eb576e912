package names

import (
	"fmt"
	"strings"
)

// explain tells in words which parts meet and what else speaks for or against
// one name. With swapped, the names were given the other way round.
func explain(c *comparison, x, y *name, e *Evidence, swapped bool) string {
	if swapped {
		x, y = y, x
	}
	if e[acronym] == 1 {
		return fmt.Sprintf("one of %q and %q is the first letters of the other", x.written(), y.written())
	}
	var met, not []string
	for _, p := range c.pairs {
		if swapped {
			p.A, p.B = p.B, p.A
		}
		if s, ok := p.describe(); ok {
			met = append(met, s)
		} else {
			not = append(not, s)
		}
	}
	for _, d := range []struct {
		differ bool
		what   string
		a, b   string
	}{
		{e[otherNumbers]+e[oneNumber]+e[otherSeries] > 0, "number", strings.Join(x.numbers, " "), strings.Join(y.numbers, " ")},
		{e[otherForms] > 0, "legal form", x.form, y.form},
		{e[otherGeneration] > 0, "generation", x.generation, y.generation},
	} {
		switch {
		case d.differ && (d.a == "" || d.b == ""):
			not = append(not, fmt.Sprintf("only one has the %s %q", d.what, d.a+d.b))
		case d.differ:
			not = append(not, fmt.Sprintf("the %s is %q and %q", d.what, d.a, d.b))
		}
	}
	return strings.Join(append(met, not...), "; ")
}

func (n *name) written() string {
	words := make([]string, len(n.parts))
	for i, p := range n.parts {
		words[i] = p.raw
	}
	return strings.Join(words, " ")
}

// describe tells how two parts meet, and whether they do.
func (p *pair) describe() (words string, meet bool) {
	switch {
	case p.B == "":
		return fmt.Sprintf("%q stands in the first alone", p.A), false
	case p.A == "":
		return fmt.Sprintf("%q stands in the second alone", p.B), false
	}
	format := [...]string{
		variant: "%q and %q are spellings of one sound", nickname: "%q and %q are forms of one name",
		initial: "%q and %q begin alike", misspelt: "%q and %q are a few letters apart", other: "%q is not %q",
	}[p.kind]
	if p.kind == same {
		return fmt.Sprintf("%q stands in both", p.A), true
	}
	return fmt.Sprintf(format, p.A, p.B), p.kind != other
}
