package finding

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// Support counts who stands behind a value.
type Support interface {
	// Origins counts the independent sources behind the claims of a side, or
	// behind articles that are silent when there are no claims.
	Origins(articles []string, claims []claim.Claim) int
	// Families counts the publisher families among articles.
	Families(articles []string) int
}

// Result is what [Build] finds.
type Result struct {
	Claims   []claim.Claim // in order of article and place
	Findings []Finding     // ranked
	// Dropped counts the drafts of rules that are not what [Draft] says.
	Dropped int
	// Cut counts what was left out so that an event of many or very long reports
	// takes no more time and room than it must.
	Cut Cut
}

// Cut counts what was not compared, or not told, for its number.
type Cut struct {
	// Pairs of reports of which the clauses were not lined up: of more than 13
	// reports each is lined up with the 6 richest of all and with 12 others.
	Pairs int
	// Clauses behind the first 600 of a report, which are not lined up.
	Clauses int
	// Quotations behind the first 150 quoted sentences of a report.
	Quotations int
	// Silences that are not told: 40 of an event are.
	Silences int
}

// entry is a claim with its typed value.
type entry struct {
	doc   int
	claim *claim.Claim
	val   value.Value
}

// builder collects the findings of one event.
type builder struct {
	all       []*claim.Reading
	support   Support
	claims    claimSet
	out       []Finding
	values    inners                    // of each document
	relations map[uint64]value.Relation // of pairs of amounts, by their numbers
	kinds     [][]kindOfItem            // the values with keys of each document, by kind
	rich      []bool                    // of each document: every other is lined up with it
	apart     bool                      // the documents report two events, not one

	cut    Cut
	pairs  [][2]int        // the documents that are lined up
	stated table[entry]    // the statements made so far, of each clause
	behind []claim.Claim   // room for the claims of one side
	text   []byte          // room for what is written or hashed
	pair   [2][]text.Token // room for the words of two clauses
	folded [2][]string     // the same for their folded forms
	terms  []term          // room for the words of phrases
	cells  []float64       // room for a table of two passages
}

// newBuilder returns a builder with room for some claims.
func newBuilder(all []*claim.Reading, support Support, claims int) *builder {
	return &builder{all: all, support: support, claims: newClaimSet(claims)}
}

// side is a value with its entries, or with nobody's words for silence.
type side struct {
	val     value.Value
	label   string
	entries []entry
	silent  []int // documents
}

// verdict is what a finding says before it has its form.
type verdict struct {
	code       string // "" for that of the attribute
	attribute  claim.Attribute
	subject    string
	relation   value.Relation
	why        value.Witness
	confidence float64
	sides      []side
}

// emit makes a finding of the verdict.
func (b *builder) emit(v verdict) {
	f := Finding{
		Code:       v.code,
		Relation:   v.relation,
		Attribute:  v.attribute,
		Subject:    v.subject,
		Confidence: round(v.confidence),
		Rule:       v.why.Rule,
		Terms:      append([]string{}, v.why.Terms...),
		Reason:     v.why.Reason(),
		Sides:      make([]Side, 0, len(v.sides)),
	}
	if f.Code == "" {
		f.Code = codeOf(v.attribute)
	}
	f.Severity = Severity(v.attribute, v.relation)
	if k, ok := kindOf(f.Code); ok {
		f.Severity = k.severity(v.relation)
	}
	if f.Subject == "" {
		f.Subject = string(v.attribute)
	}
	for _, s := range v.sides {
		f.Sides = append(f.Sides, b.side(s))
	}
	b.text = appendExplanation(b.text[:0], &f)
	f.Explanation = string(b.text)
	b.text = appendKey(b.text[:0], &f)
	f.ID = hashed(b.text)
	b.out = append(b.out, f)
}

// hashed returns the first half of a hash of bytes, in hex.
func hashed(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

// side makes the side of a finding, and keeps its claims.
func (b *builder) side(s side) Side {
	n := len(s.entries)
	articles, claims := uniques{list: make([]string, 0, n+len(s.silent))}, uniques{list: make([]string, 0, n)}
	b.behind = b.behind[:0]
	for i := range s.entries {
		c := s.entries[i].claim
		articles.add(c.Article)
		claims.add(c.ID)
		b.claims.put(c)
		b.behind = append(b.behind, *c)
	}
	for _, d := range s.silent {
		articles.list = append(articles.list, b.all[d].Doc.Article.ID)
	}
	out := Side{Value: s.label, Articles: articles.list, Claims: claims.list}
	if b.support != nil {
		out.Origins, out.Families = b.support.Origins(out.Articles, b.behind), b.support.Families(out.Articles)
	}
	return out
}

func round(x float64) float64 { return float64(int(x*1000+0.5)) / 1000 }

// appendExplanation says the finding in a sentence.
func appendExplanation(b []byte, f *Finding) []byte {
	b = append(b, f.Attribute...)
	if f.Subject != string(f.Attribute) {
		b = append(append(b, " of "...), f.Subject...)
	}
	b = append(b, ", "...)
	b = append(b, f.Reason...)
	b = append(b, ". "...)
	for i := range f.Sides {
		s := &f.Sides[i]
		if i > 0 {
			b = append(b, "; "...)
		}
		if i == maxNamed && len(f.Sides) > maxNamed+1 {
			b = append(strconv.AppendInt(append(b, "and "...), int64(len(f.Sides)-i), 10), " more"...)
			break
		}
		for k, id := range s.Articles {
			if k == maxNamed && len(s.Articles) > maxNamed+1 {
				b = append(strconv.AppendInt(append(b, " and "...), int64(len(s.Articles)-k), 10), " more"...)
				break
			}
			if k > 0 {
				b = append(b, ", "...)
			}
			b = append(b, id...)
		}
		b = append(b, ": "...)
		if len(s.Claims) > 0 {
			b = appendQuoted(b, s.Value)
		} else {
			b = append(b, "nothing"...)
		}
	}
	return b
}

const (
	// maxShown is how much of a value an explanation shows, in runes.
	maxShown = 80
	// maxNamed is how many articles of a side, and how many sides, an explanation
	// names; the finding lists all.
	maxNamed = 40
)

func appendQuoted(b []byte, s string) []byte {
	if len(s) > maxShown {
		n := 0
		for at := range s {
			if n++; n > maxShown {
				b = strconv.AppendQuote(b, s[:at])
				return append(b[:len(b)-1], "…\""...)
			}
		}
	}
	return strconv.AppendQuote(b, s)
}

// appendKey appends what the id of a finding is a hash of: relation, attribute,
// subject, claims and silent articles.
func appendKey(b []byte, f *Finding) []byte {
	for _, s := range []string{f.Relation.String(), string(f.Attribute), f.Subject} {
		b = append(append(b, s...), 0)
	}
	for i := range f.Sides {
		s := &f.Sides[i]
		for _, c := range s.Claims {
			b = append(append(append(b, 'c'), c...), 0)
		}
		if len(s.Claims) == 0 {
			for _, a := range s.Articles {
				b = append(append(append(b, 's'), a...), 0)
			}
		}
	}
	return b
}

// order is the order in which a relation of a pair wins over the others.
var order = []value.Relation{value.Conflict, value.Update, value.Reword, value.Refines, value.Equal}

// compare groups the entries into sides of equal values and says how the sides
// relate. One side with entries of one document says nothing: ok is false.
func compare(entries []entry) (sides []side, rel value.Relation, why value.Witness, ok bool) {
	named := map[string]int{} // the side of a name: the same names are compared once
	for _, e := range entries {
		p, person := e.val.(entity.Person)
		i, ok := named[p.Name()]
		if !person || !ok {
			i = sideOf(sides, e)
		}
		if person && !ok {
			named[p.Name()] = i
		}
		if i == len(sides) {
			sides = append(sides, side{val: e.val, label: e.claim.Value.Text})
		}
		sides[i].entries = append(sides[i].entries, e)
	}
	if len(sides) == 1 {
		rel, why = value.Equal, value.Because("agree", "the reports agree")
		if first, other := sides[0].entries[0], sides[0].entries[len(sides[0].entries)-1]; len(sides[0].entries) > 1 {
			_, why = relate(first.val, other.val)
		}
		return sides, rel, why, docs(entries) > 1
	}
	best := len(order)
	for i := range sides {
		for j := i + 1; j < len(sides); j++ {
			r, w := relate(sides[i].val, sides[j].val)
			if k := slices.Index(order, r); k >= 0 && k < best {
				best, rel, why = k, r, w
			}
		}
	}
	return sides, rel, why, best < len(order) && docs(entries) > 1
}

// sideOf returns the side of the entry's value, or the number of the sides.
func sideOf(sides []side, e entry) int {
	for i := range sides {
		if r, _ := relate(sides[i].val, e.val); r == value.Equal {
			return i
		}
	}
	return len(sides)
}

// once drops findings on evidence of which one with the same attribute stands
// before: a fact is told once, however many rules see it.
func (b *builder) once() {
	seen := make(map[string]bool, len(b.out))
	var places []footing
	b.out = slices.DeleteFunc(b.out, func(f Finding) bool {
		places = places[:0]
		for i := range f.Sides {
			for _, id := range f.Sides[i].Claims {
				places = append(places, b.claims.footing(id))
			}
		}
		slices.SortFunc(places, footing.compare)
		b.text = append(b.text[:0], f.Attribute...)
		for _, p := range places {
			b.text = p.append(append(b.text, ' '))
		}
		if seen[string(b.text)] {
			return true
		}
		seen[string(b.text)] = true
		return false
	})
}

func docs(entries []entry) int {
	seen := map[int]bool{}
	for _, e := range entries {
		seen[e.doc] = true
	}
	return len(seen)
}

// sureRank is how sure a finding must be for its severity to lift it.
const sureRank = 0.5

// weight is the severity by which a finding ranks: what is doubtful does not
// stand before what is sure.
func (f *Finding) weight() int {
	if f.Confidence < sureRank {
		return 1
	}
	return f.Severity
}

// loose is 1 for whole clauses and 0 for values, which come first where both weigh
// the same: a title or a number that differs says at once what it is about.
func (f *Finding) loose() int {
	if f.Attribute == claim.Statement && f.weight() > 1 {
		return 1
	}
	return 0
}

// result ranks the findings and lists the claims.
func (b *builder) result() Result {
	order := make([]int, len(b.out))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		x, y := &b.out[i], &b.out[j]
		return cmp.Or(y.weight()-x.weight(), x.loose()-y.loose(), cmp.Compare(y.Confidence, x.Confidence), cmp.Compare(x.Attribute, y.Attribute), cmp.Compare(x.ID, y.ID), i-j)
	})
	ranked := make([]Finding, len(order))
	for at, i := range order {
		ranked[at] = b.out[i]
	}
	b.out = ranked
	b.once()
	return Result{Findings: b.out, Claims: b.claims.sorted(), Cut: b.cut}
}

// SortClaims orders claims by article, place, attribute and id.
func SortClaims(cs []claim.Claim) {
	slices.SortFunc(cs, func(a, b claim.Claim) int { return compareClaims(&a, &b) })
}

func compareClaims(a, b *claim.Claim) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), a.Evidence.Start-b.Evidence.Start, a.Evidence.End-b.Evidence.End,
		cmp.Compare(a.Attribute, b.Attribute), cmp.Compare(a.ID, b.ID))
}
