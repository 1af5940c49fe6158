import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { findSealedMinutes } from "../minutes/public.ts";
import { findIssuedResolution } from "../resolutions/public.ts";
import { signedRevisions } from "../signing/public.ts";
import type { Asked, Place } from "./proven-acts.ts";

/** A paper with the places of its acts in the log. */
export interface SealedPaper {
  readonly organisationId: Id;
  /** "05-BB-CB": its number, with what a file name cannot hold replaced. */
  readonly name: string;
  /** The paper as it was adopted or issued. */
  readonly adopted: Place;
  readonly corrections: readonly Place[];
  /** After each signature with a key, and each time stamp. */
  readonly revisions: readonly Place[];
}

/** Undefined until minutes are adopted or a resolution is issued. */
export async function findSealedPaper(asked: Asked, paperId: Id): Promise<SealedPaper | undefined> {
  const source =
    (await minutesAsPaper(asked, paperId)) ?? (await resolutionAsPaper(asked, paperId));
  if (source === undefined) return undefined;
  const revisions: Place[] = [];
  for (const each of await signedRevisions(asked.reader, paperId))
    revisions.push({
      index: each.index,
      files: new Map([
        ["signed.pdf", await asked.services.files.get(each.pdf)],
        ["report.json", each.report],
        ...(each.evidence === null ? [] : [["evidence.json", each.evidence] as const]),
      ]),
    });
  return { ...source, revisions };
}

type Source = Omit<SealedPaper, "revisions">;

async function minutesAsPaper(
  { reader, services: { files } }: Asked,
  paperId: Id,
): Promise<Source | undefined> {
  const sealed = await findSealedMinutes(reader, paperId);
  if (sealed === undefined) return undefined;
  const corrections: Place[] = [];
  for (const { index, pdf } of sealed.corrections)
    corrections.push({ index, files: new Map([["correction.pdf", await files.get(pdf)]]) });
  return {
    organisationId: sealed.organisationId,
    name: fileName(sealed.number),
    adopted: {
      index: sealed.index,
      files: new Map([
        ["minutes.pdf", await files.get(sealed.pdf)],
        ["record.json", await files.get(sealed.record)],
        ["approvals.json", sealed.approvals],
      ]),
    },
    corrections,
  };
}

async function resolutionAsPaper(
  { reader, services: { files } }: Asked,
  paperId: Id,
): Promise<Source | undefined> {
  const issued = await findIssuedResolution(reader, paperId);
  if (issued === undefined || issued.digest === null || issued.entryIndex === null)
    return undefined;
  return {
    organisationId: issued.organisationId,
    name: fileName(issued.number ?? paperId),
    adopted: {
      index: issued.entryIndex,
      files: new Map([["resolution.pdf", await files.get(issued.digest)]]),
    },
    corrections: [],
  };
}

const fileName = (number: string) => number.replaceAll("/", "-");
