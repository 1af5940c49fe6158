import assert from "node:assert/strict";
import { test } from "node:test";
import { prepareMeeting, publishMeeting } from "@chiboso/domain/meetings/contract.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { placeOfficers } from "../testing/closed-meeting.ts";
import { preparationOf } from "../testing/running-meeting.ts";
import { placeOrganisation } from "../testing/world.ts";

const app = testApp("2026-11-01T01:00:00.000Z");
/** With a parameter for each field of a row PostgreSQL would end at 65,535 of them. */
const PEOPLE = 9_500;

test(`a meeting of ${PEOPLE} is summoned, and everybody is told once`, async () => {
  const cell = await placeOrganisation(app, { name: "Đại hội toàn thể" });
  const people = await placeOfficers(app, cell);
  const { database } = app.system.services;
  await database.commit((tx) =>
    tx.query(sql`
      with made as (
        insert into member (id, full_name, admitted_on, official_on)
        select uuidv7(), 'Đảng viên ' || place, '2020-01-01', '2021-01-01'
          from generate_series(4, ${PEOPLE}::int) as place
        returning id)
      insert into membership (id, member_id, organisation_id, kind, since)
      select uuidv7(), id, ${cell.id}, 'party', '2020-01-01' from made`),
  );
  const meetingId = newId();
  await people.asSecretary.call(prepareMeeting, {
    params: { organisationId: cell.id },
    body: { meetingId, ...preparationOf(people, [newId(), newId()]) },
  });
  const published = await people.asSecretary.call(publishMeeting, {
    params: { meetingId },
    body: { expectedVersion: 1 },
  });
  assert.equal(published.status, 200);
  const [counted] = await database.query(sql<{ roll: number; told: number; places: number }>`
    select count(*) as roll, count(distinct position) as places,
           (select count(*) from notification where kind = 'meetingInvited') as told
      from invitation where meeting_id = ${meetingId}`);
  assert.deepEqual(counted, { roll: PEOPLE, places: PEOPLE, told: PEOPLE });
});
