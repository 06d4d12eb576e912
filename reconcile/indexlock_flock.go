//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package reconcile

import (
	"os"
	"syscall"
)

// canLock says that open files can be locked. The system drops the lock when the
// process ends, however that happens.
const canLock = true

// tryLock locks an open file. The error is errLocked when another one holds it,
// and another one on a file system without locks.
func tryLock(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == syscall.EWOULDBLOCK {
		return errLocked
	}
	return err
}
