import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { currentDigest, isSigned, placeState } from "@chiboso/domain/signing/order.ts";
import type { PaperView } from "@chiboso/domain/signing/papers-contract.ts";
import { isUsable, standingOf } from "@chiboso/domain/signing/rules.ts";
import { askBoundPasskey } from "../access/public.ts";
import type { Services } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { certificatesOf } from "./certificate-store.ts";
import { getPaper, type Paper, type Revision } from "./paper-store.ts";

interface Viewing {
  readonly services: Pick<Services, "config">;
  readonly actor: Actor;
  readonly now: Instant;
}

/** A paper with its places, as whoever asks sees it. */
export async function viewPaper(reader: Reader, asked: Viewing, paperId: Id): Promise<PaperView> {
  const paper = await getPaper(reader, paperId);
  return {
    paperId: paper.id,
    kind: paper.kind,
    ...(await placeOf(reader, paper.organisationId)),
    title: paper.title,
    number: paper.number,
    original: paper.original,
    current: currentDigest(paper),
    complete: isSigned(paper),
    revisions: paper.revisions.length,
    places: paper.signers.map(({ place, memberId, name }) => {
      const revision = paper.revisions.find((each) => each.place === place);
      return {
        place,
        memberId,
        name,
        state: placeState(paper, place),
        signature: revision === undefined ? null : signatureOf(paper, revision),
      };
    }),
    lasting: asked.services.config.timeStamps.kind === "none" ? null : lastingOf(paper),
    own: await ownMeans(reader, asked, paper),
  };
}

function signatureOf({ revisions }: Paper, revision: Revision) {
  const proof = revision.evidence?.kind;
  if (proof === undefined) throw new Error("a signature without the word of its signer");
  const stamp = revisions
    .slice(revisions.indexOf(revision))
    .find(({ stamped_at: at, kind }, index) => at !== null && (index === 0 || kind === STAMP));
  return {
    at: revision.signed_at,
    digest: revision.digest,
    serial: serialIn(revision.report),
    proof,
    entryIndex: revision.entry_index,
    stampedAt: stamp?.stamped_at ?? null,
    stampedBy: stamp?.stamped_by ?? null,
  };
}

const STAMP = "documentTimeStamp";

/** Kept once everybody has signed and the last word of the file is a time stamp; before that it waits. */
function lastingOf(paper: Paper): PaperView["lasting"] {
  const last = paper.revisions.at(-1);
  if (last === undefined) return null;
  const { accepted } = JSON.parse(last.report.toString("utf8")) as { readonly accepted: boolean };
  if (last.kind !== STAMP || !isSigned(paper))
    return { state: "waiting", at: null, by: null, renewFrom: null, accepted };
  const { stamped_at: at, stamped_by: by, renew_from: renewFrom } = last;
  return { state: "kept", at, by, renewFrom, accepted };
}

/** Whoever the paper does not name is shown no certificates to sign it with. */
async function ownMeans(
  reader: Reader,
  { services, actor, now }: Viewing,
  paper: Paper,
): Promise<PaperView["own"]> {
  const { memberId, accountId } = actor;
  const isNamed = paper.signers.some((each) => each.memberId === memberId);
  if (memberId === null || !isNamed) return { certificates: [], passkey: false };
  const own = await certificatesOf(reader, memberId);
  return {
    certificates: own
      .map((row) => ({ row, known: { state: row.state, notAfter: row.not_after } }))
      .filter(({ known }) => isUsable(known, now))
      .map(({ row, known }) => ({
        certificateId: row.id,
        device: row.device,
        standing: standingOf(known, now),
      })),
    passkey: (await askBoundPasskey(reader, services, accountId, Buffer.alloc(32))) !== null,
  };
}

/** As the report of the check has it. */
function serialIn(report: Buffer): string {
  const read = JSON.parse(report.toString("utf8")) as {
    readonly signatures: readonly { readonly certificate: { readonly serial: string } | null }[];
  };
  return read.signatures[0]?.certificate?.serial ?? "";
}

async function placeOf(
  reader: Reader,
  organisationId: Id,
): Promise<Pick<PaperView, "organisationPath" | "organisationName">> {
  const rows = await reader.query<{ path: string; name: string }>(
    sql`select path, name from organisation where id = ${organisationId}`,
  );
  return { organisationPath: rows[0]?.path ?? "", organisationName: rows[0]?.name ?? "" };
}
