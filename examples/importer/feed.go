package main

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	rssfeed "github.com/mmcdole/gofeed/rss"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
)

// maxFeed is the greatest size of a feed, in bytes.
const maxFeed = 64 << 20

// declaration is the encoding that XML declares, which is wrong once the bytes are UTF-8.
var declaration = regexp.MustCompile(`^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*("[^"]*"|'[^']*')`)

// feed reads a file of RSS, Atom or RDF.
func (r *reader) feed(name string, in io.Reader) error {
	b, err := bounded(in, maxFeed)
	if err != nil {
		return r.refuse(&intake.Error{Where: name, Err: err})
	}
	text, err := intake.Decode(b, "", guess)
	if err != nil {
		return r.refuse(&intake.Error{Where: name, Err: err})
	}
	text = declaration.ReplaceAllString(text, "$1")
	f, err := parseFeed(text)
	if err == nil && len(f.Items) == 0 {
		err = errors.New("the feed has no items")
	}
	if err != nil {
		return r.brokenFeed(name, text, err)
	}
	for i, item := range f.Items {
		if err := r.item(fmt.Sprintf("%s: item %d", name, i+1), f, item); err != nil {
			return err
		}
	}
	return nil
}

// item reads one item of a feed.
func (r *reader) item(place string, f *gofeed.Feed, item *gofeed.Item) error {
	a := feedArticle(f, item)
	err := error(nil)
	if strings.TrimSpace(a.Text) == "" {
		err = intake.ErrNoText
	} else {
		a.ID = cmp.Or(a.ID, intake.ID(a.Text))
		err = a.Check()
	}
	if err != nil {
		return r.refuse(&intake.Error{Where: place, Err: err})
	}
	return r.article(a)
}

// opening finds where an item begins.
var opening = regexp.MustCompile(`<((?:\w+:)?(?:item|entry))[\s>]`)

// brokenFeed reads the items of a feed that is no XML, each by itself, so that
// one that is broken or cut costs itself alone.
func (r *reader) brokenFeed(name, text string, why error) error {
	starts := opening.FindAllStringSubmatchIndex(text, -1)
	if len(starts) == 0 || len(starts)*starts[0][0] > maxHeads {
		return r.refuse(&intake.Error{Where: name, Err: fmt.Errorf("not a feed: %w", why)})
	}
	head, refused := text[:starts[0][0]], r.refused
	for i, at := range starts {
		part := text[at[0]:]
		if i+1 < len(starts) {
			part = text[at[0]:starts[i+1][0]]
		}
		end := "</" + text[at[2]:at[3]] + ">"
		place := fmt.Sprintf("%s: item %d", name, i+1)
		cut := strings.LastIndex(part, end)
		if cut < 0 {
			r.refuse(&intake.Error{Where: place, Err: fmt.Errorf("the item has no end: %w", why)})
			continue
		}
		f, err := parseFeed(head + part[:cut+len(end)] + closing(head))
		if err != nil || len(f.Items) != 1 {
			r.refuse(&intake.Error{Where: place, Err: fmt.Errorf("the item is broken: %w", cmp.Or(err, why))})
			continue
		}
		if err := r.item(place, f, f.Items[0]); err != nil {
			return err
		}
	}
	if r.refused == refused { // the fault lies outside of the items
		return r.refuse(&intake.Error{Where: name, Err: fmt.Errorf("the feed is broken, and its %d items are read all the same: %w", len(starts), why)})
	}
	return nil
}

// maxHeads bounds what comes before the items of a broken feed, times their
// number, in bytes: it is read again with each.
const maxHeads = 256 << 20

// element matches the start or the end of an element.
var element = regexp.MustCompile(`<(/?)([A-Za-z][\w:.-]*)[^<>]*?(/?)>`)

// closing returns the ends of the elements that a piece of XML leaves open.
func closing(s string) string {
	var open []string
	for _, m := range element.FindAllStringSubmatch(s, -1) {
		switch {
		case m[3] == "/":
		case m[1] == "":
			open = append(open, m[2])
		case len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	var b strings.Builder
	for i := len(open) - 1; i >= 0; i-- {
		b.WriteString("</" + open[i] + ">")
	}
	return b.String()
}

func parseFeed(text string) (*gofeed.Feed, error) {
	p := gofeed.NewParser()
	p.RSSTranslator = sourced{}
	return p.ParseString(text)
}

// sourceKey holds the outlet that an item of an aggregator names.
const sourceKey = "source"

// sourced translates RSS and keeps the source of each item.
type sourced struct{ gofeed.DefaultRSSTranslator }

// Translate implements [gofeed.Translator].
func (s sourced) Translate(feed any) (*gofeed.Feed, error) {
	out, err := s.DefaultRSSTranslator.Translate(feed)
	if in, ok := feed.(*rssfeed.Feed); ok && err == nil && len(in.Items) == len(out.Items) {
		for i, item := range in.Items {
			if item.Source != nil {
				out.Items[i].Custom = map[string]string{sourceKey: item.Source.Title}
			}
		}
	}
	return out, err
}

// feedArticle takes the content of an item, or else its description. The source
// is that, not the file, so that an item is the same in each copy of a feed.
func feedArticle(f *gofeed.Feed, item *gofeed.Item) normalize.Article {
	a := normalize.Article{
		ID:        intake.ItemID(item.GUID, item.Link, cmp.Or(f.FeedLink, f.Link)),
		Source:    cmp.Or(line(item.Custom[sourceKey]), line(f.Title)),
		URL:       item.Link,
		Title:     line(item.Title),
		Published: stamp(item.Published, item.PublishedParsed),
		Modified:  stamp(item.Updated, item.UpdatedParsed),
		Language:  f.Language,
	}
	source := item.Content
	a.Text, a.Extractor = intake.Fragment(source), "feed-content"
	if a.Published == "" && f.FeedType == "atom" {
		a.Published = a.Modified
	}
	if strings.TrimSpace(a.Text) == "" {
		source = item.Description
		a.Text, a.Extractor = intake.Fragment(source), "feed-description"
	}
	a.SourceSHA256 = fmt.Sprintf("%x", sha256.Sum256([]byte(source)))
	return a
}

// stamp returns a time as it was read, or else as it is written: a date alone
// has no hour, and the library may read what the feed's reader can't.
func stamp(written string, t *time.Time) string {
	if written = line(written); t == nil || len(written) == len(time.DateOnly) {
		return written
	}
	return t.Format(time.RFC3339)
}

// line returns a title without markup on one line.
func line(s string) string { return strings.Join(strings.Fields(intake.Fragment(s)), " ") }
