package cluster

import (
	"github.com/newsconcord/concord/normalize/entity"
	"github.com/newsconcord/concord/reconcile/internal/wire"
)

// Encoding is the version of what [Profile.AppendBinary] writes. It is raised
// whenever the bytes of an old build would be read wrongly, or give other
// profiles than the texts would.
const Encoding = 3

// AppendBinary appends what [Decode] needs to give the same profile again,
// without the weights, which depend on the run.
func (p *Profile) AppendBinary(b []byte) ([]byte, error) {
	b = wire.Bytes(b, p.Document)
	b = wire.Int(b, p.Words)
	b = wire.Int(b, p.Published)
	b = wire.Bytes(b, p.When)
	b = wire.Uint(b, uint64(len(p.Terms)))
	for _, t := range p.Terms {
		b = wire.Fixed(b, t.Key)
		b = append(b, t.IDF, t.N, byte(t.Kinds))
	}
	b = wire.Uint(b, uint64(len(p.Counts)))
	for _, c := range p.Counts {
		b = wire.Fixed(b, c.Noun)
		b = wire.Fixed(b, c.Value)
		b = wire.Bool(b, c.Head)
	}
	b = appendSet(b, p.Days)
	b = appendSet(b, p.Years)
	b = wire.Uint(b, uint64(len(p.Partial)))
	for _, h := range p.Partial {
		b = wire.Fixed(b, h)
	}
	for _, list := range [][]entity.Event{p.Gatherings, p.Main} {
		b = wire.Uint(b, uint64(len(list)))
		for _, e := range list {
			one, err := e.AppendBinary(nil)
			if err != nil {
				return nil, err
			}
			b = wire.Bytes(b, one)
		}
	}
	return b, nil
}

// appendSet appends sorted numbers by their distances.
func appendSet[T int16 | int32](b []byte, s []T) []byte {
	b = wire.Uint(b, uint64(len(s)))
	last := 0
	for _, v := range s {
		b = wire.Int(b, int(v)-last)
		last = int(v)
	}
	return b
}

// Decode reads a profile that [Profile.AppendBinary] wrote.
func Decode(b []byte) (*Profile, error) {
	r := wire.NewReader(b)
	p := &Profile{Document: r.String(), Words: r.Int(), Published: r.Int(), When: r.String()}
	for range r.Count(11) {
		p.Terms = append(p.Terms, Term{Key: r.Fixed(), IDF: r.Byte(), N: r.Byte(), Kinds: Kind(r.Byte())})
	}
	for range r.Count(17) {
		p.Counts = append(p.Counts, Count{r.Fixed(), r.Fixed(), r.Bool()})
	}
	p.Days, p.Years = readSet[int32](r), readSet[int16](r)
	for range r.Count(8) {
		p.Partial = append(p.Partial, r.Fixed())
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
	return p, r.Close()
}

func readSet[T int16 | int32](r *wire.Reader) (out []T) {
	last := 0
	for range r.Count(1) {
		last += r.Int()
		out = append(out, T(last))
	}
	return out
}
