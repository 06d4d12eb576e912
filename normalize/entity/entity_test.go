package entity_test

import (
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/normalize/value/valuetest"
)

// found lists the mentions and facts of one kind, joined by " | ".
func found(in string, types ...value.Type) string {
	f := entity.Find(text.Parse(in), entity.Options{})
	var out []string
	add := func(s text.Span, v value.Value) {
		for _, t := range types {
			if v.Type() == t {
				out = append(out, s.In(in))
			}
		}
	}
	for _, m := range f.Mentions {
		add(m.Span, m.Value)
	}
	for _, x := range f.Facts {
		add(x.Span, x.Value)
	}
	return strings.Join(out, " | ")
}

func TestFind(t *testing.T) {
	tests := []struct {
		in     string
		kind   value.Type
		want   string
		reason string
	}{
		{"The plan was praised by Maria Gonzalez on the radio.", value.Person, "Maria Gonzalez", "two words that are names"},
		{"It was Mr. Brandt who spoke.", value.Person, "Brandt", "an honorific makes a name"},
		{"Maria Gonzalez spoke. Gonzalez then left.", value.Person, "Maria Gonzalez | Gonzalez", "a surname stands for the full name"},
		{"The minister, Lê Văn Thành, spoke.", value.Person, "Lê Văn Thành", "diacritics"},
		{"He met Pieter van der Berg in town.", value.Person, "Pieter van der Berg", "particles inside"},
		{"It was S. Nathan who spoke.", value.Person, "S. Nathan", "an initial"},
		{"The Clean Water Act passed.", value.Person, "", "common words in capitals are no person"},
		{"She flew to New York.", value.Person, "", "a place is no person"},
		{"Deputy Minister of Finance Maria Gonzalez spoke.", value.Role, "Deputy Minister of Finance", "an office before the name"},
		{"Secretary-General of the Harbour Union Maria Gonzalez spoke.", value.Role, "Secretary-General of the Harbour Union", "an office of two words with a hyphen, and its scope"},
		{"Attorney General of Utah Maria Gonzalez spoke.", value.Role, "Attorney General of Utah", "the same without a hyphen"},
		{"Maria Gonzalez, the governor of the central bank, spoke.", value.Role, "governor of the central bank", "an apposition"},
		{"Maria Gonzalez, 61, a spokeswoman for the airline, spoke.", value.Role, "spokeswoman for the airline", "an age between"},
		{"The airline's president, Maria Gonzalez, spoke.", value.Role, "president", "an office before a comma; who owns the airline is another matter"},
		{"Maria Gonzalez, Minister for Trade and Minister-in-charge of Fisheries, spoke.", value.Role, "Minister for Trade | Minister-in-charge of Fisheries", "two offices"},
		{"Maria Gonzalez is the mayor of the town.", value.Role, "mayor of the town", "a predicate"},
		{"Lieut. Gen. Maria Gonzalez spoke.", value.Rank, "Lieut. Gen.", "a rank in short"},
		{"Senior Lieutenant General Maria Gonzalez spoke.", value.Rank, "Senior Lieutenant General", "a rank with its modifier"},
		{"Attorney General Maria Gonzalez spoke.", value.Rank, "", "no rank"},
		{"Maria Gonzalez, 61, spoke.", value.Number, "61", "an age"},
		{"The Ministry of Public Works said so.", value.Organization, "Ministry of Public Works", "a body with its field"},
		{"The Ministry of Public Works (MPW) said so. The MPW left.", value.Organization, "Ministry of Public Works | MPW | MPW", "an acronym that the text defines"},
		{"They met in Oslo on the coast.", value.Place, "Oslo", "a city"},
		{"Flights to South Africa stopped.", value.Place, "South Africa", "two words"},
		{"They came to the fifth Baltic Energy Conference (BEC-5) by train.", value.Event, "fifth Baltic Energy Conference (BEC-5)", "a series with its edition and acronym"},
		{"The 37th Nordic Summit opened.", value.Event, "37th Nordic Summit", "an edition in figures"},
		{"The Nordic Film Week 2019 opened.", value.Event, "Nordic Film Week 2019", "a year in the name"},
		{"The meeting ended.", value.Event, "", "a bare noun names no event"},
		{"The meeting of Nordic ministers on fisheries ended.", value.Event, "meeting of Nordic ministers on fisheries", "a described gathering"},
	}
	for _, tt := range tests {
		if got := found(tt.in, tt.kind); got != tt.want {
			t.Errorf("%q (%s): got %q, want %q", tt.in, tt.reason, got, tt.want)
		}
	}
}

func TestRelate(t *testing.T) {
	person := func(s string) value.Value { return entity.NewPerson(s) }
	role := func(s string) value.Value { return entity.NewRole(s) }
	rank := func(s string) value.Value { return entity.NewRank(s) }
	tests := []struct {
		a, b   value.Value
		want   value.Relation
		reason string
	}{
		{person("Lương Minh"), person("Luong Minh"), value.Equal, "diacritics"},
		{person("S Nathan"), person("S. Nathan"), value.Equal, "the dot of an initial"},
		{person("John Doe"), person("John F. Doe"), value.Refines, "a middle initial"},
		{person("J. Doe"), person("John Doe"), value.Refines, "an initial"},
		{person("John Doe"), person("Jane Doe"), value.Different, "other first names"},
		{person("John Doe Jr."), person("John Doe Sr."), value.Different, "father and son"},
		{role("Sen."), role("Senator"), value.Equal, "an abbreviation"},
		{role("Minister-in-charge of Trade"), role("Minister in charge of trade"), value.Equal, "hyphens and capitals"},
		{role("Norwegian Minister of Trade"), role("Minister of Trade"), value.Equal, "one names the country"},
		{role("Minister of Trade"), role("Deputy Minister of Trade"), value.Conflict, "a deputy is not the minister"},
		{role("former governor of Utah"), role("governor of Utah"), value.Update, "one office at two times"},
		{role("President-elect"), role("President"), value.Update, "an office that begins between the reports"},
		{role("interim director"), role("director"), value.Refines, "how an office is held"},
		{role("Vice President"), role("President"), value.Conflict, "a president is no vice president for short"},
		{role("Lt. Gov."), role("Gov."), value.Conflict, "the one below the governor"},
		{role("Undersecretary of State"), role("Secretary of State"), value.Conflict, "one word holds the step"},
		{role("Under-Secretary of State"), role("Undersecretary of State"), value.Equal, "the same with a hyphen"},
		{role("Archbishop of Norland"), role("Bishop of Norland"), value.Conflict, "a step up"},
		{role("Deputy Minister of Trade"), role("Minister"), value.Refines, "a deputy minister is called minister for short"},
		{role("Deputy Minister"), role("Energy Minister"), value.Conflict, "the minister is not called deputy"},
		{role("Minister of State for Trade"), role("Minister for Trade"), value.Conflict, "a minister of state stands below"},
		{role("Prime Minister"), role("Minister"), value.Conflict, "the head of the government is not called minister"},
		{role("Deputy Prime Minister"), role("Prime Minister"), value.Conflict, "the deputy"},
		{role("Prime Minister"), role("Premier"), value.Equal, "two words for one office"},
		{role("Vice Minister of Trade"), role("Deputy Minister of Trade"), value.Equal, "two words for one step"},
		{role("Deputy"), role("Deputy District Attorney"), value.Refines, "a deputy for short"},
		{role("Director"), role("Director-General of the fund"), value.Refines, "a director for short"},
		{role("chief justice"), role("Supreme Court Chief Justice"), value.Refines, "the court is named"},
		{role("associate professor"), role("professor of law"), value.Refines, "grades of one post"},
		{role("vice president of the club"), role("President"), value.Refines, "the other body may be the state"},
		{role("Senior Vice President"), role("President"), value.Conflict, "a grade of the step"},
		{role("Deputy Mayor of Eastham"), role("Mayor"), value.Conflict, "nobody is mayor elsewhere"},
		{role("Assistant U.S. Attorney"), role("U.S. Attorney"), value.Conflict, "the land is that of the office"},
		{role("Assistant U.S. Attorney"), role("attorney"), value.Refines, "a kind of lawyer"},
		{role("Senate Majority Leader"), role("Senate Minority Leader"), value.Conflict, "two sides of the hall"},
		{role("prosecutor"), role("defense lawyer"), value.Conflict, "two sides of the court"},
		{role("former prosecutor"), role("defense lawyer"), value.Refines, "one after the other"},
		{role("embattled governor of Utah"), role("Utah Gov."), value.Equal, "what is said of the holder"},
		{role("Minister of Trade"), role("Minister of Health"), value.Refines, "one may hold both"},
		{role("party leader"), role("Minister of Trade"), value.Refines, "two offices of one person"},
		{role("minister"), role("Minister of Trade"), value.Refines, "a fuller form"},
		{rank("Lieut. Gen."), rank("Lieutenant General"), value.Equal, "an abbreviation"},
		{rank("General"), rank("Lieutenant General"), value.Refines, "the short form"},
		{rank("Colonel"), rank("Captain"), value.Conflict, "other ranks"},
		{entity.Edition(5), entity.Edition(5), value.Equal, "one edition"},
		{entity.Edition(5), entity.Edition(7), value.Conflict, "two editions"},
		{entity.NewAge("61"), entity.NewAge("62"), value.Update, "a birthday between"},
		{entity.NewAge("61"), entity.NewAge("71"), value.Conflict, "two ages"},
	}
	for _, tt := range tests {
		if got, w := tt.a.Relate(tt.b); got != tt.want || w.Reason() == "" {
			t.Errorf("%q to %q (%s): %v (%s), want %v", tt.a, tt.b, tt.reason, got, w.Reason(), tt.want)
		}
	}
}

func TestConformance(t *testing.T) {
	valuetest.Run(t, []value.Value{
		entity.NewPerson("John Doe"), entity.NewPerson("John F. Doe"), entity.NewRole("Minister of Trade"), entity.NewRank("Col."), entity.Edition(3),
		entity.NewAge("40"), entity.NewOrganization("Ministry of Public Works", "MPW"),
	}, nil)
}

func TestParseName(t *testing.T) {
	tests := []struct {
		in     string
		want   entity.Name
		reason string
	}{
		{"John Doe", entity.Name{First: "John", Last: "Doe"}, "two words"},
		{"Doe, John Q.", entity.Name{First: "John", Middle: "Q.", Last: "Doe"}, "family name first"},
		{"Dr. John Doe Jr.", entity.Name{Title: "Dr.", First: "John", Last: "Doe", Suffix: "Jr."}, "title and suffix"},
		{"Lieut. Gen. John Doe", entity.Name{Title: "Lieut. Gen.", First: "John", Last: "Doe"}, "a rank"},
		{"Juan de la Cruz", entity.Name{First: "Juan", Last: "de la Cruz"}, "particles"},
		{"John (Jack) Doe", entity.Name{First: "John", Last: "Doe", Nickname: "Jack"}, "a nickname"},
		{"Mr. Doe", entity.Name{Title: "Mr.", Last: "Doe"}, "a title takes the family name"},
	}
	for _, tt := range tests {
		if got := entity.ParseName(tt.in); got != tt.want {
			t.Errorf("%q (%s): %+v, want %+v", tt.in, tt.reason, got, tt.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Deputy Minister of Finance Lieut. Gen. Maria Gonzalez, 61, spoke at the fifth Nordic Summit (NS-5) in Oslo.")
	f.Add("\"A\" , B. C (D-E)'s")
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		found := entity.Find(text.Parse(s), entity.Options{})
		end := 0
		for n, m := range found.Mentions {
			if m.Start < end || m.End > len(s) || m.Start >= m.End {
				t.Fatalf("mention [%d,%d) after %d in %d bytes", m.Start, m.End, end, len(s))
			}
			end = m.End
			if m.Entity < 0 || m.Entity >= len(found.Entities) || found.At(m.First) != n {
				t.Fatalf("mention %d names entity %d of %d", n, m.Entity, len(found.Entities))
			}
		}
		for _, x := range found.Facts {
			if x.Span.Len() <= 0 || x.Span.End > len(s) || x.Entity >= len(found.Entities) {
				t.Fatalf("fact %+v", x)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("Deputy Minister of Finance Maria Gonzalez, 61, spoke at the fifth Nordic Summit in Oslo. The plan will cost more than the firm had said. ", 100)
	p := text.Parse(s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		entity.Find(p, entity.Options{})
	}
}
