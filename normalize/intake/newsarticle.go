package intake

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"

	"github.com/newsconcord/concord/normalize"
)

// newsArticle holds the fields of a schema.org NewsArticle in JSON-LD.
//
// Source: https://schema.org/NewsArticle
type newsArticle struct {
	Graph            json.RawMessage `json:"@graph"`
	AtID             flex            `json:"@id"`
	Identifier       flex            `json:"identifier"`
	Name             flex            `json:"name"`
	ArticleBody      body            `json:"articleBody"`
	DatePublished    flex            `json:"datePublished"`
	DateModified     flex            `json:"dateModified"`
	InLanguage       flex            `json:"inLanguage"`
	Publisher        flex            `json:"publisher"`
	MainEntityOfPage flex            `json:"mainEntityOfPage"`
}

// graph yields the articles of a graph of JSON-LD.
func graph(v any, yield yieldFunc) bool {
	all := articleNodes(v)
	if len(all) == 0 {
		return yield(normalize.Article{}, fmt.Errorf("%w: the graph has no article", ErrNoText))
	}
	for _, n := range all {
		a, err := finish(n.article())
		if err != nil && a.ID != "" {
			err = fmt.Errorf("article %.100q: %w", a.ID, err)
		}
		if !yield(a, err) {
			return false
		}
	}
	return true
}

// node is an object of JSON-LD with the objects that it may point to.
type node struct {
	fields map[string]any
	byID   map[string]map[string]any
}

// articleNodes returns the objects that are articles, in order.
func articleNodes(v any) []node { return nodesWith(v, map[string]map[string]any{}) }

// nodesWith is articleNodes with objects that stand elsewhere on a page, to
// which it adds.
func nodesWith(v any, byID map[string]map[string]any) []node {
	var out []node
	visit(v, maxNesting, func(o map[string]any) {
		if id, ok := o["@id"].(string); ok && len(o) > 1 {
			byID[id] = o
		}
		if isArticle(o["@type"]) {
			out = append(out, node{o, byID})
		}
	})
	return out
}

// visit calls f for the objects of lists and graphs and for main entities.
func visit(v any, depth int, f func(map[string]any)) {
	if depth == 0 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			visit(x, depth-1, f)
		}
	case map[string]any:
		f(v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "publisher"} {
			visit(v[key], depth-1, f)
		}
	}
}

// isArticle reports whether one of the types is an article. All types of news
// articles of schema.org end so.
func isArticle(t any) bool {
	switch t := t.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "BlogPosting")
	case []any:
		for _, x := range t {
			if s, ok := x.(string); ok && isArticle(s) {
				return true
			}
		}
	}
	return false
}

// get returns the text of the first field that has one. A reference is
// followed once.
func (n node) get(keys ...string) string {
	for _, key := range keys {
		v := n.fields[key]
		if o, ok := v.(map[string]any); ok && len(o) == 1 {
			if id, ok := o["@id"].(string); ok && n.byID[id] != nil && n.byID[id]["name"] != nil {
				v = n.byID[id]
			}
		}
		if s := words(v, maxNesting); s != "" {
			return s
		}
	}
	return ""
}

func (n node) article() normalize.Article {
	return normalize.Article{
		ID:        n.get("@id", "identifier", "url"),
		Source:    html.UnescapeString(named(n.get("publisher", "sourceOrganization"))),
		URL:       n.get("url", "mainEntityOfPage"),
		Title:     html.UnescapeString(n.get("headline", "name")),
		Published: n.get("datePublished", "dateCreated"),
		Modified:  n.get("dateModified"),
		Language:  n.get("inLanguage"),
		Text:      plainBody(paragraphs(n.fields["articleBody"]).text),
	}
}
