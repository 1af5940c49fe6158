import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { openBooth, sendAll } from "./secret-poll/ballots.ts";
import {
  acceptedOutside,
  electBoard,
  fixList,
  makeSlips,
  openParts,
  scanned,
  voteByKeys,
} from "./secret-poll/desk.ts";
import {
  beginWith,
  enter,
  enterNewly,
  keeperMark,
  makeBoardKey,
  memberOf,
  PHONE,
  pick,
  registerDevice,
  takeOwnKey,
  voteIn,
  type Member,
} from "./secret-poll/world.ts";
import { act, ask } from "./testing/by-request.ts";
import { confirm, fetchFile, hand } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";
import { close } from "./testing/running.ts";

const product = runProduct({ demo: true });
const cast = people("secret-admission", { chained: true });

const QUESTION = "Đề nghị kết nạp quần chúng ưu tú";
const WHO = "Lê Thị Mẫu Đơn";
const NUMBER = "27-QĐ/ĐU";
const ADOPTED = [0, 1, 0];
const REJECTED = [0, 0, 1];

test("a cell admits a member by secret electronic ballots, once the permitting document is there", async (t) => {
  const chair = await enter(cast, product, "bithu3");
  const clerk = await enter(cast, product, "thuky3", PHONE);
  const reader = await enter(cast, product, "dangvien3");
  const office = await enter(cast, product, "vanphong");
  const known = await Promise.all([chair, clerk, reader].map(memberOf));
  const meeting = await beginWith(chair, product, Number.POSITIVE_INFINITY, known);
  const { page } = chair;
  const nameOf = (id: string) => meeting.here.find((each) => each.memberId === id)?.name ?? "";
  const names = meeting.here.map(({ name }) => name);
  const others = meeting.here.filter(
    ({ memberId, name, standing }) =>
      standing === "official" &&
      !known.includes(memberId) &&
      names.indexOf(name) === names.lastIndexOf(name),
  );
  const [a, b] = others as [Member, Member];
  const second = await enterNewly(cast, office, meeting.organisationId, a);
  const third = await enterNewly(cast, office, meeting.organisationId, b);
  const board = [{ ...reader, name: nameOf(known[2] ?? "") }, second, third] as const;
  const [keeper] = board;
  const votes = async () =>
    (
      await ask<{ readonly votes: readonly SecretView[] }>(
        keeper,
        `/api${meeting.path}/secret-votes`,
      )
    ).votes[0] as SecretView;
  const box = { voteId: "", electionId: "", base: 0, codes: [] as string[] };

  await cast.step(
    t,
    "without the document the screen refuses, and says what is missing",
    async () => {
      await page.getByRole("tab", { name: "Biểu quyết" }).click();
      await page.getByText("Bỏ phiếu kín điện tử", { exact: true }).click();
      await page.getByRole("combobox", { name: "Việc bỏ phiếu" }).click();
      await page.getByRole("option", { name: "Đề nghị kết nạp đảng viên" }).click();
      await page.getByLabel("Tên cuộc bỏ phiếu").fill(QUESTION);
      await page.getByLabel("Họ tên người được đề nghị kết nạp").fill(WHO);
      await page.getByRole("button", { name: "Lập cuộc bỏ phiếu kín" }).click();
      const refused = page.getByRole("alert").filter({ hasText: "khi có văn bản cho phép" });
      await refused.waitFor();
      assert.deepEqual(await faultsOf(page, { axe: true }), []);
    },
  );

  await cast.step(t, "the document is attached, and the ballot is settled", async () => {
    const paper = await scanned(chair, `Quyết định số ${NUMBER}`);
    await hand(page, "Đính kèm văn bản vào cuộc họp", "van-ban-cho-phep.pdf", paper);
    await page.locator('input[value="van-ban-cho-phep.pdf"]').first().waitFor();
    await page.getByLabel("Số văn bản").fill(NUMBER);
    await page.getByLabel("Cơ quan ban hành").fill("Đảng ủy Công ty Hoa Sen");
    await page.getByLabel("Ngày ban hành").fill("02/01/2026");
    await page.getByRole("button", { name: "Lập cuộc bỏ phiếu kín" }).click();
    await page.getByRole("heading", { name: QUESTION }).first().waitFor();
    const { id, taking, electionId } = await votes();
    Object.assign(box, { voteId: id, base: taking.eligible, electionId });
    await page.getByText("Mỗi lúc chỉ một cuộc biểu quyết").waitFor();
    assert.equal(await page.getByRole("button", { name: "Mở biểu quyết" }).count(), 0);
  });

  await cast.step(t, "the board makes its key, and everybody else draws a slip", async () => {
    await electBoard(
      page,
      board.map(({ name }) => name),
      box.base,
    );
    for (const each of [...board, clerk]) await each.page.goto(product.address + meeting.path);
    await makeBoardKey(board);
    await keeper.page.getByRole("button", { name: "Dùng máy này giữ danh sách" }).click();
    const aloud = await keeperMark(keeper);
    for (const { page: own } of [clerk, second, third]) await registerDevice(own, aloud);
    const { taking } = await votes();
    const drawing = (taking.roll ?? []).filter(({ how }) => how === null);
    box.codes = await makeSlips(keeper.page, drawing.length + 1);
    const [first, ...rest] = drawing.map(({ memberId, name }) => ({ memberId, name }));
    await pick(keeper.page, "Người vừa rút thẻ", [first?.name ?? ""]);
    await keeper.page.getByRole("button", { name: "Ghi đã rút và ký" }).click();
    await act(keeper, new Date().toISOString(), "POST", `/api/secret-votes/${box.voteId}/drawn`, {
      memberIds: rest.map(({ memberId }) => memberId),
      drawn: true,
      attempt: 1,
    });
    await keeper.page.getByText(new RegExp(`^Đã có ${box.base} trong`)).waitFor();
    await fixList(keeper.page, String(drawing.length + 1), box.base);
  });

  await cast.step(
    t,
    "two vote in the booth, one without a mouse, the others with their slips",
    async () => {
      await confirm(page, "Mở hòm phiếu");
      await page.getByText("Trong hòm có 0 phiếu").waitFor();
      const boothOf = async ({ page: own, device }: Person) => {
        const coming = device.waitForEvent("page");
        await own.getByRole("link", { name: "Vào buồng phiếu" }).click();
        return coming;
      };
      const atClerk = await boothOf(clerk);
      await takeOwnKey(atClerk);
      await voteIn(atClerk, ["Không tán thành"]);
      const atKeys = await boothOf(second);
      await voteByKeys(atKeys, "Tán thành");
      assert.deepEqual(await faultsOf(atKeys, { axe: true }), []);
      const booth = await openBooth(product.address, box.electionId);
      const slips = box.codes.slice(0, -1);
      const ballots = slips.map((code, at) => booth.seal(code, [at === 0 ? REJECTED : ADOPTED]));
      await sendAll(booth, ballots);
      await page.getByText(`Trong hòm có ${box.base - 1} phiếu`).waitFor();
    },
  );

  await cast.step(t, "two of the board open, and the result shows its arithmetic", async () => {
    await confirm(page, "Đóng hòm phiếu");
    await openParts([second.page, third.page], 3);
    await page.getByText("Được thông qua").first().waitFor();
    const agreed = box.base - 3;
    await page.getByText(`Tán thành: ${agreed} · Không tán thành: 2`).first().waitFor();
    const sum = `3 × ${agreed} = ${3 * agreed} ≥ ${2 * box.base} = 2 × ${box.base}`;
    await page.getByText(sum).first().waitFor();
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
  });

  await cast.step(t, "belenios-tool accepts the archive", async () => {
    await page.getByText("Tự kiểm tra", { exact: true }).first().click();
    const { path } = await fetchFile(page, `Lưu tệp .bel của “${QUESTION}”`);
    assert.ok(acceptedOutside(box.electionId, await readFile(path)));
  });

  await cast.step(t, "the minutes tell document, board, figures and result", async () => {
    await page.getByRole("button", { name: "Kết thúc nội dung này" }).click();
    await close(page);
    await clerk.page.goto(product.address + meeting.path);
    await clerk.page.getByRole("button", { name: "Lập biên bản" }).click();
    await clerk.page.waitForURL("**/minutes/*");
    const told = clerk.page.getByRole("main");
    for (const each of [
      `Văn bản cho phép: số ${NUMBER}, Đảng ủy Công ty Hoa Sen`,
      `khóa trong danh sách: ${box.base}; phiếu được tính: ${box.base - 1}`,
      `${WHO}: Tán thành: ${box.base - 3}, Không tán thành: 2, phiếu trắng: 0`,
    ])
      await told.getByText(each).first().waitFor();
  });
});
