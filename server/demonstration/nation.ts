import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import pg from "pg";
import { addAccount, addRole } from "../access/public.ts";
import { organisationAt } from "../organisations/public.ts";
import type { Database } from "../platform/database.ts";
import { setAside } from "./nation-indexes.ts";
import { fillCells } from "./nation-members.ts";
import { NAME_STOCK } from "./nation-names.ts";
import { foundOrganisations, shapeOfNation } from "./nation-organisations.ts";
import { OFFICERS } from "./settle.ts";

export interface NationWanted {
  readonly members: number;
  readonly organisations: number;
  /** The day as of which the register stands, `YYYY-MM-DD`. */
  readonly today: string;
  /** Milliseconds since any moment, for the time that is left. */
  readonly elapsed: () => number;
  /** Says what is done, with the time that is left while members are made. */
  readonly say: (line: string) => void;
}

/** Nothing here was promised to anybody yet, so nobody waits for the disk; the indexes get their room. */
const SETTINGS = [
  "set synchronous_commit = off",
  "set maintenance_work_mem = '768MB'",
  "set work_mem = '128MB'",
  "set max_parallel_maintenance_workers = 2",
];

const WORDS = `
  insert into member_word (word, list_key, membership_id, organisation_id)
  select word, member.list_key, membership.id, membership.organisation_id
    from membership join member on member.id = membership.member_id, name_words(member.full_name) as word
   order by membership.id`;

/**
 * Fills the empty tables with a nation of made people, as the owner of the tables: names, cells, standings and
 * posts keep every constraint. Numbers of identity stay empty, because they are sealed one by one; so do the
 * facts of the sheet, which are sealed as well. The same wish gives the same nation.
 */
export async function makeNation(ownerUrl: string, wanted: NationWanted): Promise<void> {
  const { say } = wanted;
  const shape = shapeOfNation(wanted.organisations);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const setting of SETTINGS) await client.query(setting);
    const aside = await setAside(client);
    say(`founding ${wanted.organisations} organisations`);
    await foundOrganisations(client, shape);
    await fillCells(client, {
      members: wanted.members,
      today: wanted.today,
      names: NAME_STOCK,
      progress: progressOf(wanted),
    });
    say("writing down the words of their names");
    await client.query(WORDS);
    for (const { what, statement } of aside.restore) {
      say(`putting back ${what}`);
      await client.query(statement);
    }
    say("counting, so that questions are planned well");
    await client.query("vacuum (analyze)");
  } finally {
    await client.end();
  }
}

/** Gives the nation the log-ins of a committee: its office, its inspectors, and who runs the system. */
export async function giveLogins(
  database: Database,
  passwordHash: string,
  now: Instant,
): Promise<void> {
  await database.commit(async (tx) => {
    const top = await organisationAt(tx, "/");
    if (top === undefined) throw new Error("a nation has organisations");
    for (const { username, name, role } of OFFICERS) {
      const wanted = { memberId: null, name, username, passwordHash };
      const accountId = await addAccount(tx, wanted, now);
      await addRole(tx, { accountId, role, organisationId: top.id }, now);
    }
  });
}

function progressOf({ members, elapsed, say }: NationWanted): (done: number) => void {
  const begun = elapsed();
  let said = 0;
  return (done) => {
    const share = done / members;
    if (share - said < 0.02 && done < members) return;
    said = share;
    const left = Math.round(((elapsed() - begun) / share / 1000) * (1 - share));
    say(`${Math.round(share * 100)} % · ${done} members · ${left} s left for the members`);
  };
}
