// Asks the Go project's own packages about notes, proofs and tiles: one JSON list of questions on the
// standard input, one list of answers on the standard output, each empty or what the package says against it.
package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Ask   string
	Vkey  string
	Note  string
	Proof []string
	Entry string
	Index int64
	Old   int64
	Size  int64
	Root  string
	// The root of the old tree, in base64.
	OldRoot string
	// A folder with tiles as C2SP tlog-tiles names them.
	Tiles string
}

func hashOf(text string) (hash tlog.Hash, err error) {
	bytes, err := base64.StdEncoding.Strict().DecodeString(text)
	if err == nil && len(bytes) != len(hash) {
		err = fmt.Errorf("a hash of %d bytes", len(bytes))
	}
	copy(hash[:], bytes)
	return hash, err
}

func hashesOf(texts []string) (hashes []tlog.Hash, err error) {
	for _, text := range texts {
		hash, err := hashOf(text)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// folder reads tiles of height 8 without checking anything: that is what TileHashReader does.
type folder string

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) (data [][]byte, err error) {
	for _, tile := range tiles {
		// The checksum database has the height in the path, C2SP tlog-tiles has not.
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		data = append(data, bytes)
	}
	return data, nil
}

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func answer(q question) error {
	switch q.Ask {
	case "note":
		verifier, err := note.NewVerifier(q.Vkey)
		if err != nil {
			return err
		}
		opened, err := note.Open([]byte(q.Note), note.VerifierList(verifier))
		if err != nil {
			return err
		}
		want := fmt.Sprintf("%s\n%d\n%s\n", verifier.Name(), q.Size, q.Root)
		if opened.Text != want {
			return fmt.Errorf("the text is %q", opened.Text)
		}
		return nil
	}
	root, err := hashOf(q.Root)
	if err != nil {
		return err
	}
	proof, err := hashesOf(q.Proof)
	if err != nil {
		return err
	}
	entry, err := base64.StdEncoding.DecodeString(q.Entry)
	if err != nil {
		return err
	}
	switch q.Ask {
	case "record":
		return tlog.CheckRecord(proof, q.Size, root, q.Index, tlog.RecordHash(entry))
	case "tree":
		old, err := hashOf(q.OldRoot)
		if err != nil {
			return err
		}
		return tlog.CheckTree(proof, q.Size, root, q.Old, old)
	case "tiles":
		reader := tlog.TileHashReader(tlog.Tree{N: q.Size, Hash: root}, folder(q.Tiles))
		made, err := tlog.ProveRecord(q.Size, q.Index, reader)
		if err != nil {
			return err
		}
		return tlog.CheckRecord(made, q.Size, root, q.Index, tlog.RecordHash(entry))
	}
	return fmt.Errorf("unknown question %q", q.Ask)
}

func main() {
	var questions []question
	if err := json.NewDecoder(os.Stdin).Decode(&questions); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	answers := make([]string, len(questions))
	for at, each := range questions {
		if err := answer(each); err != nil {
			answers[at] = err.Error()
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		os.Exit(2)
	}
}
