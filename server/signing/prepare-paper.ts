import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  ATTEMPT_MINUTES,
  currentDigest,
  decideOfficeTurn,
  decideTurn,
  roleOf,
  type SigningPlace,
} from "@chiboso/domain/signing/order.ts";
import type { prepareSignature as route } from "@chiboso/domain/signing/papers-contract.ts";
import { REASONS } from "@chiboso/domain/signing/words/official.ts";
import { askBoundPasskey } from "../access/public.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { prepareSignature } from "../signatures/public.ts";
import { getPaper, holdPaper, insertAttempt, type Paper } from "./paper-store.ts";
import { usableCertificate, type Usable } from "./usable-certificate.ts";

type Asked = Pick<PrepareAsked<typeof route>, "params" | "body" | "actor" | "now">;

interface Turn {
  readonly paper: Paper;
  readonly place: SigningPlace;
  readonly certificate: Usable;
  readonly base: string;
}

/** A prepared file that is kept already. */
interface PreparedFile {
  readonly base: string;
  readonly digest: string;
  readonly byteRange: readonly [number, number, number, number];
}

/** Adds the hole for the signature to the file as it is now, and keeps the prepared file. */
export async function prepareFile(
  asked: PrepareAsked<typeof route>,
): Promise<Result<PreparedFile>> {
  const { reader, services, now } = asked;
  const turn = await turnOf(reader, asked);
  if (!turn.ok) return turn;
  const { place, base, certificate } = turn.value;
  const prepared = prepareSignature(await services.files.get(base), {
    fieldName: place,
    role: roleOf(place),
    name: certificate.name,
    reason: REASONS[place],
    location: null,
    claimedAt: now,
  });
  if (!prepared.ok) {
    asked.log.warn({ code: prepared.refusal.code }, "a paper could not be prepared for signing");
    return refuse("signing.file_unfit");
  }
  const { bytes, byteRange } = prepared.value;
  return ok({ base, byteRange, digest: await services.files.keep(bytes) });
}

/** Keeps for whom and on what the file was prepared; nothing is signed yet. */
export async function keepAttempt(
  asked: WriteAsked<typeof route, PreparedFile>,
): Promise<Result<Reply<typeof route>>> {
  const { tx, now, prepared, services, actor } = asked;
  const before = await turnOf(tx, asked);
  if (!before.ok) return before;
  await holdPaper(tx, before.value.paper, now);
  const turn = await turnOf(tx, asked);
  if (!turn.ok) return turn;
  const { paper, place, certificate, base } = turn.value;
  if (base !== prepared.base) return refuse("signing.other_revision");
  const [attemptId, nonce] = [newId(), randomBytes(16)];
  const expiresAt = minutesAfter(now, ATTEMPT_MINUTES);
  const { digest, byteRange } = prepared;
  await insertAttempt(tx, {
    id: attemptId,
    paper_id: paper.id,
    place,
    member_id: certificate.member_id,
    account_id: certificate.member_id === null ? actor.accountId : null,
    certificate_id: certificate.id,
    base,
    prepared: digest,
    byte_range: [...byteRange],
    nonce,
    made_at: now,
    expires_at: expiresAt,
  });
  const challenge = challengeOf(digest, nonce);
  return ok({
    attemptId,
    expiresAt,
    digest,
    byteRange: [...byteRange],
    certificate: certificate.certificate.toString("base64"),
    passkey: await askBoundPasskey(tx, services, actor.accountId, challenge),
  });
}

/** Whose turn it is, with a certificate of one's own that is valid, on what the person has seen. */
async function turnOf(reader: Reader, { params, body, actor, now }: Asked): Promise<Result<Turn>> {
  const paper = await getPaper(reader, params.paperId);
  const { office } = body;
  const place =
    office === undefined ? decideTurn(paper, actor.memberId) : decideOfficeTurn(paper, office);
  if (!place.ok) return place;
  const base = currentDigest(paper);
  if (base === null || base !== body.current) return refuse("signing.other_revision");
  const asks = { place: place.value, certificateId: body.certificateId, paper };
  const certificate = await usableCertificate(reader, { actor, now }, asks);
  return certificate.ok
    ? ok({ paper, place: place.value, base, certificate: certificate.value })
    : certificate;
}

/** What a passkey signs: bound to the prepared file and to this one attempt. */
export function challengeOf(prepared: string, nonce: Uint8Array): Uint8Array {
  return createHash("sha256")
    .update("chiboso signing v1\n")
    .update(Buffer.from(prepared, "hex"))
    .update(nonce)
    .digest();
}

function minutesAfter(moment: Instant, minutes: number): Instant {
  return new Date(Date.parse(moment) + minutes * 60_000).toISOString();
}
