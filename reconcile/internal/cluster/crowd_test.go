package cluster

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/newsconcord/concord/normalize"
)

// An account is what is told of one happening: each line has a sentence in two
// wordings.
var sinking = account{
	{"The ferry Morgana sank off the island of Selvage on Tuesday evening with 212 people on board, the coast guard said.",
		"With 212 people aboard, the ferry Morgana went down on Tuesday night near Selvage, according to the coast guard."},
	{"Rescuers pulled 187 of them out of the water, and 14 are known to be dead.",
		"Fourteen bodies were found, while 187 passengers and sailors were saved by boats."},
	{"Eleven people were still missing on Wednesday morning.",
		"The search for 11 missing people went on through Wednesday."},
	{"Captain Ruben Adair told investigators that a wave had broken the bow door.",
		"A wave tore the bow door open, the ship's captain, Ruben Adair, said in a first statement."},
	{"The Morgana was built in Gdansk in 1984 and had been inspected in March.",
		"Inspectors had cleared the vessel, which left a yard in Gdansk in 1984, only in March."},
	{"Her owner, Selvage Lines, stopped all sailings of two sister ships.",
		"Selvage Lines, which owns the ferry, is keeping its two other ships in port for now."},
	{"Transport minister Odile Marchetti flew to the island and promised an inquiry.",
		"There will be an inquiry, said Odile Marchetti, the minister of transport, after a visit to the island."},
	{"Fishermen from the harbour of Porto Cavo were first on the scene.",
		"The first boats to arrive came from the fishing harbour of Porto Cavo."},
	{"Survivor Hanna Oyelaran said the lights had failed within a minute.",
		"The lights went out at once, recalled a survivor, Hanna Oyelaran."},
	{"Doctors in the hospital of Porto Cavo treated 63 people for cold.",
		"Sixty-three survivors who had been chilled were taken to the hospital in Porto Cavo."},
	{"The wind blew at 95 kilometres an hour when the ship left.",
		"Gusts of 95 kilometres an hour had been forecast for the crossing."},
	{"A union of seamen had warned of worn door seals for years.",
		"Seamen had complained for years, their union said, about the seals of the doors."},
}

// stranding is another ferry accident, elsewhere and harmless.
var stranding = account{
	{"The ferry Aurelia ran aground in fog near Tarnholm on Friday with 88 people on board, the harbour office said.",
		"Fog drove the ferry Aurelia onto rocks off Tarnholm on Friday; 88 people were aboard, the harbour office said."},
	{"Nobody was hurt, and a tug brought all passengers ashore by noon.",
		"All passengers were taken off by a tug before noon, none of them hurt."},
	{"Captain Sigrid Halvorsen had reported trouble with her radar.",
		"The radar had failed, according to the captain, Sigrid Halvorsen."},
	{"The Aurelia belongs to the Nordfjord company, which bought her in 2016.",
		"Nordfjord, the owner, has run the ship since 2016."},
	{"Divers found a gash of four metres in the hull.",
		"The hull is torn over four metres, divers said."},
	{"The mayor of Tarnholm, Jens Brekke, opened a school for the stranded.",
		"The stranded slept in a school that mayor Jens Brekke had opened."},
	{"Some 30 tonnes of fuel will be pumped out on Saturday.",
		"On Saturday a barge is to take 30 tonnes of fuel off the ship."},
	{"The crossing takes 50 minutes and is made six times a day.",
		"Six times a day the ferry makes the crossing of 50 minutes."},
}

type account [][2]string

// rewrite tells the account in wordings of its own, without some sentences.
func (a account) rewrite(r *rand.Rand) []string {
	var out []string
	for i, s := range a {
		if i < 2 || r.IntN(5) > 0 {
			out = append(out, s[r.IntN(2)])
		}
	}
	return out
}

// reprint is a report without a fifth of its sentences.
func reprint(r *rand.Rand, report []string) []string {
	var out []string
	for i, s := range report {
		if i == 0 || r.IntN(5) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// reports makes n reports of an account: some tell it anew, the others reprint
// one of these.
func (a account) reports(r *rand.Rand, n, anew int) []string {
	var told [][]string
	var out []string
	for i := range n {
		if i < anew {
			told = append(told, a.rewrite(r))
			out = append(out, strings.Join(told[i], " "))
			continue
		}
		out = append(out, strings.Join(reprint(r, told[r.IntN(anew)]), " "))
	}
	return out
}

// TestCrowds checks that an event of hundreds of reports holds together, and
// stays apart from a small one of the same kind.
func TestCrowds(t *testing.T) {
	for _, tt := range []struct {
		reason       string
		n, anew, few int
	}{
		{"fifty reports of which none is a reprint", 50, 50, 20},
		{"five hundred reprints of three wire stories", 500, 3, 20},
		{"two hundred reports, half of them with words of their own", 200, 100, 20},
		{"two crowds of the same kind of happening", 200, 10, 200},
		{"a thousand reports, most of them reprints", 1000, 40, 20},
		{"prints of one text, more than may stand under one term", 2200, 1, 5},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			r := rand.New(rand.NewPCG(uint64(tt.n), 1))
			texts := append(sinking.reports(r, tt.n, tt.anew), stranding.reports(r, tt.few, max(1, tt.few/10))...)
			for _, s := range stories {
				texts = append(texts, s.a, s.b, s.c)
			}
			ps := make([]*Profile, len(texts))
			for i, s := range texts {
				ps[i] = made(t, normalize.Article{ID: fmt.Sprintf("%04d", i), Text: s})
			}
			want := func(i int) int { return min(i/tt.n, 1) + min(i/(tt.n+tt.few), 1) }
			res := Events(ps, Settings{Threshold: DefaultThreshold})
			largest := [3]int{}
			for _, g := range res.Groups {
				for _, i := range g {
					if want(i) != want(g[0]) {
						t.Fatalf("one event has %.60q and %.60q", texts[i], texts[g[0]])
					}
				}
				largest[want(g[0])] = max(largest[want(g[0])], len(g))
			}
			if 100*largest[0] < 99*tt.n || 100*largest[1] < 95*tt.few {
				t.Errorf("the largest events have %d of %d and %d of %d reports: %v", largest[0], tt.n, largest[1], tt.few, res.Counters)
			}
		})
	}
}
