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
// title, day of publication, and as its source the agency that it credits or
// else the site that the page names. A time of publication in another form than
// RFC 3339's is written in that.
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
	if a.Source == "" {
		a.Source = siteName(d, a.Title)
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

// siteNouns are what sites call themselves in their notices.
var siteNouns = map[string]bool{"portal": true, "website": true, "homepage": true}

// maxSiteWords is the greatest number of words of a site's name.
const maxSiteWords = 10

// siteName returns the name of the site as a notice of the page gives it, in its
// furniture or in a line above the headline: "Portal of the Ministry of
// Fisheries", "Ministry of Fisheries Portal". It is "" where none does.
func siteName(d *normalize.Document, headline string) string {
	toks := d.Text.Tokens
	for n, s := range d.Text.Sentences {
		k := d.Kind(n)
		if k != layout.Furniture && (k != layout.Headline || s.In(d.Text.Source) == headline) {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			if !siteNouns[toks[i].Norm] {
				continue
			}
			first, last := i, i+1
			if last < s.Last && toks[last].Norm == "of" {
				last = nameEnd(toks, last+1, s.Last)
			} else {
				first = nameStart(toks, i, s.First)
			}
			if last-first > 1 && last-first <= maxSiteWords {
				return d.Text.Source[toks[first].Start:toks[last-1].End]
			}
		}
	}
	return ""
}

// nameEnd returns the end of a name that begins at a token: words with capitals,
// and small words between them. Without a name it is the token before.
func nameEnd(toks []text.Token, at, last int) int {
	end := at - 1
	for ; at < last; at++ {
		if toks[at].Is(text.Capital) {
			end = at + 1
		} else if !joinsName[toks[at].Norm] {
			break
		}
	}
	return end
}

// nameStart returns the start of the name that ends before a token.
func nameStart(toks []text.Token, at, first int) int {
	start := at
	for i := at - 1; i >= first; i-- {
		if toks[i].Is(text.Capital) && !joinsName[toks[i].Norm] {
			start = i
		} else if !joinsName[toks[i].Norm] {
			break
		}
	}
	return start
}

// joinsName are the small words inside names of bodies.
var joinsName = map[string]bool{"of": true, "the": true, "and": true, "for": true, "&": true}

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
