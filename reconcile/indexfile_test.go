package reconcile_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/newsconcord/concord/normalize"
	"github.com/newsconcord/concord/reconcile"
)

func saved(t testing.TB, x *reconcile.Index) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := x.Save(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// reloaded returns the index after a way through bytes.
func reloaded(t testing.TB, x *reconcile.Index) *reconcile.Index {
	t.Helper()
	b := saved(t, x)
	y, err := reconcile.Load(bytes.NewReader(b), reconcile.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(saved(t, y), b) {
		t.Error("saving what was loaded gives other bytes")
	}
	return y
}

func small(t testing.TB) *reconcile.Index {
	t.Helper()
	x := index(t, reconcile.Options{})
	for _, a := range []normalize.Article{{ID: "a", Text: dam, Published: "2031-05-03"}, {ID: "b", Text: dam2, Title: "Dam opened"}, {ID: "c", Text: vote}} {
		if err := x.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	events(t, x)
	if _, err := x.Judge(reconcile.Judgement{A: "a", B: "c", Verdict: reconcile.Same, By: "kim", At: "today"}); err != nil {
		t.Fatal(err)
	}
	events(t, x)
	return x
}

func TestSave(t *testing.T) {
	x := small(t)
	y := reloaded(t, x)
	if !reflect.DeepEqual(events(t, x), events(t, y)) || !reflect.DeepEqual(x.Judgements(), y.Judgements()) || !reflect.DeepEqual(x.Changes(0), y.Changes(0)) {
		t.Error("something is lost on the way through a file")
	}
	name := filepath.Join(t.TempDir(), "news.index")
	for range 2 { // a new file, and one that is there
		if err := x.SaveFile(name); err != nil {
			t.Fatal(err)
		}
	}
	var told bytes.Buffer
	z, err := reconcile.LoadFile(name, reconcile.Options{MaxArticles: 2, Logger: slog.New(slog.NewTextHandler(&told, nil))})
	if err != nil {
		t.Fatal(err)
	}
	gone := x.Len() - 2
	if z.Len() != 2 || gone < 1 || z.Counters()["over_cap"] != gone || strings.Count(told.String(), "limit=over_cap") != gone {
		t.Errorf("%d articles, want the 2 that the options allow, and to be told of the %d others: %s", z.Len(), gone, told.String())
	}
	if left := filesIn(t, filepath.Dir(name)); !slices.Equal(left, []string{"news.index"}) {
		t.Errorf("besides the index there is %q", left)
	}
	if err := x.SaveFile(filepath.Join(name, "no", "folder")); err == nil {
		t.Error("saving into no folder is an error")
	}
	if _, err := reconcile.LoadFile(name+".gone", reconcile.Options{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v for a file that is not there", err)
	}
}

// filesIn lists the names of a folder.
func filesIn(t testing.TB, dir string) (out []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// locks skips tests of what only systems do that lock files.
func locks(t testing.TB) {
	if slices.Contains([]string{"windows", "plan9", "js", "wasip1", "solaris", "aix"}, runtime.GOOS) {
		t.Skip("this system does not lock files, and stale ones stay")
	}
}

// TestStale leaves files behind as killed processes do.
func TestStale(t *testing.T) {
	locks(t)
	dir := t.TempDir()
	name := filepath.Join(dir, "news.index")
	stale := []string{".news.index.saving-1", ".news.index.saving-4027"}
	kept := []string{".news.index.saving-", ".news.index.saving-x1", ".news.saving-1", ".old.news.index.saving-1", "news.index"}
	x := small(t)
	if err := x.SaveFile(name); err != nil {
		t.Fatal(err)
	}
	for reason, clean := range map[string]func() error{
		"saving": func() error { return x.SaveFile(name) },
		"loading": func() error {
			_, err := reconcile.LoadFile(name, reconcile.Options{})
			return err
		},
	} {
		for _, n := range append(stale, kept...) {
			if n != "news.index" {
				if err := os.WriteFile(filepath.Join(dir, n), []byte("half"), 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
		if err := x.SaveFile(name + ".other"); err != nil {
			t.Fatal(err)
		}
		if got := filesIn(t, dir); !slices.Contains(got, stale[0]) {
			t.Errorf("another index removes them: %q", got)
		}
		if err := clean(); err != nil {
			t.Fatalf("%s: %v", reason, err)
		}
		if got := filesIn(t, dir); !slices.Equal(got, append(slices.Clone(kept), "news.index.other")) {
			t.Errorf("%s leaves %q, want %q", reason, got, kept)
		}
	}
}

// TestSaveAtOnce saves to one name from several goroutines, each of which looks
// for stale files: none takes another's for one.
func TestSaveAtOnce(t *testing.T) {
	name := filepath.Join(t.TempDir(), "news.index")
	x := small(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 25 {
				if err := x.SaveFile(name); err != nil {
					t.Error(err)
				}
				if _, err := reconcile.LoadFile(name, reconcile.Options{}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if left := filesIn(t, filepath.Dir(name)); !slices.Equal(left, []string{"news.index"}) {
		t.Errorf("besides the index there is %q", left)
	}
}

func TestLoadDamaged(t *testing.T) {
	good := saved(t, small(t))
	tests := []struct {
		name, reason string
		bytes        []byte
		want         error
	}{
		{"empty", "an empty file is no index", nil, reconcile.ErrIndexFormat},
		{"another format", "so is any other file", []byte("PK\x03\x04 and much more"), reconcile.ErrIndexFormat},
		{"later format", "a later build may write otherwise", append([]byte("concord\x00\x63"), good[9:]...), reconcile.ErrIndexVersion},
		{"other rules", "what other rules read does not fit", bytes.Replace(good, []byte("0.1.0"), []byte("0.0.9"), 1), reconcile.ErrIndexVersion},
		{"more behind", "nothing follows the hash", append(bytes.Clone(good), 0), reconcile.ErrIndexCorrupt},
		{"huge length", "a length is no promise of bytes", append(bytes.Clone(good[:9]), 0xff, 0xff, 0xff, 0xff, 0x03, 'r'), reconcile.ErrIndexCorrupt},
	}
	for _, tt := range tests {
		_, err := reconcile.Load(bytes.NewReader(tt.bytes), reconcile.Options{})
		var fe *reconcile.IndexFileError
		if !errors.Is(err, tt.want) || !errors.As(err, &fe) {
			t.Errorf("%s: got %v, want %v: %s", tt.name, err, tt.want, tt.reason)
		}
	}
	for n := range good {
		if _, err := reconcile.Load(bytes.NewReader(good[:n]), reconcile.Options{}); err == nil {
			t.Fatalf("cut at byte %d and loaded", n)
		}
	}
	for n := 9; n < len(good); n += 7 {
		bad := bytes.Clone(good)
		bad[n] ^= 0x10
		if _, err := reconcile.Load(bytes.NewReader(bad), reconcile.Options{}); err == nil {
			t.Fatalf("byte %d altered and loaded", n)
		}
	}
}

func FuzzLoad(f *testing.F) {
	good := saved(f, small(f))
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("concord\x00\x01\x05rabcd\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		x, err := reconcile.Load(bytes.NewReader(b), reconcile.Options{})
		if err != nil {
			var fe *reconcile.IndexFileError
			if !errors.As(err, &fe) {
				t.Errorf("%T is not located", err)
			}
			return
		}
		if _, err := x.Events(context.Background()); err != nil {
			t.Errorf("it loads but can't be grouped: %v", err)
		}
	})
}

// TestKill kills a process that writes two indexes in turn to one file. The file
// holds one or the other, whenever that happens. CONCORD_KILLS sets how often.
func TestKill(t *testing.T) {
	if name := os.Getenv("CONCORD_KILL_FILE"); name != "" {
		writeForever(t, name)
		return
	}
	kills := 50
	if n, err := strconv.Atoi(os.Getenv("CONCORD_KILLS")); err == nil {
		kills = n
	}
	if testing.Short() {
		kills = 5
	}
	name := filepath.Join(t.TempDir(), "news.index")
	big, one := index(t, reconcile.Options{}), small(t)
	for i := range bigIndex {
		if err := big.Add(normalize.Article{ID: fmt.Sprint(i), Text: dam}); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(one.SaveFile(name), one.SaveFile(name+".small"), big.SaveFile(name+".big")); err != nil {
		t.Fatal(err)
	}
	seen := map[int]int{}
	for n := range kills {
		killWriter(t, name, time.Duration(n*n%97)*200*time.Microsecond)
		x, err := reconcile.LoadFile(name, reconcile.Options{})
		if err != nil {
			t.Fatalf("kill %d: %v", n, err)
		}
		seen[x.Len()]++
	}
	for size := range seen {
		if size != 3 && size != bigIndex {
			t.Errorf("an index of %d articles was never written", size)
		}
	}
	t.Logf("found after the kills, by articles: %v", seen)
	locks(t)
	if left := filesIn(t, filepath.Dir(name)); !slices.Equal(left, []string{"news.index", "news.index.big", "news.index.small"}) {
		t.Errorf("the killed leave %q", left)
	}
}

const bigIndex = 200

// writeForever is the process that is killed.
func writeForever(t *testing.T, name string) {
	var both []*reconcile.Index
	for _, from := range []string{name + ".big", name + ".small"} {
		x, err := reconcile.LoadFile(from, reconcile.Options{})
		if err != nil {
			t.Fatal(err)
		}
		both = append(both, x)
	}
	fmt.Println("ready")
	for i := 0; ; i++ {
		if err := both[i%2].SaveFile(name); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
	}
}

func killWriter(t *testing.T, name string, after time.Duration) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKill$")
	cmd.Env = append(os.Environ(), "CONCORD_KILL_FILE="+name)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil && err != io.EOF || line != "ready\n" {
		t.Fatalf("the writer says %q, %v", line, err)
	}
	time.Sleep(after)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
}

func BenchmarkSave(b *testing.B) {
	x := index(b, reconcile.Options{})
	for _, a := range stories(100) {
		_ = x.Add(a)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := x.Save(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*x.Len())/b.Elapsed().Seconds(), "articles/s")
}

func BenchmarkLoad(b *testing.B) {
	x := index(b, reconcile.Options{})
	for _, a := range stories(100) {
		_ = x.Add(a)
	}
	file := saved(b, x)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := reconcile.Load(bytes.NewReader(file), reconcile.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N*x.Len())/b.Elapsed().Seconds(), "articles/s")
}
