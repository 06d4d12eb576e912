package report

import (
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

// statementColumns are the columns of a FollowTheMoney file of statements,
// followed by three that lead to the evidence.
var statementColumns = []string{
	"canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang", "original_value",
	"external", "first_seen", "last_seen", "id",
	"attribute", "byte_start", "byte_end",
}

// StatementsCSV writes a row for each claim of the report, in the columns of
// FollowTheMoney statements (followthemoney/statement) and three more:
// attribute, byte_start and byte_end of the evidence. The entity is the person
// or the event that the claim is about; what has no property there becomes a
// note, "edition: 5". "dataset" is the source and "origin" the id of the
// article, "original_value" the words of the article. A value at which a
// spreadsheet would start a formula gets a "'" in front.
func StatementsCSV(w io.Writer, r *reconcile.Report) error {
	out, x := csv.NewWriter(w), newIndex(r)
	if err := out.Write(statementColumns); err != nil {
		return err
	}
	for i := range r.Events {
		e := &r.Events[i]
		for k := range e.Claims {
			if err := out.Write(statementRow(x, e, &e.Claims[k])); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

func statementRow(x *index, e *reconcile.Event, c *claim.Claim) []string {
	a := x.article(c.Article)
	prop := propertyOf(c)
	entity := entityID(prop.schema, e.ID, c.Subject)
	if prop.schema == "Event" && !strings.HasPrefix(string(c.Attribute), "event.") {
		entity = entityID(prop.schema, e.ID, "")
	}
	row := []string{
		entity, entity, prop.name, prop.kind, prop.schema, prop.value, sourceName(a), a.ID, alpha3(a.Language), c.Value.Text,
		"false", a.Published, a.Modified, c.ID,
		string(c.Attribute), strconv.Itoa(c.Evidence.Start), strconv.Itoa(c.Evidence.End),
	}
	for i, s := range row {
		row[i] = defuse(clean(s))
	}
	return row
}

// property is a property of FollowTheMoney with a value.
type property struct{ schema, name, kind, value string }

// propertyOf maps a claim to the model of FollowTheMoney.
func propertyOf(c *claim.Claim) property {
	v := c.Value.Canonical
	if v == "" {
		v = c.Value.Text
	}
	switch c.Attribute {
	case claim.PersonName:
		return property{"Person", "name", "name", v}
	case claim.PersonRole:
		return property{"Person", "position", "string", v}
	case claim.PersonRank:
		return property{"Person", "title", "string", v}
	case claim.EventName:
		return property{"Event", "name", "name", v}
	case claim.EventPlace:
		return property{"Event", "location", "string", v}
	case claim.EventDate:
		if len(v) == len("2006-01-02") && !published(v).IsZero() {
			return property{"Event", "date", "date", v}
		}
	}
	note := attributeWord(c.Attribute) + ": " + v
	if c.Value.Unit != "" {
		note += " " + c.Value.Unit
	}
	switch room, _, _ := strings.Cut(string(c.Attribute), "."); room {
	case "person":
		return property{"Person", "notes", "text", note}
	case "event":
		return property{"Event", "notes", "text", note}
	}
	if c.Subject != "" {
		note = attributeWord(c.Attribute) + " (" + c.Subject + "): " + strings.TrimSpace(v+" "+c.Value.Unit)
	}
	return property{"Event", "notes", "text", note}
}

// entityID names a subject within its event.
func entityID(schema, event, subject string) string {
	sum := sha256.Sum256([]byte(schema + "\x00" + event + "\x00" + subject))
	return "concord-" + hex.EncodeToString(sum[:10])
}

// alpha3 is the code of a language in ISO 639-3, "" for an unknown one.
func alpha3(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return ""
	}
	if b, c := t.Base(); c != language.No {
		return b.ISO3()
	}
	return ""
}

// defuse keeps a spreadsheet from reading a cell as a formula. Plain numbers
// are none.
func defuse(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}
