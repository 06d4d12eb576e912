//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package reconcile

import (
	"errors"
	"os"
)

// canLock says that open files can't be locked here: nobody knows whether a
// temporary file is still written, so that none is removed.
const canLock = false

func tryLock(*os.File) error { return errors.ErrUnsupported }
