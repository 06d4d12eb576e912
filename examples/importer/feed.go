package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

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
	f, err := gofeed.NewParser().ParseString(declaration.ReplaceAllString(text, "$1"))
	if err != nil {
		return r.refuse(&intake.Error{Where: name, Err: fmt.Errorf("not a feed: %w", err)})
	}
	for i, item := range f.Items {
		a := feedArticle(f, item)
		a.SourceSHA256 = fmt.Sprintf("%x", sha256.Sum256(b))
		place := fmt.Sprintf("%s: item %d", name, i+1)
		if strings.TrimSpace(a.Text) == "" {
			r.refuse(&intake.Error{Where: place, Err: intake.ErrNoText})
			continue
		}
		if a.ID == "" {
			a.ID = intake.ID(a.Text)
		}
		if err := a.Check(); err != nil {
			r.refuse(&intake.Error{Where: place, Err: err})
			continue
		}
		if err := r.article(a); err != nil {
			return err
		}
	}
	if len(f.Items) == 0 {
		return r.refuse(&intake.Error{Where: name, Err: fmt.Errorf("the feed has no items")})
	}
	return nil
}

// feedArticle takes the content of an item, or else its description.
func feedArticle(f *gofeed.Feed, item *gofeed.Item) normalize.Article {
	a := normalize.Article{
		ID:        first(item.GUID, item.Link),
		Source:    f.Title,
		URL:       item.Link,
		Title:     line(item.Title),
		Published: stamp(item.PublishedParsed),
		Modified:  stamp(item.UpdatedParsed),
		Language:  f.Language,
		Text:      intake.Fragment(item.Content),
		Extractor: "feed-content",
	}
	if a.Published == "" && f.FeedType == "atom" {
		a.Published = a.Modified
	}
	if strings.TrimSpace(a.Text) == "" {
		a.Text, a.Extractor = intake.Fragment(item.Description), "feed-description"
	}
	return a
}

func stamp(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.Format(time.RFC3339)
}

// line returns a title without markup on one line.
func line(s string) string { return strings.Join(strings.Fields(intake.Fragment(s)), " ") }

func first(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}
