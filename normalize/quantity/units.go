package quantity

import (
	_ "embed" // the units
	"strings"
	"sync"
)

//go:embed units.txt
var unitsList string

// unit is a unit of measure. Its size is in the base unit of its dimension.
type unit struct {
	symbol, dimension string
	size              Decimal
}

type unitName struct {
	unit     *unit
	touching bool // counts only when no space stands before it
}

type unitLexicon struct {
	names   map[string]unitName
	symbols map[string]*unit
	firsts  map[string]bool // the first words of the names that have several
}

var units = sync.OnceValue(func() *unitLexicon {
	lx := &unitLexicon{map[string]unitName{}, map[string]*unit{}, map[string]bool{}}
	for _, f := range records(unitsList) {
		size, err := ParseDecimal(f[2])
		if err != nil {
			continue
		}
		u := &unit{symbol: f[0], dimension: f[1], size: size}
		lx.symbols[u.symbol] = u
		for _, n := range f[3:] {
			n, touching := strings.CutPrefix(n, "~")
			n = strings.ReplaceAll(n, "_", " ")
			lx.names[n] = unitName{u, touching}
			addFirst(lx.firsts, n)
		}
	}
	return lx
})

// convert returns an amount of u in the base unit. Temperatures are in
// degrees Celsius.
func (u *unit) convert(d Decimal) Decimal {
	if u.symbol == "°F" {
		return d.sub(whole(32)).mul(whole(5)).quo(whole(9))
	}
	return d.mul(u.size)
}

// width converts a difference: no offset applies.
func (u *unit) width(d Decimal) Decimal {
	if u.symbol == "°F" {
		return d.mul(whole(5)).quo(whole(9))
	}
	return d.mul(u.size)
}
