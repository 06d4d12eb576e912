package report

import (
	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/text"
	"github.com/newsconcord/concord/reconcile"
)

// dated returns the sentence of the only report of an event that first gives the
// days of the event, with the date marked; nil where several reports tell it, and
// where no sentence gives just these days.
func (l *library) dated(x *index, e *reconcile.Event) passage {
	if len(e.Members) != 1 || e.Time.Basis != reconcile.Told {
		return nil
	}
	m := e.Members[0]
	source := l.texts.of(m.Article)
	if source == "" {
		return nil
	}
	published, _ := datetime.ParsePublished(x.article(m.Article).Published) // unknown, it is the zero reference
	for _, d := range datetime.Find(text.Parse(source), datetime.Options{Reference: published}) {
		from, to, ok := d.Value.Days()
		if !ok || d.Start < m.Start || d.End > m.End || datetime.FormatDay(from) != e.Time.Start || datetime.FormatDay(to-1) != e.Time.End {
			continue
		}
		return passageOf(source, l.sentence(m.Article, source, d.Span), []text.Span{d.Span}, aroundInLines)
	}
	return nil
}
