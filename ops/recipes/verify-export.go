// Verifies a whole export of the activity trail with Go's own transparency log packages, and nothing of Cases.
// Usage: verify-export TRAIL.zip VKEY     (VKEY: the trail's Ed25519 key, had from somewhere else than the zip)
package main

import (
	"archive/zip"
	"bufio"
	"encoding/base64"
	"fmt"
	"io"
	"log"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	log.SetFlags(0)
	archive, err := zip.OpenReader(os.Args[1])
	must(err)
	verifier, err := note.NewVerifier(os.Args[2])
	must(err)

	signed, err := io.ReadAll(open(&archive.Reader, "checkpoint"))
	must(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)

	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			found[i] = stored[index]
		}
		return found, nil
	})
	entries := bufio.NewReader(open(&archive.Reader, "entries.ndjson"))
	var count int64
	for ; ; count++ {
		line, err := entries.ReadBytes('\n')
		if err == io.EOF && len(line) == 0 {
			break
		}
		must(err)
		hashes, err := tlog.StoredHashes(count, line[:len(line)-1], reader)
		must(err)
		stored = append(stored, hashes...)
	}
	if count != size {
		log.Fatalf("%d entries, but %d were signed", count, size)
	}
	root, err := tlog.TreeHash(size, reader)
	must(err)
	if base64.StdEncoding.EncodeToString(root[:]) != lines[2] {
		log.Fatal("the entries are not those that were signed")
	}
	fmt.Printf("valid: %d entries of %s\n", size, lines[0])
}

func open(archive *zip.Reader, name string) io.Reader {
	file, err := archive.Open(name)
	must(err)
	return file
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
