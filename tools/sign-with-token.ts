import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Result } from "../domain/kernel/result.ts";
import { hexOf, SignatureError } from "../server/signatures/cms/algorithms.ts";
import { assembleCms } from "../server/signatures/cms/assemble-cms.ts";
import { nameText, readCertificate } from "../server/signatures/cms/certificate.ts";
import { attributesToSign } from "../server/signatures/cms/signed-attributes.ts";
import { digestOfRange, fillSignature } from "../server/signatures/pdf/prepare-signature.ts";
import { readPdf } from "../server/signatures/pdf/read-file.ts";
import { PdfError } from "../server/signatures/pdf/values.ts";
import { rangeOf } from "../server/signatures/validate/byte-range.ts";
import { changeOf } from "../server/signatures/validate/changes.ts";
import { certificateOn, signOn, type Token } from "./signing-token.ts";

const USAGE = `usage: npm run sign-with-token -- --module LIBRARY [--token LABEL] --id HEX --document PREPARED.pdf
         [--signed SIGNED.pdf] [--value FILE] [--chain ISSUER.der…]
The PIN is asked for, or stands in the variable TOKEN_PIN.`;

/**
 * The signing station: signs a document that was prepared for it with the key of a token. What is signed is worked
 * out from the document itself, so that nobody can be given a number to sign that belongs to another one.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      module: { type: "string" },
      token: { type: "string" },
      id: { type: "string" },
      document: { type: "string" },
      signed: { type: "string" },
      value: { type: "string" },
      chain: { type: "string", multiple: true, default: [] },
    },
  });
  const { module, id, document, token: label } = values;
  if (module === undefined || id === undefined || document === undefined) throw new Error(USAGE);
  const token: Token = { module, id, label };
  const bytes = new Uint8Array(readFileSync(placed(document)));
  const { byteRange, digest } = emptyHoleOf(bytes);
  const certificate = certificateOn(token);
  console.log(`signer  ${nameText(readCertificate(certificate).subject)}`);
  console.log(`digest  ${hexOf(digest)}`);
  const of = { contentDigest: digest, certificate };
  const signature = signOn(token, granted(attributesToSign(of)));
  const chain = values.chain.map((path) => new Uint8Array(readFileSync(placed(path))));
  const cms = granted(assembleCms({ ...of, chain, signature }));
  const value = `${Buffer.from(signature).toString("base64")}\n`;
  if (values.value !== undefined) writeFileSync(placed(values.value), value);
  if (values.signed !== undefined) {
    writeFileSync(placed(values.signed), granted(fillSignature({ bytes, byteRange }, cms)));
  }
  if (values.value === undefined && values.signed === undefined) console.log(`value   ${value}`);
}

/** Paths are meant from where the command was called. */
function placed(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? ".", path);
}

/** The hole of the last revision, which must be a signature still to be made and nothing else. */
function emptyHoleOf(bytes: Uint8Array) {
  const file = readPdf(bytes);
  const last = file.revisions.length - 1;
  const change = changeOf(file, last);
  if (change.kind !== "signature") throw new Error("the document was not prepared for a signature");
  const { byteRange, cms } = rangeOf(file, last, change.signature);
  if (cms.some((byte) => byte !== 0)) throw new Error("the document is signed already");
  return { byteRange, digest: digestOfRange(bytes, byteRange) };
}

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

try {
  main();
} catch (error) {
  const expected = error instanceof PdfError || error instanceof SignatureError;
  console.error(expected ? `refused: ${error.code}` : (error as Error).message);
  process.exitCode = 1;
}
