module github.com/newsconcord/concord/examples/validate

go 1.26.0

replace github.com/newsconcord/concord => ../..

require (
	github.com/newsconcord/concord v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require (
	github.com/adrg/strutil v0.3.1 // indirect
	github.com/cespare/xxhash/v2 v2.3.0 // indirect
	github.com/clipperhouse/uax29/v2 v2.7.0 // indirect
	golang.org/x/net v0.62.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)
