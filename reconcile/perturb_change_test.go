package reconcile_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/reconcile/claim"
)

// perKind bounds the changes of one kind in one article.
const perKind = 3

var (
	hard    = []value.Relation{value.Conflict, value.Update}
	reworks = []value.Relation{value.Conflict, value.Update, value.Reword, value.Refines}
)

// perturber makes changed copies of one article.
type perturber struct {
	d   *normalize.Document
	out []change
}

// values returns copies of the article with one value changed each.
func values(t *testing.T, a normalize.Article) []change {
	t.Helper()
	d, err := normalize.Parse(a)
	if err != nil {
		t.Fatal(err)
	}
	p := &perturber{d: d}
	p.numbers()
	p.days()
	p.roles()
	p.names()
	p.polarity()
	p.speakers()
	return p.out
}

// replace adds a copy in which the bytes of span read otherwise.
func (p *perturber) replace(kind string, span text.Span, with string, relations []value.Relation, attributes ...claim.Attribute) {
	src := p.d.Text.Source
	n := 0
	for _, c := range p.out {
		if c.kind == kind {
			n++
		}
	}
	if n >= perKind || p.d.Added(p.d.Token(span.Start)) || strings.Count(src, span.In(src)) > 40 {
		return
	}
	p.out = append(p.out, change{
		kind: kind, copy: src[:span.Start] + with + src[span.End:], old: around(src, span), new: with,
		span: span, copySpan: text.Span{Start: span.Start, End: span.Start + len(with)},
		relations: relations, attributes: attributes,
	})
}

// around shows a place with the words before and behind it.
func around(s string, at text.Span) string {
	start, end := at.Start, at.End
	for start > 0 && at.Start-start < 40 && s[start-1] != '\n' {
		start--
	}
	for end < len(s) && end-at.End < 40 && s[end] != '\n' {
		end++
	}
	return strings.ToValidUTF8(s[start:at.Start]+"["+s[at.Start:at.End]+"]"+s[at.End:end], "")
}

var upToTwelve = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// other returns another number in the same style: a third more and at least two.
func other(s string) (string, bool) {
	if i := slices.Index(upToTwelve, strings.ToLower(s)); i > 0 {
		w := upToTwelve[(i+3)%len(upToTwelve)]
		if i+3 >= len(upToTwelve) {
			w = upToTwelve[i-3]
		}
		if unicode.IsUpper(rune(s[0])) {
			w = strings.ToUpper(w[:1]) + w[1:]
		}
		return w, true
	}
	digits := strings.ReplaceAll(s, ",", "")
	n, err := strconv.Atoi(digits)
	if err != nil {
		return "", false
	}
	out := strconv.Itoa(n + max(2, n/3))
	if strings.Contains(s, ",") && len(out) > 3 {
		out = out[:len(out)-3] + "," + out[len(out)-3:]
	}
	return out, true
}

// numbers changes counts, money, shares and ordinals.
func (p *perturber) numbers() {
	src := p.d.Text.Source
	for _, m := range p.d.Quantities {
		if m.Role != quantity.Plain && m.Role != quantity.Age || len(m.Parts) > 0 {
			continue
		}
		first := p.d.Text.Tokens[p.d.Token(m.Span.Start)]
		for i := p.d.Token(m.Span.Start); i < len(p.d.Text.Tokens) && p.d.Text.Tokens[i].Start < m.Span.End; i++ {
			if first = p.d.Text.Tokens[i]; first.Kind == text.Number || first.Kind == text.Word {
				break
			}
		}
		if m.Value.Type() == value.Ordinal {
			p.ordinal(first)
			continue
		}
		with, ok := other(first.In(src))
		if !ok {
			continue
		}
		switch {
		case m.Role == quantity.Age:
			p.replace("age", first.Span, with, hard, claim.PersonAge, claim.Quantity)
		case m.Value.Type() == value.Currency:
			p.replace("money", first.Span, with, hard, claim.Money)
		case m.Value.Type() == value.Percent:
			p.replace("percent", first.Span, with, hard, claim.Percent)
		case m.Value.Type() == value.Quantity || m.Counted.Noun != "":
			p.replace("number", first.Span, with, hard, claim.Quantity, claim.Duration, claim.Vote, claim.Score)
		}
	}
}

var ordinals = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

func (p *perturber) ordinal(t text.Token) {
	s := t.In(p.d.Text.Source)
	if i := slices.Index(ordinals, s); i >= 0 {
		p.replace("ordinal", t.Span, ordinals[(i+3)%len(ordinals)], hard, claim.Ordinal, claim.EventEdition, claim.Rank)
	}
}

var (
	weekdays = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	months   = []string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// days changes weekdays and days of the month.
func (p *perturber) days() {
	src := p.d.Text.Source
	for _, m := range p.d.Dates {
		for i := p.d.Token(m.Start); i < len(p.d.Text.Tokens) && p.d.Text.Tokens[i].Start < m.End; i++ {
			t := p.d.Text.Tokens[i]
			if n := slices.Index(weekdays, t.In(src)); n >= 0 {
				p.replace("weekday", t.Span, weekdays[(n+5)%7], hard, claim.EventDate, claim.EventTime)
			}
			if t.Kind != text.Number || i == 0 || !slices.Contains(months, p.d.Text.Tokens[i-1].In(src)) {
				continue
			}
			if n, err := strconv.Atoi(t.In(src)); err == nil && n < 32 {
				p.replace("date", t.Span, strconv.Itoa((n+8)%28+1), hard, claim.EventDate, claim.EventTime)
			}
		}
	}
}

var offices = map[string]string{"minister": "secretary", "secretary": "commissioner", "president": "chairman", "chairman": "director", "director": "chairman", "governor": "mayor",
	"mayor": "governor", "judge": "prosecutor", "prosecutor": "judge", "coach": "manager", "captain": "goalkeeper", "analyst": "broker", "senator": "governor", "engineer": "physicist", "lawyer": "doctor"}

// roles changes the office of a person.
func (p *perturber) roles() {
	for _, f := range p.d.Entities.Facts {
		if f.Topic != entity.Office {
			continue
		}
		for i := f.First; i < f.Last; i++ {
			t := p.d.Text.Tokens[i]
			if w, ok := offices[t.Norm]; ok {
				if t.Is(text.Capital) {
					w = strings.ToUpper(w[:1]) + w[1:]
				}
				p.replace("title", t.Span, w, reworks, claim.PersonRole)
				break
			}
		}
	}
}

var given = []string{"Walter", "Sophie", "Gregor", "Ingrid"}

// names changes the first name of a person that is given once in full.
func (p *perturber) names() {
	for _, m := range p.d.Entities.Mentions {
		q, ok := m.Value.(entity.Person)
		if !ok || len(q.Words()) < 2 || m.Short {
			continue
		}
		t := p.d.Text.Tokens[m.First]
		if strings.Count(p.d.Text.Source, t.In(p.d.Text.Source)+" ") == 1 {
			p.replace("name", t.Span, given[len(q.Words()[0])%len(given)], reworks, claim.PersonName)
		}
	}
}

// polarity denies what a clause affirms.
func (p *perturber) polarity() {
	for _, s := range p.d.Text.Sentences {
		for i := s.First + 1; i < s.Last-2; i++ {
			t := p.d.Text.Tokens[i]
			next := p.d.Text.Tokens[i+1].Norm
			switch t.Norm {
			case "was", "were", "will", "would", "is", "are":
				if next != "not" && next != "n't" && next != "never" {
					src := p.d.Text.Source
					p.replace("polarity", t.Span, t.In(src)+" not", hard, claim.Statement, claim.Quote)
				}
				i = s.Last
			}
		}
	}
}

// speakers gives a quotation to somebody else.
func (p *perturber) speakers() {
	for _, q := range p.d.Quotations {
		if q.Kind != quotation.Direct || q.Speaker.Len() == 0 {
			continue
		}
		s := q.Speaker.In(p.d.Text.Source)
		if strings.Contains(s, " ") || !unicode.IsUpper(rune(s[0])) || s == "He" || s == "She" || s == "They" || s == "I" {
			continue
		}
		n := len(p.out)
		p.replace("speaker", q.Speaker, "Ostrander", reworks, claim.Quote, claim.Statement)
		if len(p.out) > n && q.Speaker.Start >= q.End { // what is told is the quotation
			p.out[n].span, p.out[n].copySpan = q.Span, q.Span
		}
	}
}
