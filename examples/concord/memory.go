package main

import (
	"math"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"strings"
)

// headroom is how many bytes the heap may grow between two collections, where
// what is in use is less. A run holds on to nearly all that it reads until its end,
// so that early collections find little.
const headroom = 3 << 29

// spareCollections makes collections rarer than the runtime's default: the heap may
// grow to twice what is in use or by headroom, whichever is more, but hardly beyond
// three quarters of the memory that there is. Who sets GOGC or GOMEMLIMIT is obeyed
// instead.
func spareCollections() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	if n := memory(os.ReadFile); n > 0 {
		debug.SetMemoryLimit(n / 4 * 3)
	}
	debug.SetGCPercent(firstPercent)
	afterCollection(func() { debug.SetGCPercent(percentFor(inUse())) })
}

// firstPercent puts the first collection at headroom: the runtime lets the heap grow
// to 4 MB for each 100 percent before it.
const firstPercent = headroom / (4 << 20) * 100

// percentFor returns how many percent of the bytes in use may be allocated until the
// next collection.
func percentFor(inUse uint64) int {
	return int(min(max(100, headroom*100/max(inUse, 1)), firstPercent))
}

// inUse returns the bytes that the last collection left.
func inUse() uint64 {
	s := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(s)
	if s[0].Value.Kind() != metrics.KindUint64 {
		return math.MaxUint64 // the default
	}
	return s[0].Value.Uint64()
}

// afterCollection calls f after each collection, in a goroutine of the runtime's.
func afterCollection(f func()) {
	runtime.AddCleanup(new([64]byte), func(f func()) {
		f()
		afterCollection(f)
	}, f)
}

// memory returns the bytes of memory that the program may use as Linux tells them:
// the limit of its control group, or what is available. It is 0 when none is known.
func memory(read func(string) ([]byte, error)) (n int64) {
	if b, err := read("/sys/fs/cgroup/memory.max"); err == nil { // "max" for no limit
		n, _ = strconv.ParseInt(strings.TrimSpace(string(b)), 10, 64)
	}
	b, err := read("/proc/meminfo")
	if err != nil {
		return n
	}
	_, rest, _ := strings.Cut(string(b), "MemAvailable:")
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return n
	}
	kib, err := strconv.ParseInt(fields[0], 10, 64)
	if err != nil || kib <= 0 || kib > math.MaxInt64>>10 || n > 0 && n < kib<<10 {
		return n
	}
	return kib << 10
}
