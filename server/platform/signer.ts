import { connect } from "node:net";
import { fromBase64 } from "@chiboso/domain/crypto/bytes.ts";
import type { Checkpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import type { Hash } from "@chiboso/domain/crypto/merkle.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import {
  answers,
  type Answers,
  type HeldKey,
  type Question,
} from "@chiboso/domain/ledger/signing/protocol.ts";

/** A state of a log for signing, with the proof that it continues the first `old` entries. */
export interface ToSign extends Checkpoint {
  readonly old: number;
  readonly proof: readonly Hash[];
  /** An older key, to sign what names its successor. */
  readonly key?: Id;
}

export interface SignedNote {
  readonly note: string;
  readonly key: Id;
}

/** What was signed last, when a refusal is about it. */
export interface LastSigned {
  readonly size: number;
  readonly key: Id;
}

export type SignAnswer = Result<SignedNote> & { readonly last?: LastSigned };

export interface SignerKeys {
  readonly keys: readonly HeldKey[];
  /** Whether it was shown what the server signed before there was a signer. */
  readonly learnt: boolean;
}

/**
 * The program that holds the site's keys and remembers what it signed. Whatever goes wrong is a refusal, so that no
 * work ever waits for it: `ledger.signer_away` when it does not answer.
 */
export interface Signer {
  keys(): Promise<Result<SignerKeys>>;
  sign(head: ToSign): Promise<SignAnswer>;
  learn(notes: readonly string[], done: boolean): Promise<Result<number>>;
  /** Up to a thousand logs behind that name, with what was signed of them last. */
  heads(after: string): Promise<Result<readonly (Checkpoint & { readonly key: Id })[]>>;
}

const PATIENCE_MS = 10_000;

/** The signer behind a socket; a connection is made for each question. */
export function signerAt(socket: string): Signer {
  const ask = async <Name extends Question["ask"]>(
    question: Extract<Question, { readonly ask: Name }>,
  ): Promise<Answers[Name] | undefined> => {
    const line = await exchange(socket, `${JSON.stringify(question)}\n`);
    const read = answers[question.ask].safeParse(jsonOf(line));
    return read.success ? (read.data as Answers[Name]) : undefined;
  };
  return {
    async keys() {
      const said = await ask({ ask: "keys" });
      return said === undefined ? AWAY : "refused" in said ? refuse(said.refused) : ok(said);
    },
    async sign({ origin, size, root, old, proof, key }) {
      const said = await ask({
        ask: "sign",
        origin,
        size,
        old,
        root: toText(root),
        proof: proof.map(toText),
        ...(key !== undefined && { key }),
      });
      if (said === undefined) return AWAY;
      if (!("refused" in said)) return ok(said);
      return { ...refuse(said.refused), ...(said.head && { last: said.head }) };
    },
    async learn(notes, done) {
      const said = await ask({ ask: "learn", notes: [...notes], done });
      if (said === undefined) return AWAY;
      return "refused" in said ? refuse(said.refused) : ok(said.learnt);
    },
    async heads(after) {
      const said = await ask({ ask: "heads", after });
      if (said === undefined) return AWAY;
      if ("refused" in said) return refuse(said.refused);
      return ok(said.heads.map((head) => ({ ...head, root: fromBase64(head.root) ?? EMPTY })));
    },
  };
}

const AWAY = refuse("ledger.signer_away");
const EMPTY = new Uint8Array();

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

/** What was answered before the end; empty when nobody answered in time. */
function exchange(socket: string, line: string): Promise<string> {
  return new Promise((done) => {
    const parts: Buffer[] = [];
    const asking = connect(socket);
    const end = () => {
      asking.destroy();
      done(Buffer.concat(parts).toString());
    };
    asking.setTimeout(PATIENCE_MS, end);
    asking.once("error", end).once("end", end);
    asking.on("data", (part: Buffer) => parts.push(part));
    asking.write(line);
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
