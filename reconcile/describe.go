package reconcile

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/text"
)

// describe gives the event its id, label, time, places and members.
func (u *run) describe(h *happening) {
	h.lead = lead(h.parts)
	about := u.aboutOf(h)
	e := Event{
		ID:        h.id,
		Label:     label(h, about.Gathering),
		Time:      period(h),
		Places:    placesOf(h),
		About:     about,
		Members:   []Member{},
		Suggested: []Suggested{},
		Claims:    h.result.Claims,
		Findings:  h.result.Findings,
	}
	for _, p := range h.parts {
		e.Members = append(e.Members, u.row(p, h.id).Member)
	}
	slices.SortFunc(e.Members, Member.compare)
	if e.Findings == nil {
		e.Findings = e.Findings[:0:0]
	}
	h.event = e
}

// lead returns the segment that speaks for the event: the one published first,
// then the longest.
func lead(parts []*part) *part {
	return slices.MinFunc(parts, func(a, b *part) int {
		return cmp.Or(cmp.Compare(day(a), day(b)), b.profile.Words-a.profile.Words, cmp.Compare(a.doc.Article.ID, b.doc.Article.ID))
	})
}

// day returns the day of publication; unknown days come last.
func day(p *part) int {
	if p.profile.Published == 0 {
		return 1 << 30
	}
	return p.profile.Published
}

// maxLabel is the greatest length of a label, in runes.
const maxLabel = 120

// label names the event: the gathering that several reports tell of; else a
// headline; else a gathering that the first sentence names, or that one report
// tells of; else the first sentence. One report alone may be of something that
// its headline names better than the gathering that it mentions.
func label(h *happening, gathering string) string {
	if len(h.parts) > 1 && gathering != "" {
		return gathering
	}
	if t := heading(h.lead); t != "" {
		return clip(t)
	}
	if t := openingGathering(h.lead); t != "" {
		return t
	}
	if gathering != "" {
		return gathering
	}
	for n := h.lead.seg.First; n < h.lead.seg.Last; n++ {
		if h.lead.doc.Kind(n) != layout.Body {
			continue
		}
		if t := reported(h.lead.doc, n); t != "" {
			return clip(t)
		}
	}
	return h.lead.doc.Article.ID
}

// reported is a sentence without the dateline before it and the credit behind
// it, "" where nothing else stands.
func reported(d *normalize.Document, sentence int) string {
	s := d.Text.Sentences[sentence]
	first, last := s.First, s.Last
	for first < last && d.Added(first) {
		first++
	}
	for last > first && d.Added(last-1) {
		last--
	}
	if first == last {
		return ""
	}
	return d.Text.Source[d.Text.Tokens[first].Start:d.Text.Tokens[last-1].End]
}

// heading is what stands above a segment: the title or headline of its article
// if it is the first, else its sub-heading.
func heading(p *part) string {
	if t := p.doc.Article.Title; t != "" && p.seg.First == 0 {
		return bareTitle(p.doc.Article)
	}
	if t := headline(p.doc, p.seg.First, p.seg.Last); t != "" {
		return t
	}
	for n := p.seg.First; n < p.seg.Last; n++ {
		if p.doc.Kind(n) == layout.Subheading {
			return reported(p.doc, n)
		}
	}
	return ""
}

// bareTitle is the title of an article without the name of its source behind it:
// "Harbour shut | Daily Post".
func bareTitle(a normalize.Article) string {
	at := strings.LastIndexAny(a.Title, "|-–—")
	if at <= 0 || a.Title[at-1] != ' ' {
		return a.Title
	}
	tail := strings.TrimLeft(a.Title[at:], "|-–— ")
	if tail == "" || !namesSource(tail, a) {
		return a.Title
	}
	return strings.TrimRight(a.Title[:at], "|-–— ")
}

// namesSource reports whether words name the source of an article: they are its
// name, begin with it, or stand without spaces in the host of its address.
func namesSource(words string, a normalize.Article) bool {
	name := strings.TrimPrefix(text.FoldString(words), "the ")
	source := strings.TrimPrefix(text.FoldString(a.Source), "the ")
	if source != "" && (name == source || strings.HasPrefix(name, source+" ")) {
		return true
	}
	u, err := url.Parse(a.URL)
	if err != nil {
		return false
	}
	joined := strings.ReplaceAll(name, " ", "")
	return len(joined) > 2 && strings.Contains(u.Hostname(), joined)
}

func clip(s string) string {
	r := []rune(s)
	if len(r) <= maxLabel {
		return s
	}
	head := string(r[:maxLabel-1])
	if at := strings.LastIndexByte(head, ' '); at > len(head)/2 {
		head = strings.TrimRight(head[:at], " ,;:")
	}
	return head + "…"
}

// opensWithGathering reports whether a segment tells of its gathering in its
// headings or first sentences.
func opensWithGathering(p *part) bool {
	return p.reading != nil && slices.ContainsFunc(openingGatherings(p), func(m entity.Mention) bool {
		return m.Entity == p.reading.Main && !lookedAt(p.doc, m)
	})
}

// openingGathering returns the fullest name of a gathering in the heading or
// first sentence of a segment, "" for none.
func openingGathering(p *part) string {
	best := ""
	for _, m := range opening(p, 1) {
		if e, ok := p.doc.Entities.Entities[m.Entity].Value.(entity.Event); ok && e.Proper() && len(e.Name()) > len(best) {
			best = e.Name()
		}
	}
	return best
}

// opening returns the mentions in the headings and the first sentences of the
// body of a segment.
func opening(p *part, sentences int) []entity.Mention {
	var out []entity.Mention
	for _, n := range openingSentences(p, sentences) {
		s := p.doc.Text.Sentences[n]
		for _, m := range p.doc.Entities.Mentions {
			if m.Start >= s.Start && m.End <= s.End {
				out = append(out, m)
			}
		}
	}
	return out
}

// openingSentences returns the headings before the end of the first sentences
// of the body of a segment, and those.
func openingSentences(p *part, sentences int) []int {
	var out []int
	for n := p.seg.First; n < p.seg.Last && sentences > 0; n++ {
		body := p.doc.Kind(n) == layout.Body
		if body || p.doc.Heading(n) {
			out = append(out, n)
		}
		if body {
			sentences--
		}
	}
	return out
}
