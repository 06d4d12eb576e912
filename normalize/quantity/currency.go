package quantity

import (
	_ "embed" // the currencies
	"strings"
	"sync"
)

//go:embed currencies.txt
var currenciesList string

// money says what a currency word means.
type money struct {
	code string
	part bool // a hundredth: "cents"
}

type currencyLexicon struct {
	names   map[string]money  // "swiss franc", "dollar", "cent": in the singular
	symbols map[string]string // "$", "hk$", "rs", with the code
	codes   map[string]bool   // "USD"; false for a code that is also a word
	plurals map[string]string
	wordy   map[string]bool // names that are also common words: "won"
	firsts  map[string]bool // the first words of the names that have several
}

var currencies = sync.OnceValue(func() *currencyLexicon {
	lx := &currencyLexicon{map[string]money{}, map[string]string{}, map[string]bool{}, map[string]string{}, map[string]bool{}, map[string]bool{}}
	for _, f := range records(currenciesList) {
		switch f[0] {
		case "generic":
			name := strings.ReplaceAll(f[1], "_", " ")
			lx.names[name] = money{f[2], lx.names[name].part}
		case "wordy":
			lx.wordy[f[1]] = true
		case "plural":
			lx.plurals[f[1]] = f[2]
		case "word":
			lx.codes[f[1]] = false
		default:
			lx.add(f)
		}
	}
	for name := range lx.names {
		addFirst(lx.firsts, name)
	}
	return lx
})

func (lx *currencyLexicon) add(f []string) {
	code, noun, part := f[0], f[2], f[3]
	lx.codes[code] = true
	for _, sym := range f[4:] {
		if sym != "-" {
			lx.symbols[sym] = code
		}
	}
	lx.bare(noun, money{code, false})
	if part != "-" {
		lx.bare(part, money{code, true})
	}
	for adj := range strings.SplitSeq(f[1], ",") {
		if adj = strings.ReplaceAll(adj, "_", " "); adj != "-" {
			lx.names[adj+" "+noun] = money{code, false}
			if part != "-" {
				lx.names[adj+" "+part] = money{code, true}
			}
		}
	}
}

// bare adds a noun without its country; several currencies that share it
// leave it open.
func (lx *currencyLexicon) bare(noun string, m money) {
	if old, ok := lx.names[noun]; ok && old.code != m.code {
		m.code = "XXX"
	}
	lx.names[noun] = m
}

// symbol returns the code that a symbol or code written s stands for.
func (lx *currencyLexicon) symbol(s string) (string, bool) {
	if code, ok := lx.symbols[strings.ToLower(s)]; ok {
		return code, true
	}
	code := strings.ToUpper(s)
	if common, ok := lx.codes[code]; ok && (common && isShouted(s) || loose[code]) {
		return code, true
	}
	return "", false
}

// loose lists the codes that are written in lower case too; others, as
// "all" and "sos", would be taken for words.
var loose = map[string]bool{"USD": true, "EUR": true, "GBP": true, "JPY": true, "CNY": true, "CHF": true,
	"AUD": true, "CAD": true, "NZD": true, "HKD": true, "SGD": true, "INR": true, "RUB": true}

func isShouted(s string) bool { return s == strings.ToUpper(s) }
