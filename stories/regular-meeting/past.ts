import { newIdAt } from "../../server/platform/ids.ts";
import { CELL, nameOf, OTHER_CELL } from "../main-job/world.ts";
import { act, ask, hold } from "../testing/by-request.ts";
import type { Person } from "../testing/people.ts";
import { AWAY, PLANNING, TYPED, type World } from "./world.ts";

interface Proposal {
  readonly organisation: { readonly id: string };
  readonly chairId: string;
  readonly clerkId: string;
}

/** The meeting before: it gives the minutes-taker a task and does not come to its second topic. */
export async function holdTheMeetingBefore(world: World): Promise<void> {
  const { secretary } = world;
  world.cell = await idOfOrganisation(secretary, CELL);
  const cell = `/api/organisations/${world.cell}`;
  const { chairId } = await ask<Proposal>(secretary, `${cell}/meeting-proposal`);
  const clerkId = await idOfMember(world.clerk);
  const meetingId = newIdAt(PLANNING);
  await act(secretary, PLANNING, "POST", `${cell}/meetings`, {
    meetingId,
    kind: "extraordinary",
    mode: "inPerson",
    title: "Họp bất thường cuối năm",
    place: "Nhà văn hóa",
    onlineLink: null,
    zone: "Asia/Ho_Chi_Minh",
    date: "2026-12-28",
    time: "10:00",
    minutes: 60,
    chairId,
    clerkId,
    agenda: [
      { id: newIdAt(PLANNING), kind: "resolution", title: "Chuẩn bị số hóa", minutes: 20 },
      { id: newIdAt(PLANNING), kind: "discussion", title: TYPED.left, minutes: 20 },
    ],
  });
  const { version } = await ask<{ readonly version: number }>(
    secretary,
    `/api/meetings/${meetingId}`,
  );
  await act(secretary, PLANNING, "POST", `/api/meetings/${meetingId}/publish`, {
    expectedVersion: version,
  });
  await hold(secretary, PLANNING, meetingId, async (item, at) => {
    await act(secretary, PLANNING, "POST", `${at}/assignments`, {
      assignmentId: newIdAt(PLANNING),
      itemId: item.id,
      ownerId: clerkId,
      text: TYPED.task,
      dueDate: "2027-01-31",
    });
    return "stop";
  });
}

/** One of the cell goes to work elsewhere for half a year, with the committee's letter (TRF-04). */
export async function sendAway(world: World): Promise<void> {
  const { secretary, office } = world;
  const caseId = newIdAt(PLANNING);
  await act(secretary, PLANNING, "POST", `/api/organisations/${world.cell}/cases`, {
    caseId,
    kind: "temporaryTransfer",
    memberId: await idOfMember(world.away),
    person: null,
    openedOn: "2026-12-28",
    input: {
      destinationKind: "inside",
      destination: await idOfOrganisation(office, OTHER_CELL),
      stayReason: `${nameOf(world, AWAY)} đi làm ăn xa`,
      staySince: "2026-12-28",
      stayUntil: "2027-07-01",
    },
  });
  await act(office, PLANNING, "POST", `/api/cases/${caseId}/steps`, {
    step: "temporaryLetter",
    doneOn: "2026-12-28",
    document: { number: "13-GGT", on: "2026-12-28", issuer: "Đảng ủy xã Mẫu" },
    input: { duesPaidTo: "12/2026" },
  });
}

async function idOfMember(person: Person): Promise<string> {
  const { me } = await ask<{ readonly me: { readonly memberId: string } }>(
    person,
    "/api/access/me",
  );
  return me.memberId;
}

async function idOfOrganisation(person: Person, name: string): Promise<string> {
  const { organisations } = await ask<{
    readonly organisations: readonly { readonly id: string; readonly name: string }[];
  }>(person, "/api/organisations");
  const found = organisations.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no organisation is called ${name}`);
  return found.id;
}
