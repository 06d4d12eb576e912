package reconcile

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"io"
	"maps"
	"slices"

	"github.com/newsconcord/concord/normalize/lexicon"
	"github.com/newsconcord/concord/reconcile/internal/cluster"
	"github.com/newsconcord/concord/reconcile/internal/wire"
	"github.com/newsconcord/concord/similarity"
)

// A file of an index is a mark with the version of the format, records, and the
// SHA-256 of all bytes before it. A record is its length as a varint and so many
// bytes, the first of which is its kind; a length of 0 ends them. The first
// record names the rules by which the articles were read.
const (
	indexMark   = "concord\x00"
	indexFormat = 1
	// maxIndexRecord is the greatest length of a record: what is kept of the
	// longest text takes less.
	maxIndexRecord = 1 << 30
)

// The kinds of record.
const (
	recRules    = 'r'
	recArticle  = 'a'
	recJudged   = 'j'
	recPart     = 'p'
	recRedirect = 'd'
	recChange   = 'c'
	recCounter  = 'n'
)

// The reasons for which a file cannot be loaded. [*IndexFileError] wraps them.
var (
	ErrIndexFormat  = errors.New("not a file of an index")
	ErrIndexVersion = errors.New("made by another version; add the articles again")
	ErrIndexCorrupt = errors.New("the file is damaged")
)

// IndexFileError says why an index cannot be loaded, and where.
type IndexFileError struct {
	Record int // the number of the record, 0 for the head of the file
	Err    error
}

func (e *IndexFileError) Error() string { return fmt.Sprintf("index: record %d: %v", e.Record, e.Err) }

func (e *IndexFileError) Unwrap() error { return e.Err }

// rules names what must be the same for what was read before to fit what is read
// now.
func rules() string { return fmt.Sprintf("%s %d %s", Version, cluster.Encoding, lexicon.SHA256()) }

// Save writes the index: what is kept of the articles, the log of judgements and
// the lineage of events. The same state gives the same bytes.
func (x *Index) Save(w io.Writer) error {
	x.lock()
	defer x.mu.Unlock()
	s := &saver{w: bufio.NewWriter(w), hash: sha256.New()}
	s.write(append([]byte(indexMark), indexFormat))
	s.record(wire.Bytes([]byte{recRules}, rules()))
	for _, id := range x.sortedIDs() {
		s.record(x.articles[id].encode([]byte{recArticle}))
	}
	for _, j := range x.log {
		b := []byte{recJudged}
		for _, f := range []string{j.A, j.B, string(j.Verdict), j.By, j.At} {
			b = wire.Bytes(b, f)
		}
		s.record(wire.Int(b, j.Undoes))
	}
	x.lineage.save(s)
	for _, name := range slices.Sorted(maps.Keys(x.counters)) {
		s.record(wire.Int(wire.Bytes([]byte{recCounter}, name), x.counters[name]))
	}
	s.write([]byte{0})
	sum := s.hash.Sum(nil)
	s.write(sum)
	if s.err == nil {
		s.err = s.w.Flush()
	}
	return s.err
}

// save writes the lineage, the parts in order.
func (l *lineage) save(s *saver) {
	keys := slices.SortedFunc(maps.Keys(l.of), func(a, b partKey) int {
		if a.article != b.article {
			return bytes.Compare([]byte(a.article), []byte(b.article))
		}
		return a.n - b.n
	})
	for _, k := range keys {
		s.record(wire.Bytes(wire.Int(wire.Bytes([]byte{recPart}, k.article), k.n), l.of[k]))
	}
	for _, id := range slices.Sorted(maps.Keys(l.redirect)) {
		s.record(wire.Bytes(wire.Bytes([]byte{recRedirect}, id), l.redirect[id]))
	}
	for _, c := range l.changes {
		b := wire.Int([]byte{recChange}, c.Seq)
		s.record(wire.Bytes(wire.Bytes(wire.Bytes(b, string(c.Kind)), c.ID), c.Other))
	}
}

// saver writes and hashes; its first error stays.
type saver struct {
	w    *bufio.Writer
	hash hash.Hash
	err  error
}

func (s *saver) write(b []byte) {
	if s.err == nil {
		s.hash.Write(b)
		_, s.err = s.w.Write(b)
	}
}

func (s *saver) record(b []byte) {
	if len(b) > maxIndexRecord && s.err == nil {
		s.err = fmt.Errorf("a record of %d bytes is too long", len(b))
	}
	s.write(binary.AppendUvarint(nil, uint64(len(b))))
	s.write(b)
}

func (k *kept) encode(b []byte) []byte {
	for _, s := range []string{k.body.ID, k.hash, k.title, k.body.Address, k.body.Family} {
		b = wire.Bytes(b, s)
	}
	for _, n := range []int{k.modified, k.day, int(k.body.Time), k.body.Words} {
		b = wire.Int(b, n)
	}
	b = wire.Uint(wire.Bool(b, k.body.Wire), uint64(len(k.body.Shingles)))
	for _, h := range k.body.Shingles {
		b = wire.Fixed(b, h)
	}
	b = wire.Uint(b, uint64(len(k.parts)))
	for _, p := range k.parts {
		b = wire.Bool(wire.Int(wire.Int(b, p.start), p.end), p.headline)
		b = wire.Bytes(b, p.profile)
	}
	return b
}

func decodeKept(r *wire.Reader) *kept {
	k := &kept{}
	for _, s := range []*string{&k.body.ID, &k.hash, &k.title, &k.body.Address, &k.body.Family} {
		*s = r.String()
	}
	k.modified, k.day, k.body.Time, k.body.Words = r.Int(), r.Int(), int64(r.Int()), r.Int()
	k.body.Wire = r.Bool()
	k.body.Shingles = make(similarity.Shingles, r.Count(8))
	for i := range k.body.Shingles {
		k.body.Shingles[i] = r.Fixed()
	}
	for range r.Count(4) {
		p := keptPart{start: r.Int(), end: r.Int(), headline: r.Bool(), profile: bytes.Clone(r.Bytes())}
		if _, err := cluster.Decode(p.profile); err != nil {
			r.Fail()
		}
		k.parts = append(k.parts, p)
	}
	return k
}

// Load reads an index that [Index.Save] wrote. The log of judgements is that of
// the file; those of the options are appended where the file has none. Articles
// for which the options leave no room go, as in Add: compare [Index.Len] or the
// counters "over_cap" and "outside_window" with what was saved, or give a Logger.
// It allocates no more than a small multiple of the bytes that it reads. Errors but
// those of the options are [*IndexFileError].
func Load(in io.Reader, o Options) (*Index, error) {
	x, err := NewIndex(o)
	if err != nil {
		return nil, err
	}
	l := &loader{in: bufio.NewReader(in), hash: sha256.New()}
	if err := l.load(x); err != nil {
		return nil, &IndexFileError{l.n, err}
	}
	x.evict()
	return x, nil
}

// loader reads and hashes the records of a file.
type loader struct {
	in   *bufio.Reader
	hash hash.Hash
	n    int // records so far
	buf  bytes.Buffer
}

func (l *loader) load(x *Index) error {
	head := make([]byte, len(indexMark)+1)
	if _, err := io.ReadFull(l.in, head); err != nil || string(head[:len(indexMark)]) != indexMark {
		return ErrIndexFormat
	}
	if head[len(indexMark)] != indexFormat {
		return fmt.Errorf("%w: format %d", ErrIndexVersion, head[len(indexMark)])
	}
	l.hash.Write(head)
	var log []Judgement
	for {
		b, err := l.record()
		if err != nil {
			return err
		}
		if b == nil {
			break
		}
		r := wire.NewReader(b[1:])
		switch {
		case l.n == 1 && b[0] == recRules:
			if got := r.String(); got != rules() {
				return fmt.Errorf("%w: %.80q", ErrIndexVersion, got)
			}
		case l.n == 1:
			return ErrIndexFormat
		case b[0] == recJudged:
			log = append(log, Judgement{Seq: len(log) + 1, A: r.String(), B: r.String(), Verdict: Verdict(r.String()), By: r.String(), At: r.String(), Undoes: r.Int()})
		default:
			x.restore(b[0], r)
		}
		if r.Close() != nil {
			return ErrIndexCorrupt
		}
	}
	if len(log) > 0 {
		x.log = log
	}
	return l.end()
}

// restore puts one record of a file in.
func (x *Index) restore(kind byte, r *wire.Reader) {
	switch kind {
	case recArticle:
		k := decodeKept(r)
		id := k.body.ID
		if r.Err() != nil || id == "" || x.articles[id] != nil {
			r.Fail()
			return
		}
		x.insert(id, k)
	case recPart:
		k := partKey{r.String(), r.Int()}
		if _, twice := x.lineage.of[k]; twice {
			r.Fail()
			return
		}
		x.lineage.put(k, r.String())
	case recRedirect:
		id := r.String()
		x.lineage.redirect[id] = r.String()
	case recChange:
		c := Change{r.Int(), ChangeKind(r.String()), r.String(), r.String()}
		x.lineage.changes = append(x.lineage.changes, c)
		x.lineage.seq = max(x.lineage.seq, c.Seq)
	case recCounter:
		name := r.String()
		x.counters[name] = r.Int()
	default:
		r.Fail()
	}
}

// record returns the next record, nil at the end of them. Memory grows with the
// bytes that are there, not with what a length promises.
func (l *loader) record() ([]byte, error) {
	n, err := binary.ReadUvarint(hashing{l.in, l.hash})
	if err != nil || n > maxIndexRecord {
		return nil, ErrIndexCorrupt
	}
	if n == 0 {
		return nil, nil
	}
	l.n++
	l.buf.Reset()
	if _, err := io.CopyN(&l.buf, l.in, int64(n)); err != nil {
		return nil, ErrIndexCorrupt
	}
	l.hash.Write(l.buf.Bytes())
	return l.buf.Bytes(), nil
}

// end checks the hash, and that nothing follows it.
func (l *loader) end() error {
	want, got := l.hash.Sum(nil), make([]byte, sha256.Size)
	if _, err := io.ReadFull(l.in, got); err != nil || !bytes.Equal(got, want) {
		return ErrIndexCorrupt
	}
	if _, err := l.in.ReadByte(); err != io.EOF {
		return ErrIndexCorrupt
	}
	return nil
}

// hashing reads bytes and hashes them.
type hashing struct {
	in   io.ByteReader
	hash hash.Hash
}

// ReadByte implements [io.ByteReader].
func (h hashing) ReadByte() (byte, error) {
	c, err := h.in.ReadByte()
	if err == nil {
		h.hash.Write([]byte{c})
	}
	return c, err
}
