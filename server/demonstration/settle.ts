import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import { addDays, addMonths, type Instant, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { addAccount, addRole } from "../access/public.ts";
import {
  addMember,
  openSecrets,
  setStanding,
  systemOrigin,
  type Secrets,
} from "../members/public.ts";
import { addOrganisation } from "../organisations/public.ts";
import type { Services } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { partsIn, sameAgain } from "./parts.ts";
import { makePeople, type MadePerson } from "./people.ts";
import type { Choices } from "./random.ts";
import type { CellShape, CommitteeShape } from "./shape.ts";

/** Somebody of the demonstration who can act. */
export interface Persona {
  readonly memberId: Id;
  readonly accountId: Id;
  readonly name: string;
}

export interface SettledCell {
  readonly organisationId: Id;
  readonly shape: CellShape;
  readonly secretary: Persona;
  /** The member who takes the minutes. */
  readonly clerk: Persona;
  /** A member without a post who can sign in. */
  readonly reader: Persona;
  readonly members: readonly { readonly memberId: Id; readonly person: MadePerson }[];
}

export interface Login {
  readonly username: string;
  readonly role: string;
}

interface Settling {
  readonly tx: Transaction;
  readonly secrets: Secrets;
  readonly choices: Choices;
  readonly passwordHash: string;
  /** The moment at which everything begins, and the day on which the demonstration is made. */
  readonly now: Instant;
  readonly today: LocalDate;
  readonly lives: boolean;
  readonly cells: SettledCell[];
  people: number;
}

/** A committee as it is before anything has happened. */
export interface Settled {
  readonly topId: Id;
  readonly branchIds: readonly Id[];
  readonly cells: readonly SettledCell[];
  /** Accounts of `OFFICERS`, by user name. */
  readonly officers: Readonly<Record<OfficerName, Id>>;
}

/** Founds the committee with its cells, members, accounts and officers, in one transaction. */
export async function settle(
  services: Services,
  shape: CommitteeShape,
  choices: Choices,
  passwordHash: string,
  moment: { readonly now: Instant; readonly today: LocalDate },
): Promise<Settled> {
  const secrets = await openSecrets(services.config.dataDir);
  return services.database.commit(async (tx) => {
    const settling: Settling = {
      tx,
      secrets,
      choices,
      passwordHash,
      ...moment,
      lives: shape.lives,
      cells: [],
      people: 0,
    };
    const top = await addOrganisation(tx, {
      parentId: null,
      kind: "partyBody",
      name: shape.name,
      code: shape.code,
      seat: shape.seat,
    });
    const branchIds: Id[] = [];
    for (const branch of shape.branches) {
      const { kind, name, code } = branch;
      const place = { parentId: top.id, kind, name, code, seat: shape.seat };
      const organisation = await addOrganisation(tx, place);
      branchIds.push(organisation.id);
      for (const cell of branch.cells)
        await settleCell(settling, organisation.id, shape.seat, cell);
    }
    for (const cell of shape.cells) await settleCell(settling, top.id, shape.seat, cell);
    const officers = await appointOfficers(settling, top.id);
    return { topId: top.id, branchIds, cells: settling.cells, officers };
  });
}

async function settleCell(
  settling: Settling,
  parentId: Id,
  seat: string,
  shape: CellShape,
): Promise<void> {
  const { tx, choices } = settling;
  const organisation = await addOrganisation(tx, {
    parentId,
    kind: "subCell",
    name: shape.name,
    code: shape.code,
    seat,
  });
  const number = settling.cells.length + 1;
  const people = makePeople({
    count: shape.members,
    firstNumber: settling.people,
    today: settling.today,
    choices,
    probationSince: probationSince(settling, number),
    parts: settling.lives ? partsIn(number, settling.today) : new Map(),
  });
  if (settling.lives) sameAgain(number, people, settling.cells);
  settling.people += people.length;
  const members: SettledCell["members"][number][] = [];
  for (const person of people) {
    members.push({ person, memberId: await enter(settling, organisation.id, person) });
  }
  const account = (index: number, username: string) =>
    giveAccount(settling, members[index], username);
  const secretary = await account(0, `bithu${number}`);
  const clerk = await account(2, `thuky${number}`);
  const reader = await account(4, `dangvien${number}`);
  await addRole(
    tx,
    { accountId: clerk.accountId, role: "clerk", organisationId: organisation.id },
    settling.now,
  );
  const personas = { secretary, clerk, reader };
  settling.cells.push({ organisationId: organisation.id, shape, ...personas, members });
}

/** In a story: one is about to be recognised, one has been last month (ADM-11), one is halfway. */
function probationSince({ today, lives }: Settling, number: number): LocalDate {
  if (lives && number === 1) return addDays(addMonths(today, -12), 15);
  return lives && number === 2 ? addDays(addMonths(today, -13), -10) : addMonths(today, -6);
}

async function enter(settling: Settling, organisationId: Id, person: MadePerson): Promise<Id> {
  const { standing, post, number: _number, ...known } = person;
  const memberId = await addMember(
    settling.tx,
    settling.secrets,
    {
      person: {
        ...known,
        email: null,
        oldIdentityNumber: null,
        oldCardNumber: null,
      },
      organisationId,
      kind: "party",
      since: person.admittedOn,
      // Where lives are told, the posts are given in a term of office; else they are older than these records.
      posts: post === null || settling.lives ? [] : [post],
    },
    systemOrigin(settling.now),
  );
  if (standing === "exempt") {
    await setStanding(settling.tx, { memberId, standing, since: person.admittedOn, document: "" });
  }
  return memberId;
}

async function giveAccount(
  settling: Settling,
  member: { memberId: Id; person: MadePerson } | undefined,
  username: string,
): Promise<Persona> {
  if (member === undefined)
    throw new Error("a cell of the demonstration has at least five members");
  const { memberId, person } = member;
  const wanted = { memberId, name: person.name, username, passwordHash: settling.passwordHash };
  return {
    memberId,
    name: person.name,
    accountId: await addAccount(settling.tx, wanted, settling.now),
  };
}

/** Who works for the whole committee. */
export const OFFICERS = [
  { username: "vanphong", name: "Văn phòng Đảng ủy", role: "committeeOffice" },
  { username: "tochuc", name: "Ban Tổ chức Đảng ủy", role: "organisationBoard" },
  { username: "kiemtra", name: "Ủy ban Kiểm tra", role: "inspectionCommission" },
  { username: "quantri", name: "Quản trị hệ thống", role: "sysAdmin" },
] as const;

export type OfficerName = (typeof OFFICERS)[number]["username"];

async function appointOfficers(
  settling: Settling,
  organisationId: Id,
): Promise<Settled["officers"]> {
  const accounts: [OfficerName, Id][] = [];
  for (const { username, name, role } of OFFICERS) {
    const wanted = { memberId: null, name, username, passwordHash: settling.passwordHash };
    const accountId = await addAccount(settling.tx, wanted, settling.now);
    // The system is administered as a whole, as by the first administrator of a real site.
    const place = role === "sysAdmin" ? WHOLE_TREE : organisationId;
    await addRole(settling.tx, { accountId, role, organisationId: place }, settling.now);
    accounts.push([username, accountId]);
  }
  return Object.fromEntries(accounts) as Settled["officers"];
}

/** Who may sign in to a demonstration, for the words that `npm start` prints. */
export const LOGINS: readonly Login[] = [
  { username: "bithu1", role: "bí thư chi bộ · secretary of a cell" },
  { username: "thuky1", role: "thư ký cuộc họp · minutes-taker" },
  { username: "dangvien1", role: "đảng viên · member" },
  { username: "vanphong", role: "văn phòng đảng ủy · committee office" },
  { username: "tochuc", role: "ban tổ chức · organisation board" },
  { username: "kiemtra", role: "ủy ban kiểm tra · inspection commission" },
  { username: "quantri", role: "quản trị hệ thống · system administrator" },
];
