// Package cluster says which segments report the same event.
//
// # Terms
//
// A profile is what is compared of a segment: weighted terms, names, actions,
// numbers, dates, gatherings. A comparison is one piece of evidence about a
// pair with its value; a weight turns it into log-odds. A candidate pair is one
// that shares rare terms; other pairs are never compared and count as strong
// evidence against.
//
// Clusters are built by average link on clipped log-odds over the candidate
// pairs (Bansal, Blum and Chawla, "Correlation clustering", 2004, gives the
// objective that it approximates), so that one strong pair can't chain two
// events together.
package cluster
