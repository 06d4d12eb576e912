package finding

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

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
	// Dropped counts the drafts of rules whose claims did not stand in the
	// articles.
	Dropped int
}

// entry is a claim with its typed value.
type entry struct {
	doc   int
	claim claim.Claim
	val   value.Value
}

// builder collects the findings of one event.
type builder struct {
	all     []*claim.Reading
	support Support
	claims  map[string]claim.Claim
	out     []Finding
	values  inners // of each document
	rich    []bool // of each document: every other is lined up with it
	apart   bool   // the documents report two events, not one
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
	reason     string
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
		Sides:      []Side{},
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
	f.Explanation = explain(f, v.reason)
	f.ID = idOf(f)
	b.out = append(b.out, f)
}

// side makes the side of a finding, and keeps its claims.
func (b *builder) side(s side) Side {
	out := Side{Value: s.label, Articles: []string{}, Claims: []string{}}
	var claims []claim.Claim
	for _, e := range s.entries {
		if !slices.Contains(out.Articles, e.claim.Article) {
			out.Articles = append(out.Articles, e.claim.Article)
		}
		if !slices.Contains(out.Claims, e.claim.ID) {
			out.Claims = append(out.Claims, e.claim.ID)
		}
		b.claims[e.claim.ID] = e.claim
		claims = append(claims, e.claim)
	}
	for _, d := range s.silent {
		out.Articles = append(out.Articles, b.all[d].Doc.Article.ID)
	}
	if b.support != nil {
		out.Origins, out.Families = b.support.Origins(out.Articles, claims), b.support.Families(out.Articles)
	}
	return out
}

func round(x float64) float64 { return float64(int(x*1000+0.5)) / 1000 }

// explain says the finding in a sentence.
func explain(f Finding, reason string) string {
	var who []string
	for _, s := range f.Sides {
		if len(s.Claims) > 0 {
			who = append(who, fmt.Sprintf("%s: %s", strings.Join(s.Articles, ", "), quoted(s.Value)))
		} else {
			who = append(who, fmt.Sprintf("%s: nothing", strings.Join(s.Articles, ", ")))
		}
	}
	return fmt.Sprintf("%s of %s, %s. %s", f.Attribute, f.Subject, reason, strings.Join(who, "; "))
}

// maxShown is how much of a value an explanation shows, in runes.
const maxShown = 80

func quoted(s string) string {
	r := []rune(s)
	if len(r) > maxShown {
		return fmt.Sprintf("%q", string(r[:maxShown])+"…")
	}
	return fmt.Sprintf("%q", s)
}

// idOf hashes relation, attribute, claims and silent articles.
func idOf(f Finding) string {
	h := sha256.New()
	fmt.Fprintf(h, "%s\x00%s\x00%s\x00", f.Relation, f.Attribute, f.Subject)
	for _, s := range f.Sides {
		for _, c := range s.Claims {
			fmt.Fprintf(h, "c%s\x00", c)
		}
		if len(s.Claims) == 0 {
			for _, a := range s.Articles {
				fmt.Fprintf(h, "s%s\x00", a)
			}
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// order is the order in which a relation of a pair wins over the others.
var order = []value.Relation{value.Conflict, value.Update, value.Reword, value.Refines, value.Equal}

// compare groups the entries into sides of equal values and says how the sides
// relate. One side with entries of one document says nothing: ok is false.
func compare(entries []entry) (sides []side, rel value.Relation, reason string, ok bool) {
	for _, e := range entries {
		sides = place(sides, e)
	}
	if len(sides) == 1 {
		rel, reason = value.Equal, "the reports agree"
		if first, other := sides[0].entries[0], sides[0].entries[len(sides[0].entries)-1]; len(sides[0].entries) > 1 {
			_, w := relate(first.val, other.val)
			reason = w.Reason
		}
		return sides, rel, reason, docs(entries) > 1
	}
	best := len(order)
	for i := range sides {
		for j := i + 1; j < len(sides); j++ {
			r, w := relate(sides[i].val, sides[j].val)
			if k := slices.Index(order, r); k >= 0 && k < best {
				best, rel, reason = k, r, w.Reason
			}
		}
	}
	return sides, rel, reason, best < len(order) && docs(entries) > 1
}

// place puts the entry on the side of its value.
func place(sides []side, e entry) []side {
	for i := range sides {
		if r, _ := relate(sides[i].val, e.val); r == value.Equal {
			sides[i].entries = append(sides[i].entries, e)
			return sides
		}
	}
	return append(sides, side{val: e.val, label: e.claim.Value.Text, entries: []entry{e}})
}

// once drops findings on evidence of which one with the same attribute stands
// before: a fact is told once, however many rules see it.
func (b *builder) once() {
	seen := map[string]bool{}
	b.out = slices.DeleteFunc(b.out, func(f Finding) bool {
		key := string(f.Attribute)
		var places []string
		for _, s := range f.Sides {
			for _, id := range s.Claims {
				c := b.claims[id]
				places = append(places, fmt.Sprint(" ", c.Article, c.Evidence.Start, c.Evidence.End))
			}
		}
		slices.Sort(places)
		key += strings.Join(places, "")
		old := seen[key]
		seen[key] = true
		return old
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
func (f Finding) weight() int {
	if f.Confidence < sureRank {
		return 1
	}
	return f.Severity
}

// result ranks the findings and lists the claims.
func (b *builder) result() Result {
	slices.SortStableFunc(b.out, func(x, y Finding) int {
		return cmp.Or(y.weight()-x.weight(), cmp.Compare(y.Confidence, x.Confidence), cmp.Compare(x.Attribute, y.Attribute), cmp.Compare(x.ID, y.ID))
	})
	b.once()
	r := Result{Findings: b.out, Claims: make([]claim.Claim, 0, len(b.claims))}
	for _, c := range b.claims {
		r.Claims = append(r.Claims, c)
	}
	SortClaims(r.Claims)
	return r
}

// SortClaims orders claims by article, place, attribute and id.
func SortClaims(cs []claim.Claim) {
	slices.SortFunc(cs, func(a, b claim.Claim) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), a.Evidence.Start-b.Evidence.Start, a.Evidence.End-b.Evidence.End,
			cmp.Compare(a.Attribute, b.Attribute), cmp.Compare(a.ID, b.ID))
	})
}
