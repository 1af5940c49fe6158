import assert from "node:assert/strict";
import { test } from "node:test";
import { SECRET_TITLE } from "@chiboso/domain/meetings/during/secret-items.ts";
import type { MeetingProposal } from "@chiboso/domain/meetings/view.ts";
import { turnSecret, typedOver, valuesOfProposal } from "./preparation-values.ts";

const proposal: MeetingProposal = {
  organisation: { id: "01936f4e-0000-7000-8000-000000000001", name: "Chi bộ Mẫu" },
  kind: "regular",
  title: "Sinh hoạt thường kỳ tháng 12/2026",
  place: "Phòng họp",
  zone: "Asia/Ho_Chi_Minh",
  date: "2026-12-03",
  time: "16:00",
  minutes: 90,
  chairId: null,
  clerkId: null,
  agenda: [],
  planned: null,
  members: [],
};

test("what was typed goes over to the proposal of another kind, what was only proposed does not", () => {
  const values = { ...valuesOfProposal(proposal), place: "Hội trường", date: "2026-11-22" };
  assert.deepEqual(typedOver(proposal, values), { place: "Hội trường", date: "2026-11-22" });
  assert.deepEqual(typedOver(proposal, valuesOfProposal(proposal)), {});
});

test("the title of an item that is marked secret comes back when the mark is taken away", () => {
  const typed = { title: "Công tác quốc phòng", secret: false };
  const marked = turnSecret(typed, true);
  assert.deepEqual(marked, { title: SECRET_TITLE, hidden: "Công tác quốc phòng" });
  const secret = { title: marked.title, secret: true };
  assert.deepEqual(turnSecret(secret, true, marked.hidden), marked);
  assert.deepEqual(turnSecret(secret, false, marked.hidden), { title: typed.title, hidden: "" });
  assert.deepEqual(turnSecret(secret, false), { title: "", hidden: "" });
});
