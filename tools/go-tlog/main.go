// Asks the Go project's own packages about notes, proofs, files of proofs and tiles: one JSON list of questions on the
// standard input, one list of answers on the standard output, each empty or what the package says against it.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
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
	// A proof that lies beside a paper, and the paper, in base64.
	File  string
	Paper string
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

// proofFile is what a file of C2SP tlog-proof v1 has, in the form of docs/formats/evidence.md, section 8.
type proofFile struct {
	extra  []byte
	index  int64
	hashes []tlog.Hash
	note   []byte
}

func readProof(file []byte) (p proofFile, err error) {
	head, signed, found := bytes.Cut(file, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return p, fmt.Errorf("no proof")
	}
	if !strings.HasPrefix(lines[1], "extra ") || !strings.HasPrefix(lines[2], "index ") {
		return p, fmt.Errorf("no extra data or no index")
	}
	extra, index := lines[1][len("extra "):], lines[2][len("index "):]
	if p.extra, err = base64.StdEncoding.Strict().DecodeString(extra); err != nil {
		return p, err
	}
	if p.index, err = strconv.ParseInt(index, 10, 64); err != nil || strconv.FormatInt(p.index, 10) != index {
		return p, fmt.Errorf("the index is %q", index)
	}
	p.hashes, err = hashesOf(lines[3:])
	p.note = signed
	return p, err
}

// fieldsOf reads an object with exactly these names; into a struct, Go would take names in other letters too.
func fieldsOf(text []byte, names ...string) (map[string]json.RawMessage, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(text, &fields); err != nil {
		return nil, err
	}
	for _, name := range names {
		if _, there := fields[name]; !there {
			return nil, fmt.Errorf("no %q", name)
		}
	}
	if len(fields) != len(names) {
		return nil, fmt.Errorf("%d fields instead of %d", len(fields), len(names))
	}
	return fields, nil
}

// actOf finds the exact leaf in the extra data, and holds the paper against what was sealed.
func actOf(extra []byte, paper []byte) (leaf []byte, err error) {
	laid, err := fieldsOf(extra, "act", "entry", "keys", "v")
	if err != nil {
		return nil, err
	}
	act, err := fieldsOf(laid["act"], "content", "salt", "v")
	if err != nil {
		return nil, err
	}
	if v, of := string(laid["v"]), string(act["v"]); v != "1" || of != "1" {
		return nil, fmt.Errorf("versions %s and %s", v, of)
	}
	var entry struct{ Kind, Digest string }
	var salt string
	var content struct {
		Pdf   string
		Files map[string]struct{ Sha256 string }
	}
	for _, each := range []struct {
		from json.RawMessage
		to   any
	}{{laid["entry"], &entry}, {act["salt"], &salt}, {act["content"], &content}} {
		if err := json.Unmarshal(each.from, each.to); err != nil {
			return nil, err
		}
	}
	salted, err := hex.DecodeString(salt)
	if err != nil || hex.EncodeToString(salted) != salt {
		return nil, fmt.Errorf("the salt is %q", salt)
	}
	// Canonical JSON within canonical JSON: the bytes stand there as they were sealed.
	if sealed := sha256.Sum256(append(salted, act["content"]...)); hex.EncodeToString(sealed[:]) != entry.Digest {
		return nil, fmt.Errorf("what was sealed is not what the entry says")
	}
	wanted := content.Pdf
	if entry.Kind == "minutes.adopted" {
		wanted = content.Files["minutes.pdf"].Sha256
	}
	if found := sha256.Sum256(paper); hex.EncodeToString(found[:]) != wanted {
		return nil, fmt.Errorf("the paper is not the one that was sealed")
	}
	return laid["entry"], nil
}

// checkProof reads the whole file by itself; only the key comes from elsewhere.
func checkProof(q question) error {
	file, err := base64.StdEncoding.DecodeString(q.File)
	if err != nil {
		return err
	}
	paper, err := base64.StdEncoding.DecodeString(q.Paper)
	if err != nil {
		return err
	}
	proof, err := readProof(file)
	if err != nil {
		return err
	}
	leaf, err := actOf(proof.extra, paper)
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(q.Vkey)
	if err != nil {
		return err
	}
	opened, err := note.Open(proof.note, note.VerifierList(verifier))
	if err != nil {
		return err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return fmt.Errorf("the checkpoint is %q", opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return err
	}
	root, err := hashOf(lines[2])
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof.hashes, size, root, proof.index, tlog.RecordHash(leaf))
}

func answer(q question) error {
	switch q.Ask {
	case "proof":
		return checkProof(q)
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
