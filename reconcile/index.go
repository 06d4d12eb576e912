package reconcile

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
	"github.com/newsconcord/concord/reconcile/provenance"
)

// Index groups a stream of articles into events. Articles come, change and go in
// any order, late and back-dated ones too; the events depend on the articles that
// are there and on the judgements, not on the way that led to them, and are
// those of [Reconciler.Cluster] on the same articles. Two things do depend on the
// way: the ids of events, which last while members come and go, and, past the
// limits of [Options], which articles are still there.
//
// It keeps of each article what is compared, some 8 KiB for 400 words, and no
// text. Options.Window and Options.MaxArticles bound the articles, and with them
// the memory; Options.Logger is told of each that goes, and [Index.Counters] of
// how many went. What else grows is bounded
// too, but for the log of judgements, which is kept whole.
//
// All methods may be called by several goroutines at once; articles are read in
// parallel, the rest happens one after the other. The zero value is an empty
// index with the zero [Options]. An Index must not be copied.
type Index struct {
	once sync.Once // opts and what is below are made
	opts Options

	mu       sync.Mutex
	articles map[string]*kept
	days     map[int]map[string]bool // day of publication, 0 for unknown -> articles
	copies   *provenance.Finder
	log      []Judgement
	lineage  lineage
	counters map[string]int

	fresh   bool // events are of the articles that are there
	grouped grouping
	events  []IndexEvent
	found   []provenance.Copy

	bridges []Bridge
}

// kept is what an index keeps of an article.
type kept struct {
	hash     string // of the text
	title    string
	modified int // in seconds, 0 for unknown
	day      int
	body     provenance.Body
	parts    []keptPart
}

// keptPart is a segment with its encoded profile.
type keptPart struct {
	start, end int
	headline   bool
	profile    []byte
}

// IndexEvent is an event of an [Index].
type IndexEvent struct {
	// ID lasts while members come and go, and is redirected when the event is
	// merged; BatchID is the id that a report of the same articles gives the
	// event.
	ID      string `json:"id"`
	BatchID string `json:"batch_id"`
	// Label is the headline of the article published first that has one, or "".
	Label string `json:"label"`
	// Time spans the days of publication, and says so by its basis.
	Time Period `json:"time"`
	// Members come in order of their articles' ids.
	Members []Member `json:"members"`
}

// The reasons for which an [Index] does not take an article.
var (
	// ErrClash says that the index has another text under the id; to replace
	// it, use Update.
	ErrClash = errors.New("another article with this id has other contents")
	// ErrOutside says that the article is older than the window, or the first
	// to go because the index is full.
	ErrOutside = errors.New("the article lies outside the limits of the index")
	// ErrStale says that the index has a later version of the article.
	ErrStale = errors.New("the index has a later version")
)

// NewIndex returns an empty index, or an error that lists what is wrong with the
// options.
func NewIndex(o Options) (*Index, error) {
	if err := o.Validate(); err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	x := new(Index)
	x.once.Do(func() { x.init(o) })
	return x, nil
}

func (x *Index) init(o Options) {
	x.opts = o.withDefaults()
	x.articles, x.days, x.copies = map[string]*kept{}, map[int]map[string]bool{}, provenance.NewFinder()
	x.log, x.lineage, x.counters = numbered(o.Judgements), newLineage(), map[string]int{}
}

// lock takes the mutex.
func (x *Index) lock() {
	x.options()
	x.mu.Lock()
}

// options returns the options, and makes the zero value ready. They never change
// afterwards.
func (x *Index) options() *Options {
	x.once.Do(func() { x.init(Options{}) })
	return &x.opts
}

// Add puts an article in. The same article again changes nothing; another text
// under its id is refused with [ErrClash]. An article without an id gets one from
// its text. Errors are [*normalize.ArticleError].
func (x *Index) Add(a normalize.Article) error { return x.put(a, false) }

// Update puts an article in and replaces the version that is there. A version
// that was modified before the one there is refused with [ErrStale], so that
// versions may come in any order.
func (x *Index) Update(a normalize.Article) error { return x.put(a, true) }

func (x *Index) put(a normalize.Article, replace bool) error {
	k, err := x.read(&a)
	if err != nil {
		return err
	}
	x.lock()
	defer x.mu.Unlock()
	return x.keep(a.ID, k, replace)
}

// AddAll adds the articles of a sequence, read by as many goroutines as the
// options say. What is wrong with one article goes to the list, in the order of
// the sequence; the error is the context's, and what was added before it stays.
// The events are those of adding one by one.
func (x *Index) AddAll(ctx context.Context, articles iter.Seq2[normalize.Article, error]) ([]Rejected, error) {
	var (
		rejected []Rejected
		batch    []normalize.Article
		r        = &Reconciler{opts: *x.options()}
	)
	refuse := func(place string, err error) { rejected = append(rejected, Rejected{place, reason(err)}) }
	flush := func() error {
		read, errs := make([]*kept, len(batch)), make([]error, len(batch))
		if err := r.each(ctx, "read", len(batch), func(i int) { read[i], errs[i] = x.read(&batch[i]) }); err != nil {
			return err
		}
		x.lock()
		defer x.mu.Unlock()
		for i, k := range read {
			if errs[i] == nil {
				errs[i] = x.keep(batch[i].ID, k, false)
			}
			if errs[i] != nil {
				refuse(batch[i].ID, errs[i])
			}
		}
		batch = batch[:0]
		return nil
	}
	for a, err := range articles {
		if err != nil {
			refuse(place(err, a), err)
		} else if batch = append(batch, a); len(batch) == addAtOnce {
			if err := flush(); err != nil {
				return rejected, fmt.Errorf("index: %w", err)
			}
		}
	}
	if err := flush(); err != nil {
		return rejected, fmt.Errorf("index: %w", err)
	}
	return rejected, nil
}

// addAtOnce is how many articles are read before they are put in.
const addAtOnce = 1024

// read parses an article and takes what is kept of it. A panic is a defect of
// ours, and costs one article.
func (x *Index) read(a *normalize.Article) (k *kept, err error) {
	defer func() {
		if p := recover(); p != nil {
			k, err = nil, &normalize.ArticleError{ID: a.ID, Offset: -1, Err: fmt.Errorf("internal error: %v", p)}
		}
	}()
	if a.ID == "" {
		a.ID = textHash(a.Text)[:16]
	}
	d, err := parse(context.Background(), &normalize.Parser{}, *a)
	if err != nil {
		return nil, err
	}
	k = &kept{hash: d.TextSHA256, body: x.options().Families.Body(d), title: strings.Clone(masthead(d).Title)}
	k.body.ID, k.body.Family = strings.Clone(k.body.ID), strings.Clone(k.body.Family)
	k.modified = moment(a.Modified)
	if day, ok := d.Reference.Day(); ok {
		k.day = day
	}
	for _, s := range d.Segments {
		profile, err := cluster.Make(d, s).AppendBinary(nil)
		if err != nil {
			return nil, &normalize.ArticleError{ID: a.ID, Offset: -1, Err: err}
		}
		k.parts = append(k.parts, keptPart{s.Start, s.End, mainRank(&part{doc: d, seg: s}) == 0, slices.Clip(slices.Clone(profile))})
	}
	return k, nil
}

// moment returns a time of the metadata in seconds, 0 for unknown; a date alone
// is its start.
func moment(s string) int {
	if ref, err := datetime.ParsePublished(s); err == nil {
		return int(ref.Time().Unix())
	}
	return 0
}

// keep puts what was read in, if the limits allow it.
func (x *Index) keep(id string, k *kept, replace bool) error {
	refuse := func(counter string, err error) error {
		x.counters[counter]++
		return &normalize.ArticleError{ID: id, Offset: -1, Err: err}
	}
	if old := x.articles[id]; old != nil {
		switch {
		case old.equal(k):
			x.counters["repeated"]++
			return nil
		case !replace:
			return refuse("clashes", ErrClash)
		case k.modified != 0 && k.modified < old.modified:
			return refuse("stale", ErrStale)
		}
		x.drop(id)
		x.counters["updated"]++
	} else {
		x.counters["added"]++
	}
	x.insert(id, k)
	x.evict()
	if x.articles[id] == nil {
		return &normalize.ArticleError{ID: id, Offset: -1, Err: ErrOutside}
	}
	return nil
}

func (x *Index) insert(id string, k *kept) {
	x.articles[id] = k
	if x.days[k.day] == nil {
		x.days[k.day] = map[string]bool{}
	}
	x.days[k.day][id] = true
	x.copies.Add(k.body)
	x.fresh = false
}

// equal reports whether two readings are of one version.
func (k *kept) equal(o *kept) bool {
	return k.hash == o.hash && k.title == o.title && k.day == o.day && k.modified == o.modified && k.body.Time == o.body.Time &&
		k.body.Address == o.body.Address && k.body.Family == o.body.Family
}

// Remove takes an article out and reports whether it was there.
func (x *Index) Remove(id string) bool {
	x.lock()
	defer x.mu.Unlock()
	if x.articles[id] == nil {
		return false
	}
	x.drop(id)
	x.counters["removed"]++
	return true
}

func (x *Index) drop(id string) {
	k := x.articles[id]
	delete(x.articles, id)
	delete(x.days[k.day], id)
	if len(x.days[k.day]) == 0 {
		delete(x.days, k.day)
	}
	x.copies.Remove(id)
	x.fresh = false
}

// evict takes out what lies outside the window, and the oldest articles beyond
// the greatest number. An undated article lies in every window, and counts as
// older than any dated one.
func (x *Index) evict() {
	newest := 0
	for day := range x.days {
		newest = max(newest, day)
	}
	var past []int // in order, for the logger
	for day := range x.days {
		if x.opts.Window > 0 && day != 0 && day < newest-x.opts.Window {
			past = append(past, day)
		}
	}
	slices.Sort(past)
	for _, day := range past {
		for _, id := range slices.Sorted(maps.Keys(x.days[day])) {
			x.displace(id, "outside_window")
		}
	}
	for x.opts.MaxArticles > 0 && len(x.articles) > x.opts.MaxArticles {
		first := ""
		for id := range x.days[slices.Min(slices.Collect(maps.Keys(x.days)))] {
			if first == "" || id < first {
				first = id
			}
		}
		x.displace(first, "over_cap")
	}
}

// displace takes out what the options leave no room for.
func (x *Index) displace(id, counter string) {
	x.drop(id)
	x.counters[counter]++
	x.opts.Logger.Warn("an article leaves the index: the options leave no room", "article", id, "limit", counter)
}

// Len returns the number of articles.
func (x *Index) Len() int {
	x.lock()
	defer x.mu.Unlock()
	return len(x.articles)
}

// Counters returns what was counted. Since the index is there, also through a
// file: "added", "updated", "repeated" and "removed" articles; "clashes" and
// "stale" ones, which were refused; those that went because of the options,
// "outside_window" and "over_cap"; and "groupings". As it is now: "articles" and
// "judgements". Of the last grouping: "segments", "events", "candidate_pairs"
// that were compared, "hot_terms" too frequent to propose any, segments "spoken_for"
// by a longer one of a crowd of copies, "outliers" taken out of an event,
// "bridges", "copies", "copies_proposed", "copies_matched" and
// "copies_keys_dropped", which are those of texts that too many share. More may
// be added.
func (x *Index) Counters() map[string]int {
	x.lock()
	defer x.mu.Unlock()
	out := maps.Clone(x.counters)
	out["articles"] = len(x.articles)
	out["judgements"] = len(x.log)
	return out
}

// sortedIDs returns the ids of the articles, in order.
func (x *Index) sortedIDs() []string {
	return slices.SortedFunc(maps.Keys(x.articles), cmp.Compare[string])
}
