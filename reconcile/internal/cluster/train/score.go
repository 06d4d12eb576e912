package train

// Score measures a grouping against labels: B-cubed F1 (Bagga and Baldwin 1998)
// and the adjusted Rand index (Hubert and Arabie 1985), times 100.
func Score(of []int, labels []string) (bcubed, ari float64) {
	type cell struct {
		event int
		label string
	}
	events, truth, cells := map[int]int{}, map[string]int{}, map[cell]int{}
	for i, l := range labels {
		events[of[i]]++
		truth[l]++
		cells[cell{of[i], l}]++
	}
	var precision, recall float64
	n := float64(len(labels))
	for i, l := range labels {
		both := float64(cells[cell{of[i], l}])
		precision += both / float64(events[of[i]]) / n
		recall += both / float64(truth[l]) / n
	}
	shared, found, wanted := pairs(cells), pairs(events), pairs(truth)
	expected := found * wanted / (n * (n - 1) / 2)
	if most := (found + wanted) / 2; most > expected {
		ari = 100 * (shared - expected) / (most - expected)
	}
	return 200 * precision * recall / (precision + recall), ari
}

func pairs[K comparable](counts map[K]int) (sum float64) {
	for _, n := range counts {
		sum += float64(n) * float64(n-1) / 2
	}
	return sum
}
