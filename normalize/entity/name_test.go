package entity_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/newsconcord/concord/normalize/entity"
)

func TestParseNameParts(t *testing.T) {
	for _, tt := range []struct {
		in     string
		want   entity.Name
		reason string
	}{
		{"Keller", entity.Name{First: "Keller"}, "one word alone is a first name"},
		{"Sir Gerald", entity.Name{Title: "Sir", First: "Gerald"}, "a title that takes the first name"},
		{"Her Majesty Queen Margrethe", entity.Name{Title: "Her Majesty Queen", First: "Margrethe"}, "titles chain"},
		{"Rt. Hon. Ada Quist", entity.Name{Title: "Rt. Hon.", First: "Ada", Last: "Quist"}, "a word that belongs to the title behind it"},
		{"Lt.Col. Ada Quist", entity.Name{Title: "Lt.Col.", First: "Ada", Last: "Quist"}, "two abbreviations in one word"},
		{"Sgt. First Class Ada Quist", entity.Name{Title: "Sgt. First Class", First: "Ada", Last: "Quist"}, "words behind the title"},
		{"Professor Emeritus Ada Quist", entity.Name{Title: "Professor Emeritus", First: "Ada", Last: "Quist"}, "a word behind the title"},
		{"Secretary of Labor Ada Quist", entity.Name{Title: "Secretary of Labor", First: "Ada", Last: "Quist"}, "of and a noun"},
		{"Minister of Foreign Affairs Ada Quist", entity.Name{Title: "Minister of Foreign Affairs", First: "Ada", Last: "Quist"}, "of and two nouns"},
		{"Prime Minister of New Zealand Ada Quist", entity.Name{Title: "Prime Minister of New Zealand", First: "Ada", Last: "Quist"}, "of and a place of two words"},
		{"Secretary of Health and Human Services Ada Quist", entity.Name{Title: "Secretary of Health and Human Services", First: "Ada", Last: "Quist"}, "and between nouns"},
		{"Duke of Rutland and Lord of the Isles Arne Quist", entity.Name{Title: "Duke of Rutland and Lord of the Isles", First: "Arne", Last: "Quist"}, "and between titles"},
		{"U.S. District Judge Ada Mae Quist", entity.Name{Title: "U.S. District Judge", First: "Ada", Middle: "Mae", Last: "Quist"}, "a chain of modifiers"},
		{"U. S. Quist", entity.Name{First: "U.", Middle: "S.", Last: "Quist"}, "two initials are no country"},
		{"Mr. and Mrs. Arne Quist", entity.Name{Title: "Mr. and Mrs.", First: "Arne", Last: "Quist"}, "a couple"},
		{"Arne and Ada Quist", entity.Name{First: "Arne and Ada", Last: "Quist"}, "two first names"},
		{"Beekeeper Ada Quist", entity.Name{Title: "Beekeeper", First: "Ada", Last: "Quist"}, "what people are, before a full name"},
		{"US Army Capt. Ada Quist", entity.Name{Title: "US Army Capt.", First: "Ada", Last: "Quist"}, "a service before the rank"},
		{"Queen of Norway Maud", entity.Name{Title: "Queen of Norway", First: "Maud"}, "of does not hide a title that takes the first name"},
		{"Rep. Ada Quist, D-Ohio", entity.Name{Title: "Rep.", First: "Ada", Last: "Quist", Suffix: "D-Ohio"}, "party and state"},
		{"Arne von und zu Quist", entity.Name{First: "Arne", Last: "von und zu Quist"}, "two particles with a conjunction"},
		{"Dean Quist", entity.Name{First: "Dean", Last: "Quist"}, "a title that is a first name"},
		{"Ada Judge", entity.Name{First: "Ada", Last: "Judge"}, "a title is one at the front alone"},
		{"Mayor Quist", entity.Name{Title: "Mayor", Last: "Quist"}, "a title takes the family name"},
		{"The President of the Appeal Court", entity.Name{Title: "The President of the Appeal Court"}, "an office without a name"},

		{"Quist, Ada Mae", entity.Name{First: "Ada", Middle: "Mae", Last: "Quist"}, "family name first"},
		{"Quist III, Arne Jr.", entity.Name{First: "Arne", Last: "Quist", Suffix: "III, Jr."}, "suffixes on both sides of the comma"},
		{"Quist, Dr. Ada, MD", entity.Name{Title: "Dr.", First: "Ada", Last: "Quist", Suffix: "MD"}, "title behind the comma, suffix behind another"},
		{"Quist, J.R.", entity.Name{First: "J.R.", Last: "Quist"}, "initials that look like a suffix"},
		{"Quist, M.D.", entity.Name{Last: "Quist", Suffix: "M.D."}, "a degree that is no name"},
		{"Ada Quist, RIBA, FSA", entity.Name{First: "Ada", Last: "Quist", Suffix: "RIBA, FSA"}, "unknown letters behind a comma"},
		{"VAN DEN BERG, ADA", entity.Name{First: "ADA", Last: "VAN DEN BERG"}, "all in capitals, the letters are a first name"},
		{"Ada Quist QC MP", entity.Name{First: "Ada", Last: "Quist", Suffix: "QC MP"}, "suffixes without a comma"},
		{"Ada Quist Ph. D.", entity.Name{First: "Ada", Last: "Quist", Suffix: "Ph. D."}, "a suffix of two words"},
		{"Yo Ma", entity.Name{First: "Yo", Last: "Ma"}, "a name that is a degree"},
		{"Arne Paul Quist V", entity.Name{First: "Arne", Middle: "Paul", Last: "Quist", Suffix: "V"}, "a numeral"},
		{"Arne V. Quist", entity.Name{First: "Arne", Middle: "V.", Last: "Quist"}, "an initial"},
		{"Quist, Arne V", entity.Name{First: "Arne", Middle: "V", Last: "Quist"}, "an initial behind the first name"},

		{"Ada de la Cour", entity.Name{First: "Ada", Last: "de la Cour"}, "particles begin the family name"},
		{"Ada van der Aa Quist", entity.Name{First: "Ada", Last: "van der Aa Quist"}, "and take all that follows"},
		{"João da Costa dos Reis", entity.Name{First: "João", Middle: "da Costa", Last: "dos Reis"}, "up to the next"},
		{"Van Quist", entity.Name{First: "Van", Last: "Quist"}, "a particle in front is a first name"},
		{"Ben Ali Quist", entity.Name{First: "Ben", Middle: "Ali", Last: "Quist"}, "Ben with a capital is a first name"},
		{"Salah ben Ali", entity.Name{First: "Salah", Last: "ben Ali"}, "ben without is a particle"},
		{"Juan Ortega y Gasset", entity.Name{First: "Juan", Last: "Ortega y Gasset"}, "two family names"},
		{"Ada y Quist", entity.Name{First: "Ada", Middle: "y", Last: "Quist"}, "an initial in a short name"},
		{"Abdul Karim Qasim", entity.Name{First: "Abdul Karim", Last: "Qasim"}, "a first name of two words"},

		{`Arne "Big A" Quist`, entity.Name{First: "Arne", Last: "Quist", Nickname: "Big A"}, "quotes"},
		{"Arne ‘Bo’ Quist (Buster)", entity.Name{First: "Arne", Last: "Quist", Nickname: "Bo Buster"}, "two nicknames in order"},
		{"Arne Quist (Ret.)", entity.Name{First: "Arne", Last: "Quist", Suffix: "Ret."}, "a suffix in brackets"},
		{`Senator "Bo" Quist`, entity.Name{Title: "Senator", Last: "Quist", Nickname: "Bo"}, "a nickname instead of the first name"},
		{"Ma' O'Hara", entity.Name{First: "Ma'", Last: "O'Hara"}, "apostrophes are no quotes"},
		{"Ada Quist 🎉", entity.Name{First: "Ada", Last: "Quist"}, "pictures are no names"},
		{"", entity.Name{}, "nothing"},
		{" , ,", entity.Name{}, "commas alone"},
	} {
		if got := entity.ParseName(tt.in); got != tt.want {
			t.Errorf("ParseName(%q) = %+v, want %+v (%s)", tt.in, got, tt.want, tt.reason)
		}
	}
}

// FuzzParseName checks that every word of the name is in one part, and that the
// parts have no others.
func FuzzParseName(f *testing.F) {
	for _, s := range []string{
		"Duke of Rutland and Lord of the Isles Arne Quist, Jr.", "Quist III, Dr. Ada (Bo) Jr., MD", "Ada 'Bo' Quist Ph. D.", "João da Costa e dos Reis",
		"M.D. Quist", "((", "'' ''", "of of and and", "The Hon. of the",
	} {
		f.Add(s)
	}
	sorted := func(s string) string {
		w := strings.FieldsFunc(s, func(r rune) bool {
			return unicode.IsSpace(r) || unicode.Is(unicode.So, r) || strings.ContainsRune(",()\"'“”‘’«»„\u200d", r) || '\ufe00' <= r && r <= '\ufe0f'
		})
		slices.Sort(w)
		return strings.Join(w, " ")
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := entity.ParseName(s)
		all := fmt.Sprint(n.Title, " ", n.First, " ", n.Middle, " ", n.Last, " ", n.Suffix, " ", n.Nickname)
		if got, want := sorted(all), sorted(s); got != want {
			t.Errorf("ParseName(%q) = %+v: words %q, want %q", s, n, got, want)
		}
	})
}

func ExampleParseName() {
	n := entity.ParseName("Rear Adm. Ada Mae van der Berg, Ret.")
	fmt.Printf("%s | %s | %s | %s | %s\n", n.Title, n.First, n.Middle, n.Last, n.Suffix)
	// Output: Rear Adm. | Ada | Mae | van der Berg | Ret.
}

func BenchmarkParseName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		entity.ParseName("U.S. District Judge Ada Mae van der Berg, Jr.")
	}
}
