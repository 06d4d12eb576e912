// Package finding says where the claims of several articles agree and where
// they differ.
package finding
