package quantity

import (
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// pointUnit is the unit of a difference of percentages.
const pointUnit = "percentage point"

// percent reads "70 %", "70 per cent", "70-percent", "3 percentage points",
// and "percent of 20" where no number stands before.
func (f *finder) percent(n num) (item, bool) {
	unit, next := f.percentAt(n.next)
	start, first := n.start, n.first
	if next == 0 {
		if k := n.first - 2; k < 0 || f.norm(k+1) != "of" || !isPercentWord(f.norm(k)) || f.follows(k) {
			return item{}, false
		} else {
			first, start, next = k, f.toks[k].Start, n.next
		}
	}
	f.sign(&n)
	n.first, n.start = min(first, n.first), min(start, n.start)
	n.next, n.end = next, f.toks[next-1].End
	return f.plain(n, value.Percent).withUnit(unit), true
}

func (it item) withUnit(unit string) item {
	it.Value.unit = unit
	return it
}

// follows reports that an item ends right before token k.
func (f *finder) follows(k int) bool {
	free, _ := f.last()
	return free > 0 && free >= k
}

func isPercentWord(s string) bool {
	switch s {
	case "percent", "percents", "pct", "percentage", "%":
		return true
	}
	return false
}

// percentAt reads the words of percent at token j; next is 0 when there are none.
func (f *finder) percentAt(j int) (unit string, next int) {
	k := j
	if f.touching(k) && f.touching(k+1) {
		k = f.afterHyphen(k)
	}
	switch s := f.norm(k); {
	case isPercentWord(s):
		k++
	case s == "pc" && f.touching(k) && k == j:
		k++
	case s == "per" && f.norm(k+1) == "cent":
		k += 2
	case s == "per" && f.norm(k+1) == "-" && f.norm(k+2) == "cent":
		k += 3
	default:
		return "", 0
	}
	if p := f.afterHyphen(k); f.norm(p) == "point" || f.norm(p) == "points" {
		return pointUnit, p + 1
	}
	return "", k
}

// age reads "91-year-old", "91 years old" and "aged 91". The words of an age
// may belong to a duration as well: what is taken does not matter here.
func (f *finder) age(i int) (item, bool) {
	t := &f.toks[i]
	if t.Is(text.HasDigit) && t.Kind == text.Word {
		return item{}, false
	}
	next := f.oldAt(i + 1)
	before := f.norm(i-1) == "aged" && !f.isTaken(i)
	if next == 0 && !before && f.norm(i+1) != "-" {
		return item{}, false
	}
	free := finder{src: f.src, toks: f.toks, lx: f.lx, words: f.words}
	n, ok := free.cardinal(i)
	if !ok || n.first != i || n.ordinal || !isAge(n) {
		return item{}, false
	}
	next = f.oldAt(n.next)
	if next == 0 && !before {
		return item{}, false
	}
	typ, unit := value.Number, ""
	if next > 0 {
		typ, unit = value.Quantity, "year"
		n.next, n.end = next, f.toks[next-1].End
	}
	it := f.plain(n, typ).withUnit(unit)
	it.Role = Age
	return it, true
}

func isAge(n num) bool {
	return n.val.isInt() && n.val.Sign() > 0 && n.val.Cmp(whole(120)) < 0 && n.scale.Cmp(whole(100)) <= 0
}

// oldAt returns the token after "-year-old", "years old" or "years of age" at
// token j, or 0.
func (f *finder) oldAt(j int) int {
	k := f.afterHyphen(j)
	if s := f.norm(k); s != "year" && s != "years" {
		return 0
	}
	if f.norm(k+1) == "of" && f.norm(k+2) == "age" {
		return k + 3
	}
	k = f.afterHyphen(k + 1)
	if s := f.norm(k); s == "old" || s == "olds" {
		return k + 1
	}
	return 0
}
