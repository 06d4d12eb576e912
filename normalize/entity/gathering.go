package entity

import (
	"strconv"
	"strings"
	"sync"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// gatherings finds named and described gatherings around their head noun, and
// acronyms with a number or a year.
func (f *finder) gatherings() {
	for _, at := range f.gatherers {
		i := int(at)
		if f.out.at[i] != 0 || f.skipped(i) {
			continue
		}
		t := &f.toks[i]
		if f.in(i, mayGather) && f.gatheringHead(i) {
			f.gathering(i)
		} else if t.Shape&text.Capital != 0 && (t.Shape&(text.Upper|text.HasDigit) != 0 || f.in(i, inEventName)) {
			f.numbered(i)
		}
	}
}

// gatheringHead reports whether the token can be the head of an event's name.
func (f *finder) gatheringHead(i int) bool {
	t := &f.toks[i]
	if !t.Is(text.Capital) && !f.is(i, lexicon.Noun|lexicon.GatheringNoun) {
		return false
	}
	if f.norm(i+1) == "-" && i+2 < len(f.toks) && (f.toks[i+1].Shape|f.toks[i+2].Shape)&text.SpaceBefore == 0 && f.toks[i+2].Kind == text.Word {
		return false // "semi-finals"
	}
	if i+1 < len(f.toks) && f.caps[i] && f.caps[i+1] && f.sent[i] == f.sent[i+1] && f.bodyHead(i+1) {
		return false // "Campaign Committee"
	}
	if (!t.Is(text.Capital) || f.titledAt(i)) && f.looseGathering(i) {
		return false
	}
	if f.is(i, lexicon.GatheringNoun) || f.in(i, inFormats) && f.is(i, lexicon.Noun) {
		return true
	}
	if i == 0 || !f.in(i, inEventHead) {
		return false
	}
	if t.Is(text.Capital) && f.ordinalAt(i-1) && f.norm(i+1) == "of" {
		return true // "the 14th Summit of the Coastal States"
	}
	if t.Is(text.Capital) && f.norm(i-1) == "'" && f.caps[i-2] && t.Norm != "day" {
		return true // "the Leaders' Summit"
	}
	// "the G20 summit": what else these heads can mean has no name before it.
	return (t.Is(text.Capital) || t.Norm == "summit" || t.Norm == "symposium" || t.Norm == "olympics") && (f.caps[i-1] || f.toks[i-1].Kind == text.Number && f.norm(i-2) == "+")
}

// looseLemmas holds the dictionary words of [loose gatherings].
var looseLemmas = sync.OnceValue(func() map[lexicon.ID]bool {
	ids := map[lexicon.ID]bool{}
	for n := 1; n < len(listed.sets); n++ {
		if id := lexicon.Find(listed.known.Word(n)); id != 0 && listed.sets[n]&inLooseGathering != 0 {
			ids[id] = true
		}
	}
	return ids
})

// looseGathering reports a word that names a gathering only in a name. It is
// asked about most nouns.
func (f *finder) looseGathering(i int) bool {
	s := &f.lists[f.forms.Of(i)]
	if *s&(inLooseGathering|askedLemma) == 0 {
		*s |= askedLemma
		if looseLemmas()[f.forms.At(i).Lemma] {
			*s |= looseLemma
		}
	}
	return *s&(inLooseGathering|looseLemma) != 0
}

// maxSide bounds how many tokens on either side of the head belong to a name.
const maxSide = 12

// gathering reads the name around the head at token h.
func (f *finder) gathering(h int) {
	e := Event{proper: f.caps[h]}
	first := f.leftOf(h, &e)
	last, open := f.rightOf(h, &e)
	caps, content := 0, 0
	for i := first; i < last; i++ {
		t := &f.toks[i]
		if f.caps[i] && i != h {
			caps++
		}
		if t.Kind != text.Word || f.is(i, lexicon.Function) || t.Norm == e.acronym {
			continue
		}
		if n, ok := ordinalWord(t.Norm); ok && i < h {
			e.edition = n
			continue
		}
		if i != h && f.in(i, inFormats) || f.in(i, inNotSeries) || isOrdinalSuffix(t.Norm) {
			continue
		}
		if i != h {
			content++
		}
		e.words = append(e.words, seriesSpelling(t.Norm)...)
	}
	if f.in(h, inLooseGathering) && caps < 2 && e.edition == 0 && e.year == 0 {
		return // "the Trump Campaign"
	}
	if caps == 0 && e.edition == 0 && content < 3 || content == 0 && e.acronym == "" {
		return
	}
	if f.in(h, inBodyHead) && !f.isHeld(last) && e.edition == 0 && e.year == 0 && (e.acronym == "" || f.in(h, inLoneBody)) || f.in(first, inNoBody) || f.norm(h) == "year" && f.norm(h-1) == "new" {
		return // "Democratic Caucus" and "National Congress (NC)" are bodies, and "New Year" comes
	}
	e.name = f.named(first, last)
	if open > last {
		last = open
	}
	f.defineShort(e.acronym)
	f.add(first, last, e, false)
}

// isHeld reports whether the verb at the token says that something was held, as
// no body is: "The European Glacier Congress was held".
func (f *finder) isHeld(i int) bool {
	for k := i; k < i+3; k++ {
		switch f.norm(k) {
		case "was", "is", "will", "be", "being", "to":
		case "held":
			return k > i
		case "took", "takes", "take":
			return f.norm(k+1) == "place"
		default:
			return false
		}
	}
	return false
}

// seriesSpelling returns the words of a token in canonical spelling.
func seriesSpelling(norm string) []string {
	var out []string
	for w := range strings.SplitSeq(norm, "-") {
		if w == "" {
			continue
		}
		if c, ok := lexicon.DemonymOf(w); ok {
			w = text.FoldString(c.Name)
		}
		out = append(out, lexicon.Spelling(w))
	}
	return out
}

// leftOf returns the first token of the name whose head is h, and notes an
// edition written in digits.
func (f *finder) leftOf(h int, e *Event) int {
	first := h
	for i := h - 1; i >= 0 && h-i <= maxSide && f.sent[i] == f.sent[h]; i-- {
		t := &f.toks[i]
		switch {
		case f.out.at[i] != 0 || f.skipped(i):
			return first
		case t.Kind == text.Word && isOrdinalSuffix(t.Norm) && i > 0 && f.toks[i-1].Kind == text.Number && !t.Is(text.SpaceBefore):
			e.edition, _ = strconv.Atoi(f.toks[i-1].Norm)
			i--
			first = i
			return first
		case f.caps[h] && f.yearBefore(i, e):
			return i // "the 2022 World Cup"
		case t.Kind == text.Number && i > 1 && f.norm(i-1) == "+" && f.caps[i-2] && !f.toks[i].Is(text.SpaceBefore):
			i-- // "ASEAN+3"
		case f.caps[h] && t.Norm == "and" && i > 0 && f.caps[i-1] && i+1 < h && f.out.at[i-1] == 0:
			// "Belt and Road Forum"
		case f.taken(i) && !(f.caps[h] && f.caps[i]):
			return first
		case f.in(i, inNoBody) && t.Norm != "other", f.caps[h] && !f.caps[i] && t.Kind == text.Word && !f.ordinalAt(i):
			return first // in a proper name every word has a capital
		case t.Kind == text.Word && !f.caps[i] && f.hyphen(i-1):
			return first // "first-in-the-nation"
		case t.Kind == text.Word && f.caps[i] && f.function(i) && f.titledAt(i):
			return first
		case t.Kind == text.Word && (f.caps[i] || f.modifier(i)):
			first = i
		case t.Kind == text.Clitic && t.Norm == "'s" && i > 0 && f.caps[i-1], t.Norm == "'" && i > 0 && f.caps[i-1]:
			// "Officials' Meeting": the mark belongs to the name only when what
			// stands before does.
		case t.Norm == "-" && i > 0 && !t.Is(text.SpaceBefore):
		default:
			return first
		}
	}
	return first
}

// ordinalAt reports whether the token numbers an edition in words.
func (f *finder) ordinalAt(i int) bool {
	_, ok := ordinalWord(f.norm(i))
	return ok || f.norm(i) == "annual" || isOrdinalSuffix(f.norm(i))
}

// modifier reports whether the lower-case token can stand before a noun.
func (f *finder) modifier(i int) bool {
	c := f.forms.At(i).Class
	if c == 0 && !f.toks[i].Is(text.Capital) && len(f.toks[i].Norm) > 3 {
		return true // a word too new for the lexicon: "cybersecurity"
	}
	if c&lexicon.Function != 0 || c&(lexicon.Noun|lexicon.Adjective) == 0 || c&lexicon.SayVerb != 0 {
		_, ordinal := ordinalWord(f.toks[i].Norm)
		return ordinal
	}
	return !f.in(i, inVague)
}

// rightOf returns the end of the name whose head is h; open is past a bracket
// with the acronym, which is no part of the name but of the mention.
func (f *finder) rightOf(h int, e *Event) (last, open int) {
	last = h + 1
	for part := 0; part < 3; part++ {
		n := f.norm(last)
		if n != "on" && n != "of" && n != "for" || last-h > maxSide {
			break
		}
		end := f.nounPhrase(last+1, h)
		if end == last+1 {
			break
		}
		last = end
	}
	if y, ok := f.yearAt(last); ok && f.sent[last] == f.sent[h] && e.year == 0 {
		e.year = y
		last++
	} else if n := f.romanAt(last); n > 0 && e.edition == 0 && f.caps[h] && last == h+1 {
		e.edition = n
		last++
	}
	return last, f.acronymAfter(last, e)
}

// nounPhrase returns the end of the noun phrase that starts at the token. In a
// proper name it may be in capitals only.
func (f *finder) nounPhrase(at, h int) int {
	i := at
	if n := f.norm(i); n == "the" || n == "a" {
		i++
	}
	start := i
	for i < len(f.toks) && i-at < 6 && f.sent[i] == f.sent[h] && f.out.at[i] == 0 && !f.taken(i) && !f.skipped(i) {
		t := &f.toks[i]
		and := t.Norm == "and" && i > start && i+1 < len(f.toks) && f.caps[i-1] && f.caps[i+1]
		if t.Kind != text.Word || !and && !f.caps[i] && (f.caps[h] || !f.modifier(i)) {
			break
		}
		if i > start && !f.caps[i] && f.is(i, lexicon.Verb) && strings.HasSuffix(t.Norm, "ed") {
			break // "the convention of the party approved"
		}
		i++
	}
	if i == start {
		return at
	}
	return i
}

// yearAt returns the year that the token is.
func (f *finder) yearAt(i int) (int, bool) {
	if i >= len(f.toks) || f.toks[i].Kind != text.Number || len(f.toks[i].Norm) != 4 {
		return 0, false
	}
	y, err := strconv.Atoi(f.toks[i].Norm)
	return y, err == nil && y >= 1800 && y < 2200
}

// yearBefore reads the year before a proper name.
func (f *finder) yearBefore(i int, e *Event) bool {
	y, ok := f.yearAt(i)
	if !ok || e.year != 0 || i+1 >= len(f.caps) || !f.caps[i+1] {
		return false
	}
	e.year = y
	return true
}

// romanAt returns the number that the token writes in Roman numerals, up to 89:
// "Super Bowl LV".
func (f *finder) romanAt(i int) int {
	if i >= len(f.toks) || f.toks[i].Kind != text.Word || !f.toks[i].Is(text.Capital) || f.toks[i].Is(text.LineBefore) {
		return 0
	}
	return roman(f.toks[i].Norm)
}

// roman reads a Roman numeral below 90 in lower case, or returns 0.
func roman(s string) int {
	value := map[rune]int{'i': 1, 'v': 5, 'x': 10, 'l': 50}
	n, before := 0, 0
	for _, r := range s {
		v := value[r]
		if v == 0 || len(s) > 8 {
			return 0
		}
		if n += v; v > before && before > 0 {
			n -= 2 * before
		}
		before = v
	}
	return n
}

// acronymAfter reads "(AMCC-5)" at the token and returns its end, or 0.
func (f *finder) acronymAfter(i int, e *Event) int {
	if f.norm(i) != "(" || f.norm(i+2) != ")" && f.norm(i+3) != ")" || f.toks[i+1].Kind != text.Word {
		return 0
	}
	letters, n := splitNumbered(f.toks[i+1].Norm)
	if !f.toks[i+1].Is(text.Upper) && !f.toks[i+1].Is(text.HasDigit) || len(letters) < 2 {
		return 0
	}
	e.acronym = letters
	end := i + 3
	if y, ok := f.yearAt(i + 2); ok && e.year == 0 {
		e.year, end = y, i+4
	}
	if f.norm(end-1) != ")" {
		return 0
	}
	setNumber(e, n)
	return end
}

// setNumber reads the number behind an acronym: an edition, or a year.
func setNumber(e *Event, n int) {
	if n >= 1900 && n < 2200 {
		e.year = n
	} else if n > 0 && e.edition == 0 {
		e.edition = n
	}
}

// splitNumbered splits "amcc-5" and "sicw2022" into letters and number.
func splitNumbered(norm string) (string, int) {
	i := strings.IndexFunc(norm, func(r rune) bool { return r >= '0' && r <= '9' || r == '-' })
	if i <= 0 {
		return norm, 0
	}
	n, err := strconv.Atoi(strings.TrimPrefix(norm[i:], "-"))
	if err != nil || n < 0 {
		return norm, 0
	}
	return norm[:i], n
}

// numbered reads an acronym with a year ("SICW 2020") or one that the text has
// defined with or without a number ("AMCC-5").
func (f *finder) numbered(i int) {
	y, dated := f.yearAt(i + 1)
	if !dated && len(f.short) == 0 && f.toks[i].Shape&text.HasDigit == 0 && !f.in(i, inEventName) {
		return
	}
	letters, n := splitNumbered(f.toks[i].Norm)
	e := Event{acronym: letters, proper: true}
	setNumber(&e, n)
	last := i + 1
	if dated && n == 0 && !f.toks[last].Is(text.LineBefore) {
		e.year = y
		last++
	}
	if number, err := strconv.Atoi(f.norm(last)); n == 0 && e.year == 0 && err == nil && isIn(letters, inEventName) && number > 0 && number < 1000 {
		setNumber(&e, number) // "COP 27"
		last++
	}
	known := f.short[letters] || isIn(letters, inEventName) && (e.edition > 0 || e.year > 0)
	if !known && e.year == 0 || len(letters) < 2 || f.is(i, lexicon.PlaceStart) || isIn(letters, inBodyAcronym) && !f.short[letters] {
		return
	}
	e.name = f.named(i, last)
	f.defineShort(letters)
	f.add(i, last, e, true)
}

// defineShort notes the acronym of an event.
func (f *finder) defineShort(acronym string) {
	if acronym == "" {
		return
	}
	if f.short == nil {
		f.short = map[string]bool{}
	}
	f.short[acronym] = true
}
