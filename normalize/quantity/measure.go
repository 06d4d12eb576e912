package quantity

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// measure reads a unit of measure after the number n: "29km", "six-foot",
// "60 miles per hour", "6 feet 2 inches".
func (f *finder) measure(n num) (item, bool) {
	u, next := f.unitAt(n.next, &n)
	if u == nil {
		u, next = f.degrees(&n)
	}
	if u == nil {
		return item{}, false
	}
	f.sign(&n)
	n.extend(f, next-1)
	if u.symbol == "ft" {
		f.inches(&n)
	}
	return f.plain(n, value.Quantity).withUnit(u.symbol), true
}

// unitAt reads the longest name of a unit at token j.
func (f *finder) unitAt(j int, n *num) (*unit, int) {
	k := j
	if f.touching(j) {
		k = f.afterHyphen(j)
	}
	lx := units()
	size := 1
	if lx.firsts[f.norm(k)] {
		size = 3
	}
	for ; size > 0; size-- {
		end := k + size
		if end > len(f.toks) || f.isTaken(k) {
			continue
		}
		key := f.join(k, end-1) + f.norm(end-1)
		if name, last := f.hyphenedUnit(k, size); name != nil {
			return name, last
		}
		if end < len(f.toks) && f.touching(end) && size < 3 && (f.norm(end) == "²" || f.norm(end) == "³") {
			key, end = key+f.norm(end), end+1
		}
		if name, ok := lx.lookup(key); ok && (!name.touching || f.isTight(j, k, n)) {
			return name.unit, end
		}
	}
	return nil, 0
}

// hyphenedUnit reads the name of a unit of several words that hyphens join, from
// token k on: "14,200-square-metre".
func (f *finder) hyphenedUnit(k, size int) (*unit, int) {
	if size < 2 {
		return nil, 0
	}
	key, j := f.norm(k), k+1
	for ; size > 1; size-- {
		next := f.skipHyphen(j)
		if next == j || next >= len(f.toks) {
			return nil, 0
		}
		key, j = key+" "+f.norm(next), next+1
	}
	if name, ok := units().lookup(key); ok && !name.touching {
		return name.unit, j
	}
	return nil, 0
}

// degrees reads "41C" and "100F". Behind a word with a capital the letter is part
// of a name: "Gate 12C".
func (f *finder) degrees(n *num) (*unit, int) {
	j := n.next
	if !n.digits || !f.touching(j) || f.touching(j+1) && f.toks[j+1].Kind == text.Word || !f.toks[j].Is(text.Capital) || n.val.Cmp(whole(maxDegrees)) > 0 {
		return nil, 0
	}
	if n.first > 0 && f.toks[n.first-1].Kind == text.Word && f.toks[n.first-1].Is(text.Capital) && f.norm(n.first-1) != "minus" {
		return nil, 0
	}
	switch f.norm(j) {
	case "c":
		return units().symbols["°C"], j + 1
	case "f":
		return units().symbols["°F"], j + 1
	}
	return nil, 0
}

// maxDegrees is above all weather, in either unit.
const maxDegrees = 150

// isTight reports a unit that touches the number, a hyphen between or not.
// Of letters alone ("5 m") the hyphen would make a name.
func (f *finder) isTight(j, k int, n *num) bool {
	return f.touching(j) && (n.digits || k > j) || f.norm(k) == "pounds" || f.norm(k) == "pound"
}

// lookup finds a name, also in the plural.
func (lx *unitLexicon) lookup(key string) (unitName, bool) {
	name, ok := lx.names[key]
	if !ok && len(key) > 3 {
		if name, ok = lx.names[strings.TrimSuffix(key, "s")]; !ok {
			name, ok = lx.names[strings.TrimSuffix(key, "es")]
		}
	}
	return name, ok
}

// inches adds the inches after feet.
func (f *finder) inches(n *num) {
	k := n.next
	hyphen := f.norm(k) == "-" && f.touching(k) && f.touching(k+1) // "6-foot-2"
	if hyphen || f.norm(k) == "," || f.norm(k) == "and" {
		k++
	}
	if k >= len(f.toks) {
		return
	}
	m, ok := f.cardinal(k)
	if !ok || m.first != k || m.val.Cmp(whole(12)) >= 0 || m.val.Sign() < 0 {
		return
	}
	u, next := f.unitAt(m.next, &m)
	if u == nil && hyphen && m.digits {
		next = m.next
	} else if u == nil || u.symbol != "in" {
		return
	}
	n.val, n.step = n.val.add(m.val.quo(whole(12))), m.step.quo(whole(12))
	n.extend(f, next-1)
}
