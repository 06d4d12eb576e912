package entity_test

import (
	"testing"

	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/value"
)

// TestTraditions checks full names and the forms by which a text goes on.
func TestTraditions(t *testing.T) {
	for _, tt := range []struct{ in, want, reason string }{
		{"The governor, Pham Quoc Tuan, opened the bridge. Mr. Tuan said that it was late. Tuan smiled.", "Pham Quoc Tuan=Tuan=Tuan", "Vietnamese: the last word"},
		{"The minister met Zhou Liming at the port. Zhou said that the talks went well. Mr. Zhou left.", "Zhou Liming=Zhou=Zhou", "Chinese: the family name in front"},
		{"The minister met Ada Leung Wing-kit and Chan Sik-fai. Leung left, and Chan stayed.", "Ada Leung Wing-kit=Leung | Chan Sik-fai=Chan", "Cantonese: a Western name before, a small second syllable"},
		{"General Nguyen Tan Hung left.", "Nguyen Tan Hung", "Vietnamese: a middle name that is a title in Malaysia"},
		{"The minister met Seo Jun-ho at the port. Seo said that the talks went well.", "Seo Jun-ho=Seo", "Korean: the family name in front, a small second syllable"},
		{"The minister met Han Sang-un at the port. Han said that the talks went well.", "Han Sang-un=Han", "a syllable that is an acronym too"},
		{"The minister met Kim Dae-ho at the port. Mr. Kim left early.", "Kim Dae-ho=Kim", "a family name that is a woman's first name elsewhere"},
		{"Nguyen Thi Hoa met Nguyen Van Hoa at the port. Mrs. Hoa left early. Mr. Hoa stayed.", "Nguyen Thi Hoa=Hoa | Nguyen Van Hoa=Hoa", "Vietnamese: the middle name tells the sex"},
		{"The mayor, Kovács Péter, spoke on Monday. Kovács said that the vote was fair.", "Kovács Péter=Kovács", "Hungarian order"},
		{"The mayor, Peter Kovács, spoke on Monday. Kovács said that the vote was fair.", "Peter Kovács=Kovács", "a Hungarian name in Western order"},
		{"The mayor, Ana María Ortiz Robledo, spoke. Ortiz said that taxes would fall. Ms. Robledo left.", "Ana María Ortiz Robledo=Ortiz=Robledo", "Spanish: either family name"},
		{"The mayor, Jan van den Bosch, spoke. Van den Bosch said that taxes would fall. Mr. van den Bosch left.", "Jan van den Bosch=Van den Bosch=van den Bosch", "Dutch: particles belong to the family name"},
		{"The judge, Karim al-Basri, spoke. Al-Basri said that the law was clear. Basri left.", "Karim al-Basri=Al-Basri=Basri", "Arabic: with the article or without"},
		{"President Sudarmo opened the market. Sudarmo said that prices would fall.", "Sudarmo=Sudarmo", "Indonesian: a single name"},
	} {
		if got := who(tt.in); got != tt.want {
			t.Errorf("%q: got %q, want %q (%s)", tt.in, got, tt.want, tt.reason)
		}
	}
}

func TestTraditionsRelate(t *testing.T) {
	for _, tt := range []struct {
		a, b   string
		want   value.Relation
		reason string
	}{
		{"Kovács Péter", "Péter Kovács", value.Equal, "Hungarian and Western order"},
		{"Seo Jun-ho", "Jun-ho Seo", value.Equal, "Korean and Western order"},
		{"Seo Jun-ho", "Seo Junho", value.Equal, "syllables joined"},
		{"Pham Quoc Tuan", "Quoc Tuan Pham", value.Equal, "Vietnamese and Western order"},
		{"Zhou Liming", "Liming Zhou", value.Equal, "Chinese and Western order"},
		{"Paul Martin", "Martin Paul", value.Different, "two Western names"},
		{"Seo Jun-ho", "Seo Jun-young", value.Different, "another name of the family"},
		{"Zhou", "Zhou Liming", value.Refines, "the family name alone"},
	} {
		rel, w := entity.NewPerson(tt.a).Relate(entity.NewPerson(tt.b))
		if rel != tt.want {
			t.Errorf("%q, %q: %v (%v), want %v (%s)", tt.a, tt.b, rel, w, tt.want, tt.reason)
		}
	}
}
