package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"mime/quotedprintable"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"github.com/newsconcord/concord/normalize"
)

const (
	story1 = "The ferry Saint Brendan ran aground near Cork on Tuesday morning with 84 people on board, the coast guard said."
	story2 = "All passengers were taken off by noon, and nobody was hurt, said Captain Orla Byrne, who led the rescue from the shore."
	story3 = "The cause is not known yet. The ferry, built in 1998, had been inspected in March, according to its owner, Celtic Lines."
)

// page is laid out as many news sites do: menu, teasers, footer around the
// article, none of it marked by elements of HTML 5.
func page(head string) string {
	link := `<li><a href="/x">More about ferries and harbours of the south coast</a></li>`
	return `<!DOCTYPE html><html lang="en"><head>` + head + `<title>Ferry runs aground - Cork Courier</title></head><body>
<div id="top"><ul>` + strings.Repeat(link, 12) + `</ul></div>
<div class="wrap"><div class="story"><h1>Ferry runs aground</h1><p>` + story1 + `</p><div class="ad">Advertisement</div><p>` + story2 + `</p><p>` + story3 + `</p></div>
<div class="related"><ul>` + strings.Repeat(link, 8) + `</ul></div></div><div>Copyright Cork Courier</div></body></html>`
}

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Cork Courier</title><link>https://courier.example/</link><language>en-IE</language><generator>https://wordpress.org/?v=6.4</generator>
<item><title>Ferry &#8211; aground</title><link>https://courier.example/ferry/</link><dc:creator><![CDATA[Ann]]></dc:creator><pubDate>Tue, 09 Mar 2021 10:15:00 +0000</pubDate>
<guid isPermaLink="false">https://courier.example/?p=17</guid><description><![CDATA[<p>` + story1 + ` [&#8230;]</p>]]></description>
<content:encoded><![CDATA[<p>` + story1 + `</p><p>` + story2 + `</p>]]></content:encoded></item>
<item><title>Empty</title><guid>2</guid></item></channel></rss>`

const atom = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Cork Courier</title><id>tag:courier.example,2021:feed</id><updated>2021-03-09T10:15:00Z</updated>
<entry><id>tag:courier.example,2021:17</id><title>Ferry aground</title><link rel="alternate" href="https://courier.example/ferry/"/><published>2021-03-09T10:15:00Z</published><updated>2021-03-09T11:00:00Z</updated><content type="html">&lt;p&gt;` + story1 + `&lt;/p&gt;</content></entry></feed>`

// warcRecord frames a block as wget and Heritrix do.
func warcRecord(kind, uri, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: <%s>\r\nWARC-Date: 2021-03-09T12:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, contentType, len(block), block)
}

func response(status, headers, body string) string {
	return warcRecord("response", "https://courier.example/ferry/", "application/http;msgtype=response", "HTTP/1.1 "+status+"\r\n"+headers+"\r\n"+body)
}

func chunked(s string) string { return fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(s), s) }

func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	fmt.Fprint(w, s)
	w.Close()
	return b.String()
}

func zst(s string) string {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		panic(err)
	}
	return string(w.EncodeAll([]byte(s), nil))
}

func br(s string) string {
	var b bytes.Buffer
	w := brotli.NewWriter(&b)
	fmt.Fprint(w, s)
	w.Close()
	return b.String()
}

func encoded(e encoding.Encoding, s string) string {
	out, err := e.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return out
}

func archive(members ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(members); i += 2 {
		f, err := w.Create(members[i])
		if err != nil {
			panic(err)
		}
		fmt.Fprint(f, members[i+1])
	}
	w.Close()
	return b.String()
}

// mhtml frames a page as Chrome does, behind a style.
func mhtml(coding, page string) string {
	return strings.ReplaceAll("From: <Saved by Blink>\nSnapshot-Content-Location: https://courier.example/ferry/\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"----x\"\n\n\n------x\nContent-Type: text/html\nContent-Transfer-Encoding: "+coding+
		"\nContent-Location: https://courier.example/ferry/\n\n", "\n", "\r\n") + page + "\r\n------x\r\nContent-Type: text/css\r\n\r\np{}\r\n------x--\r\n"
}

func quoted(s string) string {
	var b bytes.Buffer
	w := quotedprintable.NewWriter(&b)
	fmt.Fprint(w, s)
	w.Close()
	return b.String()
}

// damaged changes a byte early in packed data.
func damaged(s string) string {
	b := []byte(s)
	b[45] ^= 0xff
	return string(b)
}

// encrypt sets the flag that says so, which needs no key.
func encrypt(s string) string {
	b := []byte(s)
	b[bytes.Index(b, []byte("PK\x03\x04"))+6] |= 1
	b[bytes.Index(b, []byte("PK\x01\x02"))+8] |= 1
	return string(b)
}

const ninjsItem = `{"uri":"urn:newsml:agency:1","type":"text","headline":"Ferry","body_text":"` + story1 + `"}`

func TestFormats(t *testing.T) {
	tests := []struct {
		reason   string
		name     string // of the file
		content  string
		articles int
		want     []string // in the lines
		refused  []string // in the messages
	}{
		{"a page without marks of its parts: readability finds the story", "p.html", page(""), 1, []string{story1 + `\n`, story2 + `\n` + story3, `"title":"Ferry runs aground"`, `"extractor":"readability/2"`}, nil},
		{"a declared encoding", "p.html", encoded(charmap.Windows1252, page(`<meta charset="windows-1252"><meta name="author" content="Zoë">`)), 1, []string{story1}, nil},
		{"an undeclared encoding is guessed", "p.html", encoded(japanese.ShiftJIS, `<html><title>x</title><p>`+strings.Repeat("東京でフェリーが座礁したと海上保安庁が発表した。乗客にけがはなかった。", 9)+`</p></html>`), 1, []string{"海上保安庁"}, nil},
		{"bytes that are no text", "p.html", "\x00\x01\x02\xff\xfe\xfd", 0, nil, []string{"p.html: "}},
		{"a page that Chrome saved in one file", "p.mhtml", mhtml("quoted-printable", quoted(page(""))), 1, []string{story1, `"id":"`, `"url":"https://courier.example/ferry/"`, `/p","source"`}, nil},
		{"the same in base64 and another encoding", "p.mht", strings.Replace(mhtml("base64", base64.StdEncoding.EncodeToString([]byte(encoded(charmap.Windows1251, `<p>`+strings.Repeat("В порту Корка паром сел на мель. ", 5)+`</p>`)))), "Content-Type: text/html", "Content-Type: text/html; charset=windows-1251", 1), 1, []string{"паром сел на мель"}, nil},
		{"a page in one file that is cut", "p.mhtml", mhtml("quoted-printable", quoted(page("")))[:900], 0, nil, []string{"p.mhtml: the page: unexpected EOF"}},
		{"one file without a page", "p.mhtml", strings.Replace(mhtml("7bit", "x"), "Content-Type: text/html", "Content-Type: text/css", 1), 0, nil, []string{"p.mhtml: not a page in one file: no part of it is HTML"}},
		{"no such file at all", "p.mhtml", "hello", 0, nil, []string{"p.mhtml: not a page in one file"}},
		{"a text in UTF-8 stays as it is", "t.txt", "\ufeff" + story1 + "\r\n", 1, []string{`"text":"` + "\ufeff" + story1 + `\r\n"}`}, nil},
		{"a text in UTF-16, as Windows writes it", "t.txt", encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), story1), 1, []string{`/t",`, `"text":"` + story1 + `"`, `"extractor":"decoded/1"`}, nil},
		{"a text in another encoding, compressed", "t.txt.zst", zst(encoded(charmap.Windows1251, strings.Repeat("В порту Корка паром сел на мель. ", 9))), 1, []string{`/t",`, "паром сел на мель"}, nil},
		{"a text whose encoding nobody can tell", "t.txt", "\x81\x8d\x8f", 0, nil, []string{"t.txt: the text is not valid UTF-8"}},
		{"an empty page", "p.html", "<html></html>", 0, nil, []string{"p.html: the record has no text"}},
		{"RSS as WordPress writes it", "f.xml", rss, 1, []string{`"id":"https://courier.example/?p=17","source":"Cork Courier","url":"https://courier.example/ferry/","title":"Ferry – aground","published":"2021-03-09T10:15:00Z"`, `"text":"` + story1 + `\n` + story2 + `"`}, []string{"f.xml: item 2: the record has no text"}},
		{"a number as id, which other feeds have as well", "f.xml", strings.Replace(rss, "https://courier.example/?p=17", "17", 1), 1, []string{`"id":"https://courier.example/ferry/"`}, []string{"item 2"}},
		{"a number as id of an item without an address", "f.xml", strings.NewReplacer("https://courier.example/?p=17", "17", "<link>https://courier.example/ferry/</link>", "").Replace(rss), 1, []string{`"id":"https://courier.example/#17"`}, []string{"item 2"}},
		{"RSS in another encoding than UTF-8", "f.rss", encoded(charmap.ISO8859_1, strings.NewReplacer("UTF-8", "ISO-8859-1", "Cork", "Córk").Replace(rss)), 1, []string{`"source":"Córk Courier"`}, []string{"item 2"}},
		{"a wrong declaration: the bytes are UTF-8", "f.rss", strings.NewReplacer("UTF-8", "ISO-8859-1", "Cork", "Córk").Replace(rss), 1, []string{`"source":"Córk Courier"`}, []string{"item 2"}},
		{"Atom", "f.atom", atom, 1, []string{`"id":"tag:courier.example,2021:17"`, `"published":"2021-03-09T10:15:00Z","modified":"2021-03-09T11:00:00Z"`}, nil},
		{"XML that is no feed", "f.xml", "<a><b/></a>", 0, nil, []string{"f.xml: not a feed"}},
		{"a feed that is cut in its first item", "f.xml", rss[:len(rss)/2], 0, nil, []string{"f.xml: item 1: the item has no end"}},
		{"a feed that is cut in its second item: the first is read", "f.xml", rss[:len(rss)-40], 1, []string{`"source":"Cork Courier"`, `"language":"en-IE"`, story2}, []string{"f.xml: item 2: the item has no end: XML syntax error"}},
		{"a feed that is cut behind an item", "f.xml", rss[:strings.Index(rss, "</item>")+7], 1, []string{story2}, []string{"f.xml: the feed is broken, and its 1 items are read all the same: XML syntax error"}},
		{"a cut feed of Atom", "f.atom", strings.Replace(atom, "</entry>", "</entry><entry><id>2</id>", 1)[:len(atom)], 1, []string{`"id":"tag:courier.example,2021:17"`}, []string{"f.atom: item 2: the item has no end"}},
		{"one broken item of two", "f.xml", strings.Replace(rss, "<item><title>Empty</title>", "<item><title>Broken</title><![CDATA[ </item><item><title>Empty</title>", 1), 1, nil, []string{"f.xml: item 2: the item is broken", "f.xml: item 3: the record has no text"}},
		{"an item of an aggregator names its outlet", "f.xml", strings.Replace(rss, "<item>", `<item><source url="https://wire.example/">Coast &amp;amp; Wire</source>`, 1), 1, []string{`"source":"Coast & Wire"`}, []string{"item 2"}},
		{"times that the feed's reader can't read stay as they are", "f.xml", strings.Replace(rss, "Tue, 09 Mar 2021 10:15:00 +0000", "9th of March, 2021", 1), 1, []string{`"published":"9th of March, 2021"`}, []string{"item 2"}},
		{"a date alone has no hour", "f.xml", strings.Replace(rss, "Tue, 09 Mar 2021 10:15:00 +0000", "2021-03-09", 1), 1, []string{`"published":"2021-03-09"`}, []string{"item 2"}},
		{"Atom with relative addresses, markup in the title, and XHTML", "f.atom", strings.NewReplacer(`xmlns="http://www.w3.org/2005/Atom">`, `xmlns="http://www.w3.org/2005/Atom" xml:base="https://courier.example/news/">`, `<title>Cork Courier`, `<title type="html">Cork &lt;b&gt;Courier&lt;/b&gt;`, `href="https://courier.example/ferry/"`, `href="ferry"`, `type="html">&lt;p&gt;`, `type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>`, `&lt;/p&gt;<`, `</p><p>84 &lt; 90</p></div><`).Replace(atom), 1, []string{`"source":"Cork Courier"`, `"url":"https://courier.example/news/ferry"`, story1 + `\n84 < 90"`}, nil},
		{"entities that XML does not know, and an ampersand alone", "f.xml", strings.NewReplacer(story1+" [", "R&D&nbsp;"+story1+" [", "<content:encoded>", "<x>", "</content:encoded>", "</x>").Replace(rss), 1, []string{story1}, []string{"item 2"}},
		{"a feed without items", "f.xml", `<rss version="2.0"><channel><title>x</title></channel></rss>`, 0, nil, []string{"no items"}},
		{"WARC with a response, as crawlers write it", "c.warc", warcRecord("warcinfo", "", "application/warc-fields", "software: Wget/1.21\r\n") + response("200 OK", "Content-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n", chunked(page(""))), 1, []string{`"id":"https://courier.example/ferry/@2021-03-09T12:00:00Z"`, `"url":"https://courier.example/ferry/"`}, nil},
		{"each record compressed by itself", "c.warc.gz", gz(warcRecord("warcinfo", "", "application/warc-fields", "")) + gz(response("200 OK", "Content-Type: text/html\r\n", page(""))), 1, []string{story1}, nil},
		{"a response that the server compressed", "c.warc", response("200 OK", "Content-Type: text/html\r\nContent-Encoding: br\r\n", br(page(""))), 1, []string{story1}, nil},
		{"redirects, errors and pictures are passed over", "c.warc", response("404 Not Found", "Content-Type: text/html\r\n", page("")) + response("200 OK", "Content-Type: image/png\r\n", "x") + response("200 OK", "Content-Type: text/html\r\n", page("")), 1, nil, []string{"c.warc: 2 records passed over"}},
		{"a resource record", "c.warc", warcRecord("resource", "https://courier.example/", "text/html", page("")), 1, nil, nil},
		{"one broken response of two", "c.warc", response("nonsense", "", "") + response("200 OK", "Content-Type: text/html\r\n", page("")), 1, nil, []string{"c.warc: record 1: the HTTP response"}},
		{"a WARC that is cut", "c.warc", response("200 OK", "Content-Type: text/html\r\n", page(""))[:900], 0, nil, []string{"c.warc: record 1: "}},
		{"chunks that the server compressed, as most send them", "c.warc", response("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gz(page("")))), 1, []string{story3}, nil},
		{"a body stored decoded beside the header that came with it", "c.warc", response("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nContent-Length: 120\r\n", page("")), 1, []string{story1, story3}, nil},
		{"HTTP/2, and a header line that is none", "c.warc", strings.Replace(response("200 OK", "content-type: text/html\r\nnonsense\r\n", page("")), "HTTP/1.1 200 OK", "HTTP/2 200    ", 1), 1, []string{story1}, nil},
		{"a response without a content type", "c.warc", response("200 OK", "", page("")) + response("200 OK", "", "\x89PNG\r\n\x1a\n"), 1, []string{story1}, []string{"c.warc: 1 records passed over"}},
		{"a response that the crawler cut", "c.warc", response("200 OK", "Content-Type: text/html\r\nContent-Length: 99999\r\n", page("")), 1, []string{story1}, []string{"c.warc: 1 pages that the crawler cut, read as far as they go"}},
		{"chunks that are cut", "c.warc", response("200 OK", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", chunked(page(""))[:900]), 0, nil, []string{"c.warc: record 1: the chunks of the response: unexpected EOF"}},
		{"a revisit tells of another record", "c.warc", response("200 OK", "Content-Type: text/html\r\n", page("")) + warcRecord("revisit", "https://courier.example/ferry/", "application/http;msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"), 1, nil, []string{"c.warc: 1 revisits passed over: their pages stand in other records"}},
		{"texts of pages, as Common Crawl has them", "c.warc.wet.gz", gz(warcRecord("conversion", "https://courier.example/ferry/", "text/plain", story1)), 1, []string{`"url":"https://courier.example/ferry/"`, story1, `"extractor":"warc-conversion"`}, nil},
		{"the server says UTF-8, the page and its bytes say Windows-1251", "c.warc", response("200 OK", "Content-Type: text/html; charset=utf-8\r\n", encoded(charmap.Windows1251, `<meta charset="windows-1251"><p>`+strings.Repeat("В порту Корка паром сел на мель. ", 5)+`</p>`)), 1, []string{"паром сел на мель"}, nil},
		{"an unknown encoding is guessed as well", "p.html", encoded(charmap.Windows1251, `<meta charset="none"><title>x</title><p>`+strings.Repeat("В порту Корка паром сел на мель. ", 9)+`</p>`), 1, []string{"паром сел на мель"}, nil},
		{"something between two records", "c.warc", response("200 OK", "Content-Type: text/html\r\n", page("")) + "garbage\r\n" + response("200 OK", "Content-Type: text/html\r\n", page("")), 2, nil, []string{"c.warc: record 2: not a WARC record"}},
		{"a length that is too great hides the record behind it, not the next", "c.warc", strings.Replace(warcRecord("resource", "https://courier.example/1", "text/html", page("")), "Content-Length: 2", "Content-Length: 3", 1) + strings.Repeat(warcRecord("resource", "https://courier.example/2", "text/html", page("")), 2), 2, nil, []string{"c.warc: record 2: not a WARC record"}},
		{"one damaged member of three, which swallows the beginning of the next", "c.warc.gz", gz(response("200 OK", "Content-Type: text/html\r\n", page(""))) + damaged(gz(response("200 OK", "Content-Type: text/html\r\n", page("")))) + gz(warcRecord("resource", "https://courier.example/last", "text/html", page(""))), 2, []string{"https://courier.example/last"}, []string{"c.warc.gz: record 2: "}},
		{"a member that is cut", "c.warc.gz", gz(warcRecord("resource", "https://courier.example/1", "text/html", page(""))) + gz(response("200 OK", "Content-Type: text/html\r\n", page("")))[:200], 1, nil, []string{"c.warc.gz: record 2: not a WARC record: header: unexpected EOF"}},
		{"WARC that grows too much", "c.warc.gz", gz(warcRecord("resource", "https://courier.example/1", "text/html", strings.Repeat(" ", 8<<20))), 0, nil, []string{"grow by more than 200 times"}},
		{"a file that is no WARC", "c.warc", "hello", 0, nil, []string{"not a WARC record"}},
		{"a length that is none", "c.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -7\r\n\r\n", 0, nil, []string{`Content-Length "-7"`}},
		{"gzip that is none", "c.warc.gz", "this is plain text", 0, nil, []string{"c.warc.gz: record 1: gzip: invalid header"}},
		{"a ZIP of pages", "z.zip", archive("news/a.html", page(""), "news/style.css", "p{}", "b.txt", story1), 2, []string{`z.zip/news/a"`, `z.zip/b"`}, []string{"1 members passed over"}},
		{"paths that lead out only name places", "z.zip", archive("../../evil.html", page("")), 1, []string{`z.zip/../../evil"`}, nil},
		{"members of other formats", "z.zip", archive("a.pdf", "%PDF", "f.xml", atom), 1, nil, []string{"z.zip/a.pdf: not a format"}},
		{"an archive in an archive", "z.zip", archive("y.zip", archive("a.html", page(""))), 0, nil, []string{"an archive inside an archive"}},
		{"a member that grows too much", "z.zip", archive("a.txt", strings.Repeat("a", 8<<20)), 0, nil, []string{"grow by more than 200 times"}},
		{"names in the code page of old programs", "z.zip", strings.ReplaceAll(archive("xxxxxx.txt", story1), "xxxxxx.txt", "caf\x82\x84\x94.txt"), 1, []string{"z.zip/caféäö"}, nil},
		{"a member that is encrypted", "z.zip", encrypt(archive("a.txt", story1)), 0, nil, []string{"z.zip/a.txt: the member is encrypted"}},
		{"a member that is damaged", "z.zip", damaged(archive("a.txt", story1)), 0, nil, []string{"z.zip/a.txt: "}},
		{"a ZIP that is cut", "z.zip", archive("a.html", page(""))[:100], 0, nil, []string{"z.zip: zip: not a valid zip file"}},
		{"zstd", "n.jsonl.zst", zst(ninjsItem + "\n"), 1, []string{`"id":"urn:newsml:agency:1"`}, nil},
		{"a page in zstd", "p.html.zst", zst(page("")), 1, []string{story1}, nil},
		{"zstd that is none", "n.jsonl.zst", "this is plain text", 0, nil, []string{"n.jsonl.zst"}},
		{"zstd that grows too much", "n.txt.zst", zst(strings.Repeat("a ", 8<<20)), 0, nil, []string{"grow by more than 200 times"}},
		{"what concord reads itself", "n.jsonl", ninjsItem, 1, nil, nil},
		{"what nobody reads", "n.pdf", "%PDF-1.4", 0, nil, []string{"n.pdf: not a format"}},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, tt.name), []byte(tt.content), 0o644); err != nil {
				t.Fatal(err)
			}
			var out, errs bytes.Buffer
			code := run(t.Context(), []string{dir}, nil, &out, &errs)
			lines := strings.Count(out.String(), "\n")
			if lines != tt.articles {
				t.Errorf("%d articles, want %d; %s", lines, tt.articles, errs.String())
			}
			wantCode := 0
			if strings.Contains(errs.String(), "rejected") {
				wantCode = 2
			}
			if tt.articles == 0 {
				wantCode = 1
			}
			if code != wantCode {
				t.Errorf("status %d, want %d", code, wantCode)
			}
			for _, w := range tt.want {
				if !strings.Contains(out.String(), w) {
					t.Errorf("%q is not in %s", w, out.String())
				}
			}
			for _, w := range tt.refused {
				if !strings.Contains(errs.String(), w) {
					t.Errorf("%q is not in the messages %s", w, errs.String())
				}
			}
			if len(tt.refused) == 0 && errs.Len() > 0 {
				t.Errorf("messages: %s", errs.String())
			}
			checkLines(t, out.Bytes())
		})
	}
}

// checkLines reads the output as concord does.
func checkLines(t *testing.T, out []byte) {
	t.Helper()
	for line := range bytes.Lines(out) {
		var a normalize.Article
		if err := json.Unmarshal(line, &a); err != nil {
			t.Fatalf("output: %v", err)
		}
		if err := a.Check(); err != nil {
			t.Errorf("output: %v", err)
		}
	}
}

func TestReadabilityLeavesFurniture(t *testing.T) {
	text, err := mainText{}.Extract(page(""))
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range []string{"More about ferries", "Copyright"} {
		if strings.Contains(text, w) {
			t.Errorf("%q is in the main text", w)
		}
	}
}

// TestPipe hands the articles of a feed and a page to the command line, as a
// person does, and finds where they differ.
func TestPipe(t *testing.T) {
	dir := t.TempDir()
	concord := filepath.Join(dir, "concord")
	if out, err := exec.Command("go", "build", "-o", concord, "github.com/newsconcord/concord/examples/concord").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	for name, content := range map[string]string{"feed.atom": atom, "page.html": strings.ReplaceAll(page(`<meta name="date" content="2021-03-09">`), "84 people", "86 people")} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var lines, errs bytes.Buffer
	if code := run(t.Context(), []string{filepath.Join(dir, "feed.atom"), filepath.Join(dir, "page.html")}, nil, &lines, &errs); code != 0 {
		t.Fatalf("status %d: %s", code, errs.String())
	}
	cmd := exec.Command(concord, "reconcile", "-format", "json", "-")
	cmd.Stdin = &lines
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("concord: %v", err)
	}
	for _, w := range []string{`"extractor": "feed-content"`, `"extractor": "readability/2"`, `"relation": "conflict"`, `"exact": "84`, `"exact": "86`} {
		if !strings.Contains(string(out), w) {
			t.Errorf("%s is not in the report", w)
		}
	}
}

// TestReadme runs the command lines by which README leads from feeds and archives
// to a report.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	dir, ran := t.TempDir(), 0
	for name, content := range map[string]string{"feed.xml": rss, "crawl.warc.gz": gz(response("200 OK", "Content-Type: text/html\r\n", page("")))} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	sh := func(in, line string) string {
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir = in
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", line, err, out)
		}
		return string(out)
	}
	sh("../..", "go build -o "+dir+"/concord ./examples/concord")
	for line := range strings.Lines(string(readme)) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "go build -C examples/importer"):
			sh("../..", strings.Replace(line, "../../importer", dir+"/importer", 1))
			ran++
		case strings.HasPrefix(line, "./importer "):
			sh(dir, line)
			ran++
		}
	}
	if b, err := os.ReadFile(filepath.Join(dir, "report.html")); ran != 2 || err != nil || !bytes.Contains(b, []byte("Saint Brendan")) {
		t.Errorf("%d lines ran; the report: %v, %d bytes", ran, err, len(b))
	}
}

// TestSnapshots holds that an item is the same in each copy of a feed, so that
// concord merges it.
func TestSnapshots(t *testing.T) {
	dir := t.TempDir()
	later := strings.Replace(rss, "<item>", "<item><guid>https://courier.example/?p=18</guid><description>"+story3+"</description></item><item>", 1)
	for name, content := range map[string]string{"monday.xml": rss, "tuesday.xml": later} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs bytes.Buffer
	run(t.Context(), []string{dir}, nil, &out, &errs)
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 3 || lines[0] != lines[2] || lines[0] == lines[1] {
		t.Errorf("want the lines of the two items, and that of the first again: %q", lines)
	}
}

// TestInterrupt holds that an interrupt leaves whole lines, and the old file.
func TestInterrupt(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out.jsonl")
	if err := os.WriteFile(name, []byte("before"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"", name} {
		ctx, cancel := context.WithCancel(t.Context())
		in := strings.NewReader(strings.Repeat(ninjsItem+"\n", 9999))
		var out, errs bytes.Buffer
		stopping := writerFunc(func(p []byte) (int, error) {
			cancel() // in the midst of the output
			return out.Write(p)
		})
		if file != "" {
			cancel()
		}
		if code := run(ctx, []string{"-o", file, "-"}, in, stopping, &errs); code != 1 || !strings.Contains(errs.String(), "interrupted") {
			t.Errorf("status %d: %s", code, errs.String())
		}
		if n := strings.Count(out.String(), "\n"); file == "" && n == 0 || n > 5000 || out.Len() > 0 && !strings.HasSuffix(out.String(), "}\n") {
			t.Errorf("%d lines, the last is %q", n, out.String()[max(0, out.Len()-20):])
		}
		cancel()
	}
	if b, err := os.ReadFile(name); err != nil || string(b) != "before" {
		t.Errorf("the file holds %q, %v", b, err)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }

func FuzzWARC(f *testing.F) {
	f.Add([]byte(response("200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gz(page("")))))
	f.Add([]byte(warcRecord("resource", "https://a.example/", "text/html", page(""))))
	f.Fuzz(func(t *testing.T, b []byte) {
		var errs bytes.Buffer
		r := &reader{ctx: t.Context(), errs: &errs, emit: func(a normalize.Article) error { return a.Check() }}
		if err := r.warc("f.warc", bytes.NewReader(b)); err != nil {
			t.Errorf("an article that does not pass its check: %v", err)
		}
	})
}
