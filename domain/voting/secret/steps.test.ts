import assert from "node:assert/strict";
import { test } from "node:test";
import type { Frozen } from "../rules.ts";
import { checkBooth, checkTaker, decideKeys } from "./steps.ts";

const HERE = "0192f0c0-0000-7000-8000-000000000001";
const AWAY = "0192f0c0-0000-7000-8000-000000000002";
const citation = { regulation: "24-QĐ/TW", article: "1" } as unknown as Frozen["citation"];
const threshold = { numerator: 1, denominator: 2 } as unknown as Frozen["threshold"];

const frozen: Frozen = {
  base: {
    counted: [
      { memberId: HERE, name: "Đảng viên 1", present: true },
      { memberId: AWAY, name: "Đảng viên 2", present: false },
    ],
    excluded: [],
  },
  quorum: { present: 1, base: 2, threshold, citation },
  threshold,
  citation,
  needed: 2,
};

test("who is not there takes part in an opinion poll only", () => {
  const election = { form: "approval" } as const;
  assert.equal(checkTaker(frozen, election, HERE).ok, true);
  const away = checkTaker(frozen, election, AWAY);
  assert.equal(away.ok ? "" : away.refusal.code, "voting.not_present");
  assert.equal(checkTaker(frozen, { form: "opinion" }, AWAY).ok, true);
});

test("no more take part than are present when the list of keys is fixed", () => {
  const takings = [HERE, AWAY].map((memberId) => ({ memberId, how: "device" as const }));
  const list = { keys: ["2", "3"], slipsPrinted: 0, slipsUndrawn: 0 };
  const fixed = (form: "approval" | "opinion") =>
    decideKeys({ frozen, form }, takings, list, () => "");
  const election = fixed("approval");
  assert.equal(election.ok ? "" : election.refusal.code, "voting.secret_more_than_present");
  assert.equal(fixed("opinion").ok, true);
});

test("no box is opened where the page that seals ballots is not built", () => {
  const codeOf = (built: string | null, printed: string | null) => {
    const checked = checkBooth(built, printed);
    return checked.ok ? checked.value : checked.refusal.code;
  };
  assert.equal(codeOf(null, null), "voting.secret_no_booth");
  assert.equal(codeOf(null, "ab"), "voting.secret_no_booth");
  assert.equal(codeOf("ab", null), "ab");
  assert.equal(codeOf("ab", "ab"), "ab");
  assert.equal(codeOf("cd", "ab"), "voting.secret_booth_changed");
});
