// Package provenance says who stands behind a value: which publisher family an
// article belongs to, and how many independent origins a set of articles has.
//
// # Terms
//
// A publisher family is a house with all its imprints. An origin is an
// independent source: ten outlets that print one wire story are one origin.
//
// # What it does not do
//
// It judges nobody's reliability.
package provenance
