// Package reconcile puts articles that report the same event together, lines up
// what they claim and says where they agree and where they do not.
package reconcile
