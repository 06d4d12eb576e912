package main

import (
	"bufio"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"github.com/newsconcord/concord/normalize/intake"
)

var errNoPage = errors.New("not a page in one file: no part of it is HTML")

// mhtml reads a page that a browser saved in one file with all that it shows (RFC
// 2557): the first part that is HTML.
func (r *reader) mhtml(name string, in io.Reader) error {
	page, o, err := firstPage(bufio.NewReader(in))
	if err != nil {
		return r.refuse(&intake.Error{Where: name, Err: err})
	}
	return r.pageBytes(name, stem(name), page, o)
}

func firstPage(in *bufio.Reader) ([]byte, intake.PageOptions, error) {
	h, err := textproto.NewReader(in).ReadMIMEHeader()
	if err != nil {
		return nil, intake.PageOptions{}, fmt.Errorf("%w: %w", errNoPage, notEOF(err))
	}
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || !strings.HasPrefix(kind, "multipart/") {
		return part(h, in)
	}
	for parts := multipart.NewReader(in, params["boundary"]); ; {
		p, err := parts.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil, intake.PageOptions{}, errNoPage
		}
		if err != nil {
			return nil, intake.PageOptions{}, fmt.Errorf("the parts of the page: %w", notEOF(err))
		}
		if _, ok := pageType(p.Header.Get("Content-Type")); ok {
			page, o, err := part(p.Header, p)
			if o.URL == "" {
				o.URL = h.Get("Snapshot-Content-Location")
			}
			return page, o, err
		}
	}
}

// part reads the page that a part is.
func part(h textproto.MIMEHeader, in io.Reader) (page []byte, o intake.PageOptions, err error) {
	charset, ok := pageType(h.Get("Content-Type"))
	if !ok {
		return nil, o, errNoPage
	}
	switch strings.ToLower(h.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		in = quotedprintable.NewReader(in)
	case "base64":
		in = base64.NewDecoder(base64.StdEncoding, in)
	}
	page, err = bounded(in, intake.MaxPage)
	if err != nil {
		err = fmt.Errorf("the page: %w", notEOF(err))
	}
	return page, intake.PageOptions{Charset: charset, URL: h.Get("Content-Location")}, err
}
