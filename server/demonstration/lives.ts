import { awardWindow } from "@chiboso/domain/members/cases/badge-due.ts";
import type { CaseKind } from "@chiboso/domain/members/cases/case-kinds.ts";
import { carryOutStep, openCase, type NewPerson } from "@chiboso/domain/members/cases/contract.ts";
import type { CaseInput } from "@chiboso/domain/members/cases/field.ts";
import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { PARTS, YEARS_AWARDED } from "./parts.ts";
import { cardNumberOf } from "./people.ts";
import { callerOnDay, daysAgo, morning, officeOnDay, playerOf, type Story } from "./story.ts";
import { CANDIDATE, CERTIFICATE, OPINIONS_GATHERED, REMARK, VERIFIED } from "./texts-lives.ts";

/** Something that happens on a day, told when the clock of its cell comes by. */
interface Happening {
  readonly daysAgo: number;
  readonly at: Instant;
  readonly happen: () => Promise<unknown>;
}

/** A step of a case: how many days ago, what it is, and what it says. */
interface Step {
  readonly days: number;
  readonly step: string;
  readonly input?: CaseInput;
  /** Number of the paper, where the step has one. */
  readonly number?: string;
  /** The office of the committee carries it out, not the cell. */
  readonly above?: true;
}

interface Told {
  readonly kind: CaseKind;
  readonly memberId: Id | null;
  readonly person?: NewPerson;
  readonly days: number;
  readonly input: CaseInput;
  readonly steps: readonly Step[];
}

/** The cases of a cell, in the order of their days. Each cell of a story has others. */
export function livesOf(story: Story, number: number): Happening[] {
  const told = [
    ...(number === 0
      ? [admission(story), onProbation(story), ...awarded(story), tooOld(story)]
      : []),
    ...(number === 1 ? [recognised(story)] : []),
  ];
  return told
    .flatMap((each) => happeningsOf(story, each))
    .toSorted((one, other) => other.daysAgo - one.daysAgo);
}

/** Opens a case and carries out its steps, each on its day. */
export function happeningsOf(story: Story, told: Told): Happening[] {
  const caseId = newId();
  const opening = happening(story, told.days, async (days) => {
    const secretary = await callerOnDay(story, story.cell.secretary.accountId, days);
    await open(secretary, story, told, caseId);
  });
  const steps = told.steps.map((step) =>
    happening(story, step.days, async (days) => {
      const caller = step.above
        ? await officeOnDay(story, "vanphong", days)
        : await callerOnDay(story, story.cell.secretary.accountId, days);
      await carryOut(caller, story, caseId, step);
    }),
  );
  return [opening, ...steps];
}

function happening(
  story: Story,
  days: number,
  happen: (days: number) => Promise<unknown>,
): Happening {
  return { daysAgo: days, at: morning(story, days), happen: () => happen(days) };
}

function open(secretary: Caller, story: Story, told: Told, caseId: Id) {
  const { kind, memberId, person = null, input, days } = told;
  const openedOn = daysAgo(story, days);
  return granted(
    secretary.call(openCase, {
      params: { organisationId: story.cell.organisationId },
      body: { caseId, kind, memberId, person, openedOn, input },
    }),
  );
}

function carryOut(caller: Caller, story: Story, caseId: Id, stated: Step) {
  const { step, input = {}, number, above } = stated;
  const doneOn = daysAgo(story, stated.days);
  const issuer = above ? "Đảng ủy Công ty Hoa Sen" : story.cell.shape.name;
  const document = number === undefined ? null : { number, on: doneOn, issuer };
  const body = { step, doneOn, document, input };
  return granted(caller.call(carryOutStep, { params: { caseId }, body }));
}

/** A candidate whose background was just verified: the opinions of the unions are next. */
function admission(story: Story): Told {
  const sponsor = playerOf(story.cell, PARTS.sponsor).memberId;
  const introduction = {
    introducedBy: "memberAndYouthUnion",
    sponsor,
    sponsorTogetherSince: daysAgo(story, 1200),
    unionResolution: "07-NQ/ĐTN",
  };
  return {
    kind: "admission",
    memberId: null,
    person: { ...CANDIDATE, birthDate: daysAgo(story, 28 * 365) },
    days: 100,
    input: { schooling: "university", employment: "permanent" },
    steps: [
      { days: 82, step: "awareness", input: certificate(story, 85) },
      { days: 76, step: "application" },
      { days: 70, step: "curriculum" },
      { days: 62, step: "introduction", input: introduction },
      { days: 14, step: "verification", input: VERIFIED },
    ],
  };
}

/** The last of the first cell: the year ends in two weeks, the remark of the helper is next. */
function onProbation(story: Story): Told {
  const { memberId, person } = playerOf(story.cell, -1);
  return {
    kind: "recognition",
    memberId,
    days: 340,
    input: { ceremonyOn: person.admittedOn },
    steps: [
      { days: 335, step: "ownCurriculum" },
      { days: 160, step: "training", input: certificate(story, 165) },
      { days: 12, step: "selfReview" },
    ],
  };
}

/** The last of the second cell was recognised last month and holds the card by now. */
function recognised(story: Story): Told {
  const { memberId, person } = playerOf(story.cell, -1);
  const helper = playerOf(story.cell, PARTS.sponsor).memberId;
  const cardNumber = cardNumberOf(person.number);
  return {
    kind: "recognition",
    memberId,
    days: 390,
    input: { ceremonyOn: person.admittedOn },
    steps: [
      { days: 385, step: "ownCurriculum" },
      { days: 200, step: "training", input: certificate(story, 205) },
      { days: 62, step: "selfReview" },
      { days: 57, step: "helperRemark", input: { helper, helperRemark: REMARK } },
      { days: 50, step: "opinions", input: OPINIONS_GATHERED },
      {
        days: 37,
        step: "cellResolution",
        number: "09-NQ/CB",
        input: { voteBase: 28, voteFor: 28 },
      },
      { days: 30, step: "decision", number: "31-QĐ/ĐU", above: true },
      { days: 26, step: "announcement" },
      { days: 24, step: "card", input: { cardNumber }, above: true },
      { days: 20, step: "cardHanded" },
    ],
  };
}

/** A badge that was given at the last award (BDG-03). */
function awarded(story: Story): Told[] {
  const today = localDateOf(story.today, VIETNAM);
  const { after } = awardWindow(CENTRAL_PACK, today);
  const days = Math.round((Date.parse(today) - Date.parse(after)) / 86_400_000);
  const input = { milestone: String(YEARS_AWARDED), badgeGround: "due", awardOn: after };
  const badge: Told = {
    kind: "badge",
    memberId: playerOf(story.cell, PARTS.badgeAwarded).memberId,
    days: days + 40,
    input,
    steps: [
      { days: days + 36, step: "badgeProposal", number: "08-CV/CB" },
      { days: days + 15, step: "badgeDecision", number: "28-QĐ/ĐU", above: true },
      { days, step: "badgeAward", input: { badgeNumber: "MẪU-0045" } },
    ],
  };
  return [badge];
}

/** Past seventy, and asks to be exempt; the cell agrees (EXM-01). */
function tooOld(story: Story): Told {
  return {
    kind: "exemption",
    memberId: playerOf(story.cell, PARTS.growsOld).memberId,
    days: 46,
    input: { exemptionGround: "age", exemptSince: daysAgo(story, 40) },
    steps: [
      { days: 45, step: "exemptionApplication" },
      {
        days: 40,
        step: "exemptionDecision",
        number: "10-NQ/CB",
        input: { voteBase: 21, voteFor: 21 },
      },
    ],
  };
}

function certificate(story: Story, days: number): CaseInput {
  return { ...CERTIFICATE, certificateOn: daysAgo(story, days) };
}
