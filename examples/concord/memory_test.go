package main

import (
	"os"
	"testing"
)

func TestMemory(t *testing.T) {
	tests := []struct {
		reason, group, system string
		want                  int64
	}{
		{"what the system has", "", "MemTotal: 9000 kB\nMemAvailable:    4096 kB\n", 4 << 20},
		{"a control group without a limit", "max\n", "MemAvailable: 4096 kB\n", 4 << 20},
		{"a control group with less", "1048576\n", "MemAvailable: 4096 kB\n", 1 << 20},
		{"a control group with more than there is", "8388608\n", "MemAvailable: 4096 kB\n", 4 << 20},
		{"another system tells nothing", "", "", 0},
		{"words in place of a number", "", "MemAvailable: some kB\n", 0},
		{"the limit alone", "1048576\n", "", 1 << 20},
	}
	for _, test := range tests {
		got := memory(func(name string) ([]byte, error) {
			s := map[string]string{"/sys/fs/cgroup/memory.max": test.group, "/proc/meminfo": test.system}[name]
			if s == "" {
				return nil, os.ErrNotExist
			}
			return []byte(s), nil
		})
		if got != test.want {
			t.Errorf("%s: %d bytes, want %d", test.reason, got, test.want)
		}
	}
}

func TestPercentFor(t *testing.T) {
	tests := []struct {
		reason string
		inUse  uint64
		want   int
	}{
		{"little in use leaves the headroom", headroom / 4, 400},
		{"as much in use as the headroom is the default", headroom, 100},
		{"more never collects more often than the default", 1 << 36, 100},
		{"nothing in use is no division by nothing", 0, firstPercent},
	}
	for _, test := range tests {
		if got := percentFor(test.inUse); got != test.want {
			t.Errorf("%s: %d percent, want %d", test.reason, got, test.want)
		}
	}
}
