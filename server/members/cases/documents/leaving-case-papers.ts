import { dueAfter } from "@chiboso/domain/members/cases/law.ts";
import { bodyName } from "@chiboso/domain/members/cases/documents/issuer.ts";
import * as leaving from "@chiboso/domain/members/cases/documents/leaving-papers.ts";
import type { PartyPaper } from "@chiboso/domain/members/cases/documents/paper.ts";
import * as transfer from "@chiboso/domain/members/cases/documents/transfer-papers.ts";
import { entryOf } from "@chiboso/domain/members/cases/definition.ts";
import { vi } from "@chiboso/domain/members/cases/transfer/words/vi.ts";
import { limitOf, listOf } from "@chiboso/domain/rules/limits.ts";
import { letterDigest } from "../transfer/letter-package.ts";
import type { PaperContext } from "./paper-context.ts";
import { readIssuer, type IssuerRow } from "./paper-facts.ts";
import { LETTER_FILES } from "@chiboso/domain/members/cases/documents/words/official-transfer.ts";

type Draw = (context: PaperContext) => Promise<PartyPaper>;

const aboutOf = ({ person, cell }: PaperContext) => ({ person, cell });
const dayOf = ({ entry }: PaperContext) => entry?.doneOn ?? null;

/** The words of a choice as an official paper has them: in Vietnamese, without a capital in the sentence. */
function chosen(context: PaperContext, field: string): string | null {
  const value = context.answer(field);
  if (value === null) return null;
  const key = `members.case.option.${field}.${value}`;
  const text: string | undefined = Object.hasOwn(vi, key) ? vi[key as keyof typeof vi] : undefined;
  return text === undefined ? null : text.slice(0, 1).toLowerCase() + text.slice(1);
}

async function destinationOf(context: PaperContext): Promise<IssuerRow | undefined> {
  const id = context.answer("destination");
  return id === null ? undefined : readIssuer(context.reader, id);
}

async function wantedOf(context: PaperContext) {
  const inside = await destinationOf(context);
  const inFull =
    inside && [inside.name, inside.superiorName].filter((part) => part !== null).join(", ");
  return {
    ...aboutOf(context),
    kind: context.record.kind === "transferOut" ? ("official" as const) : ("temporary" as const),
    destination: inFull ?? context.answer("destinationName"),
    reason: chosen(context, "transferReason") ?? context.answer("stayReason"),
    stay: { since: context.answer("staySince"), until: context.answer("stayUntil") },
  };
}

/** The committee over the receiving cell, then the cell itself; nobody between where both have the same superior. */
async function partsOf(context: PaperContext): Promise<transfer.LetterPart[]> {
  const inside = await destinationOf(context);
  if (inside === undefined) return [];
  const other = inside.superiorId !== null && inside.superiorId !== context.cell.superiorId;
  const above =
    other && inside.superiorId ? await readIssuer(context.reader, inside.superiorId) : undefined;
  return [...(above ? [above] : []), inside].map((organisation) => ({ organisation, on: null }));
}

async function letter(context: PaperContext): Promise<PartyPaper> {
  const { law, entry, today } = context;
  const issuedOn = entry?.document?.on;
  const present = issuedOn === undefined ? null : dueAfter(law, "letterPresented", issuedOn);
  const wanted = await wantedOf(context);
  const files = listOf(law.pack, "transferDossier", today).items;
  return transfer.introductionLetter({
    ...wanted,
    issue: await context.issueBy("committee"),
    duesPaidTo: context.answer("duesPaidTo"),
    files: files.map((item) => LETTER_FILES[item] ?? item),
    present: present && { on: present.due, days: present.amount },
    parts: await partsOf(context),
    digest: wanted.kind === "official" && entry ? await letterDigest(context) : null,
  });
}

async function exemptionOf(context: PaperContext) {
  return {
    ...aboutOf(context),
    reason: chosen(context, "exemptionGround"),
    since: context.answer("exemptSince"),
    until: context.answer("exemptUntil"),
  };
}

/** Papers of transfers, exemption, striking off and death. */
export const LEAVING_PAPERS = {
  requestForTransfer: async (context) =>
    transfer.transferRequestPaper({ ...(await wantedOf(context)), on: dayOf(context) }),
  letterOfIntroduction: letter,
  temporaryLetter: letter,
  applicationForExemption: async (context) =>
    leaving.exemptionApplicationPaper({ ...(await exemptionOf(context)), on: dayOf(context) }),
  decisionOfExemption: async (context) =>
    leaving.exemptionDecisionPaper({
      ...(await exemptionOf(context)),
      issue: await context.issueBy("cell"),
      decidedOn: dayOf(context),
    }),
  decisionOfReturn: async (context) =>
    leaving.returnDecisionPaper({
      ...aboutOf(context),
      issue: await context.issueBy("cell"),
      on: dayOf(context),
    }),
  extractOfStrikingOff: async (context) =>
    leaving.removalExtractPaper({
      ...aboutOf(context),
      ground: chosen(context, "removalGround"),
      issue: await context.issueBy("cell"),
      figures: await context.figuresOf("removalProposal"),
      committee: context.committee && bodyName(context.committee),
    }),
  decisionOfStrikingOff: async (context) => {
    const proposal = entryOf(context.record, "removalProposal");
    return leaving.removalDecisionPaper({
      ...aboutOf(context),
      ground: chosen(context, "removalGround"),
      issue: await context.issueBy("committee"),
      since: dayOf(context),
      resolution: {
        number: proposal?.document?.number ?? null,
        on: proposal?.document?.on ?? null,
      },
      complaintDays: limitOf(context.law.pack, "removalComplaint", context.today).amount,
    });
  },
  noticeOfDeath: async (context) =>
    leaving.deathNoticePaper({
      ...aboutOf(context),
      issue: await context.issueBy("cell"),
      committee: context.committee && bodyName(context.committee),
      on: context.answer("diedOn"),
      badge: null,
    }),
} as const satisfies Readonly<Record<string, Draw>>;
