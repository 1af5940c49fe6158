import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  cosignedMessage,
  formatWitnessKey,
  makeCosignature,
  makeWitnessKey,
} from "@chiboso/domain/crypto/cosignature.ts";
import { publicKeyOf, signEd25519 } from "@chiboso/domain/crypto/ed25519.ts";
import { formatNote } from "@chiboso/domain/crypto/note.ts";
import type { FaultCode } from "@chiboso/domain/ledger/fsck/fault.ts";

/** Faults in what other offices confirmed: found in found-cosigned.test.ts. */
export const FAULTS_OF_WITNESSES: readonly FaultCode[] = [
  "given_out_differs",
  "cosignature_missing",
  "cosignature_wrong",
  "cosignature_later",
  "cosignature_unknown",
  "policy_unreadable",
];

/** An office that confirms whatever it is shown, at the hour it is told: the real one is in `witness/`. */
export interface Yes {
  readonly name: string;
  /** Its line for a policy file. */
  readonly line: string;
  readonly server: Server;
  /** The signature line under the text of a checkpoint. */
  readonly confirm: (text: string, at?: number) => string;
  /** When it does not, it answers that something is broken. */
  answers: boolean;
}

export async function startYes(name: string, secret: number): Promise<Yes> {
  const secretKey = Buffer.alloc(32, secret);
  const key = makeWitnessKey(name, publicKeyOf(secretKey));
  const confirm = (text: string, at = Math.floor(Date.now() / 1000)) => {
    const line = makeCosignature(key, at, signEd25519(cosignedMessage(text, at), secretKey));
    return formatNote({ text: "", signatures: [line] }).slice(1);
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => void parts.push(part));
    request.on("end", () => {
      const note = Buffer.concat(parts).toString().split("\n\n").slice(1).join("\n\n");
      const text = `${note.split("\n\n")[0]}\n`;
      response.writeHead(office.answers ? 200 : 500).end(office.answers ? confirm(text) : "");
    });
  });
  await new Promise<void>((ready) => void server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const line = `witness ${name} ${formatWitnessKey(key)} http://127.0.0.1:${port}`;
  const office: Yes = { name, line, server, confirm, answers: true };
  return office;
}
