package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"net/http/httputil"
	"net/textproto"
	"regexp"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"

	"github.com/newsconcord/concord/normalize/intake"
)

var (
	errCoding = errors.New("the content encoding is unknown")
	errStatus = errors.New("it has no status line")
)

// stored is a response of a server as an archive holds it. What the header
// says of the length and the codings of the body is often no longer so: many
// crawlers store the body decoded beside the header that came with it. Package
// net/http would cut or refuse such a body, so it is read here.
type stored struct {
	status int
	header textproto.MIMEHeader
	body   []byte
}

// parseResponse splits a block into status, header and body.
func parseResponse(block []byte) (*stored, error) {
	r := &stored{header: textproto.MIMEHeader{}}
	br := bufio.NewReader(bytes.NewReader(block))
	line, err := br.ReadString('\n')
	words := strings.Fields(line)
	if err != nil || len(words) < 2 || !strings.HasPrefix(words[0], "HTTP/") {
		return nil, fmt.Errorf("%w: it begins with %.40q", errStatus, line)
	}
	if r.status, err = strconv.Atoi(words[1]); err != nil {
		return nil, fmt.Errorf("%w: the status is %.40q", errStatus, words[1])
	}
	for {
		line, err = br.ReadString('\n')
		if strings.TrimSpace(line) == "" || err != nil {
			break
		}
		// A line that is no field costs itself alone.
		if key, value, ok := strings.Cut(line, ":"); ok {
			r.header.Add(strings.TrimSpace(key), strings.TrimSpace(value))
		}
	}
	r.body, err = io.ReadAll(br)
	return r, err
}

// cut reports whether the archive holds less than the server sent.
func (r *stored) cut() bool {
	n, err := strconv.Atoi(r.header.Get("Content-Length"))
	return err == nil && n > len(r.body) && r.header.Get("Transfer-Encoding") == "" && r.header.Get("Content-Encoding") == ""
}

// chunk matches the line before a chunk.
var chunk = regexp.MustCompile(`^[0-9A-Fa-f]{1,16}[ \t]*(;[^\r\n]*)?\r?\n`)

// decoded returns the body without the codings that the header names, as far as
// the bytes look coded.
func (r *stored) decoded() ([]byte, error) {
	b := r.body
	if strings.EqualFold(r.header.Get("Transfer-Encoding"), "chunked") && chunk.Match(b) {
		var err error
		if b, err = bounded(httputil.NewChunkedReader(bytes.NewReader(b)), intake.MaxPage); err != nil {
			return nil, fmt.Errorf("the chunks of the response: %w", notEOF(err))
		}
	}
	codings := strings.Split(r.header.Get("Content-Encoding"), ",")
	for i := len(codings) - 1; i >= 0; i-- {
		var err error
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
