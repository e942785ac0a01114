// Checks what Cases signs with Go's own transparency log packages.
// Usage: verify VKEY ENTRY RECEIPT.tlog-proof OLD-CHECKPOINT CONSISTENCY-PROOF
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"log"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	log.SetFlags(0)
	verifier, err := note.NewVerifier(os.Args[1])
	must(err)
	keys := note.VerifierList(verifier)
	head, signed, found := bytes.Cut(read(3), []byte("\n\n"))
	if !found {
		log.Fatal("no receipt")
	}
	lines := strings.Split(string(head), "\n")
	index := number(strings.TrimPrefix(lines[1], "index "))
	size, root := checkpoint(signed, keys)
	must(tlog.CheckRecord(hashes(lines[2:]), size, root, index, tlog.RecordHash(read(2))))

	oldSize, oldRoot := checkpoint(read(4), keys)
	must(tlog.CheckTree(hashes(strings.Fields(string(read(5)))), size, root, oldSize, oldRoot))
	fmt.Println("accepted")
}

func checkpoint(message []byte, keys note.Verifiers) (int64, tlog.Hash) {
	opened, err := note.Open(message, keys)
	must(err)
	lines := strings.Split(opened.Text, "\n")
	return number(lines[1]), hashes(lines[2:3])[0]
}

func hashes(lines []string) []tlog.Hash {
	result := make([]tlog.Hash, len(lines))
	for i, line := range lines {
		hash, err := base64.StdEncoding.DecodeString(line)
		must(err)
		copy(result[i][:], hash)
	}
	return result
}

func number(text string) int64 {
	value, err := strconv.ParseInt(text, 10, 64)
	must(err)
	return value
}

func read(argument int) []byte {
	content, err := os.ReadFile(os.Args[argument])
	must(err)
	return content
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
