import assert from "node:assert/strict";
import { test } from "node:test";
import type { OfficeRequest } from "@chiboso/domain/members/privacy/contract.ts";
import { privacyDue } from "./privacy-due.ts";

const citation = {} as OfficeRequest["answer"]["citation"];
const due = (day: string) => ({ due: day, holidaysKnown: true, citation });

function request(state: OfficeRequest["state"], answer: string, mayDecide = true): OfficeRequest {
  return {
    requestId: `${state}${answer}`,
    kind: "access",
    state,
    wish: "Xin bản sao",
    askedAt: "2026-11-03T01:00:00.000Z",
    answer: due(answer),
    decision: due("2026-11-13"),
    extension: null,
    answered: null,
    decided: null,
    reading: null,
    memberId: "01990000-0000-7000-8000-000000000001",
    memberName: "Trần Văn Mẫu",
    organisationName: "Chi bộ Mẫu",
    mayDecide,
    restrictedOn: null,
    mayLift: false,
  };
}

test("only requests that one may decide oneself are counted", () => {
  const requests = [request("received", "2026-11-05"), request("received", "2026-11-05", false)];
  assert.deepEqual(privacyDue(requests, "2026-11-05"), { waiting: 1, late: 0 });
});

test("a request is late after the day of its next step: the answer, then the decision", () => {
  const requests = [request("received", "2026-11-05"), request("answered", "2026-11-05")];
  assert.deepEqual(privacyDue(requests, "2026-11-06"), { waiting: 2, late: 1 });
  assert.deepEqual(privacyDue(requests, "2026-11-13"), { waiting: 2, late: 1 });
  assert.deepEqual(privacyDue(requests, "2026-11-14"), { waiting: 2, late: 2 });
});
