import * as admission from "@chiboso/domain/members/cases/documents/admission-papers.ts";
import * as decisions from "@chiboso/domain/members/cases/documents/decision-papers.ts";
import { bodyName } from "@chiboso/domain/members/cases/documents/issuer.ts";
import type { PartyPaper } from "@chiboso/domain/members/cases/documents/paper.ts";
import * as probation from "@chiboso/domain/members/cases/documents/probation-papers.ts";
import { entryOf } from "@chiboso/domain/members/cases/definition.ts";
import { monthsOf } from "@chiboso/domain/members/cases/law.ts";
import { addMonths } from "@chiboso/domain/kernel/dates.ts";
import { namedMember, type PaperContext } from "./paper-context.ts";

type Draw = (context: PaperContext) => Promise<PartyPaper>;

const aboutOf = ({ person, cell }: PaperContext) => ({ person, cell });
const dayOf = ({ entry }: PaperContext) => entry?.doneOn ?? null;

function resolutionAbout(about: "admission" | "recognition" | "readmission"): Draw {
  return async (context) =>
    admission.cellResolutionPaper({
      about,
      ...aboutOf(context),
      committee: context.committee,
      issue: await context.issueBy("cell"),
      figures: await context.figuresOf("cellResolution"),
      findings: {
        background: context.answer("verificationSummary"),
        strengths: context.answer("helperRemark"),
        faults: null,
      },
    });
}

/** A decision rests on the resolution of the cell, with its own number and day. */
async function decidedOn(context: PaperContext) {
  const resolution = entryOf(context.record, "cellResolution");
  return {
    ...aboutOf(context),
    issue: await context.issueBy("committee"),
    signedBy:
      context.answer("decidedBy") === "committee"
        ? ("partyCommittee" as const)
        : ("standingBoard" as const),
    resolution: {
      number: resolution?.document?.number ?? null,
      on: resolution?.document?.on ?? null,
    },
  };
}

function admissionDecision(again: boolean): Draw {
  return async (context) => {
    const limit = again ? "readmissionProbation" : "probation";
    const { months } = monthsOf(context.law, limit, context.today);
    const decided = { ...(await decidedOn(context)), months };
    return decisions.admissionDecisionPaper(again ? { ...decided, again } : decided);
  };
}

function badgeYears(context: PaperContext): number | null {
  const milestone = context.answer("milestone");
  return milestone === null ? null : Number(milestone.replace(/\D/gu, ""));
}

/** Papers from the application to the badge. */
export const ADMISSION_PAPERS = {
  applicationForAdmission: async (context) =>
    admission.applicationPaper(
      context.person,
      { cell: context.cell, committee: context.committee },
      dayOf(context),
    ),
  introductionOfSponsor: async (context) => {
    const sponsor = await namedMember(context, "sponsor");
    const nobody = { ...context.person, name: "", admittedOn: null, officialOn: null, posts: "" };
    return admission.sponsorPaper({
      candidate: context.person,
      sponsor: sponsor ?? nobody,
      cell: context.cell,
      since: null,
      togetherSince: context.answer("sponsorTogetherSince"),
      on: dayOf(context),
    });
  },
  introductionOfUnion: async (context) => {
    const kind =
      context.answer("introducedBy") === "memberAndTradeUnion" ? "tradeUnion" : "youthUnion";
    return admission.unionPaper({
      candidate: context.person,
      union: { name: "", superiorName: null, seat: context.cell.seat, kind },
      cell: context.cell,
      figures: await context.figuresOf("introductionOfUnion"),
    });
  },
  opinionsGathered: async (context) =>
    probation.opinionsPaper({ ...aboutOf(context), issue: await context.issueBy("cell") }),
  cellResolutionOnAdmission: resolutionAbout("admission"),
  decisionOfAdmission: admissionDecision(false),
  ceremonyProgramme: async (context) =>
    probation.ceremonyPaper({
      ...aboutOf(context),
      issue: await context.issueBy("cell"),
      on: dayOf(context),
    }),
  selfReviewOfProbation: async (context) =>
    probation.selfReviewPaper({ ...aboutOf(context), on: dayOf(context) }),
  remarkOfHelper: async (context) =>
    probation.helperRemarkPaper({
      ...aboutOf(context),
      helper: (await namedMember(context, "helper"))?.name ?? null,
      on: dayOf(context),
    }),
  cellResolutionOnRecognition: resolutionAbout("recognition"),
  decisionOfRecognition: async (context) =>
    decisions.recognitionDecisionPaper({
      ...(await decidedOn(context)),
      officialOn: context.person.officialOn ?? endOfProbation(context),
    }),
  cellResolutionOnReadmission: resolutionAbout("readmission"),
  decisionOfReadmission: admissionDecision(true),
  proposalOfBadge: async (context) =>
    probation.badgeProposalPaper({
      ...aboutOf(context),
      issue: await context.issueBy("cell"),
      committee: context.committee && bodyName(context.committee),
      years: badgeYears(context),
      round: context.answer("awardOn"),
    }),
  decisionOfBadge: async (context) =>
    decisions.badgeDecisionPaper({
      issue: await context.issueBy("committee"),
      round: context.answer("awardOn"),
      lines: [
        {
          person: context.person,
          cellName: context.cell.name,
          years: badgeYears(context) ?? 0,
          posthumous: context.answer("badgeGround") === "posthumous",
        },
      ],
    }),
} as const satisfies Readonly<Record<string, Draw>>;

/** The day on which the months of probation ended (ADM-12), counted from the ceremony. */
function endOfProbation(context: PaperContext): string | null {
  const ceremony = context.answer("ceremonyOn");
  if (ceremony === null) return null;
  return addMonths(ceremony, monthsOf(context.law, "probation", ceremony).months);
}
