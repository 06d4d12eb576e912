package normalize_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/value"
)

// labelled are the types that the marks of testdata stand for.
var labelled = []value.Type{value.Person, value.Organization, value.Place, value.Event, value.Role, value.Rank}

// unmark takes the marks out of a labelled article; it returns the text, the
// mentions wanted as "start type value: words", and the speakers wanted.
func unmark(t *testing.T, marked string) (text string, want, speakers []string) {
	t.Helper()
	body, rest, _ := strings.Cut(marked, "\nspeaker: ")
	for s := range strings.SplitSeq(rest, "speaker: ") {
		if s = strings.TrimSpace(s); s != "" {
			speakers = append(speakers, s)
		}
	}
	type mark struct {
		at    int
		label string
	}
	var b strings.Builder
	var open []mark
	for i := 0; i < len(body); i++ {
		switch body[i] {
		case '{':
			label, _, ok := strings.Cut(body[i+1:], "|")
			if !ok {
				t.Fatalf("a mark without words at byte %d", i)
			}
			open = append(open, mark{b.Len(), label})
			i += len(label) + 1
		case '}':
			m := open[len(open)-1]
			open = open[:len(open)-1]
			if strings.HasPrefix(m.label, "-") {
				continue
			}
			want = append(want, fmt.Sprintf("%04d %s: %s", m.at, strings.TrimPrefix(m.label, "+"), b.String()[m.at:]))
		default:
			b.WriteByte(body[i])
		}
	}
	slices.Sort(want)
	return b.String(), want, speakers
}

// TestLabelled reads the articles of testdata.
func TestLabelled(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no labelled articles (%v)", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text, want, speakers := unmark(t, string(b))
			d, err := normalize.Parse(normalize.Article{ID: name, Text: text})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, m := range d.Mentions() {
				if slices.Contains(labelled, m.Value.Type()) {
					got = append(got, fmt.Sprintf("%04d %s %s: %s", m.Start, m.Value.Type(), m.Value, m.In(text)))
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("mentions (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(speakers, spoken(d)); diff != "" {
				t.Errorf("speakers (-want +got):\n%s", diff)
			}
		})
	}
}

// spoken lists who speaks the direct quotations and fragments.
func spoken(d *normalize.Document) []string {
	var out []string
	for n, q := range d.Quotations {
		if q.Kind != quotation.Direct && q.Kind != quotation.Fragment {
			continue
		}
		who := "?"
		if e := d.Speaker(n); e >= 0 {
			who = d.Entities.Entities[e].Value.String()
		}
		out = append(out, who)
	}
	return out
}
