import assert from "node:assert/strict";
import { after, before } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  subscribePush,
  viewPush,
  type OwnPush,
} from "@chiboso/domain/notifications/push/contract.ts";
import type { Caller } from "../../in-process.ts";
import { sql } from "../../platform/database.ts";
import { testApp, type TestApp } from "../../testing/app.ts";
import { placeMember, placeOrganisation, type PlacedMember } from "../../testing/world.ts";
import { notify, type Message } from "../public.ts";
import { deliverPush } from "../push/deliver-push.ts";
import { MEETING, NOTICE } from "./mail-world.ts";
import {
  browserAt,
  openPushService,
  type Browser,
  type Carried,
  type PushService,
} from "../../testing/push-service.ts";

/** What the service worker is given. */
export interface Shown {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly lang: string;
  readonly dir: string;
  readonly tag: string;
}

export interface PushWorld {
  readonly app: TestApp;
  readonly service: PushService;
  /** A member of a new cell, with or without an address. */
  readonly member: (email?: string) => Promise<PlacedMember>;
  /** A new browser in which that member asked to be told. */
  readonly listening: (caller: Caller) => Promise<Browser>;
  readonly tell: (memberId: Id, changed?: Partial<Message>) => Promise<void>;
  /** Hands what waits for the account's devices to the worker, as the queue would, and says what was carried. */
  readonly deliver: (accountId: Id) => Promise<readonly Carried[]>;
  readonly own: (caller: Caller) => Promise<OwnPush>;
}

/** A server with a real push service to send to, for the tests of the calling file. */
export function pushWorld(environment: Record<string, string> = {}): PushWorld {
  const open: { service?: PushService; browsers: number } = { browsers: 0 };
  const service = () =>
    open.service ?? assert.fail("the push service is open only while tests run");
  before(async () => {
    open.service = await openPushService();
  });
  after(() => service().close());
  const app = testApp(undefined, {
    environment: {
      get PUSH_SERVICES() {
        return service().origin;
      },
      PUBLIC_URL: "https://chibo.example.vn",
      ...environment,
    },
  });
  return {
    app,
    get service() {
      return service();
    },
    async member(email) {
      const cell = await placeOrganisation(app, { name: "Chi bộ thôn Mẫu" });
      return placeMember(app, cell, { name: "Nguyễn Thị Nhận", ...(email && { email }) });
    },
    async listening(caller) {
      open.browsers += 1;
      const browser = browserAt(`${service().origin}/push/${open.browsers}`);
      const { endpoint, keys } = browser;
      const answer = await caller.call(subscribePush, { body: { endpoint, keys } });
      assert.equal(answer.status, 200, answer.refusal?.code ?? "");
      return browser;
    },
    async tell(memberId, changed = {}) {
      const { services } = app.system;
      const message = { notice: NOTICE, link: `/meetings/${MEETING}`, ...changed };
      await services.database.commit((tx) =>
        notify({ tx, services, now: app.now }, { memberIds: [memberId], ...message }),
      );
    },
    deliver: (accountId) => deliverTo(app, service(), accountId),
    own: async (caller) => (await caller.call(viewPush)).value,
  };
}

async function deliverTo(app: TestApp, service: PushService, accountId: Id) {
  const push = app.system.services.push ?? assert.fail("push is set up");
  const rows = await app.held.database.query(sql<{ id: string }>`
    select push.id from push join push_device on push_device.id = device_id
     where account_id = ${accountId} order by push.id`);
  service.carried.length = 0;
  for (const { id } of rows) await deliverPush(app.system.services, push, id);
  return [...service.carried];
}

/** What the browser shows of a message that was carried to it. */
export function shownBy(browser: Browser, carried: Carried | undefined): Shown {
  assert.ok(carried, "nothing was carried");
  return JSON.parse(browser.read(carried.body)) as Shown;
}
