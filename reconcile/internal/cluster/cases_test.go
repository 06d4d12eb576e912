package cluster

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
)

// The stories of the cases. Each has two sides of one happening, and a third of
// the same kind elsewhere.
const (
	quakeA      = "A magnitude 6.1 earthquake shook the Ilocos coast of the Philippines early on Tuesday, killing nine people and injuring 44, the disaster agency said. A church tower in Vigan fell, and Governor Luis Reyes closed all schools."
	quakeB      = "Nine people died and 44 were hurt when a strong quake of magnitude 6.1 struck Ilocos in the northern Philippines on Tuesday. The tower of a church in Vigan collapsed. Schools stay shut, Governor Luis Reyes said."
	quakeC      = "A magnitude 5.4 earthquake shook the Azores on Friday, killing two people and injuring 17, the civil protection service said. A school in Horta was damaged, and Mayor Ana Furtado asked for tents."
	fireA       = "Fire destroyed the Hopkins furniture warehouse in Duluth, Minnesota, on Monday night. Fire chief Carl Nyberg said that 60 firefighters fought the blaze for seven hours. A guard, Tom Odell, was treated for smoke."
	fireB       = "A blaze that took 60 firefighters seven hours to put out has levelled the Hopkins warehouse in Duluth. Guard Tom Odell breathed in smoke, said the fire chief, Carl Nyberg. The cause of Monday's fire is not known."
	fireC       = "Fire destroyed a paint warehouse in Tacoma, Washington, on Saturday. Fire chief Rita Solis said that 25 firefighters fought the blaze for three hours. A driver, Ken Abe, was treated for burns."
	trialA      = "A jury in Boise found Daniel Hurst guilty on Wednesday of murdering his business partner, Alan Pike, in 2019. Judge Maria Stone will sentence Hurst, 47, on March 3."
	trialB      = "Daniel Hurst, 47, murdered his partner Alan Pike, jurors in Boise decided Wednesday after two days. Hurst faces life in prison when Judge Maria Stone sentences him on March 3."
	trialAgain  = "Oscar Blum, 61, was convicted in Boise on Friday of killing his landlady, Wendy Cole, with a hammer in 2016. Judge Maria Stone set July 8 for the sentence."
	trialC      = "A jury in Fresno found Victor Lamas guilty on Monday of murdering his neighbor, Joan Reed, in 2020. Judge Paul Chen will sentence Lamas, 33, on May 9."
	dealA       = "Norvik, the Norwegian maker of pumps, will buy its German rival Pumpenwerk Celle for 340 million euros, both companies said on Thursday. Norvik's chief executive, Liv Dahl, expects the deal to close in June."
	dealB       = "Germany's Pumpenwerk Celle agreed to be taken over by Norvik of Norway in a deal worth 340 million euros. Closing is planned for June, said Liv Dahl, who heads Norvik."
	dealC       = "Tessuti, the Italian maker of fabrics, will buy its French rival Filature Albi for 95 million euros, both companies said on Tuesday. Tessuti's chief executive, Paola Neri, expects the deal to close in October."
	cupA        = "Marta Olsen scored twice as Rovers beat Harbour Town 3-1 in the final of the Northern Cup on Saturday. It was the first title for Rovers in 22 years, and coach Ian Webb wept at the whistle."
	cupB        = "Rovers won the Northern Cup for the first time in 22 years with a 3-1 victory over Harbour Town in Saturday's final. Marta Olsen had two goals, to the tears of coach Ian Webb."
	cupC        = "Petra Lang scored twice as City beat Mill Lane 2-0 in the semifinal of the Northern Cup on Wednesday. It was the fifth win in a row for City, and coach Roy Adler praised the defense."
	pactA       = "The seventh Lakes Trade Forum opened in Kampala on 4 June 2019 with ministers of nine states. Ugandan trade minister Grace Okello called for lower tariffs on fish."
	pactB       = "Ministers of nine states met in Kampala on June 4, 2019 for the 7th Lakes Trade Forum. Grace Okello, Uganda's minister of trade, wants lower tariffs for fish."
	pactC       = "The eighth Lakes Trade Forum opened in Kigali on 9 June 2020 with ministers of nine states. Rwandan trade minister Paul Habimana called for lower tariffs on tea."
	obitA       = "Helga Brandt, the Austrian soprano who sang Tosca 300 times, died in Graz on Sunday at the age of 88, her son said. She made her debut in Linz in 1954."
	obitB       = "The Austrian soprano Helga Brandt is dead. She was 88 and passed away in Graz on Sunday, according to her son. Brandt, whose first role was in Linz in 1954, sang Tosca some 300 times."
	obitC       = "Jean Moreau, the Belgian tenor who sang Otello 200 times, died in Ghent on Friday at the age of 79, his wife said. He made his debut in Liege in 1966."
	strikeA     = "Bus drivers in Porto walked out for a second day on Wednesday over pay. The union STRUP wants 6 percent more; the operator, Linha Norte, offers 2 percent. Some 400 of 450 buses stood still."
	strikeB     = "About 400 of Porto's 450 buses did not run on Wednesday, the second day of a strike by drivers who ask for 6 percent more pay. Linha Norte offers 2 percent, said the union STRUP."
	strikeAgain = "Porto's bus drivers have stopped work again, this time because Linha Norte wants to close two depots. On the first day 310 buses stayed away, said the union STRUP, which calls for talks with Mayor Rui Sousa."
	strikeC     = "Tram drivers in Lodz walked out for a day on Monday over shifts. The union Torowisko wants two more breaks; the operator, Tramwaje, offers one. Some 80 of 120 trams stood still."
	shipA       = "Pirates boarded the tanker Blue Heron off Benin on Sunday and took six sailors with them, its owner said. The navy of Benin sent a patrol boat. The crew of 19 came from India and Georgia."
	shipB       = "Six of 19 sailors were kidnapped from the tanker Blue Heron off the coast of Benin on Sunday, the owner of the ship said. A patrol boat of the navy is looking for the pirates. The crew is Indian and Georgian."
	shipC       = "Pirates boarded the tanker Sea Lark off Togo on Thursday and took three sailors with them, its owner said. The navy of Togo sent a helicopter. The crew of 15 came from Egypt and Latvia."
)

// pairCase says whether two reports are of one event, with the reason.
type pairCase struct {
	reason   string
	a, b     string
	together bool
	gap      string // dates of publication of both, with a slash between
}

// stories are the sides of each story, for the pairs across them.
var stories = []struct {
	kind    string
	a, b, c string
}{
	{"earthquake", quakeA, quakeB, quakeC}, {"warehouse fire", fireA, fireB, fireC}, {"murder trial", trialA, trialB, trialC},
	{"takeover", dealA, dealB, dealC}, {"cup match", cupA, cupB, cupC}, {"edition of a forum", pactA, pactB, pactC},
	{"death of a singer", obitA, obitB, obitC}, {"strike", strikeA, strikeB, strikeC}, {"piracy", shipA, shipB, shipC},
}

func pairCases() []pairCase {
	var out []pairCase
	for i, s := range stories {
		next := stories[(i+1)%len(stories)]
		out = append(out,
			pairCase{"the same " + s.kind + " in other words", s.a, s.b, true, ""},
			pairCase{"another " + s.kind + ": other place, day, people and numbers", s.a, s.c, false, ""},
			pairCase{"another " + s.kind + ", seen from the second report", s.b, s.c, false, ""},
			pairCase{"a " + s.kind + " is no " + next.kind, s.a, next.a, false, ""},
		)
	}
	return append(out,
		pairCase{"the same text a day later", quakeA, quakeA, true, "2021-03-02/2021-03-03"},
		pairCase{"reports of one day and the next", quakeA, quakeB, true, "2021-03-02/2021-03-03"},
		pairCase{"a later strike of the same drivers", strikeA, strikeAgain, false, "2021-03-02/2021-05-05"},
		pairCase{"other victims in the same town, before the same judge", trialA, trialAgain, false, ""},
		pairCase{"too few words to tell", quakeA, "Nine people died in the quake in Ilocos.", false, ""},
		pairCase{"capitals and accents change nothing", obitA, strings.ReplaceAll(obitB, "Helga Brandt", "Helga Brándt"), true, ""},
	)
}

// TestCases checks pairs of reports, each pair as a call of its own.
func TestCases(t *testing.T) {
	for _, tt := range pairCases() {
		t.Run(tt.reason, func(t *testing.T) {
			days := strings.Split(tt.gap+"/", "/")
			ps := []*Profile{
				made(t, normalize.Article{ID: "a", Text: tt.a, Published: days[0]}),
				made(t, normalize.Article{ID: "b", Text: tt.b, Published: days[1]}),
			}
			r := Events(ps, Settings{Threshold: DefaultThreshold})
			if together := len(r.Groups) == 1; together != tt.together {
				t.Errorf("one event: %v, want %v\n%v", together, tt.together, r.Pairs)
			}
		})
	}
}

// TestNearCopies groups a report with a copy that numbers the gathering otherwise:
// what differs is a discrepancy, not another event.
func TestNearCopies(t *testing.T) {
	story := pactA + " She said that the lakes had lost a third of their perch since 2001, and that boats from six harbours were laid up. " +
		"Delegates agreed to share patrols, to count the catch in one way and to meet again before the rains. Kenya offered to train inspectors."
	ps := []*Profile{
		made(t, normalize.Article{ID: "a", Text: story}),
		made(t, normalize.Article{ID: "b", Text: strings.Replace(story, "seventh", "sixth", 1)}),
	}
	if r := Events(ps, Settings{Threshold: DefaultThreshold}); len(r.Groups) != 1 {
		t.Errorf("%d events, want 1\n%v", len(r.Groups), r.Pairs)
	}
}

// TestEditions compares reports that name editions of one series.
func TestEditions(t *testing.T) {
	looksBack := "Ministers of nine states met in Kampala on June 4, 2019. Grace Okello, Uganda's minister of trade, wants lower tariffs for fish. " +
		"Most of them had last met in Lusaka. The sixth Lakes Trade Forum ended there without a paper."
	for _, tt := range []struct {
		reason      string
		a, b        string
		same, other float64
		forbidden   bool
	}{
		{"one edition", pactA, pactB, 1, 0, false},
		{"two editions at the top of both", pactA, pactC, 0, 1, true},
		{"one looks back on the last edition, and does not name its own", pactA, looksBack, 0, mentioned, false},
		{"none at all", pactA, quakeA, 0, 0, false},
	} {
		ps := []*Profile{made(t, normalize.Article{ID: "a", Text: tt.a}), made(t, normalize.Article{ID: "b", Text: tt.b})}
		for range 2 {
			c := Compare(ps[0], ps[1])
			if c[EditionSame] != tt.same || c[EditionOther] != tt.other || c.Forbidden() != tt.forbidden {
				t.Errorf("%s: same %v, other %v, forbidden %v; want %v, %v, %v", tt.reason, c[EditionSame], c[EditionOther], c.Forbidden(), tt.same, tt.other, tt.forbidden)
			}
			slices.Reverse(ps)
		}
	}
}

// TestMetamorphic checks what must not change the events: the order of the
// reports, and copies of some of them, which join their originals.
func TestMetamorphic(t *testing.T) {
	var texts []string
	for _, s := range stories {
		texts = append(texts, s.a, s.b, s.c)
	}
	want := grouping(t, texts, nil)
	for name, order := range map[string]func(i int) int{
		"backwards": func(i int) int { return len(texts) - 1 - i },
		"shuffled":  func(i int) int { return i * 7 % len(texts) },
	} {
		if got := grouping(t, texts, order); !maps.Equal(got, want) {
			t.Errorf("%s: other events", name)
		}
	}
	got := grouping(t, append(slices.Clone(texts), quakeA, dealB, cupC), nil)
	for pair, together := range want {
		if got[pair] != together {
			t.Errorf("copies change whether %.40q and %.40q are one event", pair[0], pair[1])
		}
	}
	for _, s := range stories {
		if !want[[2]string{s.a, s.b}] || want[[2]string{s.a, s.c}] || want[[2]string{s.b, s.c}] {
			t.Errorf("%s: wrong among all stories", s.kind)
		}
	}
}

// grouping tells for each two texts whether they are in one event.
func grouping(t *testing.T, texts []string, order func(int) int) map[[2]string]bool {
	t.Helper()
	ps, in := make([]*Profile, len(texts)), make([]string, len(texts))
	for i := range texts {
		in[i] = texts[i]
		if order != nil {
			in[i] = texts[order(i)]
		}
		ps[i] = made(t, normalize.Article{ID: fmt.Sprint("article ", i), Text: in[i]})
	}
	out := map[[2]string]bool{}
	for _, g := range Events(ps, Settings{Threshold: DefaultThreshold}).Groups {
		for _, i := range g {
			for _, j := range g {
				out[[2]string{in[i], in[j]}] = true
			}
		}
	}
	return out
}
