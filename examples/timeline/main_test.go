package main

import (
	"os"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/claim"
)

func Example() {
	if err := run(os.Stdout, claim.Quantity, "", reconcile.Articles(reports...)); err != nil {
		panic(err)
	}
	// Output:
	// quantity of person missing
	// → 2021-08-02T09:00:00Z Wire: "12"
	//   2021-08-02T18:00:00Z Herald: "12"
	// → 2021-08-03T08:00:00Z Post: "9"
	// → 2021-08-04T08:00:00Z Wire: "4"
}
