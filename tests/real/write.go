// Fills a directory, changes it, and goes through it.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

func check(err error) {
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

func walk(root string) {
	check(filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			fmt.Println(path + "/")
			return nil
		}
		text, err := os.ReadFile(path)
		fmt.Printf("%s: %q\n", path, text)
		return err
	}))
}

func main() {
	check(os.MkdirAll("/out/pages/first", 0o755))
	check(os.WriteFile("/out/pages/first/index.html", []byte("<p>first</p>"), 0o644))
	check(os.WriteFile("/out/pages/list.txt", []byte("one\ntwo\n"), 0o644))
	check(os.WriteFile("/out/pages/list.txt", []byte("one\n"), 0o644))
	log, err := os.OpenFile("/out/log", os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	check(err)
	fmt.Fprintln(log, "made")
	fmt.Fprintln(log, "closed")
	check(log.Close())
	walk("/out")
	check(os.Rename("/out/pages/first", "/out/moved"))
	check(os.Rename("/out/log", "/out/moved/index.html"))
	check(os.Truncate("/out/moved/index.html", 7))
	check(os.RemoveAll("/out/pages"))
	walk("/out")
	temporary, err := os.CreateTemp("/out", "name-*.txt")
	check(err)
	_, err = temporary.WriteAt([]byte("end"), 1_000_000)
	check(err)
	about, err := temporary.Stat()
	check(err)
	fmt.Println("sparse:", about.Size())
	check(os.Remove(temporary.Name()))
	_, err = os.Stat(temporary.Name())
	fmt.Println("removed:", os.IsNotExist(err))
	fmt.Println("taken:", os.Mkdir("/out/moved", 0o755))
	check(os.RemoveAll("/out/moved"))
	walk("/out")
}
