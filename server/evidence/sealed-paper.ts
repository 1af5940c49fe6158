import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { findSealedMinutes } from "../minutes/public.ts";
import { findIssuedResolution } from "../resolutions/public.ts";
import { signedRevisions } from "../signing/public.ts";
import type { Reader } from "../platform/database.ts";
import type { Place } from "./proven-acts.ts";

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
export async function findSealedPaper(
  reader: Reader,
  paperId: Id,
): Promise<SealedPaper | undefined> {
  const source =
    (await minutesAsPaper(reader, paperId)) ?? (await resolutionAsPaper(reader, paperId));
  if (source === undefined) return undefined;
  const revisions = await signedRevisions(reader, paperId);
  return {
    ...source,
    revisions: revisions.map(({ index, report, evidence }) => ({
      index,
      beside: new Map([
        ["report.json", report],
        ...(evidence === null ? [] : [["evidence.json", evidence] as const]),
      ]),
    })),
  };
}

type Source = Omit<SealedPaper, "revisions">;

async function minutesAsPaper(reader: Reader, paperId: Id): Promise<Source | undefined> {
  const sealed = await findSealedMinutes(reader, paperId);
  if (sealed === undefined) return undefined;
  const { organisationId, number, index, approvals, corrections } = sealed;
  return {
    organisationId,
    name: fileName(number),
    adopted: { index, beside: new Map([["approvals.json", approvals]]) },
    corrections: corrections.map((each) => ({ index: each })),
  };
}

async function resolutionAsPaper(reader: Reader, paperId: Id): Promise<Source | undefined> {
  const issued = await findIssuedResolution(reader, paperId);
  if (issued === undefined || issued.entryIndex === null) return undefined;
  return {
    organisationId: issued.organisationId,
    name: fileName(issued.number ?? paperId),
    adopted: { index: issued.entryIndex },
    corrections: [],
  };
}

const fileName = (number: string) => number.replaceAll("/", "-");
