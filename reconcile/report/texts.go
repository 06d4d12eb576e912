package report

// Texts returns the text of an article, and false for one that it does not
// have. Where a function takes Texts, nil stands for having none.
type Texts func(article string) (text string, ok bool)

// of returns the article's text, or "".
func (t Texts) of(article string) string {
	if t == nil {
		return ""
	}
	s, _ := t(article)
	return s
}
