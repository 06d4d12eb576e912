package cluster

import (
	"slices"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/reconcile/internal/wire"
)

// Encoding is the version of what [Profile.AppendBinary] writes. It is raised
// whenever the bytes of an old build would be read wrongly, or give other
// profiles than the texts would.
const Encoding = 1

// AppendBinary appends what [Decode] needs to give the same profile again. The
// profile must not have been weighed: weights depend on the run.
func (p *Profile) AppendBinary(b []byte) ([]byte, error) {
	b = wire.Int(b, p.Words)
	b = wire.Int(b, p.Published)
	b = wire.Bytes(b, p.When)
	b = wire.Uint(b, uint64(len(p.Days)))
	last := 0
	for _, d := range p.Days {
		b = wire.Int(b, d-last)
		last = d
	}
	var err error
	for _, list := range [][]entity.Event{p.Gatherings, p.Main} {
		b = wire.Uint(b, uint64(len(list)))
		for _, e := range list {
			var one []byte
			if one, err = e.AppendBinary(nil); err != nil {
				return nil, err
			}
			b = wire.Bytes(b, one)
		}
	}
	for _, counts := range p.counts {
		b = appendCounts(b, counts)
	}
	return b, nil
}

func appendCounts(b []byte, counts map[uint64]count) []byte {
	keys := make([]uint64, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	b = wire.Uint(b, uint64(len(keys)))
	for _, k := range keys {
		b = wire.Fixed(b, k)
		b = wire.Float(b, counts[k].n)
		b = wire.Float(b, counts[k].idf)
	}
	return b
}

// Decode reads a profile that [Profile.AppendBinary] wrote. Profiles of one
// document are told by sharing d.
func Decode(b []byte, d *normalize.Document) (*Profile, error) {
	r := wire.NewReader(b)
	p := &Profile{Document: d, Words: r.Int(), Published: r.Int(), When: r.String()}
	last := 0
	for range r.Count(1) {
		last += r.Int()
		p.Days = append(p.Days, last)
	}
	for _, list := range []*[]entity.Event{&p.Gatherings, &p.Main} {
		for range r.Count(1) {
			var e entity.Event
			if e.UnmarshalBinary(r.Bytes()) != nil {
				r.Fail()
				break
			}
			*list = append(*list, e)
		}
	}
	for k := range p.counts {
		p.counts[k] = map[uint64]count{}
		for range r.Count(10) {
			key := r.Fixed()
			p.counts[k][key] = count{r.Float(), r.Float()}
		}
	}
	return p, r.Close()
}
