import { randomBytes, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Services } from "../platform/capability.ts";
import {
  answerTimeStamp,
  askTimeStamp,
  checkTimeStampReply,
  openTimeStamps,
  timeStampRequest,
  type CheckedTimeStamp,
} from "../signatures/public.ts";

/** Whoever says when something was there; each answer is checked before it is believed. */
export interface Stamps {
  /** What its time stamps must lead to, in DER. */
  readonly anchors: readonly Uint8Array[];
  /** A time stamp about a SHA-256 digest. Refuses when nobody answers as it should. */
  stamp(digest: Uint8Array): Promise<Result<CheckedTimeStamp>>;
}

/** While somebody waits at the screen; what comes later is fetched by the job. */
const PATIENCE_MS = 4000;

/** The authority that the site has chosen; undefined when it wants no time stamps. */
export async function openStamps(
  { config, log }: Pick<Services, "config" | "log">,
  now: Instant,
): Promise<Stamps | undefined> {
  const { timeStamps } = config;
  if (timeStamps.kind === "none") return undefined;
  if (timeStamps.kind === "own") return ownStamps(config, now);
  const anchors = await rootsIn(timeStamps.roots);
  if (anchors.length === 0)
    log.warn({ file: timeStamps.roots }, "no certificate that time stamps must lead to");
  return {
    anchors,
    async stamp(digest) {
      if (anchors.length === 0) return refuse("signatures.certificate_not_trusted");
      const trust = { anchors, now };
      const { url } = timeStamps;
      const asked = { url, digest, nonce: newNonce(), trust, milliseconds: PATIENCE_MS };
      const answer = await askTimeStamp(asked);
      if (!answer.ok) log.warn({ code: answer.refusal.code, url }, "no time stamp");
      return answer;
    },
  };
}

async function ownStamps(config: Services["config"], now: Instant): Promise<Stamps> {
  const { authority, anchors } = await openTimeStamps(config, now);
  return {
    anchors,
    stamp: async (digest) => {
      const nonce = newNonce();
      const made = { at: now, serial: newSerial() };
      const reply = answerTimeStamp(timeStampRequest(digest, nonce), authority, made);
      return checkTimeStampReply(reply, { digest, nonce }, { anchors, now });
    },
  };
}

const newNonce = () => new Uint8Array(randomBytes(12));

/** By chance, so that no two are the same and none says how many there were. */
export const newSerial = () => new Uint8Array(randomBytes(16));

const BEGIN = "-----BEGIN CERTIFICATE-----";
const END = "-----END CERTIFICATE-----";

/** The certificates of a file in PEM; none when there is no such file. Throws when it holds something else. */
async function rootsIn(place: string): Promise<readonly Uint8Array[]> {
  const text = await readFile(place, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text
    .split(BEGIN)
    .slice(1)
    .map((part) => `${BEGIN}${part.split(END)[0]}${END}\n`)
    .map((pem) => new Uint8Array(new X509Certificate(pem).raw));
}
