package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"

	"github.com/newsconcord/concord/normalize/intake"
)

var (
	errWARC   = errors.New("not a WARC record")
	errCoding = errors.New("the content encoding is unknown")
)

// warc reads the pages of a WARC file (ISO 28500:2017): responses with status
// 200, and resources, that are HTML. Other records are passed over and
// counted. A record that can't be framed ends the file, because the next one
// can't be found.
func (r *reader) warc(name string, in io.Reader) error {
	br := bufio.NewReaderSize(in, 1<<16)
	passed := 0
	for n := 1; ; n++ {
		place := fmt.Sprintf("%s: record %d", name, n)
		header, err := warcHeader(br)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return r.refuse(&intake.Error{Where: place, Err: err})
		}
		size, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
		if err != nil || size < 0 {
			return r.refuse(&intake.Error{Where: place, Err: fmt.Errorf("%w: Content-Length %q", errWARC, header.Get("Content-Length"))})
		}
		block, err := readBlock(br, size)
		if err != nil {
			return r.refuse(&intake.Error{Where: place, Err: err})
		}
		page, charset, err := payload(header, block)
		switch {
		case err != nil:
			r.refuse(&intake.Error{Where: place, Err: err})
		case page != nil:
			uri := strings.Trim(header.Get("WARC-Target-URI"), "<>")
			if err := r.pageBytes(place, uri+"@"+header.Get("WARC-Date"), page, intake.PageOptions{Charset: charset, URL: uri}); err != nil {
				return err
			}
		case carries(header):
			passed++
		}
	}
	r.note(name, passed, "records passed over: no pages, or no status 200")
	return nil
}

// carries reports whether a record stands for something that was fetched; the
// others tell how.
func carries(h textproto.MIMEHeader) bool {
	switch h.Get("WARC-Type") {
	case "response", "resource", "revisit", "conversion", "continuation":
		return true
	}
	return false
}

// maxBlock is how many bytes of a block are read; what is behind them is
// skipped, and the page is refused when it needs more.
const maxBlock = intake.MaxPage + 1<<20

// readBlock reads the block of a record to its end.
func readBlock(br *bufio.Reader, size int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(br, min(size, maxBlock)))
	if err != nil {
		return nil, err
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

// payload returns the page of a record and its declared encoding, or nil for a
// record that is none.
func payload(h textproto.MIMEHeader, block []byte) (page []byte, charset string, err error) {
	switch h.Get("WARC-Type") {
	case "response":
		if !strings.HasPrefix(h.Get("Content-Type"), "application/http") {
			return nil, "", nil
		}
		resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(block)), nil)
		if err != nil {
			return nil, "", fmt.Errorf("the HTTP response: %w", notEOF(err))
		}
		defer resp.Body.Close()
		charset, ok := pageType(resp.Header.Get("Content-Type"))
		if !ok || resp.StatusCode != http.StatusOK {
			return nil, "", nil
		}
		page, err = decoded(resp)
		return page, charset, err
	case "resource":
		charset, ok := pageType(h.Get("Content-Type"))
		if !ok {
			return nil, "", nil
		}
		page, err = bounded(bytes.NewReader(block), intake.MaxPage)
		return page, charset, err
	}
	return nil, "", nil
}

// pageType reports whether a content type is that of a page.
func pageType(contentType string) (charset string, ok bool) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil && kind == "" {
		kind, _, _ = strings.Cut(strings.ToLower(contentType), ";")
	}
	return params["charset"], kind == "text/html" || kind == "application/xhtml+xml"
}

// decoded takes the content encodings of a response away. Archives often keep
// the header although they took the encoding away; then the bytes do not look
// encoded.
func decoded(resp *http.Response) ([]byte, error) {
	b, err := bounded(resp.Body, intake.MaxPage)
	if err != nil {
		return nil, err
	}
	codings := strings.Split(resp.Header.Get("Content-Encoding"), ",")
	for i := len(codings) - 1; i >= 0; i-- {
		if b, err = decode(strings.ToLower(strings.TrimSpace(codings[i])), b); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func decode(coding string, b []byte) ([]byte, error) {
	var in io.Reader
	done := func() {}
	var err error
	switch coding {
	case "", "identity":
		return b, nil
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
			return b, nil
		}
		in, err = intake.Gunzip(bytes.NewReader(b))
	case "zstd":
		if !bytes.HasPrefix(b, []byte{0x28, 0xb5, 0x2f, 0xfd}) {
			return b, nil
		}
		in, done, err = unzstd(bytes.NewReader(b))
	case "br":
		if trimmed := bytes.TrimSpace(b); bytes.HasPrefix(trimmed, []byte("<")) {
			return b, nil
		}
		in, err = intake.Limit(bytes.NewReader(b), func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil })
	case "deflate":
		if len(b) > 2 && b[0] == 0x78 { // the header of zlib, which most servers send
			b = b[2:]
		}
		in, err = inflate(bytes.NewReader(b))
	default:
		return nil, fmt.Errorf("%w: %q", errCoding, coding)
	}
	if err != nil {
		return nil, fmt.Errorf("content encoding %s: %w", coding, err)
	}
	defer done()
	out, err := bounded(in, intake.MaxPage)
	if err != nil {
		return nil, fmt.Errorf("content encoding %s: %w", coding, err)
	}
	return out, nil
}

func inflate(r io.Reader) (io.Reader, error) {
	return intake.Limit(r, func(r io.Reader) (io.Reader, error) { return flate.NewReader(r), nil })
}
