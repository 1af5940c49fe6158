import { addMonths, localDateOf, VIETNAM, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Post } from "@chiboso/domain/members/standing.ts";
import { enterAct } from "@chiboso/domain/organisations/acts-contract.ts";
import type { OrganisationKind } from "@chiboso/domain/organisations/kinds.ts";
import { beginTerm, givePost } from "@chiboso/domain/organisations/terms-contract.ts";
import { usualTerm } from "@chiboso/domain/organisations/terms.ts";
import { joinUnion } from "@chiboso/domain/organisations/union-contract.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { PARTS } from "./parts.ts";
import type { Settled, SettledCell } from "./settle.ts";

/** Months of a term where no rule says how long it is (MEET-16 speaks of cells). */
const USUAL_MONTHS = 60;
/** The office enters terms that began before the records do. */
const RUNNING_MONTHS = 18;

interface Organising {
  readonly office: Caller;
  readonly today: LocalDate;
  readonly issuer: string;
}

/**
 * What the office enters when the records begin: a term of office everywhere, and where lives are told its
 * posts, a youth union and a trade union. `today` is the day on which the demonstration is made.
 */
export async function organise(
  office: Caller,
  committee: Settled,
  { name, lives, now }: { readonly name: string; readonly lives: boolean; readonly now: string },
): Promise<void> {
  const organising = { office, today: localDateOf(now, VIETNAM), issuer: `Ban Chấp hành ${name}` };
  const bodyTerm = await begin(organising, committee.topId, "partyBody");
  for (const id of committee.branchIds) await begin(organising, id, "baseBody");
  for (const [index, cell] of committee.cells.entries()) {
    const term = await begin(organising, cell.organisationId, "subCell", monthsRun(lives, index));
    if (lives) await giveCellPosts(organising, cell, term);
  }
  if (!lives) return;
  await giveBodyPosts(organising, committee, bodyTerm);
  await foundUnion(
    organising,
    committee,
    "youthUnion",
    "Đoàn Thanh niên Công ty Hoa Sen",
    youngest,
  );
  await foundUnion(organising, committee, "tradeUnion", "Công đoàn Công ty Hoa Sen", everyFourth);
}

/** One cell of a story has its congress in two months, so that the radar says so. */
function monthsRun(lives: boolean, index: number): number {
  return lives && index === 2 ? 28 : RUNNING_MONTHS;
}

interface Term {
  readonly organisationId: Id;
  readonly termId: Id;
  readonly since: LocalDate;
}

async function begin(
  { office, today, issuer }: Organising,
  organisationId: Id,
  kind: OrganisationKind,
  monthsAgo = RUNNING_MONTHS,
): Promise<Term> {
  const since = addMonths(today, -monthsAgo);
  const months = usualTerm(CENTRAL_PACK, kind, since)?.months ?? USUAL_MONTHS;
  const plannedUntil = addMonths(since, months);
  const termId = newId();
  const body = {
    termId,
    name: `${since.slice(0, 4)}–${plannedUntil.slice(0, 4)}`,
    since,
    plannedUntil,
    until: null,
    closesRunning: false,
    document: { number: "12-QĐ/ĐU", date: since, issuer },
  };
  await granted(office.call(beginTerm, { params: { organisationId }, body }));
  return { organisationId, termId, since };
}

async function give(
  { office, issuer }: Organising,
  { organisationId, termId, since }: Term,
  memberId: Id,
  post: Post,
): Promise<void> {
  const document = { number: "12-QĐ/ĐU", date: since, issuer };
  const body = { postId: newId(), memberId, post, termId, since, document };
  await granted(office.call(givePost, { params: { organisationId }, body }));
}

async function giveCellPosts(organising: Organising, cell: SettledCell, term: Term): Promise<void> {
  for (const { memberId, person } of cell.members) {
    if (person.post !== null) await give(organising, term, memberId, person.post);
  }
}

const BODY_POSTS: readonly Post[] = ["secretary", "deputySecretary", "committeeMember"];

async function giveBodyPosts(
  organising: Organising,
  { cells }: Settled,
  term: Term,
): Promise<void> {
  for (const [index, post] of BODY_POSTS.entries()) {
    const holder = cells[index]?.members[PARTS.bodyPost];
    if (holder !== undefined) await give(organising, term, holder.memberId, post);
  }
}

type Members = SettledCell["members"];

function youngest(members: Members): Members {
  const byAge = (one: Members[number], other: Members[number]) =>
    one.person.birthDate < other.person.birthDate ? 1 : -1;
  return members
    .filter(({ person }) => person.standing === "official")
    .toSorted(byAge)
    .slice(0, 4);
}

function everyFourth(members: Members): Members {
  return members.filter(({ person }, index) => person.standing === "official" && index % 4 === 3);
}

/** A mass organisation beside the cells, with members of the first two of them and who leads it. */
async function foundUnion(
  organising: Organising,
  { topId, cells }: Settled,
  kind: "youthUnion" | "tradeUnion",
  name: string,
  whoJoins: (members: Members) => Members,
): Promise<void> {
  const { office, today, issuer } = organising;
  const on = addMonths(today, -RUNNING_MONTHS);
  const document = { number: "15-QĐ/ĐU", date: on, issuer };
  const newUnion = newId();
  const as = { name, code: null, kind, seat: "Hà Nội" };
  const act = { kind: "found" as const, newId: newUnion, as };
  const params = { organisationId: topId };
  await granted(office.call(enterAct, { params, body: { actId: newId(), on, document, act } }));
  const members = whoJoins(cells.slice(0, 2).flatMap((cell) => cell.members));
  for (const { memberId } of members) {
    const body = { membershipId: newId(), memberId, since: on };
    await granted(office.call(joinUnion, { params: { organisationId: newUnion }, body }));
  }
  const term = await begin(organising, newUnion, kind);
  const [leader] = members;
  if (leader !== undefined) await give(organising, term, leader.memberId, "secretary");
}
