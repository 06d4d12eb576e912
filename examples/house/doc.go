// Package house holds the tests of the house rules: who imports whom, what
// the public API is, what is documented, and what lies at the top level.
package house
