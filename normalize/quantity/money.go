package quantity

import (
	"strings"

	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
)

// money reads a sum of money around the number n: the currency before it or
// after it, the multiplier that may follow ("75 USD million"), and the small
// change.
func (f *finder) money(n num) (item, bool) {
	bare, part := n, false
	code, ok := f.moneyBeforeNum(&n)
	if !ok {
		var m money
		if m, ok = f.moneyAfter(&n); !ok {
			return item{}, false
		}
		code, part = m.code, m.part
	}
	inside := []Mention{f.amount(&bare)}
	f.sign(&n)
	if part {
		n.val, n.step = n.val.mul(powerOfTen(-2)), n.step.mul(powerOfTen(-2))
	} else if w, ok := f.word(n.next); ok && w.kind == scaleWord && n.scale.Cmp(whole(1)) == 0 {
		n.times(f, n.next, w)
	} else if m, ok := f.change(n); ok {
		inside = append(inside, f.amount(&m))
		small := m.val.mul(powerOfTen(-2))
		if n.val.Sign() < 0 {
			small = small.neg()
		}
		n.val, n.step = n.val.add(small), powerOfTen(-2)
		n.next, n.end = m.next, f.toks[m.next-1].End
	}
	it := f.plain(n, value.Currency).withUnit(code)
	it.inside = inside
	return it, true
}

// amount lists the number inside money.
func (f *finder) amount(n *num) Mention {
	it := f.plain(*n, value.Number)
	it.Role = Amount
	return it.Mention
}

// moneyBefore reports a currency right before the literal at token k.
func (f *finder) moneyBefore(k int) bool {
	n := num{first: k, start: f.toks[k].Start}
	_, ok := f.moneyBeforeNum(&n)
	return ok
}

// moneyBeforeNum reads the currency before a number: "$", "US $", "$US",
// "USD", "Rs.".
func (f *finder) moneyBeforeNum(n *num) (string, bool) {
	k := n.first - 1
	if free, _ := f.last(); k < free || f.toks[n.first].Is(text.GapBefore) || !n.digits && n.next > 0 && f.toks[k].Kind != text.Symbol {
		return "", false
	}
	if f.norm(k) == "-" && f.touching(k) && f.touching(n.first) {
		k-- // "$-5"
		if k < 0 {
			return "", false
		}
	}
	if f.norm(k) == "." && f.touching(k) && k > 0 && f.toks[k-1].Len() <= 3 {
		k-- // "Rs. 500"
	}
	lx, t := currencies(), &f.toks[k]
	raw := t.In(f.src)
	first, code, ok := k, "", false
	switch t.Kind {
	case text.Symbol:
		if code, ok = lx.symbol(raw); !ok {
			return "", false
		}
		if c, ok := f.prefixed(k, raw); ok {
			code, first = c, k-1
		}
	case text.Word:
		if f.touching(k) && k > 0 && f.toks[k-1].Kind == text.Symbol {
			if code, ok = lx.symbol(f.toks[k-1].In(f.src) + raw); ok {
				first = k - 1
			}
		}
		if !ok && (t.Is(text.Capital) || loose[strings.ToUpper(raw)] || t.Norm == "rs" || t.Norm == "btc") {
			code, ok = lx.symbol(strings.TrimSuffix(raw, "."))
		}
	}
	if ok {
		n.first, n.start = first, f.toks[first].Start
	}
	return code, ok
}

// prefixed reads the letters before a symbol: "US$", "us $", "nzd$". A lone
// letter apart from the symbol is an article or the end of something else,
// but for "c $".
func (f *finder) prefixed(k int, sym string) (string, bool) {
	if free, _ := f.last(); k-1 < free || f.toks[k-1].Kind != text.Word {
		return "", false
	}
	p := f.norm(k - 1)
	if !f.touching(k) && len(p) < 2 && p != "c" {
		return "", false
	}
	code, ok := currencies().symbols[p+sym]
	return code, ok
}

// moneyAfter reads the currency after a number: "dollars", "Swiss francs",
// "-cent", "USD", "MUSD", "€", "p".
func (f *finder) moneyAfter(n *num) (money, bool) {
	k := n.next
	hyphen := false
	if h := f.afterHyphen(k); h > k && f.touching(k) {
		k, hyphen = h, true
	}
	if k >= len(f.toks) || f.isTaken(k) {
		return money{}, false
	}
	t := &f.toks[k]
	raw := t.In(f.src)
	switch {
	case t.Kind == text.Symbol && raw == "¢", raw == "p" && f.touching(k) && n.digits:
		n.extend(f, k)
		return money{map[string]string{"¢": "USD", "p": "GBP"}[raw], true}, true
	case t.Kind == text.Symbol && !f.numberAt(k+1), t.Kind == text.Word && !hyphen:
		if code, scale, ok := f.codeAt(k); ok {
			n.extend(f, k)
			n.val, n.step = n.val.mul(scale), n.step.mul(scale)
			if scale.Cmp(whole(1)) > 0 {
				n.scale = scale
			}
			return money{code, false}, true
		}
	}
	m, next, ok := f.currencyName(k, hyphen, n)
	if ok {
		n.extend(f, next-1)
	}
	return m, ok
}

// numberAt reports digits touching token j-1: the symbol between belongs to
// what follows it.
func (f *finder) numberAt(j int) bool { return j < len(f.toks) && f.toks[j].Kind == text.Number }

// codeAt reads a symbol or code at token k, perhaps with a letter for
// thousands or millions before it ("MEUR").
func (f *finder) codeAt(k int) (code string, scale Decimal, ok bool) {
	lx := currencies()
	t := &f.toks[k]
	raw := t.In(f.src)
	if t.Kind == text.Symbol || t.Is(text.Upper) || loose[strings.ToUpper(raw)] || raw[0] >= 0x80 || t.Norm == "rmb" {
		if code, ok = lx.symbol(raw); ok {
			return code, whole(1), true
		}
	}
	if _, known := lx.codes[raw]; known && f.touching(k) {
		return raw, whole(1), true
	}
	if len(raw) == 4 && lx.codes[raw[1:]] {
		if exp := strings.IndexByte("K  M  B", raw[0]); exp >= 0 {
			return raw[1:], powerOfTen(exp + 3), true
		}
	}
	return "", Decimal{}, false
}

// currencyName reads a name of up to three words at token k.
func (f *finder) currencyName(k int, hyphen bool, n *num) (money, int, bool) {
	lx := currencies()
	size := 1
	if lx.firsts[f.norm(k)] {
		size = min(3, len(f.toks)-k)
	}
	for ; size > 0; size-- {
		last := f.norm(k + size - 1)
		key := f.join(k, k+size-1) + lx.single(last)
		m, ok := lx.names[key]
		if !ok || f.toks[k+size-1].Kind != text.Word {
			continue
		}
		if size == 1 && !f.isMoneyNoun(lx, lx.single(last), k, hyphen, n) {
			return money{}, 0, false
		}
		next := k + size
		if f.norm(next) == "sterling" {
			next++
		}
		return m, next, true
	}
	return money{}, 0, false
}

// isMoneyNoun decides on nouns that have another use: "10 won medals", "a
// 10-pound hammer", "two pounds of rice".
func (f *finder) isMoneyNoun(lx *currencyLexicon, noun string, k int, hyphen bool, n *num) bool {
	switch {
	case lx.wordy[noun]:
		return n.val.Cmp(whole(100)) >= 0
	case noun == "pound":
		return !hyphen && f.norm(k+1) != "of" && !f.weighs(n.first)
	}
	return true
}

// weighs reports the verb of weight before token k: "weighed about 136 pounds".
func (f *finder) weighs(k int) bool {
	for j := max(0, k-3); j < k; j++ {
		if strings.HasPrefix(f.norm(j), "weigh") {
			return true
		}
	}
	return false
}

// single returns the singular of a currency's noun.
func (lx *currencyLexicon) single(s string) string {
	if p, ok := lx.plurals[s]; ok {
		return p
	}
	if _, ok := lx.names[s]; !ok && len(s) > 3 && s[len(s)-1] == 's' {
		return s[:len(s)-1]
	}
	return s
}

// join returns the norms of tokens [i, j), each with the space after it that
// stands there in the text.
func (f *finder) join(i, j int) string {
	var b strings.Builder
	for ; i < j; i++ {
		b.WriteString(f.toks[i].Norm)
		if !f.touching(i + 1) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// change reads the small change after a sum: "thirteen dollars and
// forty-five cents", "15 dollars 50". Without the name of the small unit the
// number must end the phrase, or it counts something else.
func (f *finder) change(n num) (num, bool) {
	k := n.next
	if f.norm(k) == "and" {
		k++
	}
	if k >= len(f.toks) || n.scale.Cmp(whole(1)) > 0 || !n.val.isInt() {
		return num{}, false
	}
	m, ok := f.cardinal(k)
	if !ok || m.first != k || m.ordinal || m.suffixed || !m.val.isInt() || m.val.Cmp(whole(100)) >= 0 || m.scale.Cmp(whole(1)) > 0 {
		return num{}, false
	}
	if c, next, ok := f.currencyName(m.next, false, &m); ok {
		if c.part {
			m.next = next
		}
		return m, c.part
	}
	if n.digits && m.digits && m.end-m.start != 2 {
		return num{}, false
	}
	return m, f.endsPhrase(m.next)
}

func (f *finder) endsPhrase(j int) bool {
	if j >= len(f.toks) {
		return true
	}
	switch t := &f.toks[j]; t.Norm {
	case "and", "more", "left", "each":
		return true
	default:
		return t.Kind == text.Punct && strings.Contains(".,;:!?)", t.Norm) && !f.numberAt(j+1)
	}
}

// glued reads a code and its digits written as one word: "USD115".
func (f *finder) glued(i int) (item, bool) {
	t := &f.toks[i]
	raw := t.In(f.src)
	at := strings.IndexAny(raw, "0123456789")
	if at < 2 || at > 4 {
		return item{}, false
	}
	code, ok := currencies().symbol(raw[:at])
	if !ok {
		return item{}, false
	}
	l, ok := readLiteral(raw[at:])
	if !ok {
		return item{}, false
	}
	n := num{first: i, next: i + 1, start: t.Start + at, end: t.End, val: l.val, step: l.step, scale: whole(1), digits: true}
	if w, ok := f.word(n.next); ok && (w.kind == scaleWord || w.kind == suffixWord && f.touching(n.next)) {
		n.times(f, n.next, w)
	}
	inside := f.amount(&n)
	n.start = t.Start
	it := f.plain(n, value.Currency).withUnit(code)
	it.inside = []Mention{inside}
	return it, true
}
