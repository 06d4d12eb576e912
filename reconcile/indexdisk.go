package reconcile

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// SaveFile writes the index to a file. It writes to a temporary file beside it,
// syncs and renames, so that whenever the process or the machine stops, the file
// is the old or the new one. Temporary files of this name that killed processes
// left behind are removed first; one that another process is still writing is
// left alone. Of two that save to one name at once, the last wins.
func (x *Index) SaveFile(name string) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("index: save %s: %w", name, err)
		}
	}()
	removeStale(name)
	f, err := createTemp(name)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := x.Save(f); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	// Where files are locked the lock is held until the file has its last name.
	if !canLock {
		if err := f.Close(); err != nil {
			return err
		}
	}
	if err := os.Rename(f.Name(), name); err != nil {
		return err
	}
	if canLock {
		if err := f.Close(); err != nil {
			return err
		}
	}
	return syncDir(filepath.Dir(name))
}

// LoadFile reads, as [Load] does, an index that [Index.SaveFile] wrote, and
// removes what killed processes left beside it. The error wraps that of the file
// system, or is an [*IndexFileError].
func LoadFile(name string, o Options) (*Index, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("index: %w", err)
	}
	defer f.Close()
	removeStale(name)
	x, err := Load(f, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return x, nil
}

// tempPrefix is what the names of the temporary files of an index begin with;
// digits follow.
func tempPrefix(name string) string { return "." + filepath.Base(name) + ".saving-" }

// errLocked says that another process holds the lock of a file.
var errLocked = errors.New("locked")

// maxCreate bounds how often a temporary file may be taken for a stale one
// between its making and its lock.
const maxCreate = 100

// createTemp makes a temporary file for an index and locks it, so that nobody
// takes it for a stale one.
func createTemp(name string) (*os.File, error) {
	for range maxCreate {
		f, err := os.CreateTemp(filepath.Dir(name), tempPrefix(name)+"*")
		if err != nil {
			return nil, err
		}
		err = tryLock(f)
		if err == nil && isAt(f, f.Name()) {
			return f, nil
		}
		if err != nil && !errors.Is(err, errLocked) {
			return f, nil // there are no locks here, so nobody removes it
		}
		f.Close() // somebody took it for a stale one, and removes it
	}
	return nil, fmt.Errorf("%s: temporary files vanish", filepath.Dir(name))
}

// removeStale removes the temporary files of an index that nobody holds locked.
// What can't be removed stays: it does no harm but take space.
func removeStale(name string) {
	dir, prefix := filepath.Dir(name), tempPrefix(name)
	entries, err := os.ReadDir(dir)
	if err != nil || !canLock {
		return
	}
	for _, e := range entries {
		digits, ok := strings.CutPrefix(e.Name(), prefix)
		if !ok || digits == "" || strings.Trim(digits, "0123456789") != "" || !e.Type().IsRegular() {
			continue
		}
		path := filepath.Join(dir, e.Name())
		f, err := os.Open(path)
		if err != nil {
			continue
		}
		if tryLock(f) == nil && isAt(f, path) {
			os.Remove(path)
		}
		f.Close()
	}
}

// isAt reports whether the open file is still the one under the name.
func isAt(f *os.File, name string) bool {
	a, err := f.Stat()
	if err != nil {
		return false
	}
	b, err := os.Lstat(name)
	return err == nil && os.SameFile(a, b)
}

// syncDir makes a rename last. Systems that can't sync a folder are left alone.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, errors.ErrUnsupported) && !errors.Is(err, os.ErrInvalid) {
		return err
	}
	return nil
}
