package main

import (
	"os"

	"github.com/newsconcord/concord/reconcile"
)

func Example() {
	if err := run(os.Stdout, reconcile.Articles(sample...)); err != nil {
		panic(err)
	}
	// Output:
	// globe: holds, herald, of another publisher; it has 39 of 100 word 5-grams from there
	//   bytes 222-471 there 21-270: "A freight train left the rails near Lund"...
	// globe: holds, wire, of another publisher; it has 40 of 100 word 5-grams from there
	//   bytes 222-480 there 25-283: "A freight train left the rails near Lund"...
	// herald: near-duplicate, wire, of another publisher; it has 98 of 100 word 5-grams from there
	//   bytes 21-270 there 25-274: "A freight train left the rails near Lund"...
	// printed from others: [globe = wire herald = wire]
}
