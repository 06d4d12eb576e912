package entity

func isParticle(n string) bool {
	switch n {
	case "de", "la", "van", "der", "von", "al", "bin", "da", "di", "du", "dos", "del", "el", "ter", "ten", "den", "y":
		return true
	}
	return false
}
func isSuffix(n string) bool {
	switch n {
	case "jr", "sr", "ii", "iii", "iv":
		return true
	}
	return false
}
func isHonorific(n string) bool {
	switch n {
	case "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "rev", "dato", "hon":
		return true
	}
	return false
}
func isRankWord(n string) bool {
	switch n {
	case "gen", "general", "lieut", "lt", "col", "colonel", "capt", "captain", "sgt", "sergeant", "maj", "major", "adm", "admiral", "cmdr", "commander", "cpl", "brig", "lieutenant":
		return true
	}
	return false
}
