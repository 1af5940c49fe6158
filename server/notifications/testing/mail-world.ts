import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Notice } from "@chiboso/domain/notifications/notice.ts";
import { sql } from "../../platform/database.ts";
import { openMail } from "../../platform/mail.ts";
import { testApp, type TestApp } from "../../testing/app.ts";
import {
  placeMember,
  placeOrganisation,
  type PlacedMember,
  type PlacedOrganisation,
} from "../../testing/world.ts";
import type { CalendarEntry } from "../calendar.ts";
import { deliver } from "../deliver.ts";
import { openPostOffice, type Arrived, type PostOffice } from "./post-office.ts";
import { notify, type Message } from "../public.ts";

export const MEETING = "0193a1b2-0000-7000-8000-000000000001";

export const NOTICE: Extract<Notice, { kind: "meetingInvited" }> = {
  kind: "meetingInvited",
  params: {
    title: "Sinh hoạt chi bộ thường kỳ tháng 12",
    organisation: "Chi bộ thôn Mẫu",
    date: "2026-12-04",
    time: "19:30",
    place: "Nhà văn hóa thôn Mẫu",
  },
};

export const CALENDAR: CalendarEntry = {
  uid: MEETING,
  sequence: 0,
  cancelled: false,
  summary: "Sinh hoạt chi bộ thường kỳ tháng 12",
  startsAt: "2026-12-04T12:30:00.000Z",
  endsAt: "2026-12-04T14:00:00.000Z",
  place: "Nhà văn hóa thôn Mẫu",
};

/** A server with a real post office to send to, for the tests of the calling file. */
export interface MailWorld {
  readonly app: TestApp;
  readonly office: PostOffice;
  /** A member of a new cell, with or without an address. */
  readonly cellWith: (
    email: string | undefined,
    name?: string,
  ) => Promise<{ superior: PlacedOrganisation; cell: PlacedOrganisation; member: PlacedMember }>;
  /** Tells the member of the meeting, in a committed act. */
  readonly invite: (memberId: Id, changed?: Partial<Message>) => Promise<void>;
  /** Hands every letter of the member to the worker, as the queue would, and says what arrived. */
  readonly deliverTo: (
    memberId: Id,
  ) => Promise<{ mailIds: readonly Id[]; letters: readonly Arrived[] }>;
  readonly stateOf: (
    mailId: Id | undefined,
  ) => Promise<{ state: string; attempts: number; last_error: string } | undefined>;
}

export function mailWorld(): MailWorld {
  const open: { office?: PostOffice } = {};
  const office = () => open.office ?? assert.fail("the post office is open only while tests run");
  before(async () => {
    open.office = await openPostOffice();
  });
  after(() => office().close());
  const app = testApp(undefined, {
    environment: {
      get SMTP_URL() {
        return office().url;
      },
      MAIL_FROM: "Văn phòng Đảng ủy <vanphong@mau.example.vn>",
      PUBLIC_URL: "https://chibo.example.vn",
    },
  });
  return {
    app,
    get office() {
      return office();
    },
    cellWith: (email, name) => cellWith(app, email, name),
    invite: (memberId, changed) => invite(app, memberId, changed),
    deliverTo: (memberId) => deliverTo(app, office(), memberId),
    stateOf: (mailId) => stateOf(app, mailId),
  };
}

async function cellWith(app: TestApp, email: string | undefined, name = "Nguyễn Thị Nhận") {
  const superior = await placeOrganisation(app, { name: "Đảng bộ Mẫu", kind: "baseBody" });
  const cell = await placeOrganisation(app, { name: "Chi bộ thôn Mẫu", under: superior });
  const member = await placeMember(app, cell, { name, ...(email !== undefined && { email }) });
  return { superior, cell, member };
}

async function invite(app: TestApp, memberId: Id, changed: Partial<Message> = {}): Promise<void> {
  const { services } = app.system;
  const message = { notice: NOTICE, link: `/meetings/${MEETING}`, calendar: CALENDAR, ...changed };
  await services.database.commit((tx) =>
    notify({ tx, services, now: app.now }, { memberIds: [memberId], ...message }),
  );
}

async function deliverTo(app: TestApp, office: PostOffice, memberId: Id) {
  const mail = openMail(app.system.services.config.mail ?? assert.fail("mail is set up"));
  const rows = await app.held.database.query(sql<{ id: string }>`
    select mail.id from mail join notification on notification.id = notification_id
     where member_id = ${memberId} order by mail.id`);
  office.arrived.length = 0;
  for (const row of rows) await deliver(app.system.services, mail, row.id);
  return { mailIds: rows.map((row) => row.id), letters: [...office.arrived] };
}

async function stateOf(app: TestApp, mailId: Id | undefined) {
  const rows = await app.held.database.query(
    sql<{
      state: string;
      attempts: number;
      last_error: string;
    }>`select state, attempts, last_error from mail where id = ${mailId}`,
  );
  return rows[0];
}
