package reconcile

import (
	"strings"
	"time"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/text"
)

// masthead fills in, from the text, what the metadata of an article lack:
// title, day of publication, and as its source the agency that it credits. A time
// of publication in another form than RFC 3339's is written in that.
func masthead(d *normalize.Document) normalize.Article {
	a := d.Article
	if a.Title == "" {
		a.Title = clip(headline(d, 0, len(d.Text.Sentences)))
	}
	if ref := d.Reference.String(); ref != "" && !standardTime(a.Published) {
		a.Published = ref
	}
	if n := len(d.Layout.Agencies); n > 0 && a.Source == "" {
		a.Source = d.Layout.Agencies[n-1].In(d.Text.Source)
	}
	return a
}

// standardTime reports a time in the form of RFC 3339, also without seconds or
// zone, or a date.
func standardTime(s string) bool {
	day, _, _ := strings.Cut(s, "T")
	_, err := time.Parse(time.DateOnly, day)
	return err == nil
}

// headline returns the headline among the sentences, "" for none. Of several
// it is the one of which the greatest part, by the rarity of words, stands in
// the body as well: notices of the site speak of something else.
func headline(d *normalize.Document, first, last int) string {
	var lines []text.Sentence
	body := map[string]bool{}
	for n := first; n < last; n++ {
		switch s := d.Text.Sentences[n]; d.Kind(n) {
		case layout.Headline:
			lines = append(lines, s)
		case layout.Body:
			for _, t := range d.Text.Tokens[s.First:s.Last] {
				body[t.Norm] = true
			}
		}
	}
	best, most := "", -1.0
	for _, s := range lines {
		shared, all := 0.0, 1e-9
		for _, t := range d.Text.Tokens[s.First:s.Last] {
			if t.Kind != text.Word {
				continue
			}
			weight := lexicon.IDF(t.Norm)
			all += weight
			if body[t.Norm] {
				shared += weight
			}
		}
		if shared/all > most {
			best, most = s.In(d.Text.Source), shared/all
		}
	}
	return best
}
