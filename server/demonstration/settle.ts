import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
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
  readonly now: Instant;
  readonly today: LocalDate;
  readonly cells: SettledCell[];
  people: number;
}

/** Founds the committee with its cells, members, accounts and officers, in one transaction. */
export async function settle(
  services: Services,
  shape: CommitteeShape,
  choices: Choices,
  passwordHash: string,
  moment: { readonly now: Instant; readonly today: LocalDate },
): Promise<SettledCell[]> {
  const secrets = await openSecrets(services.config.dataDir);
  return services.database.commit(async (tx) => {
    const settling: Settling = {
      tx,
      secrets,
      choices,
      passwordHash,
      ...moment,
      cells: [],
      people: 0,
    };
    const top = await addOrganisation(tx, {
      parentId: null,
      kind: "partyBody",
      name: shape.name,
      seat: shape.seat,
    });
    for (const branch of shape.branches) {
      const place = { parentId: top.id, kind: branch.kind, name: branch.name, seat: shape.seat };
      const organisation = await addOrganisation(tx, place);
      for (const cell of branch.cells)
        await settleCell(settling, organisation.id, shape.seat, cell);
    }
    for (const cell of shape.cells) await settleCell(settling, top.id, shape.seat, cell);
    await appointOfficers(settling, top.id);
    return settling.cells;
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
    seat,
  });
  const people = makePeople(shape.members, settling.people, settling.today, choices);
  settling.people += people.length;
  const members: SettledCell["members"][number][] = [];
  for (const person of people) {
    members.push({ person, memberId: await enter(settling, organisation.id, person) });
  }
  const number = settling.cells.length + 1;
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

async function enter(settling: Settling, organisationId: Id, person: MadePerson): Promise<Id> {
  const { standing, post, ...known } = person;
  const memberId = await addMember(
    settling.tx,
    settling.secrets,
    {
      person: {
        ...known,
        email: null,
        citizenId: null,
        oldIdentityNumber: null,
        oldCardNumber: null,
      },
      organisationId,
      kind: "party",
      since: person.admittedOn,
      posts: post === null ? [] : [post],
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
  { username: "kiemtra", name: "Ủy ban Kiểm tra", role: "inspectionCommission" },
  { username: "quantri", name: "Quản trị hệ thống", role: "sysAdmin" },
] as const;

async function appointOfficers(settling: Settling, organisationId: Id): Promise<void> {
  for (const { username, name, role } of OFFICERS) {
    const wanted = { memberId: null, name, username, passwordHash: settling.passwordHash };
    const accountId = await addAccount(settling.tx, wanted, settling.now);
    await addRole(settling.tx, { accountId, role, organisationId }, settling.now);
  }
}

/** Who may sign in to a demonstration, for the words that `npm start` prints. */
export const LOGINS: readonly Login[] = [
  { username: "bithu1", role: "bí thư chi bộ · secretary of a cell" },
  { username: "thuky1", role: "thư ký cuộc họp · minutes-taker" },
  { username: "dangvien1", role: "đảng viên · member" },
  { username: "vanphong", role: "văn phòng đảng ủy · committee office" },
  { username: "kiemtra", role: "ủy ban kiểm tra · inspection commission" },
  { username: "quantri", role: "quản trị hệ thống · system administrator" },
];
