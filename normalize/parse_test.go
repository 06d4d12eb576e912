package normalize_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/value"
	"github.com/newsconcord/concord/normalize/value/valuetest"
)

func parse(t testing.TB, text string) *normalize.Document {
	t.Helper()
	d, err := normalize.Parse(normalize.Article{ID: "a", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestCheck(t *testing.T) {
	tests := []struct {
		id, text string
		want     error
		offset   int
		reason   string
	}{
		{"a", "", normalize.ErrEmpty, -1, "nothing"},
		{"a", "\ufeff \r\n\t", normalize.ErrEmpty, -1, "a mark of the encoding and white space"},
		{"a", "ab\x00c", normalize.ErrBinary, 2, "a NUL byte"},
		{"a", "caf\xe9 au lait", normalize.ErrEncoding, 3, "Latin-1"},
		{"a\nb", "text", normalize.ErrID, -1, "an id over two lines"},
		{"a", "text", nil, 0, "a word is an article"},
	}
	for _, tt := range tests {
		_, err := normalize.Parse(normalize.Article{ID: tt.id, Text: tt.text})
		if !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.reason, err, tt.want)
		}
		var at *normalize.ArticleError
		if errors.As(err, &at) && at.Offset != tt.offset {
			t.Errorf("%s: at byte %d, want %d", tt.reason, at.Offset, tt.offset)
		}
	}
}

func TestEnglish(t *testing.T) {
	tests := []struct {
		tag, text string
		want      bool
		reason    string
	}{
		{"", "The board met on Monday and approved the plan for the new quay in the harbour of the town.", true, "function words"},
		{"", "Der Rat hat am Montag dem Plan für den neuen Kai im Hafen der Stadt nach langer Debatte zugestimmt.", false, "German"},
		{"", "El consejo aprobó el lunes el plan para el nuevo muelle en el puerto de la ciudad tras un largo debate.", false, "Spanish"},
		{"", "Hội đồng đã thông qua kế hoạch xây dựng cầu cảng mới ở cảng thành phố vào thứ Hai.", false, "Vietnamese"},
		{"", "مجلس المدينة وافق على الخطة", false, "Arabic"},
		{"", "Quay approved after long debate", true, "a headline of known words"},
		{"", "Chancellor Angela Brandt, President Emmanuel Corot, Prime Minister Mark Hoving and King Felipe Ortiz met there. They spoke of the plan and left at noon.", true, "full of names, English where it is in lower case"},
		{"", "1,234,567", true, "figures alone"},
		{"", "three plus four equals seven plus nought plus one plus two equals ten minus nought", true, "a list of known words"},
		{"", "Zugestimmt hatten Abgeordnete", false, "a headline of unknown words"},
		{"de", "The board met on Monday.", false, "the tag wins"},
		{"en-GB", "Der Rat hat zugestimmt.", true, "a region in the tag"},
	}
	for _, tt := range tests {
		d, err := normalize.Parse(normalize.Article{ID: "a", Text: tt.text, Language: tt.tag})
		if err != nil {
			t.Fatal(err)
		}
		if d.English != tt.want {
			t.Errorf("%s: English %v, want %v", tt.reason, d.English, tt.want)
		}
	}
}

func TestSpeaker(t *testing.T) {
	tests := []struct{ text, want, reason string }{
		{`Ann Holm met Karl Lund. "We agreed," she said.`, "ann holm", "a pronoun takes the person of its gender"},
		{`Ann Holm met Karl Lund. "We agreed," he said.`, "karl lund", "and skips the other"},
		{`Karl Lund spoke. His wife, Ann Holm, left. "We agreed," he said.`, "karl lund", "over a sentence that speaks of a woman"},
		{`Ann Holm, the governor of Utah, came. "We agreed," the governor said.`, "ann holm", "an office"},
		{`Ann Holm, the former governor, came. "We agreed," the governor said.`, "?", "a past office names nobody now"},
		{`The Ministry of Works met. "We agreed," the ministry said.`, "ministry works", "the head of a body's name"},
		{`Karl Lund fell ill. "He will live," Mr. Lund's doctor said.`, "?", "whose doctor it is does not speak"},
		{`"We agreed," a spokesman for Ann Holm said.`, "?", "nor does the one spoken for"},
		{`Ann Holm, who said, "We agreed," left.`, "ann holm", "a relative pronoun"},
		{`Karl Lund read out what "Ann Holm told him." "We agreed," she said.`, "?", "a name inside a quotation is not whom the report speaks of"},
		{`Karl Lund's plan failed. "We agreed," he said.`, "karl lund", "an owner, when nobody else is named"},
	}
	for _, tt := range tests {
		got := spoken(parse(t, tt.text))
		if len(got) == 0 || got[len(got)-1] != tt.want {
			t.Errorf("%s: %q: spoken by %q, want %q last", tt.reason, tt.text, got, tt.want)
		}
	}
}

func TestSegments(t *testing.T) {
	first := "The fifth Nordic Fisheries Conference opened in Oslo on Monday. Minister of Fisheries Ann Holm opened it. " +
		"She told the delegates from six countries that the sea belongs to all of them, and that each of them has to keep it for those who come after. Holm left in the evening."
	second := "The Baltic Harbour Forum was held in Riga a day before. Mayor Karl Lund opened it. " +
		"He told the guests from nine towns that harbours need depth and quiet water, and that both of them cost more money than any town has. Lund left in the evening."
	same := "Minister of Fisheries Ann Holm spoke again on the second day of the fifth Nordic Fisheries Conference. " +
		"She told the delegates from six countries that the sea belongs to all of them, and that each of them has to keep it for those who come after. Holm left in the evening."
	tests := []struct {
		text   string
		want   int
		reason string
	}{
		{first, 1, "no sub-heading"},
		{first + "\n\nHarbour towns meet\n\n" + second, 2, "a sub-heading, another gathering, other people"},
		{first + "\n\nSecond day\n\n" + same, 1, "a sub-heading inside one story"},
		{first + "\n\nHarbour towns meet\n\nThe Baltic Harbour Forum was held in Riga.", 1, "too short to stand alone"},
	}
	for _, tt := range tests {
		if got := parse(t, tt.text).Segments; len(got) != tt.want {
			t.Errorf("%s: %d segments, want %d", tt.reason, len(got), tt.want)
		}
	}
}

func TestQuote(t *testing.T) {
	tests := []struct {
		a, b   normalize.Quote
		want   value.Relation
		reason string
	}{
		{"The dam will hold.", "the dam will hold", value.Equal, "case and full stop"},
		{"It’s good", "It's good", value.Equal, "kinds of apostrophe"},
		{"the dam will hold", "We think the dam will hold for years", value.Refines, "a part"},
		{"the dam will hold", "the dam will not hold", value.Reword, "other words"},
	}
	for _, tt := range tests {
		if got, _ := tt.a.Relate(tt.b); got != tt.want {
			t.Errorf("%s: %q to %q: %v, want %v", tt.reason, tt.a, tt.b, got, tt.want)
		}
	}
	valuetest.Run(t, []value.Value{normalize.Quote("The dam will hold."), normalize.Quote("It broke.")}, nil)
}

func ExampleParse() {
	d, err := normalize.Parse(normalize.Article{
		ID:        "a",
		Published: "2020-10-08",
		Text:      "OSLO — Minister of Fisheries Ann Holm opened the fifth Nordic Fisheries Conference on Wednesday.",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range d.Mentions() {
		fmt.Printf("%s %s: %s\n", m.Value.Type(), m.Value, m.In(d.Text.Source))
	}
	fmt.Println(d.Layout.Blocks[0].Kind == layout.Body, d.Layout.Place.In(d.Text.Source))
	// Output:
	// role minister fishery: Minister of Fisheries
	// person ann holm: Ann Holm
	// event nordic countries fisheries conference #5: fifth Nordic Fisheries Conference
	// ordinal 5: fifth
	// date 2020-10-07: Wednesday
	// true OSLO
}

func BenchmarkParse(b *testing.B) {
	text := strings.Repeat("Deputy Minister of Finance Ann Holm, 61, told the fifth Nordic Summit in Oslo on Monday that “the plan” would cost $5 million more than the firm had said. ", 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := normalize.Parse(normalize.Article{ID: "a", Text: text}); err != nil {
			b.Fatal(err)
		}
	}
}
