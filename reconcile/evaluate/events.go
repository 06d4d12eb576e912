package evaluate

import "io"

// EventScore measures which articles were put into one event.
type EventScore struct {
	Articles  int `json:"articles"`
	Missing   int `json:"missing"` // articles without an answer: each an event of its own
	Gold      int `json:"gold_events"`
	Predicted int `json:"predicted_events"`
	// BCubed averages, over articles, the shares of its event that are right
	// and of its true event that were found (Bagga and Baldwin 1998).
	BCubed struct {
		P  float64 `json:"p"`
		R  float64 `json:"r"`
		F1 float64 `json:"f1"`
	} `json:"b3"`
	// Pairwise counts pairs of articles in one event.
	Pairwise Score `json:"pairwise"`
	// ARI is the adjusted Rand index (Hubert and Arabie 1985), times 100.
	ARI float64 `json:"ari"`
}

// Events measures lines {"id","event"} against labels {"id","cluster"}. An
// article may be in several events; its first line names the main one.
func Events(gold, answers io.Reader) (EventScore, error) {
	type label struct{ ID, Cluster text }
	type row struct{ ID, Event text }
	gs, as, err := both[label, row](gold, answers)
	if err != nil {
		return EventScore{}, err
	}
	var ids []text
	truth, said := map[text]text{}, map[text]text{}
	for _, g := range gs {
		if _, ok := truth[g.ID]; !ok {
			ids = append(ids, g.ID)
		}
		truth[g.ID] = g.Cluster
	}
	for _, a := range as {
		if _, ok := said[a.ID]; !ok {
			said[a.ID] = a.Event
		}
	}
	s := EventScore{Articles: len(ids)}
	for _, id := range ids {
		if _, ok := said[id]; !ok {
			s.Missing++
			said[id] = "missing:" + id
		}
	}
	s.compare(ids, truth, said)
	return s, nil
}

// compare sets the measures of two partitions of the ids.
func (s *EventScore) compare(ids []text, truth, said map[text]text) {
	g, p, cell := map[text]int{}, map[text]int{}, map[[2]text]int{}
	for _, id := range ids {
		g[truth[id]]++
		p[said[id]]++
		cell[[2]text{truth[id], said[id]}]++
	}
	s.Gold, s.Predicted = len(g), len(p)
	var bp, br float64
	for _, id := range ids {
		shared := cell[[2]text{truth[id], said[id]}]
		bp += ratio(shared, p[said[id]])
		br += ratio(shared, g[truth[id]])
	}
	if n := float64(len(ids)); n > 0 {
		bp, br = bp/n, br/n
		s.BCubed.P, s.BCubed.R, s.BCubed.F1 = round(100*bp, 2), round(100*br, 2), round(200*bp*br/(bp+br), 2)
	}
	tp, pg, pp := pairs(cell), pairs(g), pairs(p)
	s.Pairwise = score(tp, pp, pg)
	s.ARI = round(100*adjusted(tp, pp, pg, len(ids)*(len(ids)-1)/2), 2)
}

// adjusted returns the index of tp shared pairs, corrected for chance.
func adjusted(tp, pp, pg, total int) float64 {
	expected := 0.0
	if total > 0 {
		expected = float64(pg) * float64(pp) / float64(total)
	}
	most := float64(pg+pp) / 2
	if most == expected {
		return 1
	}
	return (float64(tp) - expected) / (most - expected)
}

func pairs[K comparable](counts map[K]int) (sum int) {
	for _, n := range counts {
		sum += n * (n - 1) / 2
	}
	return sum
}
