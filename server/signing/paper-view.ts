import type { Actor } from "@chiboso/domain/access/actor.ts";
import { isWithin, may } from "@chiboso/domain/access/rights.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { currentDigest, isSigned, ORDER, placeState } from "@chiboso/domain/signing/order.ts";
import type { PaperView } from "@chiboso/domain/signing/papers-contract.ts";
import { isUsable, standingOf } from "@chiboso/domain/signing/rules.ts";
import { askBoundPasskey } from "../access/public.ts";
import type { Services } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { certificatesOf, heldBy, type Certificate } from "./certificate-store.ts";
import { getPaper, placeOfPaper, type Paper, type Revision } from "./paper-store.ts";

interface Viewing {
  readonly services: Pick<Services, "config">;
  readonly actor: Actor;
  readonly now: Instant;
}

/** A paper with its places, as whoever asks sees it. */
export async function viewPaper(reader: Reader, asked: Viewing, paperId: Id): Promise<PaperView> {
  const paper = await getPaper(reader, paperId);
  const at = await placeOfPaper(reader, paper.organisationId);
  return {
    paperId: paper.id,
    kind: paper.kind,
    organisationPath: at.path,
    organisationName: at.name,
    title: paper.title,
    number: paper.number,
    original: paper.original,
    current: currentDigest(paper),
    complete: isSigned(paper),
    revisions: paper.revisions.length,
    places: ORDER[paper.kind].map(({ place }) => {
      const revision = paper.revisions.find((each) => each.place === place);
      const named = paper.signers.find((each) => each.place === place);
      return {
        place,
        memberId: named?.memberId ?? null,
        name: named?.name ?? revision?.signed_for ?? at.name,
        state: placeState(paper, place),
        signature: revision === undefined ? null : signatureOf(paper, revision),
      };
    }),
    lasting: asked.services.config.timeStamps.kind === "none" ? null : lastingOf(paper),
    own: await ownMeans(reader, asked, paper, at),
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
    by: revision.signed_by,
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
  at: { readonly path: string },
): Promise<PaperView["own"]> {
  const { memberId, accountId } = actor;
  const isNamed = paper.signers.some((each) => each.memberId === memberId);
  const own = memberId === null || !isNamed ? [] : await certificatesOf(reader, memberId);
  const usable = (rows: readonly Certificate[]) =>
    rows.flatMap((row) => {
      const known = { state: row.state, notAfter: row.not_after };
      const standing = standingOf(known, now);
      return isUsable(known, now) ? [{ row, standing }] : [];
    });
  const held = may(actor, "signing.hold", at.path) ? await heldBy(reader, accountId) : [];
  const above = held.filter(
    ({ path }) => isWithin(at.path, path) && may(actor, "signing.hold", path),
  );
  const certificates = usable(own).map(({ row, standing }) => ({
    certificateId: row.id,
    device: row.device,
    standing,
  }));
  const offices = usable(above.map(({ row }) => row)).map(({ row, standing }) => ({
    certificateId: row.id,
    name: row.name,
    standing,
  }));
  if (certificates.length === 0 && offices.length === 0)
    return { certificates, offices, passkey: false };
  return {
    certificates,
    offices,
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
