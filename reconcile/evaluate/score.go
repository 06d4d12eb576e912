package evaluate

import "strconv"

// Score is precision, recall and F1 with the counts behind them.
type Score struct {
	P         float64 `json:"p"`
	R         float64 `json:"r"`
	F1        float64 `json:"f1"`
	TP        int     `json:"tp"`
	Predicted int     `json:"predicted"`
	Gold      int     `json:"gold"`
}

// score returns the score of tp right answers. Nothing of nothing is 0.
func score(tp, predicted, gold int) Score {
	p, r := ratio(tp, predicted), ratio(tp, gold)
	s := Score{P: round(100*p, 2), R: round(100*r, 2), TP: tp, Predicted: predicted, Gold: gold}
	if p+r > 0 {
		s.F1 = round(200*p*r/(p+r), 2)
	}
	return s
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// round rounds to the nearest decimal of the exact binary value.
func round(x float64, digits int) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', digits, 64), 64)
	if err != nil {
		return x // it is no finite number
	}
	return y
}
