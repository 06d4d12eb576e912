package quantity

import (
	"cmp"
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Decimal is an exact decimal number. The zero value is 0. Values are
// immutable, in lowest terms, and equal numbers print alike.
type Decimal struct {
	coef int64    // the number is coef × 10^exp,
	big  *big.Int // or big × 10^exp when coef does not suffice
	exp  int32
}

// maxDigits bounds what is read: no news number has more digits, and hostile
// text must not buy work with an exponent.
const maxDigits = 100

// quotientDigits is the number of significant digits that a division keeps.
const quotientDigits = 15

var ten = big.NewInt(10)

func whole(n int64) Decimal { return Decimal{coef: n}.reduced() }

func powerOfTen(n int) Decimal { return Decimal{coef: 1, exp: int32(n)} }

// ParseDecimal reads an optional sign, digits, and at most one decimal point.
func ParseDecimal(s string) (Decimal, error) {
	digits, exp := s, 0
	if at := strings.IndexByte(s, '.'); at >= 0 {
		digits, exp = s[:at]+s[at+1:], at+1-len(s)
	}
	if len(digits) > 4*maxDigits || !isSignedDigits(digits) {
		return Decimal{}, fmt.Errorf("quantity: %.40q is not a decimal number", s)
	}
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		return Decimal{coef: n, exp: int32(exp)}.reduced(), nil
	}
	n, _ := new(big.Int).SetString(digits, 10)
	return fromBig(n, exp), nil
}

// Digits returns how many digits the number has between the first and the last that
// are not zero.
func (d Decimal) Digits() int {
	if d.big != nil {
		return len(d.big.Text(10))
	}
	return len(strconv.FormatInt(d.coef, 10)) - len(sign(d.coef))
}

func sign(n int64) string {
	if n < 0 {
		return "-"
	}
	return ""
}

func isSignedDigits(s string) bool {
	s = strings.TrimPrefix(s, "-")
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func (d Decimal) reduced() Decimal {
	if d.coef == 0 {
		return Decimal{}
	}
	for d.coef%10 == 0 {
		d.coef /= 10
		d.exp++
	}
	return d
}

// fromBig returns n × 10^exp in lowest terms. It takes n over.
func fromBig(n *big.Int, exp int) Decimal {
	if n.Sign() == 0 {
		return Decimal{}
	}
	if n.IsInt64() {
		return Decimal{coef: n.Int64(), exp: int32(exp)}.reduced()
	}
	q, r := new(big.Int), new(big.Int)
	for {
		if q.QuoRem(n, ten, r); r.Sign() != 0 {
			break
		}
		n.Set(q)
		exp++
	}
	if n.IsInt64() {
		return Decimal{coef: n.Int64(), exp: int32(exp)}
	}
	return Decimal{big: n, exp: int32(exp)}
}

func (d Decimal) int() *big.Int {
	if d.big != nil {
		return d.big
	}
	return big.NewInt(d.coef)
}

// scaled returns the coefficient of d for the exponent exp, which is not
// above d's own.
func (d Decimal) scaled(exp int32) *big.Int {
	if d.exp == exp {
		return d.int()
	}
	p := new(big.Int).Exp(ten, big.NewInt(int64(d.exp-exp)), nil)
	return p.Mul(p, d.int())
}

// small returns the coefficient of d for the exponent exp, which is not above
// d's own, if it stays so small that two of them add up in an int64.
func (d Decimal) small(exp int32) (int64, bool) {
	const limit = 1 << 61
	c, by := d.coef, int(d.exp-exp)
	if d.big != nil || by >= len(tens) || by < 0 || c > limit/tens[by] || c < -limit/tens[by] {
		return 0, d.isZero()
	}
	return c * tens[by], true
}

// tens holds the powers of ten up to 10^18.
var tens = func() (t [19]int64) {
	t[0] = 1
	for i := 1; i < len(t); i++ {
		t[i] = t[i-1] * 10
	}
	return t
}()

func (d Decimal) add(e Decimal) Decimal {
	if d.isZero() {
		return e
	}
	if e.isZero() {
		return d
	}
	exp := min(d.exp, e.exp)
	if a, ok := d.small(exp); ok {
		if b, ok := e.small(exp); ok {
			return Decimal{coef: a + b, exp: exp}.reduced()
		}
	}
	return fromBig(new(big.Int).Add(d.scaled(exp), e.scaled(exp)), int(exp))
}

func (d Decimal) sub(e Decimal) Decimal { return d.add(e.neg()) }

func (d Decimal) mul(e Decimal) Decimal {
	const small = 1 << 31
	if d.big == nil && e.big == nil && -small < d.coef && d.coef < small && -small < e.coef && e.coef < small {
		return Decimal{coef: d.coef * e.coef, exp: d.exp + e.exp}.reduced()
	}
	return fromBig(new(big.Int).Mul(d.int(), e.int()), int(d.exp+e.exp))
}

// quo returns d / e, rounded half away from zero; 0 where e is 0, so that no
// text can stop a run.
func (d Decimal) quo(e Decimal) Decimal {
	if e.Sign() == 0 {
		return Decimal{}
	}
	n, m := d.int(), e.int()
	shift := max(0, quotientDigits+2+len(m.String())-len(n.String()))
	p := new(big.Int).Exp(ten, big.NewInt(int64(shift)), nil)
	q, r := p.QuoRem(p.Mul(p, n), m, new(big.Int))
	out := fromBig(q, int(d.exp-e.exp)-shift)
	if r.Sign() == 0 {
		return out
	}
	return out.round(quotientDigits)
}

// round returns d with at most n significant digits, half away from zero.
func (d Decimal) round(n int) Decimal {
	c := d.int()
	extra := len(strings.TrimPrefix(c.String(), "-")) - n
	if extra <= 0 {
		return d
	}
	p := new(big.Int).Exp(ten, big.NewInt(int64(extra)), nil)
	half := new(big.Int).Quo(p, big.NewInt(2))
	if c.Sign() < 0 {
		half.Neg(half)
	}
	return fromBig(half.Quo(half.Add(half, c), p), int(d.exp)+extra)
}

// pow returns d to the power of n, for |n| up to maxDigits, rounded.
func (d Decimal) pow(n int) Decimal {
	out := whole(1)
	for range max(n, -n) {
		out = out.mul(d).round(2 * quotientDigits)
	}
	if n < 0 {
		return whole(1).quo(out)
	}
	return out.round(quotientDigits)
}

func (d Decimal) neg() Decimal {
	if d.big != nil {
		return fromBig(new(big.Int).Neg(d.big), int(d.exp))
	}
	if d.coef == -d.coef && d.coef != 0 { // the lowest int64 has no opposite
		return fromBig(new(big.Int).Neg(d.int()), int(d.exp))
	}
	d.coef = -d.coef
	return d
}

func (d Decimal) abs() Decimal {
	if d.Sign() < 0 {
		return d.neg()
	}
	return d
}

func (d Decimal) isZero() bool { return d.coef == 0 && d.big == nil }

// Sign returns -1, 0 or 1.
func (d Decimal) Sign() int {
	if d.big != nil {
		return d.big.Sign()
	}
	return cmp.Compare(d.coef, 0)
}

// Cmp compares d and e: -1, 0 or 1.
func (d Decimal) Cmp(e Decimal) int {
	exp := min(d.exp, e.exp)
	if a, ok := d.small(exp); ok {
		if b, ok := e.small(exp); ok {
			return cmp.Compare(a, b)
		}
	}
	return d.sub(e).Sign()
}

// isInt reports whether d is a whole number.
func (d Decimal) isInt() bool { return d.exp >= 0 }

// Float64 returns the nearest floating-point number, for statistics.
func (d Decimal) Float64() float64 {
	f, _ := strconv.ParseFloat(d.int().String()+"e"+strconv.Itoa(int(d.exp)), 64)
	return f
}

// String returns plain digits with a point where needed: no exponent, no
// trailing zeros.
func (d Decimal) String() string {
	digits := d.int().String()
	sign := ""
	if digits[0] == '-' {
		sign, digits = "-", digits[1:]
	}
	switch point := len(digits) + int(d.exp); {
	case d.exp >= 0:
		return sign + digits + strings.Repeat("0", int(d.exp))
	case point > 0:
		return sign + digits[:point] + "." + digits[point:]
	default:
		return sign + "0." + strings.Repeat("0", -point) + digits
	}
}
