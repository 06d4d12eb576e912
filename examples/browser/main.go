// Command browser takes a picture of a report's page, as headless Chromium
// shows it:
//
//	browser [-width 1440] [-height 900] [-dark] [-paper] [-click SELECTOR]... REPORT.html PICTURE.png
//
// It lives in a module of its own, so that nobody else needs a browser. The
// tests beside it drive the page as a reader does.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/chromedp/chromedp"
)

func main() {
	if err := run(os.Stderr, os.Args[1:]); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "browser:", err)
		}
		os.Exit(1)
	}
}

func run(usage io.Writer, args []string) error {
	fs := flag.NewFlagSet("browser", flag.ContinueOnError)
	fs.SetOutput(usage)
	width := fs.Int64("width", 1440, "`pixels` from side to side")
	height := fs.Int64("height", 900, "`pixels` from top to bottom; 0 for the whole page")
	dark := fs.Bool("dark", false, "prefer dark colours")
	paper := fs.Bool("paper", false, "show the page as it is printed")
	var clicks []string
	fs.Func("click", "click what the `selector` finds first; may be given several times", func(s string) error {
		clicks = append(clicks, s)
		return nil
	})
	if err := fs.Parse(args); err != nil {
		return err
	}
	if fs.NArg() != 2 {
		return errors.New("want a page and the name of a picture")
	}
	address, err := fileAddress(fs.Arg(0))
	if err != nil {
		return err
	}
	ctx, stop, err := start(context.Background())
	if err != nil {
		return err
	}
	defer stop()
	if err := chromedp.Do(ctx, screen(*width, max(*height, 600), *dark), chromedp.Navigate(address)); err != nil {
		return err
	}
	for _, selector := range clicks {
		if err := chromedp.Do(ctx, chromedp.Click(selector), chromedp.Sleep(200*time.Millisecond)); err != nil {
			return fmt.Errorf("click %q: %w", selector, err)
		}
	}
	if *paper {
		if err := chromedp.Do(ctx, printed(), chromedp.Sleep(500*time.Millisecond)); err != nil {
			return err
		}
	}
	take := chromedp.CaptureScreenshot()
	if *height == 0 {
		take = chromedp.FullScreenshot(100)
	}
	picture, err := chromedp.Run(ctx, take)
	if err != nil {
		return err
	}
	return os.WriteFile(fs.Arg(1), picture, 0o644)
}
