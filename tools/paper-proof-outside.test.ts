import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { paperProof } from "../domain/evidence/contract.ts";
import { verifyPaper } from "../domain/ledger/evidence/verify-paper.ts";
import { logKeys } from "../server/ledger/public.ts";
import { testApp } from "../server/testing/app.ts";
import { adopted, signedFile, signs } from "../server/testing/signing-desk.ts";
import { openGoTlog, type Question } from "./go-tlog.ts";

/** The file beside a PDF, as people download it, before the Go project's packages for notes and trees. */
describe("a .tlog-proof before programs of others", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");
  const go = openGoTlog();
  after(go.close);
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  /** The minutes as they were adopted, and after the clerk's signature. */
  const papers: { readonly proof: string; readonly pdf: Uint8Array }[] = [];
  let vkey = "";

  before(async () => {
    const world = await adopted(app);
    const take = async (revision: number) => {
      const asked = { params: { ...world.params, revision } };
      const proof = await world.meeting.asDeputy.call(paperProof, asked);
      assert.equal(proof.status, 200, JSON.stringify(proof.refusal));
      papers.push({ proof: proof.bytes.toString("utf8"), pdf: await signedFile(world) });
    };
    await take(0);
    assert.equal((await signs(world, world.clerk)).status, 200);
    await take(1);
    const keys = await logKeys(app.system.services.database, 10);
    vkey = keys.find((key) => papers[0]?.proof.includes(`— ${key.split("+")[0]} `)) ?? "";
    assert.notEqual(vkey, "");
  });

  const ask = (proof: string, pdf: Uint8Array, key = vkey): Question => ({
    ask: "proof",
    vkey: key,
    file: base64(Buffer.from(proof)),
    paper: base64(pdf),
  });

  test("is accepted with the paper that it lies beside, as adopted and as signed", () => {
    assert.deepEqual(go.ask(papers.map(({ proof, pdf }) => ask(proof, pdf))), ["", ""]);
  });

  test("is refused when any part of it is another one", () => {
    const [{ proof, pdf } = assert.fail(), signed = assert.fail()] = papers;
    const changed = changedParts(proof, signed.proof);
    const answers = go.ask(changed.map(({ file }) => ask(file, pdf)));
    assert.deepEqual(
      changed.filter((_, at) => answers[at] === "").map(({ part }) => part),
      [],
      "accepted",
    );
    const ours = changed.filter(
      ({ file }) => verifyPaper({ name: "paper.pdf", bytes: pdf }, Buffer.from(file)).ok,
    );
    assert.deepEqual(
      ours.map(({ part }) => part),
      [],
      "our own reader says the same",
    );
  });

  test("is refused beside another paper, a changed one, and under another key", () => {
    const [{ proof, pdf } = assert.fail(), signed = assert.fail()] = papers;
    const bent = Uint8Array.from(pdf);
    bent[pdf.length >> 1] = (bent[pdf.length >> 1] ?? 0) ^ 1;
    const stranger = vkey.replace(/^[^+]+/, (name) => `${name}x`);
    const questions = [ask(proof, signed.pdf), ask(proof, bent), ask(proof, pdf, stranger)];
    assert.ok(go.ask(questions).every((each) => each !== ""));
  });
});

/** Each part of the file in turn with one sign changed, or taken from the other proof. */
function changedParts(proof: string, other: string): { part: string; file: string }[] {
  const lines = proof.split("\n");
  const blank = lines.indexOf("");
  assert.ok(blank > 3, "the path has hashes");
  assert.match(lines[blank + 5] ?? "", /^— /);
  const named = (at: number) =>
    at === 0
      ? "header"
      : at === 1
        ? "extra"
        : at === 2
          ? "index"
          : at < blank
            ? `hash ${at - 2}`
            : (["blank", "origin", "size", "root", "blank", "signature"][at - blank] ?? "end");
  const withLine = (at: number, line: string) => lines.with(at, line).join("\n");
  const bent = lines.flatMap((line, at) =>
    line === "" || at === 1 ? [] : [{ part: named(at), file: withLine(at, bend(line)) }],
  );
  const without = lines.flatMap((_, at) =>
    at === 0 ? [] : [{ part: `without ${named(at)}`, file: lines.toSpliced(at, 1).join("\n") }],
  );
  const extra = Buffer.from((lines[1] ?? "").slice("extra ".length), "base64").toString("utf8");
  // The keys say whose the signatures are, and prove nothing: whoever reads has the key from elsewhere.
  const inExtra = Array.from({ length: extra.indexOf('"keys"') }, (_, at) => {
    const text = extra.slice(0, at) + bend(extra.slice(at, at + 1)) + extra.slice(at + 1);
    return {
      part: `extra, sign ${at}`,
      file: withLine(1, `extra ${Buffer.from(text).toString("base64")}`),
    };
  });
  const others = other.split("\n");
  const otherNote = others.slice(others.indexOf("")).join("\n");
  return [
    ...bent,
    ...without,
    ...inExtra,
    { part: "key id", file: withLine(blank + 5, bend(lines[blank + 5] ?? "")) },
    { part: "signature", file: withLine(blank + 5, bend(lines[blank + 5] ?? "", 40)) },
    { part: "extra of another", file: withLine(1, others[1] ?? "") },
    { part: "checkpoint of another", file: `${lines.slice(0, blank).join("\n")}\n${otherNote}` },
    {
      part: "one more hash",
      file: withLine(blank - 1, `${lines[blank - 1]}\n${lines[blank + 3]}`),
    },
  ];
}

/** The line with one sign of its last word exchanged for another of the same kind: other bytes, in good form. */
function bend(line: string, place = 0): string {
  const at = line.lastIndexOf(" ") + 1 + place;
  const sign = line.charAt(at);
  const other = /\d/.test(sign) ? String((Number(sign) + 1) % 10) : sign === "A" ? "B" : "A";
  return line.slice(0, at) + other + line.slice(at + 1);
}
