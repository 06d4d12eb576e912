package intake

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/newsconcord/concord/normalize"
)

// jsonFeed holds the fields of a JSON Feed and of its items.
//
// Source: https://www.jsonfeed.org/version/1.1/
type jsonFeed struct {
	Version flex            `json:"version"`
	Items   json.RawMessage `json:"items"`
	Home    flex            `json:"home_page_url"`
	FeedURL flex            `json:"feed_url"`

	ContentText   flex `json:"content_text"`
	ContentHTML   flex `json:"content_html"`
	FeedPublished flex `json:"date_published"`
	FeedModified  flex `json:"date_modified"`
}

// feed reports whether the record is a JSON Feed.
func (r *record) feed() bool {
	return r.Items != nil && strings.HasPrefix(string(r.Version), "https://jsonfeed.org/version/")
}

// items yields the items of a feed, whose title and language hold for each.
func (r *record) items(yield yieldFunc) bool {
	var all []json.RawMessage
	if err := json.Unmarshal(r.Items, &all); err != nil {
		return yield(normalize.Article{}, fmt.Errorf("items of the feed: %w", err))
	}
	for i, data := range all {
		more := records(data, func(a normalize.Article, err error) bool {
			if err != nil {
				err = fmt.Errorf("item %d: %w", i+1, err)
			}
			a.ID = ItemID(a.ID, a.URL, first(r.FeedURL, r.Home))
			a.Source = first(flex(a.Source), r.Title)
			a.Language = first(flex(a.Language), r.Language)
			return yield(a, err)
		})
		if !more {
			return false
		}
	}
	if len(all) == 0 {
		return yield(normalize.Article{}, fmt.Errorf("%w: the feed has no items", ErrNoText))
	}
	return true
}

// ItemID returns an id for an item of a feed. What a feed has is often a number,
// which other feeds have as well; then the item's own address is the id, or the
// feed's address with the number.
func ItemID(id, url, feed string) string {
	switch {
	case id == "" || strings.Contains(id, ":"): // an address, a URN or a tag
		return first(flex(id), flex(url))
	case url != "":
		return url
	case feed != "":
		return feed + "#" + id
	}
	return id
}
