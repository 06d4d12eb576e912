package intake

import (
	"bufio"
	"compress/gzip"
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
	in := &counter{r: r}
	z, err := gzip.NewReader(bufio.NewReader(in))
	if err != nil {
		return nil, err
	}
	return Limit(z, func() int64 { return in.n }), nil
}

// Limit returns a reader of unpacked data that fails with [ErrRatio] when they
// are more than [MaxRatio] times as many as the bytes packed, a count so far.
// The first 1 MiB is always read.
func Limit(unpacked io.Reader, packed func() int64) io.Reader {
	return &limited{r: unpacked, packed: packed}
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
	packed func() int64
	n      int64
}

// free is how many bytes are read before the ratio counts.
const free = 1 << 20

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	l.n += int64(n)
	if l.n > free && l.n > MaxRatio*l.packed() {
		return 0, ErrRatio
	}
	return n, err
}
