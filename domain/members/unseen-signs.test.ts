import assert from "node:assert/strict";
import { test } from "node:test";
import { createStaffAccount } from "../access/accounts-contract.ts";
import { foundAct } from "../organisations/acts.ts";
import { newPerson } from "./cases/contract.ts";
import { memberFilter } from "./search/contract.ts";
import { valueSchema } from "./sheet/facts.ts";

/** A name as it is copied out of a page: with a zero-width space, a soft hyphen and signs that turn the direction. */
const COPIED = "\u202eNguyễn\u200b  Văn\u00ad An\u2069\ufeff";
const ID = "01a202cc-1185-77b9-b2ac-decd37787135";

test("a name that comes with signs nobody sees is the name that everybody sees, by whichever way it comes", () => {
  const kind = "subCell" as const;
  const person = {
    name: COPIED,
    sex: "male" as const,
    birthDate: "1980-01-01",
    ethnicity: null,
    phone: null,
  };
  const account = { name: COPIED, username: "vanan", role: "auditor", organisationId: ID } as const;
  const as = { name: COPIED, code: null, kind, seat: COPIED };
  const found = foundAct.parse({ kind: "found", newId: ID, as }).as;
  const names = [
    newPerson.parse({ ...person, email: null, citizenId: null }).name,
    createStaffAccount.body.parse(account).name,
    found.name,
    found.seat,
    memberFilter.parse({ text: COPIED }).text,
  ];
  for (const name of names) assert.equal(name, "Nguyễn Văn An");
  const fact = valueSchema("name").parse({ name: COPIED });
  assert.equal(Object.values(fact).join(""), "Nguyễn  Văn An");
});
