import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Role } from "@chiboso/domain/access/roles.ts";
import { ROLES } from "@chiboso/domain/access/roles.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { capabilities } from "../capabilities.ts";
import { testApp } from "../testing/app.ts";
import {
  placeMember,
  placeOfficer,
  placeOrganisation,
  type PlacedOrganisation,
} from "../testing/world.ts";
import { askRoute, openSession } from "./testing/ask-route.ts";
import { EXPECTED } from "./testing/expected-permissions.ts";
import { placeThings, type Things } from "./testing/permission-things.ts";

/** Somebody with exactly one role (a secretary is a member, too), inside or outside, or with none. */
interface Person {
  readonly title: string;
  readonly token: string | undefined;
  readonly roles: readonly Role[];
  readonly inside: boolean;
}

const routes: readonly Route[] = capabilities
  .flatMap((each) => each.routes)
  .map((each) => each.route);

/** Said once more, as plainly as it can be: may this person call the route? */
function mayCall(route: Route, person: Person): "yes" | "notSignedIn" | "notAllowed" {
  const who = EXPECTED[route.name];
  assert.ok(
    who !== undefined,
    `nobody has said who may call ${route.name}: see expected-permissions.ts`,
  );
  if (who === "everybody") return "yes";
  if (person.token === undefined) return "notSignedIn";
  if (who === "signedIn") return "yes";
  if ("anywhere" in who)
    return person.roles.some((role) => who.anywhere.includes(role)) ? "yes" : "notAllowed";
  return person.inside && person.roles.some((role) => who.there.includes(role))
    ? "yes"
    : "notAllowed";
}

describe("who may call what", () => {
  const app = testApp();
  const made: { persons: Person[]; things?: Things } = { persons: [] };

  before(async () => {
    const superior = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
    const cell = await placeOrganisation(app, { name: "Chi bộ Mẫu", under: superior });
    const apart = await placeOrganisation(app, { name: "Đảng bộ Khác", kind: "baseBody" });
    const other = await placeOrganisation(app, { name: "Chi bộ Khác", under: apart });
    made.things = await placeThings(app, cell);
    made.persons = [
      { title: "nobody", token: undefined, roles: [], inside: true },
      await withoutRole(cell),
      ...(await everyRole("inside", { cell, above: superior })),
      ...(await everyRole("outside", { cell: other, above: apart })),
    ];
  });

  async function everyRole(
    where: "inside" | "outside",
    at: { cell: PlacedOrganisation; above: PlacedOrganisation },
  ): Promise<Person[]> {
    const persons: Person[] = [];
    for (const role of ROLES) {
      const { accountId, roles } = await placeRole(role, at);
      persons.push({
        title: `${role}, ${where}`,
        token: await open(accountId),
        roles,
        inside: where === "inside",
      });
    }
    return persons;
  }

  async function placeRole(
    role: Role,
    at: { cell: PlacedOrganisation; above: PlacedOrganisation },
  ) {
    if (role === "member")
      return { ...(await placeMember(app, at.cell, { name: "Đảng Viên" })), roles: [role] };
    if (role === "secretary" || role === "deputySecretary") {
      const person = await placeMember(app, at.cell, { name: "Người Đứng Đầu", post: role });
      return { ...person, roles: ["member", role] as const };
    }
    if (role === "chair") {
      const { accountId } = await placeThings(app, at.cell);
      return { accountId, roles: ["member", role] as const };
    }
    return { ...(await placeOfficer(app, at.above, role)), roles: [role] };
  }

  async function withoutRole(cell: PlacedOrganisation): Promise<Person> {
    const { accountId } = await placeOfficer(app, cell, "auditor");
    await app.held.database.pool.query(
      "update role_grant set until = since + interval '1 day' where account_id = $1",
      [accountId],
    );
    return {
      title: "signed in without any role",
      token: await open(accountId),
      roles: [],
      inside: true,
    };
  }

  const open = (accountId: string) => openSession(app, accountId);

  const ask = (route: Route, token: string | undefined) => {
    assert.ok(made.things);
    return askRoute(app, route, made.things, token);
  };

  it("is said of every route that is mounted, and of no other", () => {
    assert.deepEqual(
      Object.keys(EXPECTED).toSorted(),
      routes.map((route) => route.name).toSorted(),
    );
  });

  for (const route of routes) {
    it(`${route.name} lets in exactly those who may`, async () => {
      const wrong = await Promise.all(made.persons.map((person) => faultOf(route, person)));
      assert.deepEqual(
        wrong.filter((fault) => fault !== undefined),
        [],
      );
    });
  }

  async function faultOf(route: Route, person: Person): Promise<string | undefined> {
    // Signing out ends the session, so it comes with one of its own.
    const ends = route.name === "access.logOut" && person.token !== undefined;
    const token = ends ? await twin(person.token ?? "") : person.token;
    const expected = mayCall(route, person);
    const status = await ask(route, token);
    // What it answers to those it lets in is the matter of its own tests; the things here are bare rows.
    const letIn = status !== 401 && status !== 403;
    const right = expected === "yes" ? letIn : status === (expected === "notSignedIn" ? 401 : 403);
    return right ? undefined : `${person.title}: expected ${expected}, got ${status}`;
  }

  async function twin(token: string): Promise<string> {
    const { rows } = await app.held.database.pool.query<{ account_id: string }>(
      "select account_id from session where token_digest = sha256($1)",
      [Buffer.from(token)],
    );
    return open(rows[0]?.account_id ?? "");
  }
});
