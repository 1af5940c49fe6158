import assert from "node:assert/strict";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { newIdAt } from "../../server/platform/ids.ts";
import {
  partyBodyWithCells,
  writeOrganisationList,
} from "../../tools/fixtures/organisation-list.ts";
import { inventPeople } from "../../tools/fixtures/people.ts";
import { writeRoster } from "../../tools/fixtures/roster.ts";
import { enterNewly } from "../secret-poll/world.ts";
import { act, ask } from "../testing/by-request.ts";
import { confirm, enterByLink, hand } from "../testing/hands.ts";
import { BODY, CANDIDATES, CELL, now, PEOPLE, type Congress, type Step } from "./world.ts";

const DROP = "Thả tệp danh sách vào đây";
const COMMIT = "Ghi vào hệ thống";
const SEED = 80;
const BOARD = 5;

/** The office comes in, made by the first administrator; how, is told by the story of the first day. */
async function enterOffice({ product, cast, office }: Congress): Promise<void> {
  const administrator = await cast.meet("the administrator");
  const link = /http\S+\/welcome#\S+/.exec(product.said())?.[0] ?? "";
  await enterByLink(administrator, link, "gieo hạt đầu mùa xuân");
  const wanted = { name: "Trần Văn Phòng", username: "vanphong", role: "committeeOffice" };
  const made = await act<{ readonly link: string }>(
    administrator,
    now(),
    "POST",
    "/api/access/staff",
    { ...wanted, organisationId: WHOLE_TREE },
  );
  await enterByLink(office, made.link, "văn phòng mở cửa lúc bảy giờ");
  await administrator.device.close();
}

async function importRoster({ product, office }: Congress): Promise<void> {
  const { page } = office;
  const cells = [{ name: CELL, members: PEOPLE }];
  const files = [
    ["to-chuc.xlsx", writeOrganisationList(partyBodyWithCells(BODY, [CELL])), 2],
    ["dang-vien.xlsx", writeRoster({ cells, seed: SEED }), PEOPLE],
  ] as const;
  for (const [name, bytes, records] of files) {
    await page.goto(`${product.address}/imports`);
    await hand(page, DROP, name, bytes);
    await page.getByText(`Sẽ thêm ${records} và sửa 0 bản ghi.`).waitFor();
    await confirm(page, COMMIT);
    await page.getByText(/^Đã ghi lúc/).waitFor();
  }
}

/** Officers and those who will sit on the board get accounts; the others draw slips and need none. */
async function receiveAccounts(congress: Congress): Promise<void> {
  const { office, cast, product } = congress;
  const { organisations } = await ask<{
    readonly organisations: readonly { readonly id: string; readonly name: string }[];
  }>(office, "/api/organisations");
  const cell = organisations.find(({ name }) => name === CELL)?.id ?? "";
  const { withoutAccount: members } = await ask<{
    readonly withoutAccount: Congress["members"];
  }>(office, `/api/access/organisations/${cell}/accounts`);
  assert.equal(members.length, PEOPLE);
  const names = members.map(({ name }) => name);
  const once = members.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name));
  const [secretary, deputy, third] = inventPeople(3, SEED).map(({ name }) => name);
  const of = (wanted: string | undefined) => once.find(({ name }) => name === wanted);
  const [chairs, writes] = [of(secretary), of(third)];
  assert.ok(chairs && writes, "the officers' names stand on the roster once");
  const others = once.filter(({ name }) => ![secretary, deputy, third].includes(name));
  congress.chair = await enterNewly(cast, office, cell, chairs, DESK);
  congress.clerk = await enterNewly(cast, office, cell, writes, DESK);
  for (const member of others.slice(0, BOARD))
    congress.board.push(await enterNewly(cast, office, cell, member));
  congress.candidates = others.slice(BOARD, BOARD + CANDIDATES).map(({ name }) => name);
  Object.assign(congress, { members, cell, chairId: chairs.memberId, clerkId: writes.memberId });
  await office.page.goto(product.address);
}

const DESK = { width: 1280, height: 800 };

/** The congress is called, opened and everybody is there; how, is told by other stories. */
async function begin(congress: Congress): Promise<void> {
  const { chair, product, members, cell, chairId, clerkId } = congress;
  const at = now();
  const [meetingId, itemId] = [newIdAt(at), newIdAt(at)];
  const here = `/api/meetings/${meetingId}`;
  await act(chair, at, "POST", `/api/organisations/${cell}/meetings`, {
    meetingId,
    kind: "congress",
    mode: "inPerson",
    title: "Đại hội chi bộ nhiệm kỳ mới",
    place: "Hội trường nhà máy",
    onlineLink: null,
    zone: VIETNAM,
    date: localDateOf(at, VIETNAM),
    time: "07:30",
    minutes: 480,
    chairId,
    clerkId,
    agenda: [{ id: itemId, kind: "discussion", title: "Bầu cử", minutes: 120 }],
  });
  await act(chair, now(), "POST", `${here}/publish`, { expectedVersion: 1 });
  await act(chair, now(), "POST", `${here}/open`);
  const entries = members.map(({ memberId }) => ({ memberId, mark: "present" }));
  await act(chair, now(), "POST", `${here}/roll`, { entries });
  const { version } = await ask<{ readonly version: number }>(chair, here);
  const step = { step: "begin", expectedVersion: version };
  await act(chair, now(), "POST", `${here}/items/${itemId}/step`, step);
  congress.path = `/meetings/${meetingId}`;
  await chair.page.goto(`${product.address}${congress.path}/run`);
  await chair.page.getByRole("heading", { name: /^Đang bàn nội dung/ }).waitFor();
  await chair.page.getByText(`Có mặt ${PEOPLE}/${PEOPLE}`).waitFor();
}

export const BEFORE: readonly Step[] = [
  [
    "the office imports the cell, and seven of its members get accounts",
    async (congress) => {
      await enterOffice(congress);
      await importRoster(congress);
      await receiveAccounts(congress);
    },
  ],
  ["the congress is opened, and everybody is there", begin],
];
