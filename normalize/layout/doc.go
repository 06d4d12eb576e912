// Package layout tells what a reporter wrote from what the page and the
// agency added: headline, dateline, date line, byline, credit, caption,
// sub-heading, page furniture.
//
// # Terms
//
// A block is a paragraph with its kind. The body is what the reporter wrote.
// A dateline is the place (and agency, and date) before the first sentence:
// "HÀ NỘI —", "LONDON, Oct 7 (Reuters) -". A credit names an agency at the
// end: "— VNS", "/.VNA". A note is an insert such as "(Photo: VNA)". Page
// furniture is text of the site: "Send this to a friend".
//
// # What it does not do
//
// It reads plain text, not markup, and English cues. A page that keeps
// unmarked furniture inside its paragraphs keeps it. When in doubt a
// paragraph is body: text lost is worse than text too many.
package layout
