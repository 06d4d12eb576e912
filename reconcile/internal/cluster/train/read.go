package train

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
)

// Labelled is an article with the event that it reports.
type Labelled struct {
	normalize.Article
	Cluster string           `json:"cluster"`
	Topic   string           `json:"topic"` // of the labelled data; never evidence
	Profile *cluster.Profile `json:"-"`
}

// maxLine bounds a line of labelled data.
const maxLine = 1 << 26

// Read reads labelled articles, one JSON object a line, and makes their
// profiles. The event of an article is that of its first segment.
func Read(r io.Reader) ([]Labelled, error) {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, maxLine)
	var out []Labelled
	for n := 1; sc.Scan(); n++ {
		if strings.TrimSpace(sc.Text()) == "" {
			continue
		}
		var a Labelled
		if err := json.Unmarshal(sc.Bytes(), &a); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if a.Cluster == "" {
			return nil, fmt.Errorf("line %d: no field \"cluster\"", n)
		}
		d, err := normalize.Parse(a.Article)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		a.Profile = cluster.Make(d, d.Segments[0])
		out = append(out, a)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("labelled articles: %w", err)
	}
	return out, nil
}

// CallOf makes one call of articles.
func CallOf(articles []Labelled) *Call {
	c := &Call{}
	for _, a := range articles {
		c.Profiles = append(c.Profiles, a.Profile)
		c.Labels = append(c.Labels, a.Cluster)
	}
	return c
}

// ByTopic makes a call of the articles of each topic, in order of their first
// articles.
func ByTopic(articles []Labelled) []*Call {
	var order []string
	by := map[string][]Labelled{}
	for _, a := range articles {
		if by[a.Topic] == nil {
			order = append(order, a.Topic)
		}
		by[a.Topic] = append(by[a.Topic], a)
	}
	out := make([]*Call, len(order))
	for i, t := range order {
		out[i] = CallOf(by[t])
	}
	return out
}

// inTopic is how many articles topics must hold on average to be calls of their
// own.
const inTopic = 10

// Sets returns the articles as one call and, where they have topics of some
// size, once more with a call for each, so that the weights serve small calls
// too.
func Sets(articles []Labelled) [][]*Call {
	out := [][]*Call{{CallOf(articles)}}
	if topics := ByTopic(articles); len(topics) > 1 && len(articles)/len(topics) >= inTopic {
		out = append(out, topics)
	}
	return out
}
