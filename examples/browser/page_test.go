package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/newsconcord/concord/reconcile"
	"github.com/newsconcord/concord/reconcile/report"
)

// TestMain installs Chromium where there is none and a Debian package can be
// had.
func TestMain(m *testing.M) {
	if _, err := chromium(); errors.Is(err, errNoBrowser) && os.Geteuid() == 0 {
		if apt, err := exec.LookPath("apt-get"); err == nil {
			for _, args := range [][]string{{"update"}, {"install", "-y", "--no-install-recommends", "chromium"}} {
				if out, err := exec.Command(apt, args...).CombinedOutput(); err != nil {
					fmt.Fprintf(os.Stderr, "apt-get %s: %v\n%s\n", strings.Join(args, " "), err, out)
					break
				}
			}
		}
	}
	os.Exit(m.Run())
}

// page is a report that a browser shows. It notes whatever the page must not
// do: errors, and requests for anything but itself.
type page struct {
	t       *testing.T
	ctx     context.Context
	address string

	mu       sync.Mutex
	problems []string
}

// open writes the report, opens it in a new browser, and checks at the end of
// the test that nothing went wrong in it.
func open(t *testing.T, r *reconcile.Report, texts report.Texts) *page {
	t.Helper()
	if _, err := chromium(); err != nil {
		t.Skipf("%v, and none could be installed: apt-get install chromium", err)
	}
	path := filepath.Join(t.TempDir(), "report.html")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(report.HTML(f, r, texts), f.Close()); err != nil {
		t.Fatal(err)
	}
	address, err := fileAddress(path)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop, err := start(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	p := &page{t: t, ctx: ctx, address: address}
	if err := chromedp.Listen(ctx, p.note); err != nil {
		t.Fatal(err)
	}
	for _, enable := range []cdp.Command[cdp.Empty, cdp.Empty]{log.Enable, runtime.Enable} {
		if _, err := chromedp.Call(ctx, enable, cdp.Empty{}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.clean)
	p.size(1440, 900)
	p.visit("")
	return p
}

func (p *page) note(ev any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch ev := ev.(type) {
	case *network.EventRequestWillBeSent:
		if at, _, _ := strings.Cut(ev.Request.URL, "#"); at != p.address {
			p.problems = append(p.problems, "request for "+ev.Request.URL)
		}
	case *runtime.EventExceptionThrown:
		p.problems = append(p.problems, fmt.Sprintf("exception: %+v", ev.ExceptionDetails))
	case *runtime.EventConsoleAPICalled:
		p.problems = append(p.problems, fmt.Sprintf("console: %s", ev.Type))
	case *log.EventEntryAdded:
		p.problems = append(p.problems, fmt.Sprintf("log: %s %s", ev.Entry.Level, ev.Entry.Text))
	}
}

func (p *page) clean() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, s := range p.problems {
		p.t.Error(s)
	}
}

// do runs steps within half a minute.
func (p *page) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 30*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

func (p *page) size(width, height int64) { p.t.Helper(); p.do(screen(width, height, false)) }

// visit loads the page anew, with a fragment such as "#f-1".
func (p *page) visit(fragment string) {
	p.t.Helper()
	p.do(chromedp.Navigate("about:blank#"), chromedp.Navigate(p.address+fragment))
}

func (p *page) click(selector string) { p.t.Helper(); p.do(chromedp.Click(chromedp.CSS(selector))) }

// eval returns the value of an expression of the page.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, 30*time.Second)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// want fails unless the expression is true of the page.
func (p *page) want(reason, expression string) {
	p.t.Helper()
	if !eval[bool](p, expression) {
		p.t.Errorf("%s: %s is false", reason, expression)
	}
}

// visible is an expression for what a reader sees of a selector.
func visible(selector string) string {
	return fmt.Sprintf(`[...document.querySelectorAll(%q)].filter(e => e.checkVisibility({contentVisibilityAuto: false}))`, selector)
}
