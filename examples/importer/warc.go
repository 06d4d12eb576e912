package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
)

var errWARC = errors.New("not a WARC record")

// warc reads the pages of a WARC file (ISO 28500:2017): responses with status
// 200, and resources, that are HTML, and the plain text of conversions, as
// Common Crawl has them. Other records are passed over and counted. Behind a
// record that can't be framed the next one is looked for.
func (r *reader) warc(name string, in io.Reader) error {
	br := bufio.NewReaderSize(in, 1<<16)
	var passed, revisits, cut int
	for n := 1; ; n++ {
		place := fmt.Sprintf("%s: record %d", name, n)
		header, block, err := nextRecord(br)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			r.refuse(&intake.Error{Where: place, Err: fmt.Errorf("%w (what follows is skipped to the next record)", err)})
			if !toRecord(br, in) {
				break
			}
			continue
		}
		p, err := content(header, block)
		switch {
		case err != nil:
			r.refuse(&intake.Error{Where: place, Err: err})
		case p != nil:
			if p.cut {
				cut++
			}
			if err := r.captured(place, header, p); err != nil {
				return err
			}
		case header.Get("WARC-Type") == "revisit":
			revisits++
		case carries(header):
			passed++
		}
	}
	r.note(name, passed, "records passed over: no pages, or no status 200")
	r.note(name, revisits, "revisits passed over: their pages stand in other records")
	r.note(name, cut, "pages that the crawler cut, read as far as they go")
	return nil
}

// captured reads a page, or the text of one.
func (r *reader) captured(place string, h textproto.MIMEHeader, p *payload) error {
	uri := strings.Trim(h.Get("WARC-Target-URI"), "<>")
	id := uri + "@" + h.Get("WARC-Date")
	if !p.text {
		return r.pageBytes(place, id, p.bytes, intake.PageOptions{Charset: p.charset, URL: uri})
	}
	a, err := intake.Text(id, bytes.NewReader(p.bytes))
	if err != nil {
		return r.refuse(&intake.Error{Where: place, Err: err})
	}
	a.URL, a.Extractor = uri, "warc-conversion"
	return r.article(a)
}

// carries reports whether a record stands for something that was fetched; the
// others tell how.
func carries(h textproto.MIMEHeader) bool {
	switch h.Get("WARC-Type") {
	case "response", "resource", "conversion", "continuation":
		return true
	}
	return false
}

// nextRecord reads the header and the block of the next record.
func nextRecord(br *bufio.Reader) (textproto.MIMEHeader, []byte, error) {
	header, err := warcHeader(br)
	if err != nil {
		return nil, nil, err
	}
	size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 {
		return nil, nil, fmt.Errorf("%w: Content-Length %q", errWARC, header.Get("Content-Length"))
	}
	block, err := readBlock(br, size)
	return header, block, notEOF(err)
}

// toRecord skips to the next record: a line that begins as one does. What in
// can't read any more ends it, unless it goes on behind what is damaged.
func toRecord(br *bufio.Reader, in io.Reader) bool {
	m, goesOn := in.(*members)
	for {
		b, err := br.Peek(len("WARC/1."))
		switch {
		case err != nil: // a member ends here, and the next begins a record
			br.Discard(len(b))
		case string(b) == "WARC/1." || string(b) == "WARC/0.":
			return true
		default:
			for err = bufio.ErrBufferFull; errors.Is(err, bufio.ErrBufferFull); {
				_, err = br.ReadSlice('\n')
			}
		}
		if err != nil && (!goesOn || m.end != nil) {
			return false
		}
	}
}

// maxBlock is how many bytes of a block are read; what is behind them is
// skipped, and the page is refused when it needs more.
const maxBlock = intake.MaxPage + 1<<20

// readBlock reads the block of a record to its end.
func readBlock(br *bufio.Reader, size int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(br, min(size, maxBlock)))
	if err != nil {
		return nil, notEOF(err)
	}
	n, err := io.CopyN(io.Discard, br, size-int64(len(b)))
	if missing := size - int64(len(b)) - n; missing > 0 {
		return nil, fmt.Errorf("the file is cut: %d bytes are missing: %w", missing, notEOF(err))
	}
	return b, nil
}

// warcHeader reads the version and the named fields of the next record.
func warcHeader(br *bufio.Reader) (textproto.MIMEHeader, error) {
	// Two empty lines end the record before.
	for {
		b, err := br.ReadByte()
		if err != nil {
			return nil, err
		}
		if b != '\r' && b != '\n' {
			br.UnreadByte() // cannot fail behind a read
			break
		}
	}
	version, err := br.Peek(5)
	if err != nil || string(version) != "WARC/" {
		return nil, fmt.Errorf("%w: it begins with %.20q", errWARC, version)
	}
	limited := &io.LimitedReader{R: br, N: 1 << 20}
	tr := textproto.NewReader(bufio.NewReaderSize(oneByte{limited}, 16))
	if _, err := tr.ReadLine(); err != nil {
		return nil, fmt.Errorf("%w: %w", errWARC, io.ErrUnexpectedEOF)
	}
	h, err := tr.ReadMIMEHeader()
	if err != nil {
		return nil, fmt.Errorf("%w: header: %w", errWARC, notEOF(err))
	}
	return h, nil
}

// oneByte hands out single bytes, so that a buffer above it takes nothing of
// the block that follows.
type oneByte struct{ r io.Reader }

func (o oneByte) Read(p []byte) (int, error) { return o.r.Read(p[:min(1, len(p))]) }

func notEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// payload is what was captured of a page.
type payload struct {
	bytes   []byte
	charset string // that the server declared
	text    bool   // of the page, not the page
	cut     bool   // there was more
}

// content returns the page of a record, or nil for a record that is none.
func content(h textproto.MIMEHeader, block []byte) (*payload, error) {
	kind := h.Get("Content-Type")
	p := &payload{bytes: block, cut: h.Get("WARC-Truncated") != ""}
	var err error
	switch h.Get("WARC-Type") {
	case "response":
		if !strings.HasPrefix(kind, "application/http") {
			return nil, nil
		}
		r, e := parseResponse(block)
		if e != nil {
			return nil, fmt.Errorf("the HTTP response: %w", e)
		}
		if r.status != http.StatusOK {
			return nil, nil
		}
		kind = r.header.Get("Content-Type")
		if _, ok := pageType(kind); !ok && kind != "" {
			return nil, nil // a picture is not worth decoding
		}
		p.cut = p.cut || r.cut()
		if p.bytes, err = r.decoded(); err != nil {
			return nil, err
		}
		if kind == "" {
			kind = http.DetectContentType(p.bytes)
		}
	case "resource":
	case "conversion":
		p.text = strings.HasPrefix(kind, "text/plain")
	default:
		return nil, nil
	}
	charset, ok := pageType(kind)
	if !ok && !p.text {
		return nil, nil
	}
	p.charset = charset
	if len(p.bytes) > intake.MaxPage {
		return nil, fmt.Errorf("%w: more than %d bytes", normalize.ErrTooLarge, intake.MaxPage)
	}
	return p, nil
}

// pageType reports whether a content type is that of a page.
func pageType(contentType string) (charset string, ok bool) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil && kind == "" {
		kind, _, _ = strings.Cut(strings.ToLower(contentType), ";")
	}
	return params["charset"], kind == "text/html" || kind == "application/xhtml+xml"
}
