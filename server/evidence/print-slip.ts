import { fileURLToPath } from "node:url";
import { parseProof } from "@chiboso/domain/crypto/tlog-proof.ts";
import { fingerprint } from "@chiboso/domain/crypto/vkey.ts";
import { ar } from "@chiboso/domain/evidence/words/ar.ts";
import { en } from "@chiboso/domain/evidence/words/en.ts";
import { vi } from "@chiboso/domain/evidence/words/vi.ts";
import { VIETNAM, wallClock } from "@chiboso/domain/kernel/dates.ts";
import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import { parseEntry } from "@chiboso/domain/ledger/entry.ts";
import { filesOf, formatAct, parseAct } from "@chiboso/domain/ledger/evidence/act.ts";
import { leafHead } from "@chiboso/domain/ledger/evidence/check-act.ts";
import { formatSlip } from "@chiboso/domain/ledger/evidence/slip.ts";
import { ar as ledgerAr } from "@chiboso/domain/ledger/words/ar.ts";
import { en as ledgerEn } from "@chiboso/domain/ledger/words/en.ts";
import { vi as ledgerVi } from "@chiboso/domain/ledger/words/vi.ts";
import { sayer } from "../platform/language.ts";
import { setPartyDocument } from "../platform/party-document.ts";
import { codeOf } from "../platform/qr-code.ts";
import type { Typeset } from "../platform/typst.ts";
import type { ProvenRevision } from "./proven-revision.ts";

const TEMPLATE = fileURLToPath(new URL("./slip.typ", import.meta.url));
const say = sayer({
  vi: { ...ledgerVi, ...vi },
  en: { ...ledgerEn, ...en },
  ar: { ...ledgerAr, ...ar },
});

/**
 * The slip that lies beside a printed paper, as PDF/A: a square that leads to the page for outsiders and names the
 * line of the log, the same for eyes, and how to check. Always the same bytes for the same paper and language.
 */
export function printSlip(
  { name, act, keys: { keys } }: ProvenRevision,
  { language, publicUrl }: { readonly language: Language; readonly publicUrl: string },
): Result<Typeset> {
  const [leaf, proof] = [parseEntry(act.entry), parseProof(Buffer.from(act.proof))];
  const sealed = parseAct(formatAct(act));
  if (!leaf.ok || !proof.ok || !sealed.ok) throw new Error(`what proves ${name} cannot be read`);
  const { kind, at } = leaf.value;
  const [{ name: origin }] = keys;
  const slip = { origin, index: proof.value.index, head: leafHead(act.entry) };
  const [paper] = filesOf(kind, sealed.value.content);
  const fact = (label: "paper" | "what" | "at" | "log" | "line", value: string) => ({
    label: say(language, `evidence.slip.${label}`),
    value,
    words: label === "what",
  });
  const data = {
    language,
    title: say(language, "evidence.slip.title"),
    site: new URL(publicUrl).host,
    code: codeOf(`${publicUrl.replace(/\/$/, "")}/verifier#${encodeURI(formatSlip(slip))}`),
    alt: say(language, "evidence.slip.code", { name }),
    typed: formatSlip(slip),
    facts: [
      fact("paper", name),
      fact("what", say(language, `ledger.kind.${kind}`)),
      fact("at", inVietnam(at)),
      fact("log", origin),
      fact("line", String(slip.index + 1)),
    ],
    marks: [
      { label: say(language, "evidence.slip.mark"), value: inFours(slip.head) },
      { label: say(language, "evidence.slip.digest"), value: inFours(paper?.sha256 ?? "") },
      ...keys.map((key) => ({
        label: say(language, "evidence.slip.key"),
        value: fingerprint(key),
      })),
    ],
    steps: (["s1", "s2", "s3"] as const).map((step) => say(language, `evidence.slip.${step}`)),
    care: say(language, "evidence.slip.care"),
  };
  return setPartyDocument(TEMPLATE, data, at, "evidence.slip_unprintable");
}

const inFours = (hex: string) => (hex.match(/.{1,4}/g) ?? []).join(" ");

function inVietnam(at: string): string {
  const { date, time } = wallClock(at, VIETNAM);
  return `${time} ${date.split("-").toReversed().join("/")}`;
}
