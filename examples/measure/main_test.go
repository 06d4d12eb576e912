package main

import (
	"os"
	"testing"

	"github.com/newsconcord/concord/similarity"
	"github.com/newsconcord/concord/similarity/metrictest"
)

func TestLaws(t *testing.T) {
	metrictest.Run(t, consonants{similarity.Levenshtein()}, [2]string{"Kharkiv", "Kharkov"})
}

func Example() {
	run(os.Stdout)
	// Output:
	// Kharkov: Levenshtein Kharkiv 0.86. Jaro-Winkler Kharkiv 0.94. consonants Kharkiv 0.97.
	// Chernigov: Levenshtein Chernihiv 0.78. Jaro-Winkler Chernihiv 0.91. consonants Chernihiv 0.82.
	// Nikolaev: Levenshtein Mykolaiv 0.62. Jaro-Winkler Nikopol 0.87. consonants Mykolaiv 0.73.
	// Odessa: Levenshtein Odesa 0.83. Jaro-Winkler Odesa 0.97. consonants Odesa 0.97.
	// Rovno: Levenshtein Rivne 0.60. Jaro-Winkler Romny 0.79. consonants Rivne 0.92.
}
