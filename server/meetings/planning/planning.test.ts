import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import * as plans from "@chiboso/domain/meetings/planning/contract.ts";
import * as before from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeOfficers } from "../../testing/closed-meeting.ts";
import { preparationOf } from "../../testing/running-meeting.ts";
import { placeMember, placeOrganisation } from "../../testing/world.ts";

const START = "2026-11-03T01:00:00.000Z";

describe("the plan of a year", () => {
  const app = testApp(START);

  async function planned() {
    const cell = await placeOrganisation(app, { name: "Chi bộ Kế Hoạch" });
    const people = await placeOfficers(app, cell);
    const params = { organisationId: cell.id, year: 2027 };
    const { value } = await people.asSecretary.call(plans.viewPlan, { params });
    const entries = value.proposed.map((entry) => ({
      ...entry,
      id: newId(),
      topic: entry.kind === "thematic" ? "Xây dựng nếp sống văn hóa" : "",
      drafterId: entry.kind === "thematic" ? people.clerk.memberId : null,
    }));
    return { ...people, params, entries, value };
  }

  const saved = async (people: Awaited<ReturnType<typeof planned>>, entries = people.entries) =>
    people.asSecretary.call(plans.savePlan, {
      params: people.params,
      body: { expectedVersion: 0, entries },
    });

  test("is proposed whole: twelve regular meetings in the first week, four thematic ones", async () => {
    const { value } = await planned();
    const regular = value.proposed.filter((entry) => entry.kind === "regular");
    assert.equal(regular.length, 12);
    assert.ok(regular.every((entry) => Number(entry.date.slice(8)) <= 7));
    assert.equal(value.proposed.length - regular.length, 4);
    assert.equal(value.version, 0);
  });

  test("is approved with topics and drafters, who are told; a change makes it a draft again", async () => {
    const people = await planned();
    const { params, asSecretary, clerk } = people;
    const nameless = people.entries.map((entry) => ({ ...entry, drafterId: null }));
    assert.equal((await saved(people, nameless)).value.version, 1);
    const approve = (expectedVersion: number) =>
      asSecretary.call(plans.approvePlan, {
        params,
        body: { expectedVersion, approvedOn: "2026-11-03" },
      });
    assert.equal((await approve(1)).refusal?.code, "meetings.plan_drafter_missing");
    const again = { expectedVersion: 1, entries: people.entries };
    await asSecretary.call(plans.savePlan, { params, body: again });
    assert.equal((await approve(1)).refusal?.code, "meetings.stale");
    assert.equal((await approve(2)).value.version, 3);
    const told = await app.held.database.query<{ count: number }>(sql`
      select count(*)::int as count from notification where member_id = ${clerk.memberId} and kind = 'drafterNamed'`);
    assert.equal(told[0]?.count, 4);
    const shown = async () => (await asSecretary.call(plans.viewPlan, { params })).value.approved;
    assert.deepEqual(await shown(), { on: "2026-11-03", by: people.secretary.name });
    await asSecretary.call(plans.savePlan, { params, body: { ...again, expectedVersion: 3 } });
    assert.equal(await shown(), null);
  });

  test("warns of a quarter without a thematic meeting and says by which rule", async () => {
    const people = await planned();
    await saved(
      people,
      people.entries.filter((entry) => entry.kind === "regular" || entry.date > "2027-04-01"),
    );
    const { value } = await people.asSecretary.call(plans.viewPlan, { params: people.params });
    assert.deepEqual(
      value.advice.map(({ code, params, citation }) => [code, params["quarter"], citation.ruleId]),
      [["meetings.plan_quarter_missing", 1, "MEET-05"]],
    );
    assert.deepEqual(value.proposed.length, 1);
  });

  test("refuses a day of another year, an entry of another cell and a drafter from elsewhere", async () => {
    const people = await planned();
    const [first, ...rest] = people.entries;
    assert.ok(first);
    const other = await saved(people, [{ ...first, date: "2028-01-03" }, ...rest]);
    assert.deepEqual(
      [other.refusal?.code, other.refusal?.field],
      ["meetings.plan_other_year", "entries.0.date"],
    );
    const stranger = await saved(people, [{ ...first, drafterId: newId() }]);
    assert.equal(stranger.refusal?.code, "meetings.not_a_member");
    await saved(people);
    const theirs = await planned();
    const taken = people.entries.filter((entry) => entry.drafterId === null);
    assert.equal((await saved(theirs, taken)).refusal?.code, "meetings.item_twice");
  });

  test("gives a meeting its kind, day and topic, once; the entry then stays", async () => {
    const people = await planned();
    await saved(people);
    const entry = people.entries.find((each) => each.kind === "thematic");
    assert.ok(entry);
    const there = { organisationId: people.cell.id };
    const { value } = await people.asSecretary.call(preparing.proposeMeeting, {
      params: there,
      query: { planEntryId: entry.id },
    });
    assert.deepEqual([value.kind, value.date], ["thematic", entry.date]);
    assert.equal(value.planned?.drafter, people.clerk.name);
    assert.ok(value.agenda.some((item) => item.title === entry.topic));
    const body = () => ({
      meetingId: newId(),
      planEntryId: entry.id,
      ...preparationOf(people, [newId(), newId()]),
      kind: "thematic" as const,
      date: entry.date,
    });
    const prepare = () =>
      people.asSecretary.call(preparing.prepareMeeting, { params: there, body: body() });
    const [one, two] = [await prepare(), await prepare()];
    assert.equal(one.refusal, undefined);
    assert.equal(two.refusal?.code, "meetings.plan_entry_used");
    const less = people.entries.filter((each) => each.id !== entry.id);
    const dropped = await people.asSecretary.call(plans.savePlan, {
      params: people.params,
      body: { expectedVersion: 1, entries: less },
    });
    assert.equal(dropped.refusal?.code, "meetings.plan_entry_used");
    const view = (await people.asSecretary.call(plans.viewPlan, { params: people.params })).value;
    const shown = view.entries.find((each) => each.id === entry.id);
    assert.deepEqual([shown?.progress, shown?.meeting?.id], ["prepared", one.value.meetingId]);
  });
});

describe("the committee's meeting before the cell's", () => {
  const app = testApp(START);

  async function prepared() {
    const cell = await placeOrganisation(app, { name: "Chi bộ Chuẩn Bị" });
    const people = await placeOfficers(app, cell);
    await placeMember(app, cell, { name: "Đảng Viên Thường" });
    const meetingId = newId();
    await people.asSecretary.call(preparing.prepareMeeting, {
      params: { organisationId: cell.id },
      body: { meetingId, ...preparationOf(people, [newId(), newId()]), date: "2026-11-04" },
    });
    const committeeMeetingId = newId();
    const made = await people.asSecretary.call(before.prepareCommittee, {
      params: { meetingId },
      body: { committeeMeetingId },
    });
    return { ...people, meetingId, committeeMeetingId, made };
  }

  test("is prepared in one act, with the committee alone on its roll", async () => {
    const people = await prepared();
    assert.equal(people.made.refusal, undefined);
    const params = { meetingId: people.committeeMeetingId };
    const { value } = await people.asSecretary.call(preparing.getMeeting, { params });
    const came = (await people.asSecretary.call(before.viewBefore, { params })).value;
    assert.deepEqual(
      [value.kind, value.chair.name, value.clerk.name, came.prepares?.id],
      ["committee", people.secretary.name, people.deputy.name, people.meetingId],
    );
    assert.equal(value.items.length, 3);
    await people.asSecretary.call(preparing.publishMeeting, {
      params,
      body: { expectedVersion: 1 },
    });
    const { roll } = (await people.asSecretary.call(preparing.getMeeting, { params })).value;
    assert.deepEqual(roll.map((member) => member.name).toSorted(), [
      people.secretary.name,
      people.deputy.name,
    ]);
    const twice = await people.asSecretary.call(before.prepareCommittee, {
      params: { meetingId: people.meetingId },
      body: { committeeMeetingId: newId() },
    });
    assert.equal(twice.refusal?.code, "meetings.committee_exists");
  });

  test("is refused where two people are not there to sign its minutes", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Một Người" });
    const secretary = await placeMember(app, cell, { name: "Bí Thư", post: "secretary" });
    const clerk = await placeMember(app, cell, { name: "Thư Ký" });
    const asSecretary = await app.signedIn(secretary.accountId);
    const meetingId = newId();
    await asSecretary.call(preparing.prepareMeeting, {
      params: { organisationId: cell.id },
      body: { meetingId, ...preparationOf({ secretary, clerk }, [newId(), newId()]) },
    });
    const { refusal } = await asSecretary.call(before.prepareCommittee, {
      params: { meetingId },
      body: { committeeMeetingId: newId() },
    });
    assert.equal(refusal?.code, "meetings.committee_too_small");
  });

  test("gives its conclusions to the cell's meeting as drafts, and what was written there stays", async () => {
    const people = await prepared();
    const { asSecretary, meetingId } = people;
    const adopt = async () => {
      const { version } = (await asSecretary.call(preparing.getMeeting, { params: { meetingId } }))
        .value;
      return asSecretary.call(before.adoptCommittee, {
        params: { meetingId },
        body: { expectedVersion: version },
      });
    };
    assert.equal((await adopt()).refusal?.code, "meetings.committee_not_held");
    await holdCommittee(people);
    assert.equal((await adopt()).refusal, undefined);
    assert.equal((await adopt()).refusal?.code, "meetings.nothing_to_adopt");
    const { items, version } = (
      await asSecretary.call(preparing.getMeeting, { params: { meetingId } })
    ).value;
    assert.deepEqual(
      items.map((item) => [item.kind, item.draft]),
      [
        ["discussion", "Kết luận discussion"],
        ["resolution", "Kết luận resolution"],
      ],
    );
    const cleared = await asSecretary.call(before.writeDraft, {
      params: { meetingId, itemId: items[0]?.id ?? "" },
      body: { expectedVersion: version, text: "" },
    });
    assert.equal(cleared.refusal, undefined);
  });

  /** Summons, opens, concludes each item and closes. */
  async function holdCommittee(people: Awaited<ReturnType<typeof prepared>>) {
    const { asSecretary, secretary, deputy } = people;
    const params = { meetingId: people.committeeMeetingId };
    await asSecretary.call(preparing.publishMeeting, { params, body: { expectedVersion: 1 } });
    let { version } = (await asSecretary.call(running.openMeeting, { params })).value;
    const entries = [secretary, deputy].map(({ memberId }) => ({
      memberId,
      mark: "present" as const,
    }));
    await asSecretary.call(running.callRoll, { params, body: { entries } });
    const { items } = (await asSecretary.call(preparing.getMeeting, { params })).value;
    for (const item of items) {
      const at = { ...params, itemId: item.id };
      const step = async (to: "begin" | "end") => {
        const body = { expectedVersion: version, step: to };
        ({ version } = (await asSecretary.call(running.stepItem, { params: at, body })).value);
      };
      await step("begin");
      const body = { expectedVersion: version, text: `Kết luận ${item.kind}` };
      ({ version } = (await asSecretary.call(running.concludeItem, { params: at, body })).value);
      await step("end");
    }
    const closed = await asSecretary.call(running.closeMeeting, { params });
    assert.equal(closed.refusal, undefined);
  }
});
