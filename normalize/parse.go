package normalize

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"

	"github.com/newsconcord/concord/internal/scratch"
	"github.com/newsconcord/concord/normalize/datetime"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/normalize/layout"
	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/normalize/quantity"
	"github.com/newsconcord/concord/normalize/quotation"
	"github.com/newsconcord/concord/normalize/text"
)

// Parse reads an article. The error is an [*ArticleError].
func Parse(a Article) (*Document, error) {
	if err := a.Check(); err != nil {
		return nil, err
	}
	d := &Document{Article: a, TextSHA256: hashOf(a.Text), Text: text.Parse(a.Text), Entities: &entity.Found{}}
	d.Layout = layout.Find(d.Text, a.Title)
	d.mapLayout()
	forms := lexicon.Read(d.Text.Tokens)
	defer forms.Release()
	d.English = english(a.Language, d.Text, forms)
	d.wordAt, d.words = forms.Table()
	d.dateAt = make([]int32, len(d.Text.Tokens))
	if d.English {
		d.read(forms)
	}
	d.Segments = segments(d)
	return d, nil
}

// hashOf returns the SHA-256 of a text, in hexadecimal.
func hashOf(s string) string {
	room := hashed.Get().(*[]byte)
	*room = append((*room)[:0], s...)
	sum := sha256.Sum256(*room)
	if len(*room) <= scratch.Most {
		hashed.Put(room)
	}
	return hex.EncodeToString(sum[:])
}

// hashed keeps memory for the bytes of one text after the other.
var hashed = sync.Pool{New: func() any { return new([]byte) }}

// mapLayout notes for each sentence and token what the layout says.
func (d *Document) mapLayout() {
	d.kind = make([]layout.Kind, len(d.Text.Sentences))
	d.added = make([]bool, len(d.Text.Tokens))
	for _, b := range d.Layout.Blocks {
		for n := b.First; n < b.Last; n++ {
			d.kind[n] = b.Kind
		}
	}
	for n, s := range d.Text.Sentences {
		if d.Furniture(n) {
			for i := s.First; i < s.Last; i++ {
				d.added[i] = true
			}
		}
	}
	for _, s := range d.Layout.Added {
		for i := d.Token(s.Start); i < len(d.added) && d.Text.Tokens[i].Start < s.End; i++ {
			d.added[i] = true
		}
	}
	for i := range d.Text.Tokens {
		if d.Text.Tokens[i].Kind == text.Word && !d.added[i] {
			d.Words++
		}
	}
}

// read finds the typed values. Each room sees what the ones before it took.
func (d *Document) read(forms *lexicon.Forms) {
	opt := datetime.Options{Order: numericOrder(&d.Article)}
	d.Reference = d.reference(opt)
	opt.Reference, opt.Forms = d.Reference, forms
	d.Dates = datetime.Find(d.Text, opt)
	for n, m := range d.Dates {
		for i := d.Token(m.Start); i < len(d.dateAt) && d.Text.Tokens[i].Start < m.End; i++ {
			d.dateAt[i] = int32(n + 1)
		}
	}
	taken := func(i int) bool { return d.dateAt[i] != 0 }
	d.Quantities = quantity.Find(d.Text, quantity.Options{Taken: taken, Forms: forms})
	d.Entities = entity.Find(d.Text, entity.Options{Forms: forms, Skip: d.Added, Taken: taken, Heading: d.Heading})
	d.Quotations = quotation.Find(d.Text, quotation.Options{Forms: forms, IsSpeaker: func(i int) bool { return forms.At(i).Class&speaker != 0 }})
	d.speakers = speakers(d, forms)
}

// speaker holds the classes of nouns for a person or a body.
const speaker = lexicon.PersonNoun | lexicon.OfficeNoun | lexicon.KinNoun | lexicon.GroupNoun

// reference returns the publication date of the metadata, on the calendar of the
// place that the report comes from, or else the date that the page prints.
func (d *Document) reference(opt datetime.Options) datetime.Reference {
	ref, err := opt.Published(d.Article.Published)
	if err == nil {
		if z, ok := zoneOf(d.Layout.Place.In(d.Text.Source)); ok {
			ref = ref.In(z)
		}
		return ref
	}
	if d.Article.Published != "" {
		d.PublishedErr = err
	}
	if d.Layout.Date.Len() > 0 {
		if ref, err := opt.Published(d.Layout.Date.In(d.Text.Source)); err == nil {
			return ref
		}
	}
	return datetime.Reference{}
}
