import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { papersOfCases } from "@chiboso/domain/members/dossier/case-papers.ts";
import { dossierCitation } from "@chiboso/domain/members/dossier/catalogue.ts";
import type {
  DossierView,
  getDossier,
  listDossiers,
} from "@chiboso/domain/members/dossier/contract.ts";
import {
  countBands,
  neededKinds,
  type BandCount,
  type DossierMark,
} from "@chiboso/domain/members/dossier/rules.ts";
import { DAILY_WORK } from "@chiboso/domain/members/readings/purposes.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { LoggedReadAsked } from "../../platform/capability.ts";
import { noteRead, openFile } from "../file-access.ts";
import { noteReading } from "../readings/note-reading.ts";
import { hiddenAmong } from "../restricted.ts";
import {
  caseStepsOf,
  countWithin,
  latestMarks,
  lifeOf,
  livesWithin,
  marksOf,
  type DossierLife,
} from "./store.ts";

/** The sheet (Phiếu đảng viên), which the product prints for everybody. */
export const SHEET_NUMBER = 3;

/** What a dossier has, what it lacks and where it is kept; the reading is written down. */
export async function showDossier(
  asked: LoggedReadAsked<typeof getDossier>,
): Promise<Result<DossierView>> {
  const { tx, params, actor, now } = asked;
  const { memberId } = params;
  const file = await openFile(tx, actor, memberId);
  const life = await lifeOf(tx, memberId);
  if (file === undefined || life === undefined) return refuse("kernel.not_found");
  if (file.state === "restricted" && !file.classes.has("basic"))
    return refuse("members.file_restricted");
  const history = await marksOf(tx, memberId);
  const latest = latestMarks(history);
  const needed = neededKinds(life);
  const papers = papersOfCases(await caseStepsOf(tx, memberId));
  const reading = { actor, memberId, route: "members.getDossier", what: "dossier", now } as const;
  const noted = await noteRead(tx, reading);
  if (!noted.ok) return noted;
  return ok({
    memberId,
    name: life.name,
    needed: needed.map(({ number }) => number),
    marks: [...latest.values()],
    history: history.filter((mark) => latest.get(mark.number) !== mark),
    generated: [
      { number: SHEET_NUMBER, caseId: null },
      ...papers.map(({ number, caseId }) => ({ number, caseId })),
    ],
    bands: countBands(needed, latest),
    mayKeep: actor.memberId !== memberId && may(actor, "members.keepDossier", file.path),
    citation: dossierCitation(localDateOf(now, VIETNAM)),
  });
}

/** So many dossiers are counted for one answer; a larger place is looked at by its parts. */
const MOST = 20_000;

/** How complete the dossiers of a place are, the emptiest first, and all of them together. */
export async function showDossiers(
  asked: LoggedReadAsked<typeof listDossiers>,
): Promise<Result<Reply<typeof listDossiers>>> {
  const { tx, params, query, now, actor } = asked;
  const place = await findOrganisation(tx, params.organisationId);
  if (place === undefined) return refuse("kernel.not_found");
  if ((await countWithin(tx, place.path, MOST)) > MOST)
    return refuse("members.dossier_place_too_large", { most: MOST });
  const lives = await livesWithin(tx, place.path);
  const all = lives.map(({ memberId }) => memberId);
  const hidden = await hiddenAmong(tx, actor, all);
  const seen = lives.filter(({ memberId }) => !hidden.has(memberId));
  const counted = seen.map((life) => ({
    memberId: life.memberId,
    name: life.name,
    organisationName: life.organisationName,
    bands: countBands(neededKinds(life), stateOf(life)),
  }));
  const sorted = counted.toSorted((a, b) => share(a.bands) - share(b.bands));
  const members = sorted.slice(query.offset, query.offset + query.limit);
  const memberIds = members.map(({ memberId }) => memberId);
  const read = { actor, now, memberIds, purpose: DAILY_WORK, what: "list" } as const;
  await noteReading(tx, { ...read, route: "members.listDossiers" });
  return ok({
    total: counted.length,
    bands: ([1, 2, 3] as const).map((band) => sum(band, counted)),
    members,
    citation: dossierCitation(localDateOf(now, VIETNAM)),
  });
}

function stateOf(life: DossierLife): Map<number, Pick<DossierMark, "state">> {
  const states = new Map<number, Pick<DossierMark, "state">>();
  for (const number of life.present) states.set(number, { state: "present" });
  for (const number of life.absent) states.set(number, { state: "absent" });
  return states;
}

/** Of what is needed, how much is there, in thousandths: whole numbers only. */
function share(bands: readonly BandCount[]): number {
  const needed = bands.reduce((count, band) => count + band.needed, 0);
  const present = bands.reduce((count, band) => count + band.present, 0);
  return needed === 0 ? 1000 : Math.floor((present * 1000) / needed);
}

function sum(
  band: BandCount["band"],
  members: readonly { readonly bands: readonly BandCount[] }[],
): BandCount {
  const own = members.flatMap(({ bands }) => bands.filter((each) => each.band === band));
  return {
    band,
    needed: own.reduce((count, each) => count + each.needed, 0),
    present: own.reduce((count, each) => count + each.present, 0),
    unchecked: own.reduce((count, each) => count + each.unchecked, 0),
  };
}
