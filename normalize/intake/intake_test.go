package intake_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/normalize/intake"
)

const story = "A storm cut the power of 40,000 homes near Galway on Sunday, the grid operator said."

// gz packs text.
func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	fmt.Fprint(w, s)
	w.Close()
	return b.String()
}

// readAll writes the files, reads the folder and returns articles and errors
// with places relative to it.
func readAll(t *testing.T, files map[string]string) (out []normalize.Article, errs []string) {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for a, err := range intake.Articles(nil, dir) {
		var at *intake.Error
		switch {
		case errors.As(err, &at):
			errs = append(errs, strings.TrimPrefix(err.Error(), dir+"/"))
		case err != nil:
			t.Errorf("an error without a place: %v", err)
		default:
			a.ID = strings.TrimPrefix(a.ID, dir+"/")
			a.SourceSHA256 = ""
			out = append(out, a)
		}
	}
	return out, errs
}

func TestFormats(t *testing.T) {
	tests := []struct {
		reason, name, content string
		want                  []normalize.Article
	}{
		{"a text; the id is the path without .txt", "a.txt", story, []normalize.Article{{ID: "a", Text: story}}},
		{"the text is the whole file, with its marks", "a.txt", "\ufeff" + story + "\r\n", []normalize.Article{{ID: "a", Text: "\ufeff" + story + "\r\n"}}},
		{"a text, compressed", "a.txt.gz", gz(story), []normalize.Article{{ID: "a", Text: story}}},
		{"lines, with and without ids", "a.jsonl", `{"id":"x","text":"` + story + `","unknown":[1]}` + "\n\n" + `{"text":"` + story + `"}`, []normalize.Article{{ID: "x", Text: story}, {ID: intake.ID(story), Text: story}}},
		{"lines that end in CRLF behind a mark", "a.jsonl", "\ufeff" + `{"id":1234567890123456789,"text":"` + story + `"}` + "\r\n", []normalize.Article{{ID: "1234567890123456789", Text: story}}},
		{"a list", "a.json", "[\n" + `{"id":"x","text":"` + story + `"},` + "\n" + `{"id":"y","text":"` + story + `"}]`, []normalize.Article{{ID: "x", Text: story}, {ID: "y", Text: story}}},
		{"ninjs 1 of an agency", "a.json", `{"uri":"http://agency.example/item/1","type":"text","version":"2","versioncreated":"2021-03-07T12:00:00+00:00","firstcreated":"2021-03-07T10:00:00+00:00","pubstatus":"usable","language":"en","copyrightholder":"Agency","headline":"Storm","body_html":"<p>` + story + `</p><p>More &amp; more.</p>"}`,
			[]normalize.Article{{ID: "http://agency.example/item/1", URL: "http://agency.example/item/1", Source: "Agency", Title: "Storm", Published: "2021-03-07T10:00:00+00:00", Modified: "2021-03-07T12:00:00+00:00", Language: "en", Text: story + "\nMore & more.", Extractor: "fragment/1"}}},
		{"ninjs 2: lists of bodies and headlines", "a.json", `{"uri":"tag:1","type":"text","headlines":[{"role":"short","value":"St."},{"role":"main","value":"Storm"}],"bodies":[{"role":"main","contenttype":"text/html","value":"<p>x</p>"},{"role":"main","contenttype":"text/plain","value":"` + story + `"}],"infosources":[{"name":"Wire"}]}`,
			[]normalize.Article{{ID: "tag:1", Source: "Wire", Title: "Storm", Text: story}}},
		{"ninjs 3: other case of letters", "a.json", `{"uri":"tag:1","type":"text","versionCreated":"2021-03-07T12:00:00Z","pubStatus":"usable","bodies":[{"contentType":"text/plain","value":"` + story + `"}]}`,
			[]normalize.Article{{ID: "tag:1", Published: "2021-03-07T12:00:00Z", Modified: "2021-03-07T12:00:00Z", Text: story}}},
		{"NewsArticle", "a.jsonld", `{"@context":"https://schema.org","@type":"NewsArticle","@id":"https://p.example/1","headline":["Storm"],"datePublished":"2021-03-07","inLanguage":{"@type":"Language","name":"en"},"publisher":{"@type":"Organization","name":"The Post"},"mainEntityOfPage":{"@id":"https://p.example/1"},"articleBody":"` + story + `"}`,
			[]normalize.Article{{ID: "https://p.example/1", URL: "https://p.example/1", Source: "The Post", Title: "Storm", Published: "2021-03-07", Language: "en", Text: story}}},
		{"NewsArticle with character references and markup", "a.jsonld", `{"@graph":[{"@type":"NewsArticle","@id":"1","headline":"Storm &amp; flood","articleBody":"<p>A storm&nbsp;came.</p><p>It went.</p>"}]}`,
			[]normalize.Article{{ID: "1", Title: "Storm & flood", Text: "A storm\u00a0came.\nIt went."}}},
		{"a page with a graph of data, as plug-ins write it", "a.html", `<!doctype html><html lang="en-IE"><head><title>Storm | Post</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","@id":"#p","name":"x"},{"@type":"Organization","@id":"#o","name":"The Post"},{"@type":["Article","NewsArticle"],"headline":"Storm","datePublished":"2021-03-07T10:00:00Z","publisher":{"@id":"#o"},"articleBody":"` + story + `"}]}</script></head><body><p>Other</p></body></html>`,
			[]normalize.Article{{ID: "a", Source: "The Post", Title: "Storm", Published: "2021-03-07T10:00:00Z", Language: "en-IE", Text: story, Extractor: "json-ld"}}},
		{"a page of HTML 5", "a.html", `<html><head><meta property="og:title" content="Storm"><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2021-03-07"><link rel="canonical" href="https://p.example/1"></head><body><nav>Menu</nav><main><article><h1>Storm</h1><p>A <b>storm</b>` + "\n" + `came.<br>It went.</p><aside>Ad</aside><ul><li>one</li><li>two</li></ul></article><article><p>Next</p></article></main><footer>c</footer></body></html>`,
			[]normalize.Article{{ID: "a", Source: "Post", URL: "https://p.example/1", Title: "Storm", Published: "2021-03-07", Text: "Storm\nA storm came.\nIt went.\none\ntwo", Extractor: "paragraphs/1"}}},
		{"a page of tables: the cell with most paragraphs", "a.htm", `<title>T</title><table><tr><td><p>Menu</p></td><td><p>` + story + `</p><p>More.</p></td></tr></table>`,
			[]normalize.Article{{ID: "a", Title: "T", Text: story + "\nMore.", Extractor: "paragraphs/1"}}},
		{"broken data do not cost the page", "a.html", `<title>T</title><script type="application/ld+json">{"@type":</script><p>` + story + `</p>`,
			[]normalize.Article{{ID: "a", Title: "T", Text: story, Extractor: "paragraphs/1"}}},
		{"a declared encoding", "a.html", "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'><title>T</title><p>Wa\xb3\xeasa spoke.</p>",
			[]normalize.Article{{ID: "a", Title: "T", Text: "Wałęsa spoke.", Extractor: "paragraphs/1"}}},
		{"a wrong declaration: the bytes are UTF-8", "a.html", "<meta charset=iso-8859-2><title>T</title><p>Wałęsa spoke.</p>",
			[]normalize.Article{{ID: "a", Title: "T", Text: "Wałęsa spoke.", Extractor: "paragraphs/1"}}},
		{"JSON Lines under the name of a list", "a.json", `{"id":"x","text":"` + story + `"}` + "\n" + `{"id":"y","text":"` + story + `"}` + "\n", []normalize.Article{{ID: "x", Text: story}, {ID: "y", Text: story}}},
		{"two lists, one behind the other", "a.json", `[{"id":"x","text":"` + story + `"}]` + "\n" + `[{"id":"y","text":"` + story + `"}]`, []normalize.Article{{ID: "x", Text: story}, {ID: "y", Text: story}}},
		{"a text in paragraphs: all of them", "a.jsonl", `{"id":"x","text":["` + story + `",{"text":"It went."},""]}` + "\n" + `{"@id":"y","articleBody":["` + story + `","It went."]}` + "\n" + `{"id":"z","text":["` + story + `"]}`,
			[]normalize.Article{{ID: "x", Text: story + "\nIt went.", Extractor: "fragment/1"}, {ID: "y", Text: story + "\nIt went.", Extractor: "fragment/1"}, {ID: "z", Text: story}}},
		{"a field that stands twice with one value, and one that is null the second time", "a.jsonl", `{"id":"x","ID":"x","text":"` + story + `","text":null}`, []normalize.Article{{ID: "x", Text: story}}},
		{"of another field that stands twice the first value", "a.jsonl", `{"id":"x","title":"A","Title":"B","text":"` + story + `"}`, []normalize.Article{{ID: "x", Title: "A", Text: story}}},
		{"ninjs 2: a teaser before the main body, and no roles but one", "a.json", `{"uri":"tag:1","type":"text","bodies":[{"role":"teaser","contenttype":"text/plain","value":"A storm."},{"role":"main","contenttype":"text/html","value":"<p>` + story + `</p>"}]}` + "\n" + `{"uri":"tag:2","type":"text","bodies":[{"role":null,"contenttype":"text/plain","value":"A storm."},{"role":7,"contenttype":"text/plain","value":"` + story + `"}]}`,
			[]normalize.Article{{ID: "tag:1", Text: story, Extractor: "fragment/1"}, {ID: "tag:2", Text: story}}},
		{"JSON Feed", "feed.json", `{"version":"https://jsonfeed.org/version/1.1","title":"The Post","feed_url":"https://p.example/feed","language":"en-IE","items":[{"id":"1","url":"https://p.example/1","title":"Storm","content_text":"` + story + `","date_published":"2021-03-07T10:00:00Z","date_modified":"2021-03-08T10:00:00Z"},{"id":2,"content_html":"<p>` + story + `</p>"}]}`,
			[]normalize.Article{{ID: "https://p.example/1", URL: "https://p.example/1", Source: "The Post", Title: "Storm", Language: "en-IE", Published: "2021-03-07T10:00:00Z", Modified: "2021-03-08T10:00:00Z", Text: story}, {ID: "https://p.example/feed#2", Source: "The Post", Language: "en-IE", Text: story, Extractor: "fragment/1"}}},
		{"a list of JSON-LD, whose members point to each other", "a.jsonld", `[{"@type":"Organization","@id":"#o","name":"The Post"},{"@type":"NewsArticle","@id":"1","publisher":{"@id":"#o"},"articleBody":"` + story + `"}]`, []normalize.Article{{ID: "1", Source: "The Post", Text: story}}},
		{"a publisher that is nowhere named", "a.jsonld", `{"@type":"NewsArticle","@id":"1","publisher":{"@id":"#o"},"articleBody":"` + story + `"}`, []normalize.Article{{ID: "1", Text: story}}},
		{"several scripts of JSON-LD that point to each other", "a.html", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Storm","publisher":{"@id":"#o"},"articleBody":"` + story + `"}</script><script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":"Organization","@id":"#o","name":"The Post"}]</script>`,
			[]normalize.Article{{ID: "a", Source: "The Post", Title: "Storm", Text: story, Extractor: "json-ld"}}},
		{"teasers of other articles beside the page's own", "a.html", `<title>Storm | Post</title><link rel="canonical" href="https://p.example/2"><script type="application/ld+json">[{"@type":"NewsArticle","url":"https://p.example/1","headline":"Flood"},{"@type":"NewsArticle","url":"https://p.example/2","headline":"Storm","datePublished":"2021-03-07"}]</script><p>` + story + `</p>`,
			[]normalize.Article{{ID: "a", URL: "https://p.example/2", Title: "Storm", Published: "2021-03-07", Text: story, Extractor: "paragraphs/1"}}},
		{"teasers of other articles alone", "a.html", `<title>News | Post</title><script type="application/ld+json">[{"@type":"NewsArticle","url":"https://p.example/1","headline":"Flood"},{"@type":"NewsArticle","url":"https://p.example/2","headline":"Storm"}]</script><p>` + story + `</p>`,
			[]normalize.Article{{ID: "a", Title: "News | Post", Text: story, Extractor: "paragraphs/1"}}},
		{"JSON-LD with line ends in a string, as templates paste them", "a.html", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\n\"headline\":\"A \\\"storm\\\"\",\"articleBody\":\"" + story + "\r\nIt\twent.\"}</script>",
			[]normalize.Article{{ID: "a", Title: `A "storm"`, Text: story + "\nIt\twent.", Extractor: "json-ld"}}},
		{"JSON-LD hidden from browsers of old", "a.html", "<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Storm\",\"articleBody\":\"" + story + "\"}\n//]]></script>",
			[]normalize.Article{{ID: "a", Title: "Storm", Text: story, Extractor: "json-ld"}}},
		{"the extension in capitals", "A.TXT", story, []normalize.Article{{ID: "A", Text: story}}},
		{"UTF-8 with one broken byte", "a.html", "<p>" + strings.Repeat("Wałęsa żądał. ", 5) + "caf\xe9</p>", []normalize.Article{{ID: "a", Text: strings.Repeat("Wałęsa żądał. ", 5) + "caf\ufffd", Extractor: "paragraphs/1"}}},
		{"XHTML with the encoding in its declaration", "a.xhtml", `<?xml version="1.0" encoding="iso-8859-2"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Wa` + "\xb3\xea" + `sa spoke.</p></body></html>`, []normalize.Article{{ID: "a", Text: "Wałęsa spoke.", Extractor: "paragraphs/1"}}},
		{"UTF-16 with its mark", "a.html", "\xff\xfe<\x00p\x00>\x00H\x00i\x00!\x00", []normalize.Article{{ID: "a", Text: "Hi!", Extractor: "paragraphs/1"}}},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			got, errs := readAll(t, map[string]string{tt.name: tt.content})
			if len(errs) > 0 {
				t.Errorf("rejected: %v", errs)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestBroken(t *testing.T) {
	good := `{"id":"good","text":"` + story + `"}`
	tests := []struct {
		reason, name, content string
		articles              int
		want                  []string
	}{
		{"an empty text", "a.txt", "", 0, []string{"a.txt: the record has no text"}},
		{"white space", "a.txt", "\ufeff \r\n\t", 0, []string{"a.txt: the record has no text"}},
		{"NUL bytes", "a.txt", "ab\x00c", 0, []string{"a.txt: the text has NUL bytes: it is no text: byte 2 of the text"}},
		{"not UTF-8", "a.txt", "caf\xe9", 0, []string{"a.txt: the text is not valid UTF-8: byte 3"}},
		{"UTF-16", "a.txt", "\xff\xfeh\x00i\x00", 0, []string{"a.txt: the text is not valid UTF-8: it is UTF-16"}},
		{"one bad line of three", "a.jsonl", good + "\n{\"text\":\n" + good, 2, []string{"a.jsonl:2: not JSON: byte 8: unexpected end of JSON input"}},
		{"a line that is no object", "a.jsonl", `"hello"` + "\n" + good, 1, []string{"a.jsonl:1: want a JSON object, got string"}},
		{"a line without text", "a.jsonl", `{"id":"x"}` + "\n" + good, 1, []string{"a.jsonl:1: the record has no text"}},
		{"a line that is not UTF-8", "a.jsonl", "{\"text\":\"caf\xe9\"}\n" + good, 1, []string{"a.jsonl:1: the text is not valid UTF-8: byte 12 of the record"}},
		{"an id with a line end", "a.jsonl", `{"id":"x\ny","text":"t"}`, 0, []string{"a.jsonl:1: the id has control characters"}},
		{"NUL in a string", "a.jsonl", `{"id":"x","text":"a\u0000b"}`, 0, []string{"a.jsonl:1: the text has NUL bytes: it is no text: byte 1 of the text"}},
		{"a cut list: what came before stays", "a.json", "[" + good + ",\n{\"te", 1, []string{"a.json:2: not JSON: byte 4: unexpected end of JSON input", "a.json:2: the list has no end: the file is cut"}},
		{"a list without end", "a.json", "[" + good, 1, []string{"a.json:1: the list has no end: the file is cut"}},
		{"an empty file", "a.json", "", 0, []string{"a.json:1: the record has no text"}},
		{"ninjs: a picture", "a.json", `{"uri":"1","type":"picture","headline":"x"}`, 0, []string{`a.json:1: the item is not a text: type "picture"`}},
		{"ninjs: taken back", "a.json", `{"uri":"1","type":"text","pubstatus":"canceled","body_text":"x"}`, 0, []string{`a.json:1: the publisher withdrew or withheld the item: pubstatus "canceled"`}},
		{"NewsArticle without body", "a.jsonld", `{"@graph":[{"@type":"NewsArticle","headline":"x"}]}`, 0, []string{"a.jsonld:1: the record has no text"}},
		{"a page without text", "a.html", "<html><script>x</script></html>", 0, []string{"a.html: the record has no text: neither a NewsArticle with articleBody nor paragraphs"}},
		{"a page without declaration", "a.html", "<p>caf\xe9</p>", 0, []string{"a.html: the text is not valid UTF-8 and declares no encoding: byte 6"}},
		{"a page with an unknown one", "a.html", "<meta charset=klingon><p>caf\xe9</p>", 0, []string{`a.html: the text is not valid UTF-8: the declared encoding "klingon" is unknown`}},
		{"a page that is none", "a.html", "\x89PNG\x00\x00", 0, []string{"a.html: the text has NUL bytes: it is no text"}},
		{"an id that stands twice", "a.jsonl", `{"id":"x","id":"y","text":"` + story + `"}` + "\n" + good, 1, []string{"a.jsonl:1: id or text: the field stands twice, with different values"}},
		{"a text that stands twice, in other letters", "a.jsonl", `{"id":"x","text":"` + story + `","Text":"Other."}` + "\n" + good, 1, []string{"a.jsonl:1: id or text: the field stands twice, with different values"}},
		{"objects and lists that nest without end", "a.jsonl", `{"id":"x","text":"t","deep":` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + "}\n" + good, 1, []string{"a.jsonl:1: not JSON: byte 10028: invalid character '[' exceeded max depth"}},
		{"UTF-16 in lines: told of once", "a.jsonl", "\xff\xfe{\x00}\x00\n\x00{\x00}\x00", 0, []string{"a.jsonl: the text is not valid UTF-8: it is UTF-16"}},
		{"UTF-16 in a list", "a.json", "\xff\xfe[\x00]\x00", 0, []string{"a.json: the text is not valid UTF-8: it is UTF-16"}},
		{"a missing comma inside one record of a list costs that one", "a.json", "[\n" + good + ",\n{\"id\":\"x\"\n \"text\":\"y\"},\n" + strings.Replace(good, "good", "next", 1) + "]", 2, []string{"a.json:4: not JSON: byte 12: invalid character '\"' after object key:value pair"}},
		{"so does a missing quotation mark", "a.json", "[" + good + ",\n{\"id\":\"x\",\"text\":\"y},\n" + strings.Replace(good, "good", "next", 1) + "]", 2, []string{"a.json:2: not JSON: byte 21: unexpected end of JSON input"}},
		{"something behind the objects", "a.json", good + "\n<html>", 1, []string{`a.json:2: not JSON, and the rest of the file is not read: it begins with "<html>"`}},
		{"a list of what is no object", "a.json", "[1, \"x\", null, [2], }, " + good + "]", 1, []string{"a.json:1: want a JSON object, got number", "a.json:1: want a JSON object, got string", "a.json:1: the record has no text", "a.json:1: want a JSON object, got array", "a.json:1: not JSON: byte 1: invalid character '}' looking for beginning of value"}},
		{"one article of a graph without text: the others stay", "a.jsonld", `{"@graph":[{"@type":"NewsArticle","@id":"x","headline":"x"},{"@type":"NewsArticle","@id":"y","articleBody":"` + story + `"}]}`, 1, []string{`a.jsonld:1: article "x": the record has no text`}},
		{"a graph without articles", "a.jsonld", `{"@graph":[{"@type":"Person","name":"x"}]}`, 0, []string{"a.jsonld:1: the record has no text: the graph has no article"}},
		{"JSON Feed: one item of two", "a.json", `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"},{"id":"2","content_text":"` + story + `"}]}`, 1, []string{"a.json:1: item 1: the record has no text"}},
		{"a page that says it is UTF-8", "a.html", "<meta charset=utf-8><p>caf\xe9</p>", 0, []string{"a.html: the text is not valid UTF-8 although it declares UTF-8: byte 26"}},
		{"elements without number", "a.html", strings.Repeat("<p>x", 2<<20), 0, []string{"a.html: the text is too large: the page has more than 1048576 tags"}},
		{"elements that nest without end", "a.html", strings.Repeat("<div>", 100_000) + "<p>" + story, 0, []string{"a.html: not a page: html: open stack of elements exceeds 512 nodes"}},
		{"something behind gzip", "a.jsonl.gz", gz(good+"\n") + "this is no gzip", 1, []string{"a.jsonl.gz:2: what follows the compressed data is none: gzip: invalid header"}},
		{"gzip whose checksum is wrong", "a.jsonl.gz", wrongSum(gz(good + "\n")), 1, []string{"a.jsonl.gz:2: the compressed data are damaged, so that what was read of them may be wrong: gzip: invalid checksum"}},
		{"gzip that is none", "a.txt.gz", "this is plain text", 0, []string{"a.txt.gz: gzip: invalid header"}},
		{"gzip that is cut", "a.jsonl.gz", gz(good + "\n" + strings.Repeat(good, 99))[:90], 0, []string{"a.jsonl.gz:1: the compressed data are cut behind 62 bytes: unexpected EOF"}},
		{"gzip that grows without measure", "a.txt.gz", gz(strings.Repeat("a", 8<<20)), 0, []string{"a.txt.gz: the compressed data grow by more than 200 times"}},
		{"formats of the importer", "a.warc.gz", "x", 0, []string{"a.warc.gz: this format is read by examples/importer, which writes JSON Lines"}},
		{"other formats", "a.pdf", "%PDF", 0, []string{"a.pdf: not a format that is read: want .jsonl, .json, .txt, .html or a folder"}},
		{"what shows a page is passed over", "a_files/a.css", "p{}", 0, nil},
		{"so is what is hidden", ".git/a.txt", "x", 0, nil},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			got, errs := readAll(t, map[string]string{tt.name: tt.content})
			if len(got) != tt.articles {
				t.Errorf("%d articles, want %d", len(got), tt.articles)
			}
			if d := cmp.Diff(tt.want, errs); d != "" {
				t.Errorf("errors (-want +got):\n%s", d)
			}
		})
	}
}

// wrongSum breaks the checksum at the end of gzip.
func wrongSum(s string) string {
	b := []byte(s)
	b[len(b)-5] ^= 0xff
	return string(b)
}

func TestPlaces(t *testing.T) {
	dir := t.TempDir()
	locked := filepath.Join(dir, "locked")
	if err := os.MkdirAll(locked, 0); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, filepath.Join(dir, "loop.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "z.txt"), []byte(story), 0o644); err != nil {
		t.Fatal(err)
	}
	var articles int
	var errs []string
	for _, err := range intake.Articles(nil, filepath.Join(dir, "missing.txt"), dir) {
		if err == nil {
			articles++
			continue
		}
		errs = append(errs, strings.TrimPrefix(err.Error(), dir+"/"))
	}
	want := []string{"missing.txt: no such file or directory"}
	if os.Getuid() != 0 { // root reads what is locked
		want = append(want, "locked: permission denied")
	}
	want = append(want, "loop.txt: a link to a folder, which is not followed")
	if d := cmp.Diff(want, errs); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if articles != 1 {
		t.Errorf("%d articles: one bad path must not cost the others", articles)
	}
}

// TestLongLine reads a line that is too long without holding it.
func TestLongLine(t *testing.T) {
	in := &endless{part: strings.Repeat("x", 1<<16), n: 2 * intake.MaxRecord / (1 << 16)}
	var m0, m1 runtime.MemStats
	runtime.ReadMemStats(&m0)
	var errs []error
	articles := 0
	for _, err := range intake.Articles(in, "-") {
		if err != nil {
			errs = append(errs, err)
		} else {
			articles++
		}
	}
	runtime.ReadMemStats(&m1)
	if len(errs) != 1 || !errors.Is(errs[0], intake.ErrTooLong) || articles != 1 {
		t.Errorf("%d articles, errors %v; want the line behind the long one, and one error", articles, errs)
	}
	if got := m1.TotalAlloc - m0.TotalAlloc; got > 12*intake.MaxRecord {
		t.Errorf("%d bytes allocated for a line of %d", got, 2*intake.MaxRecord)
	}
}

// endless is one long line and an article behind it.
type endless struct {
	part string
	n    int
	rest string
}

func (e *endless) Read(p []byte) (int, error) {
	if e.n > 0 && e.rest == "" {
		e.n--
		e.rest = e.part
		if e.n == 0 {
			e.rest = "\n" + `{"text":"` + story + `"}` + "\n"
		}
	}
	if e.rest == "" {
		return 0, io.EOF
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func TestLines(t *testing.T) {
	var got []string
	for l, err := range intake.Lines(strings.NewReader("\ufeffone\r\n\n  \ntwo"), "-") {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, l.Place+" "+string(l.Data))
	}
	if d := cmp.Diff([]string{"-:1 one", "-:4 two"}, got); d != "" {
		t.Errorf("blank lines count and are left out (-want +got):\n%s", d)
	}
}

func ExampleRecord() {
	a, err := intake.Record([]byte(`{"headline":"Storm","datePublished":"2021-03-07","publisher":{"name":"The Post"},"articleBody":"A storm came."}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Source, a.Published, a.Text)
	// Output: The Post 2021-03-07 A storm came.
}

func FuzzRecord(f *testing.F) {
	f.Add([]byte(`{"id":"x","text":"t"}`))
	f.Add([]byte(`{"uri":1,"headlines":[{"role":"main","value":{"a":[]}}],"bodies":[{"contenttype":"text/html","value":"<p>x"}]}`))
	f.Add([]byte(`{"@graph":[{"@type":"NewsArticle","publisher":{"@id":"#"},"articleBody":"t"},{"@id":"#","name":"n"}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := intake.Record(b)
		if err == nil {
			valid(t, a)
		}
	})
}

// FuzzFile reads any bytes as a file of JSON: reading ends, and of a file that is
// a list each member is an article or an error.
func FuzzFile(f *testing.F) {
	f.Add([]byte(`[{"id":"x","text":"t"}, {"id" "y"}, 1, {"a":["]",{"b":"}\\\""}]}]`))
	f.Add([]byte("{\"id\":\"x\",\"text\":\"t\n{\"id\":\"y\"}\n[}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		n := 0
		for a, err := range intake.Stream("f.json", bytes.NewReader(b)) {
			n++
			if err == nil {
				valid(t, a)
			}
		}
		var list []json.RawMessage
		if utf8.Valid(b) && json.Unmarshal(b, &list) == nil && n < len(list) {
			t.Errorf("%d articles and errors of %d members", n, len(list))
		}
		if n > len(b)+1 {
			t.Errorf("%d articles and errors of %d bytes", n, len(b))
		}
	})
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(`<meta charset=big5><article><p>x<br>y</p></article>`))
	f.Add([]byte(`<script type="application/ld+json">[{"@type":"Article","articleBody":"<p>x</p>"}]</script>`))
	f.Add([]byte("\xfe\xff\x00<\x00p\x00>\xd8\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := intake.Page("id", b, intake.PageOptions{})
		if err == nil {
			valid(t, a)
		}
	})
}

// valid checks what is promised of every article.
func valid(t *testing.T, a normalize.Article) {
	t.Helper()
	if err := a.Check(); err != nil {
		t.Errorf("an article that does not pass its check: %v", err)
	}
	if a.ID == "" || strings.TrimSpace(a.Text) == "" {
		t.Errorf("id %q, text %q", a.ID, a.Text)
	}
}

func BenchmarkRecord(b *testing.B) {
	line := []byte(`{"id":"x","source":"Post","published":"2021-03-07T10:00:00Z","text":"` + strings.Repeat(story+" ", 30) + `"}`)
	b.SetBytes(int64(len(line)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := intake.Record(line); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkPage(b *testing.B) {
	page := []byte("<html><body><nav>" + strings.Repeat("<a href=x>y</a>", 300) + "</nav><div>" + strings.Repeat("<p>"+story+"</p>", 30) + "</div></body></html>")
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := intake.Page("id", page, intake.PageOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
