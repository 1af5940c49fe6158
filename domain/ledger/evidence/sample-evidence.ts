import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../../crypto/bytes.ts";
import { parseKey } from "../../crypto/vkey.ts";
import { canonicalBytes, type Canonical } from "../../kernel/canonical.ts";
import { readCanonical } from "../canonical-json.ts";
import { formatEntry, SALT_BYTES, sealDigest, type EntryKind } from "../entry.ts";
import { sealedContent } from "../manifest.ts";
import { proveSample, SAMPLE_RECORD, SAMPLE_WITNESSES, sampleParts } from "../sample-bundle.ts";
import { isObject } from "./act.ts";
import { writeEvidence, type BaggedAct, type Evidence } from "./evidence-bag.ts";

/** An act of the sample before it is proven. */
export interface SampleAct {
  readonly kind: EntryKind;
  readonly content: Readonly<Record<string, Canonical>>;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly at?: string;
  readonly ref?: string;
  readonly org?: string;
}

const digestOf = (bytes: Uint8Array) => bytesToHex(sha256(bytes));

/** The paper of the sample after so many signatures. */
export function sampleRevision(signatures: number): Uint8Array {
  const { files } = sampleParts();
  const added = Array.from({ length: signatures }, (_, at) => utf8ToBytes(`signature ${at + 1}\n`));
  return concatBytes(files["minutes.pdf"], ...added);
}

/** The report of the check of one signature. */
function reportOf(pdf: Uint8Array, place: string, changes: Readonly<Record<string, Canonical>>) {
  return {
    version: 1,
    checkedAt: "2026-10-06T08:00:00.000Z",
    file: { sha256: digestOf(pdf), bytes: pdf.length },
    revision: null,
    signatures: [
      {
        kind: "signature",
        fieldName: place,
        covers: pdf.length,
        revisionSha256: digestOf(pdf),
        role: "person",
        name: place === "clerk" ? "Lê Thị Mẫu" : "Trần Văn Mẫu",
        reason: "",
        certificate: null,
        algorithm: "ecdsa-p256-sha256",
        time: { at: "2026-10-06T08:00:00.000Z", from: "given" },
        chain: [],
        revocation: "good-crl",
        timeStamp: null,
        faults: [],
      },
    ],
    faults: [],
    accepted: true,
    ...changes,
  };
}

/** The adoption of the sample minutes. */
export function adoptionAct(): SampleAct {
  const { files } = sampleParts();
  const content = readCanonical(fromUtf8(sealedContent(files)));
  if (!isObject(content)) throw new TypeError("what is sealed of minutes is an object");
  return { kind: "minutes.adopted", content, files };
}

/** One signature under the sample minutes, as if the server itself had sealed what `changes` say. */
export function signedAct(
  number: number,
  place: string,
  changes: {
    readonly pdf?: Uint8Array;
    readonly content?: Readonly<Record<string, Canonical>>;
    readonly report?: Readonly<Record<string, Canonical>>;
  } = {},
): SampleAct {
  const pdf = changes.pdf ?? sampleRevision(number);
  const report = canonicalBytes(reportOf(pdf, place, changes.report ?? {}));
  const evidence = canonicalBytes({ kind: "password" });
  const content = {
    v: 1,
    kind: "paper.signed",
    paper: "minutes",
    paperId: "0190a5c0-0000-7000-8000-0000000000ab",
    place,
    memberId: SAMPLE_RECORD[place === "clerk" ? "clerk" : "chair"].memberId,
    before: digestOf(sampleRevision(number - 1)),
    pdf: digestOf(pdf),
    report: digestOf(report),
    evidence: digestOf(evidence),
    ...changes.content,
  };
  const files = { "signed.pdf": pdf, "report.json": report, "evidence.json": evidence };
  return {
    kind: "paper.signed",
    content,
    files,
    at: `2026-10-06T0${number}:00:00.000Z`,
    ref: `0190a5c0-0000-7000-8000-0000000000c${number}`,
  };
}

/** Minutes that both have signed. */
export const SAMPLE_ACTS: readonly SampleAct[] = [
  adoptionAct(),
  signedAct(1, "clerk"),
  signedAct(2, "chair"),
];

interface Changes {
  readonly secret?: Uint8Array;
  /** Which of the sample witnesses confirm, each with the time that it says. */
  readonly witnesses?: readonly (readonly [witness: number, at: number])[];
}

/** The acts in a small log, each proven, made with nothing but the code that is under test. */
export function sampleEvidence(
  acts: readonly SampleAct[] = SAMPLE_ACTS,
  { secret, witnesses = [] }: Changes = {},
): Evidence {
  const sealed = acts.map((act, at) => {
    const salt = new Uint8Array(SALT_BYTES).fill(11 + at);
    const content = canonicalBytes(act.content);
    const entry = formatEntry({
      v: 1,
      kind: act.kind,
      org: act.org ?? SAMPLE_RECORD.organisation.id,
      at: act.at ?? "2026-10-05T10:05:00.000Z",
      actor: null,
      ref: act.ref ?? SAMPLE_RECORD.meeting.id,
      digest: sealDigest(salt, content),
    });
    return { salt, content, entry, files: new Map(Object.entries(act.files)) };
  });
  const entries = sealed.map(({ entry }) => entry);
  const proven = entries.map((_, at) => proveSample(entries, at, secret, witnesses));
  const key = parseKey(proven[0]?.vkey ?? "");
  if (!key.ok) throw new TypeError("the sample has no key");
  const used = [...new Set(witnesses.map(([witness]) => witness))];
  return {
    keys: [key.value],
    witnesses: used.flatMap((each) => SAMPLE_WITNESSES[each] ?? []),
    acts: sealed.map((act, at): BaggedAct => ({ ...act, proof: proven[at]?.proof ?? "" })),
  };
}

/** The sample as the file that people keep. */
export function sampleBag(...asked: Parameters<typeof sampleEvidence>): Uint8Array {
  return writeEvidence(sampleEvidence(...asked));
}
