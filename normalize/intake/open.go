package intake

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// MaxRatio is how many times compressed data may grow. Text grows by 3 to 10,
// repeated text by up to 100; a bomb by 1000.
const MaxRatio = 200

// open opens a file and, when its name ends in ".gz", unpacks it.
func open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if !strings.EqualFold(filepath.Ext(path), ".gz") {
		return f, nil
	}
	r, err := Gunzip(f)
	if err != nil {
		f.Close()
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{r, f}, nil
}

// Gunzip unpacks gzip of one or more members. Reading fails with [ErrRatio]
// when the data grow by more than [MaxRatio] times.
func Gunzip(r io.Reader) (io.Reader, error) {
	return Limit(r, func(r io.Reader) (io.Reader, error) { return gzip.NewReader(bufio.NewReader(r)) })
}

// Limit returns what unpack makes of the packed bytes. Reading fails with
// [ErrRatio] when it is more than [MaxRatio] times as many as were read of the
// packed ones. The first 1 MiB is always read.
func Limit(packed io.Reader, unpack func(io.Reader) (io.Reader, error)) (io.Reader, error) {
	in := &counter{r: packed}
	out, err := unpack(in)
	if err != nil {
		return nil, err
	}
	return &limited{r: out, packed: in}, nil
}

// damage says in words what a decompressor found after so many bytes.
func damage(err error, n int64) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("the compressed data are cut behind %d bytes: %w", n, err)
	case errors.Is(err, gzip.ErrChecksum):
		return fmt.Errorf("the compressed data are damaged, so that what was read of them may be wrong: %w", err)
	case errors.Is(err, gzip.ErrHeader):
		return fmt.Errorf("what follows the compressed data is none: %w", err)
	}
	return fmt.Errorf("the compressed data are damaged behind %d bytes: %w", n, err)
}

type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

type limited struct {
	r      io.Reader
	packed *counter
	n      int64
}

// free is how many bytes are read before the ratio counts.
const free = 1 << 20

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	l.n += int64(n)
	if err != nil && err != io.EOF {
		err = damage(err, l.n)
	}
	if l.n > free && l.n > MaxRatio*l.packed.n {
		return 0, ErrRatio
	}
	return n, err
}
