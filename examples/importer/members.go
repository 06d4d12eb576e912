package main

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"

	"github.com/newsconcord/concord/normalize/intake"
)

// members unpacks gzip of several members, as archives of the web have one for
// each record. A member that is damaged is an error of one call of Read; the next
// call goes on with the member that follows.
type members struct {
	in    *bufio.Reader
	count io.Reader // below in
	z     gzip.Reader
	open  bool  // z is inside a member
	lost  bool  // the next member has to be looked for
	end   error // there is no more

	packed, unpacked int64

	back  io.Seeker // of the packed bytes, or nil
	begin int64     // of the member
}

func newMembers(r io.Reader) *members {
	m := new(members)
	m.back, _ = r.(io.Seeker)
	m.count = readerFunc(func(p []byte) (int, error) {
		n, err := r.Read(p)
		m.packed += int64(n)
		return n, err
	})
	m.in = bufio.NewReaderSize(m.count, 1<<16)
	return m
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// Read implements [io.Reader].
func (m *members) Read(p []byte) (int, error) {
	for m.end == nil {
		if !m.open {
			if err := m.next(); err != nil {
				return 0, err
			}
			continue
		}
		n, err := m.z.Read(p)
		m.unpacked += int64(n)
		switch {
		case m.unpacked > 1<<20 && m.unpacked > intake.MaxRatio*m.packed:
			m.end = intake.ErrRatio
			return 0, m.end
		case errors.Is(err, io.EOF):
			m.open = false
			if n > 0 {
				return n, nil
			}
		case err != nil:
			m.open = false
			m.lose()
			return n, fmt.Errorf("the compressed data are damaged: %w", err)
		default:
			return n, nil
		}
	}
	return 0, m.end
}

// lose begins to look for the next member. What is damaged may have swallowed its
// beginning, so the search begins where the damaged one did.
func (m *members) lose() {
	m.lost = true
	if m.back == nil {
		return
	}
	if _, err := m.back.Seek(m.begin+1, io.SeekStart); err == nil {
		m.in.Reset(m.count)
		m.packed = m.begin + 1
	}
}

// next opens the next member, if there is one.
func (m *members) next() error {
	for m.lost { // a member begins with these bytes, and others seldom do
		b, err := m.in.Peek(3)
		if err != nil {
			m.end = io.EOF
			return m.end
		}
		if m.lost = string(b) != "\x1f\x8b\x08"; m.lost {
			m.in.Discard(1) // there is one
		}
	}
	if _, err := m.in.Peek(1); err != nil {
		m.end = err
		return err
	}
	m.begin = m.packed - int64(m.in.Buffered())
	if err := m.z.Reset(m.in); err != nil {
		m.lose()
		return err
	}
	m.z.Multistream(false)
	m.open = true
	return nil
}
