// Package clitest runs the built program as a shell would: a script for each
// verb, with good and bad input, in testdata. It is a module of its own so that
// who imports the library does not get the tools of its tests; go.mod names the
// program as a tool.
package clitest
