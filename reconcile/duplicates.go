package reconcile

import (
	"context"
	"fmt"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// duplicates finds the articles whose words stand in another one. From it follow
// the copies of a report and the origins behind a value.
func (u *run) duplicates(ctx context.Context) error {
	bodies := make([]provenance.Body, len(u.docs))
	err := u.r.each(ctx, "duplicates", len(u.docs), func(i int) { bodies[i] = u.r.opts.Families.Body(u.docs[i]) })
	if err != nil {
		return err
	}
	find := provenance.NewFinder()
	for _, b := range bodies { // one after the other, which takes its time
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("duplicates: %w", err)
		}
		find.Add(b)
	}
	u.found, u.short = find.Copies(), find.Suggestions()
	u.copies, u.looked = find.Targets(u.found), find.Counters()
	return nil
}

// prove proves from the texts that the copies found are copies.
func (u *run) prove(ctx context.Context) error {
	docs := make(map[string]*normalize.Document, len(u.docs))
	for _, d := range u.docs {
		docs[d.Article.ID] = d
	}
	return u.r.each(ctx, "prove copies", len(u.found), func(i int) {
		c := &u.found[i]
		c.Prove(docs[c.Article], docs[c.Of])
	})
}

// suggest lists the texts that are too short to tell with the event of the
// article that holds their words.
func (u *run) suggest() {
	event := map[string]*happening{} // the one of an article's first segment
	for _, h := range u.events {
		for _, p := range h.parts {
			if id := p.doc.Article.ID; event[id] == nil || p.seg.First == 0 {
				event[id] = h
			}
		}
	}
	for _, s := range u.short {
		in, of := event[s.Article], event[s.Of]
		if in == of || of == nil {
			continue
		}
		of.event.Suggested = append(of.event.Suggested, Suggested{s.Article, fmt.Sprintf(
			"%.0f of 100 of its word 5-grams stand in %s, but %d words are too few to tell", 100*s.Containment, s.Of, s.Words)})
	}
}
