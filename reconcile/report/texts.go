package report

import (
	"iter"

	"github.com/newsconcord/concord/normalize"
)

// Texts returns the text of an article, and false for one that it does not
// have. Where a function takes Texts, nil stands for having none.
type Texts func(article string) (text string, ok bool)

// Keep yields the articles on, and keeps their texts on the way, for what shows
// or proves a report of them:
//
//	articles, texts := report.Keep(intake.Articles(os.Stdin, "news"))
//	rep, err := r.Reconcile(ctx, articles)
//	…
//	err = report.HTML(w, rep, texts)
//
// The sequence is read once, and the texts are asked for when it is at its end;
// then by several goroutines at once, if need be. Errors are passed on.
func Keep(articles iter.Seq2[normalize.Article, error]) (iter.Seq2[normalize.Article, error], Texts) {
	kept := map[string]string{}
	return func(yield func(normalize.Article, error) bool) {
			for a, err := range articles {
				if err == nil {
					if a.ID == "" { // the id that a report gives it
						a.ID = textHash(a.Text)[:16]
					}
					kept[a.ID] = a.Text
				}
				if !yield(a, err) {
					return
				}
			}
		}, func(id string) (string, bool) {
			s, ok := kept[id]
			return s, ok
		}
}

// of returns the article's text, or "".
func (t Texts) of(article string) string {
	if t == nil {
		return ""
	}
	s, _ := t(article)
	return s
}
