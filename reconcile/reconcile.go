package reconcile

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/reconcile/claim"
	"github.com/newsconcord/concord/reconcile/finding"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// Reconciler reconciles batches of articles. It holds no state between runs and
// may be used by several goroutines at once.
type Reconciler struct {
	opts Options
}

// New returns a Reconciler, or an error that lists what is wrong with the
// options.
func New(o Options) (*Reconciler, error) {
	if err := o.Validate(); err != nil {
		return nil, fmt.Errorf("reconcile: %w", err)
	}
	return &Reconciler{opts: o.withDefaults()}, nil
}

// ready makes the zero value usable.
func (r *Reconciler) ready() *Reconciler {
	if r.opts.Workers > 0 {
		return r
	}
	return &Reconciler{opts: r.opts.withDefaults()}
}

// Reconcile reads the articles, groups them into events and compares what they
// claim. What is wrong with one article goes to [Report.Rejected]; the error is
// for the whole run: the context's, when it ends early, or a defect of ours or of
// a rule. The order of the articles does not change the report.
func (r *Reconciler) Reconcile(ctx context.Context, articles iter.Seq2[normalize.Article, error]) (*Report, error) {
	r = r.ready()
	docs, rejected, err := r.read(ctx, articles)
	if err != nil {
		return nil, fmt.Errorf("reconcile: %w", err)
	}
	run := &run{r: r, docs: docs}
	var rep *Report
	defect := guard(func() {
		if err = run.all(ctx); err == nil {
			rep = run.report()
		}
	})
	if err := cmp.Or(defect, err); err != nil {
		return nil, fmt.Errorf("reconcile: %w", err)
	}
	rep.Rejected = rejected
	return rep, nil
}

// part is a segment of a document.
type part struct {
	doc     *normalize.Document
	seg     normalize.Segment
	profile *cluster.Profile
	reading *claim.Reading
}

// happening is an event in the making.
type happening struct {
	id     string
	parts  []*part
	result finding.Result
	event  Event
	lead   *part
	names  gatheringsOf
}

// run is the state of one call.
type run struct {
	r        *Reconciler
	docs     []*normalize.Document
	parts    []*part
	events   []*happening
	links    []Link
	copies   map[string]string // article -> the article that it copies
	found    []provenance.Copy
	short    []provenance.Suggestion
	looked   map[string]int // counters of the search for copies
	ledger   *provenance.Ledger
	grouped  cluster.Result
	bridges  []Bridge
	counters map[string]int
}

// all runs the stages one after the other.
func (u *run) all(ctx context.Context) error {
	if err := u.duplicates(ctx); err != nil {
		return err
	}
	if err := u.prove(ctx); err != nil {
		return err
	}
	u.ledger = provenance.NewLedger(u.r.opts.Families, u.docs, u.found)
	if err := u.cluster(ctx); err != nil {
		return err
	}
	if err := u.r.each(ctx, "compare", len(u.events), func(i int) { u.compare(u.events[i]) }); err != nil {
		return err
	}
	u.suggest()
	u.rank()
	u.link()
	return nil
}

// cluster groups the segments into events.
func (u *run) cluster(ctx context.Context) error {
	for _, d := range u.docs {
		for _, s := range d.Segments {
			u.parts = append(u.parts, &part{doc: d, seg: s})
		}
	}
	err := u.r.each(ctx, "cluster", len(u.parts), func(i int) {
		p := u.parts[i]
		p.profile = cluster.Make(p.doc, p.seg)
	})
	if err != nil {
		return err
	}
	profiles := make([]*cluster.Profile, len(u.parts))
	for i, p := range u.parts {
		profiles[i] = p.profile
	}
	s := u.r.opts.settings(u.r.spread(ctx))
	s.Judged = u.judged()
	u.grouped = cluster.Events(profiles, s)
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("cluster: %w", err)
	}
	u.counters = u.grouped.Counters
	for _, g := range u.grouped.Groups {
		h := &happening{}
		for _, i := range g {
			h.parts = append(h.parts, u.parts[i])
		}
		u.events = append(u.events, h)
	}
	u.name()
	u.bridge()
	return nil
}

// name gives the events their ids.
func (u *run) name() {
	first := make([]memberKey, len(u.events))
	for i, h := range u.events {
		keys := make([]memberKey, len(h.parts))
		for k, p := range h.parts {
			keys[k] = memberKey{p.doc.TextSHA256, p.seg.Start, p.doc.Article.ID}
		}
		first[i] = slices.MinFunc(keys, memberKey.compare)
	}
	for i, id := range eventIDs(first) {
		u.events[i].id = id
	}
}

// judged returns what people said of the segments.
func (u *run) judged() []cluster.Judged {
	if len(u.r.opts.Judgements) == 0 {
		return nil
	}
	main, all := map[string]int{}, map[string][]int{}
	for i, p := range u.parts {
		id := p.doc.Article.ID
		if at, ok := main[id]; !ok || mainRank(p) < mainRank(u.parts[at]) {
			main[id] = i
		}
		all[id] = append(all[id], i)
	}
	return judgedPairs(standing(numbered(u.r.opts.Judgements)), main, all)
}

// compare reads the claims of an event's segments and compares them.
func (u *run) compare(h *happening) {
	readings := make([]*claim.Reading, len(h.parts))
	for i, p := range h.parts {
		p.reading = claim.Read(p.doc, p.seg)
		readings[i] = p.reading
	}
	if len(readings) > 1 {
		claim.Prepare(readings)
	}
	h.result = finding.Build(readings, u.ledger, u.r.opts.Rules...)
	for _, r := range readings {
		r.Release() // a run with many events would keep it all
	}
	if h.result.Dropped > 0 {
		u.r.opts.Logger.Warn("rules drafted findings on words that are not in the articles, or without the sides of their relation", "event", h.id, "dropped", h.result.Dropped)
	}
	u.describe(h)
	if h.names = gatheringsIn(h); len(h.names.words()) == 0 {
		for _, p := range h.parts {
			p.reading = nil // no link asks for it
		}
	}
}

// rank orders the events: those that differ hardest first, then by size.
func (u *run) rank() {
	slices.SortStableFunc(u.events, func(a, b *happening) int {
		return cmp.Or(severity(b)-severity(a), len(b.parts)-len(a.parts), len(b.result.Findings)-len(a.result.Findings), cmp.Compare(a.event.ID, b.event.ID))
	})
}

// severity is the greatest severity of an event's findings, 0 for none.
func severity(h *happening) int {
	most := 0
	for _, f := range h.result.Findings {
		most = max(most, f.Severity)
	}
	return most
}

// report gives the run its form.
func (u *run) report() *Report {
	rep := &Report{
		Schema: Schema,
		Run: Run{
			Version:        Version,
			Settings:       u.r.opts.told(),
			LexiconsSHA256: lexicon.SHA256(),
			Counters:       u.counters,
		},
		Articles: make([]Article, 0, len(u.docs)), Rejected: []Rejected{}, Events: make([]Event, 0, len(u.events)), Links: []Link{}, Copies: []provenance.Copy{}, Bridges: u.bridges,
	}
	rep.Run.Counters["articles"] = len(u.docs)
	u.countCut(rep.Run.Counters)
	maps.Copy(rep.Run.Counters, u.looked)
	rep.Run.Counters["copies"] = len(u.found)
	rep.Run.Counters["segments"] = len(u.parts)
	for _, d := range u.docs {
		rep.Articles = append(rep.Articles, u.article(d))
	}
	for _, h := range u.events {
		rep.Events = append(rep.Events, h.event)
	}
	rep.Links = append(rep.Links, u.links...)
	rep.Copies = append(rep.Copies, u.found...)
	return rep
}

// countCut counts what events of many or very long reports left out, and what the
// rules of the user drafted in vain.
func (u *run) countCut(counters map[string]int) {
	for _, h := range u.events {
		for name, n := range map[string]int{
			"cut_pairs": h.result.Cut.Pairs, "cut_clauses": h.result.Cut.Clauses,
			"cut_quotations": h.result.Cut.Quotations, "cut_silences": h.result.Cut.Silences,
			"dropped_drafts": h.result.Dropped,
		} {
			if n > 0 {
				counters[name] += n
			}
		}
	}
}

// article lists a document without its text.
func (u *run) article(d *normalize.Document) Article {
	a := masthead(d)
	lang := a.Language
	if lang == "" && d.English {
		lang = "en"
	} else if lang == "" {
		lang = "und"
	}
	hash := d.TextSHA256
	source := a.SourceSHA256
	if source == "" {
		source = hash
	}
	extractor := a.Extractor
	if extractor == "" {
		extractor = "none"
	}
	return Article{
		ID: a.ID, Source: a.Source, Family: u.ledger.Of(a.ID).Family, Title: a.Title, URL: a.URL, Published: a.Published,
		Modified: a.Modified, Language: lang, TextSHA256: hash, SourceSHA256: source, Extractor: extractor,
	}
}

// Articles returns a sequence of articles for [Reconciler.Reconcile].
func Articles(all ...normalize.Article) iter.Seq2[normalize.Article, error] {
	return func(yield func(normalize.Article, error) bool) {
		for _, a := range all {
			if !yield(a, nil) {
				return
			}
		}
	}
}
