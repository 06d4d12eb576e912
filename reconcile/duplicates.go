package reconcile

import "context"

// duplicates finds the articles whose text another one prints too.
func (u *run) duplicates(ctx context.Context) error {
	u.copies = map[string]string{}
	first := map[string]string{}
	for _, d := range u.docs {
		hash := textHash(d.Text.Source)
		if id, ok := first[hash]; ok {
			u.copies[d.Article.ID] = id
			continue
		}
		first[hash] = d.Article.ID
	}
	return ctx.Err()
}
