// Package provenance says who stands behind a value: which publisher family an
// article belongs to, and how many independent origins a set of articles has.
//
// A [Finder] finds copies among articles that come and go, [Copy.Prove] their
// shared passages. A [Ledger] counts, with copies and the table of [Families],
// who stands behind a value.
//
// # Terms
//
// A publisher family is a house with all its imprints. An origin is an
// independent source: ten outlets that print one wire story are one origin. A
// copy is an article whose words stand in another; a revision is a later version
// at the same address.
//
// # How copies are found
//
// The words of the body, folded, without headline and furniture, are compared in
// runs of five. Sketches propose pairs, the exact overlap decides: a Jaccard
// coefficient of 0.7, or half of either text inside the other. Shared passages
// prove it. What one publisher prints at head and tail of each page makes no
// copy, and texts under 15 words are only suggested.
//
// # What it does not do
//
// It judges nobody's reliability. A story told anew in words of one's own is no
// copy, unless it says whose report it tells. Who owns whom is known for the
// publishers of the table alone; [Families.With] adds yours, [Parse] reads a
// table of your own.
//
// # Stability and concurrency
//
// The measures of a copy are exact, and their thresholds keep their values; the
// built-in table of publishers grows. [Families] and [Ledger] are read-only once
// made and may be shared between goroutines; a [Finder] belongs to one.
package provenance
