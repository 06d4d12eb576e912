// Package cluster says which segments report the same event.
//
// # Terms
//
// A profile is what is compared of a segment: weighted terms, people, places,
// acts, numbers with what they count, dates, gatherings. It holds no text and
// depends on nothing but the segment. A comparison is one piece of evidence
// about a pair with its value; a weight turns it into log-odds. What a text does
// not tell speaks for nothing. A candidate pair is one that shares rare terms;
// other pairs are never compared and count as strong evidence against.
//
// # Stages
//
// [Make] reads profiles. [Look] gives terms their weights, from document
// frequencies of the background, which are compiled in, and of the run, finds the
// nearest of each profile, and lets one of a crowd of copies speak for the
// others. [Judge] compares what is near: first
// the two texts alone, then, as far as these speak for one event, whether the
// same reports are near both. [Split] groups by average link on clipped log-odds,
// which approximates the objective of correlation clustering (Bansal, Blum and
// Chawla, "Correlation Clustering", Machine Learning 56, 2004), so that one
// strong pair can't chain two events together; then each member of an event is
// compared with all the others and taken out where it does not belong. Pairs
// that look like one event and stay apart are reported as bridges. [Events] runs
// all stages.
//
// # What it does not do
//
// It does not look at ids, topics or the order of the profiles, except to break
// ties.
package cluster
