package train_test

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/newsconcord/concord/reconcile/internal/cluster"
	"github.com/newsconcord/concord/reconcile/internal/cluster/train"
)

func load(t *testing.T, name string) []train.Labelled {
	t.Helper()
	dir := os.Getenv("CONCORD_DATA")
	if dir == "" {
		t.Skip("CONCORD_DATA is not set: nothing is measured on labelled data")
	}
	f, err := os.Open(filepath.Join(dir, "cluster", name+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := train.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// topicHalf is the parity of the topic's number; single articles bear it in the
// name of the event.
func topicHalf(a train.Labelled) int {
	n, _ := strconv.Atoi(strings.Split(a.Cluster, "_")[0])
	return n % 2
}

func digitHalf(a train.Labelled) int {
	n, _ := strconv.ParseInt(a.Cluster[len(a.Cluster)-1:], 16, 32)
	return int(n) / 8
}

// timeHalf halves the events in order of their earliest dates.
func timeHalf(all []train.Labelled) func(train.Labelled) int {
	first := map[string]string{}
	for _, a := range all {
		if d, ok := first[a.Cluster]; !ok || a.Published < d {
			first[a.Cluster] = a.Published
		}
	}
	var order []string
	for c := range first {
		order = append(order, c)
	}
	slices.SortFunc(order, func(a, b string) int { return cmp.Or(cmp.Compare(first[a], first[b]), cmp.Compare(a, b)) })
	return func(a train.Labelled) int { return 2 * slices.Index(order, a.Cluster) / len(order) }
}

func part(all []train.Labelled, half func(train.Labelled) int, want int) (out []train.Labelled) {
	for _, a := range all {
		if half(a) == want {
			out = append(out, a)
		}
	}
	return out
}

// measures names the sets, in order, with the least that a half that was not
// seen must reach on average.
var measures = []struct {
	name  string
	least float64
}{
	{"ecbplus", 92}, {"basil", 98}, {"allsides", 87}, {"ecbplus_single", 91}, {"one topic in a call", 90},
}

func sets(t *testing.T, half int) [][]*train.Call {
	ecb, basil, sides, single := load(t, "ecbplus"), load(t, "basil"), load(t, "allsides"), load(t, "ecbplus_single")
	ecb = part(ecb, topicHalf, half)
	return [][]*train.Call{
		{train.CallOf(ecb)}, {train.CallOf(part(basil, digitHalf, half))}, {train.CallOf(part(sides, timeHalf(sides), half))},
		{train.CallOf(part(single, topicHalf, half))}, train.ByTopic(ecb),
	}
}

// TestHalves fits the weights on one half of each set and scores the other, with
// one threshold for all.
func TestHalves(t *testing.T) {
	halves := [2][][]*train.Call{sets(t, 0), sets(t, 1)}
	mean := make([]float64, len(measures))
	for h := range halves {
		w := train.Fit(halves[h])
		for i, m := range measures {
			var f, ari float64
			for _, c := range halves[1-h][i] {
				x, y := train.Score(c.Group(&w, cluster.DefaultThreshold), c.Labels)
				f += x / float64(len(halves[1-h][i]))
				ari += y / float64(len(halves[1-h][i]))
			}
			mean[i] += f / 2
			t.Logf("fitted on half %d: %-20s B-cubed F1 %.2f, ARI %.2f", h, m.name, f, ari)
		}
	}
	for i, m := range measures {
		if mean[i] < m.least {
			t.Errorf("%s: B-cubed F1 %.2f on halves that were not seen, want %.1f", m.name, mean[i], m.least)
		}
		t.Logf("mean of both halves: %-20s %.2f", m.name, mean[i])
	}
}

// TestCandidates measures the candidate stage apart from the decision: the
// share of true pairs that it proposes, and the share of all pairs that it
// spares.
func TestCandidates(t *testing.T) {
	for _, tt := range []struct {
		set           string
		recall, spare float64
	}{{"ecbplus", 0.99, 0.95}, {"basil", 0.99, 0.8}, {"allsides", 0.93, 0.95}} {
		c := train.CallOf(load(t, tt.set))
		recall, spare := c.Candidates()
		t.Logf("%-10s recall %.4f, reduction ratio %.4f", tt.set, recall, spare)
		if recall < tt.recall || spare < tt.spare {
			t.Errorf("%s: recall %.4f, reduction ratio %.4f; want %.2f and %.2f", tt.set, recall, spare, tt.recall, tt.spare)
		}
	}
}

// TestKnown starts from weights that were fitted on other sets, learns from the
// first events of one half of a set, and scores the other half: few labels do no
// harm, and many teach nearly what they teach alone.
func TestKnown(t *testing.T) {
	ecb, basil, sides := load(t, "ecbplus"), load(t, "basil"), load(t, "allsides")
	for _, tt := range []struct {
		name  string
		known [][]*train.Call
		all   []train.Labelled
		half  func(train.Labelled) int
	}{
		{"ecbplus", [][]*train.Call{{train.CallOf(sides)}, {train.CallOf(basil)}}, ecb, topicHalf},
		{"allsides", [][]*train.Call{{train.CallOf(ecb)}, {train.CallOf(basil)}, train.ByTopic(ecb)}, sides, timeHalf(sides)},
	} {
		known := train.Fit(tt.known)
		var before, few, many, alone float64
		for h := range 2 {
			seen, unseen := part(tt.all, tt.half, h), train.CallOf(part(tt.all, tt.half, 1-h))
			score := func(w cluster.Weights) float64 {
				f, _ := train.Score(unseen.Group(&w, cluster.DefaultThreshold), unseen.Labels)
				return f / 2
			}
			before += score(known)
			few += score(train.FitNear([][]*train.Call{{train.CallOf(firstEvents(seen, 3))}}, &known))
			many += score(train.FitNear([][]*train.Call{{train.CallOf(seen)}}, &known))
			alone += score(train.Fit([][]*train.Call{{train.CallOf(seen)}}))
		}
		t.Logf("%s: B-cubed F1 %.2f with the weights of other sets, %.2f after three events, %.2f after all, %.2f with these alone", tt.name, before, few, many, alone)
		if few < before-2 || many < alone-2 || many < before {
			t.Errorf("%s: what was known is not kept with few labels, or kept with many", tt.name)
		}
	}
}

// firstEvents returns the articles of the first n events.
func firstEvents(all []train.Labelled, n int) (out []train.Labelled) {
	var events []string
	for _, a := range all {
		if !slices.Contains(events, a.Cluster) {
			events = append(events, a.Cluster)
		}
		if slices.Index(events, a.Cluster) < n {
			out = append(out, a)
		}
	}
	return out
}
