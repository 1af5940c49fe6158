// A second reader of evidence, written from docs/formats/evidence.md with Go's standard library alone.
// Takes one ZIP as its argument; ends with 0 when it accepts, with 1 and a line that says why when it does not.
package main

import (
	"archive/zip"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

type key struct {
	name string
	id   []byte
	pub  ed25519.PublicKey
	used bool
}

type act struct {
	kind, org, ref, digest, at string
	index                      int64
	content                    map[string]interface{}
	files                      map[string][]byte
}

var filesOf = map[string]map[string][]string{
	"minutes.adopted": {"minutes.pdf": {"files", "minutes.pdf", "sha256"},
		"record.json": {"files", "record.json", "sha256"}, "approvals.json": {"files", "approvals.json", "sha256"}},
	"minutes.corrected": {"correction.pdf": {"pdf"}},
	"resolution.issued": {"resolution.pdf": {"pdf"}},
	"paper.signed":      {"signed.pdf": {"pdf"}, "report.json": {"report"}, "evidence.json": {"evidence"}},
	"paper.stamped":     {"signed.pdf": {"pdf"}, "report.json": {"report"}},
	"vote.tally":        {"election.bel": {"data", "election", "archive"}},
}

func fail(format string, parts ...interface{}) {
	fmt.Printf(format+"\n", parts...)
	os.Exit(1)
}

func must(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func sum(b []byte) string { s := sha256.Sum256(b); return hex.EncodeToString(s[:]) }

// canonical reads JSON and holds it against its one form. Go sorts keys by bytes, which is the same for ASCII keys.
func canonical(b []byte) map[string]interface{} {
	decoder := json.NewDecoder(bytes.NewReader(b))
	decoder.UseNumber()
	value := map[string]interface{}{}
	must(decoder.Decode(&value))
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	must(encoder.Encode(value))
	if !bytes.Equal(bytes.TrimSuffix(out.Bytes(), []byte("\n")), b) {
		fail("not canonical JSON")
	}
	return value
}

func encode(value interface{}) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	must(encoder.Encode(value))
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}

func text(m map[string]interface{}, path ...string) string {
	var value interface{} = m
	for _, name := range path {
		inner, isMap := value.(map[string]interface{})
		if !isMap {
			return ""
		}
		value = inner[name]
	}
	found, _ := value.(string)
	return found
}

func unbase64(s string) []byte {
	b, err := base64.StdEncoding.Strict().DecodeString(s)
	must(err)
	return b
}

func readKey(vkey string, kind byte) *key {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		fail("a malformed key")
	}
	typed := unbase64(parts[2])
	if len(typed) != 33 || typed[0] != kind {
		fail("a key of another type")
	}
	id := sha256.Sum256(append([]byte(parts[0]+"\n"), typed...))
	if hex.EncodeToString(id[:4]) != parts[1] {
		fail("a key with another id")
	}
	return &key{parts[0], id[:4], ed25519.PublicKey(typed[1:]), false}
}

var plain = regexp.MustCompile(`^[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+)*$`)

func checkNames(names []string) {
	seen := map[string]bool{}
	for _, name := range names {
		for _, part := range strings.Split(name, "/") {
			if part == "." || part == ".." {
				fail("a path that leaves the folder")
			}
		}
		if !plain.MatchString(name) || seen[strings.ToLower(name)] {
			fail("a path that may not stand here: %s", name)
		}
		seen[strings.ToLower(name)] = true
	}
}

func openZip(path string) (string, map[string][]byte) {
	archive, err := zip.OpenReader(path)
	must(err)
	names, files, folder := []string{}, map[string][]byte{}, ""
	for _, each := range archive.File {
		names = append(names, each.Name)
		parts := strings.SplitN(each.Name, "/", 2)
		if each.Method != zip.Store || len(parts) != 2 || (folder != "" && folder != parts[0]) {
			fail("not one folder of stored files")
		}
		folder = parts[0]
		reader, err := each.Open()
		must(err)
		files[parts[1]], err = io.ReadAll(reader)
		must(err)
	}
	checkNames(names)
	if !sort.StringsAreSorted(names) {
		fail("files in another order")
	}
	return folder, files
}

func checkManifest(name string, files map[string][]byte, belongs func(string) bool) {
	lines, paths := strings.Split(string(files[name]), "\n"), []string{}
	for _, line := range lines[:len(lines)-1] {
		if len(line) < 131 || line[128:130] != "  " {
			fail("a malformed manifest")
		}
		path := line[130:]
		paths = append(paths, path)
		content, there := files[path]
		digest := sha512.Sum512(content)
		if !there || hex.EncodeToString(digest[:]) != line[:128] {
			fail("%s is not as %s says", path, name)
		}
	}
	checkNames(paths)
	count := 0
	for path := range files {
		if belongs(path) {
			count++
		}
	}
	if count != len(paths) || !sort.StringsAreSorted(paths) {
		fail("%s does not list exactly what is there", name)
	}
}

func checkBag(files map[string][]byte) {
	isData := func(path string) bool { return strings.HasPrefix(path, "data/") }
	isTag := func(path string) bool { return !isData(path) && path != "tagmanifest-sha512.txt" }
	checkManifest("manifest-sha512.txt", files, isData)
	checkManifest("tagmanifest-sha512.txt", files, isTag)
	octets, count, tags := 0, 0, 0
	for path, content := range files {
		if isData(path) {
			octets, count = octets+len(content), count+1
		} else {
			tags++
		}
	}
	want := fmt.Sprintf("\nPayload-Oxum: %d.%d\n", octets, count)
	if tags != 5 || !strings.HasSuffix(string(files["bag-info.txt"]), want) {
		fail("bag-info.txt says something else, or there are other files beside data/")
	}
	if string(files["bagit.txt"]) != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n" {
		fail("no bag of this version")
	}
}

// climb is RFC 9162, section 2.1.3.2.
func climb(leaf []byte, index, size int64, path [][]byte) []byte {
	position, last, hash := index, size-1, leaf
	node := func(a, b []byte) []byte {
		s := sha256.Sum256(append(append([]byte{1}, a...), b...))
		return s[:]
	}
	for _, other := range path {
		if last == 0 {
			fail("too many hashes")
		}
		if position%2 == 1 || position == last {
			hash = node(other, hash)
			for position%2 == 0 && position > 0 {
				position, last = position/2, last/2
			}
		} else {
			hash = node(hash, other)
		}
		position, last = position/2, last/2
	}
	if last != 0 {
		fail("too few hashes")
	}
	return hash
}

func checkProof(proof, entry []byte, logs, witnesses []*key) (int64, []byte) {
	parts := strings.SplitN(string(proof), "\n\n", 2)
	head := strings.Split(parts[0], "\n")
	if len(parts) != 2 || len(head) < 2 || head[0] != "c2sp.org/tlog-proof@v1" {
		fail("no proof")
	}
	number := strings.TrimPrefix(head[1], "index ")
	index, err := strconv.ParseInt(number, 10, 64)
	if err != nil || strconv.FormatInt(index, 10) != number || number == head[1] {
		fail("no index, or extra data before it")
	}
	path := [][]byte{}
	for _, line := range head[2:] {
		path = append(path, unbase64(line))
	}
	note := strings.SplitN(parts[1], "\n\n", 2)
	if len(note) != 2 || !strings.HasSuffix(note[1], "\n") {
		fail("no signatures")
	}
	body := note[0] + "\n"
	lines := strings.Split(note[0], "\n")
	if len(lines) != 3 {
		fail("a checkpoint has three lines")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(size, 10) != lines[1] || index >= size {
		fail("another size")
	}
	for at, line := range strings.Split(strings.TrimSuffix(note[1], "\n"), "\n") {
		checkLine(at, line, body, lines[0], logs, witnesses)
	}
	leaf := sha256.Sum256(append([]byte{0}, entry...))
	if !bytes.Equal(climb(leaf[:], index, size, path), unbase64(lines[2])) {
		fail("the entry is not under this root")
	}
	return index, leaf[:]
}

func checkLine(at int, line, body, origin string, logs, witnesses []*key) {
	words := strings.Split(line, " ")
	if len(words) != 3 || words[0] != "—" {
		fail("a malformed signature line")
	}
	signature, known := unbase64(words[2]), logs
	if at > 0 {
		known = witnesses
	}
	for _, each := range known {
		if each.name != words[1] || !bytes.HasPrefix(signature, each.id) {
			continue
		}
		message, value := []byte(body), signature[4:]
		if at > 0 {
			if len(value) != 72 {
				fail("a cosignature of another length")
			}
			var time uint64
			for _, b := range value[:8] {
				time = time<<8 | uint64(b)
			}
			message, value = []byte(fmt.Sprintf("cosignature/v1\ntime %d\n%s", time, body)), value[8:]
		} else if origin != each.name {
			fail("the origin is not the key's name")
		}
		if len(value) != 64 || !ed25519.Verify(each.pub, message, value) {
			fail("a wrong signature")
		}
		each.used = true
		return
	}
	fail("a line of an unknown key")
}

func readActs(files map[string][]byte, logs, witnesses []*key) ([]*act, []byte) {
	folders, first := map[string]map[string][]byte{}, []byte{}
	names := []string{}
	for path, content := range files {
		parts := strings.Split(path, "/")
		if parts[0] != "data" || path == "data/log-keys.policy" {
			continue
		}
		if len(parts) != 3 {
			fail("%s may not be here", path)
		}
		if folders[parts[1]] == nil {
			folders[parts[1]] = map[string][]byte{}
			names = append(names, parts[1])
		}
		folders[parts[1]][parts[2]] = content
	}
	sort.Strings(names)
	acts := []*act{}
	for at, name := range names {
		own := folders[name]
		leaf, sealed := canonical(own["entry.json"]), canonical(own["act.json"])
		content, _ := sealed["content"].(map[string]interface{})
		salt, err := hex.DecodeString(text(sealed, "salt"))
		if err != nil || len(salt) != 32 || content == nil || len(sealed) != 3 {
			fail("act.json is malformed")
		}
		one := &act{text(leaf, "kind"), text(leaf, "org"), text(leaf, "ref"), text(leaf, "digest"),
			text(leaf, "at"), 0, content, own}
		if sum(append(salt, encode(content)...)) != one.digest {
			fail("what was sealed is not what the entry says")
		}
		if name != fmt.Sprintf("%02d-%s", at+1, one.kind) || !strings.HasSuffix(logs[0].name, "/so/"+one.org) {
			fail("%s is not the folder of this entry", name)
		}
		index, hash := checkProof(own["proof.tlog-proof"], own["entry.json"], logs, witnesses)
		one.index = index
		if at == 0 {
			first = hash
		} else if acts[at-1].index >= index {
			fail("not in the order of the log")
		}
		wanted := 3
		for file, path := range filesOf[one.kind] {
			digest := text(content, path...)
			if digest == "" && one.kind == "vote.tally" {
				continue
			}
			wanted++
			if sum(own[file]) != digest {
				fail("%s is not the file that was sealed", file)
			}
		}
		if len(own) != wanted {
			fail("files that no act names")
		}
		acts = append(acts, one)
	}
	if len(acts) == 0 {
		fail("no act")
	}
	return acts, first
}

func checkTogether(acts []*act) {
	first := acts[0]
	paper, isPaper := map[string]string{"minutes.adopted": "minutes.pdf", "resolution.issued": "resolution.pdf"}[first.kind]
	before, places := first.files[paper], map[string]bool{}
	for _, each := range acts[1:] {
		if !isPaper {
			if each.ref != first.ref {
				fail("another matter")
			}
			continue
		}
		if each.kind != "paper.signed" && each.kind != "paper.stamped" {
			if each.kind == "minutes.corrected" && first.kind == "minutes.adopted" {
				continue
			}
			fail("an act of another kind")
		}
		pdf, place := each.files["signed.pdf"], text(each.content, "place")
		if text(each.content, "before") != sum(before) || !bytes.HasPrefix(pdf, before) || (place != "" && places[place]) {
			fail("a revision that does not go on from the one before")
		}
		report := canonical(each.files["report.json"])
		if report["accepted"] != true || text(report, "file", "sha256") != sum(pdf) {
			fail("a report that does not accept this file")
		}
		before, places[place] = pdf, true
	}
}

func main() {
	folder, files := openZip(os.Args[1])
	checkBag(files)
	logs, witnesses := []*key{}, []*key{}
	for _, line := range strings.Split(string(files["data/log-keys.policy"]), "\n") {
		words := strings.Split(line, " ")
		switch words[0] {
		case "log":
			logs = append(logs, readKey(words[1], 1))
		case "witness":
			witnesses = append(witnesses, readKey(words[2], 4))
		}
	}
	if len(logs) == 0 {
		fail("no key of a log")
	}
	acts, first := readActs(files, logs, witnesses)
	if folder != "evidence-"+hex.EncodeToString(first[:8]) {
		fail("another name of the folder")
	}
	for _, each := range append(logs, witnesses...) {
		if !each.used {
			fail("a key that signed nothing here")
		}
	}
	checkTogether(acts)
	fmt.Println("accepted")
}
