import assert from "node:assert/strict";
import { CLERK, DEPUTY, MEMBER, nameOf, PROBATIONER } from "../main-job/world.ts";
import { pick, press, pressOn, pressTwice, turnTo, type, walkTo } from "../testing/keys.ts";
import { untilFieldHolds } from "./before.ts";
import { goOn, MEETING, TYPED, type Step, type World } from "./world.ts";

async function open(world: World): Promise<void> {
  const { product, secretary, clerk, member, probationer } = world;
  await goOn(world, MEETING, [secretary, clerk, member, probationer]);
  const { page } = secretary;
  await page.goto(`${product.address}${world.meeting}/run`);
  await pressTwice(page, "Khai mạc");
  await page.getByRole("heading", { name: "Điểm danh", exact: true }).first().waitFor();
}

async function checkInByQr({ secretary, member, meeting }: World): Promise<void> {
  await secretary.page.getByRole("img", { name: /^Mã QR để điểm danh/ }).waitFor();
  const { url } = await secretary.page.evaluate(
    async (path) => (await (await fetch(path)).json()) as { readonly url: string },
    `/api${meeting}/check-in-code`,
  );
  await member.page.goto(url);
  await member.page.getByText(/^Đã ghi nhận đồng chí có mặt từ/).waitFor();
}

/** Who checked in or asked to be excused is marked already; the deputy is late. */
async function callRoll(world: World): Promise<void> {
  const { page } = world.secretary;
  const marks = (index: number) => page.getByRole("radiogroup", { name: nameOf(world, index) });
  await marks(MEMBER).getByRole("radio", { name: "Có mặt", checked: true }).waitFor();
  await marks(PROBATIONER).getByRole("radio", { name: "Có lý do", checked: true }).waitFor();
  assert.equal(
    await page.getByLabel(`Lý do vắng của ${nameOf(world, PROBATIONER)}`).inputValue(),
    TYPED.excuse,
    "the reason stands there as the member wrote it",
  );
  await walkTo(marks(DEPUTY).getByRole("radio"));
  await page.keyboard.press("3");
  await press(page, /^\d+ người còn lại có mặt$/);
  await press(page, "Ghi điểm danh");
  await page.getByRole("heading", { name: /^Bắt đầu nội dung 1:/ }).waitFor();
}

async function comeAndGo(world: World): Promise<void> {
  const { page } = world.secretary;
  const deputy = nameOf(world, DEPUTY);
  await turnTo(page, "Điểm danh");
  for (const [name, then] of [
    [`Ghi ${deputy} đến`, `Ghi ${deputy} rời họp`],
    [`Ghi ${deputy} rời họp`, `Ghi ${deputy} đến`],
    [`Ghi ${deputy} đến`, `Ghi ${deputy} rời họp`],
  ] as const) {
    await press(page, name);
    await page.getByRole("button", { name: then }).waitFor();
  }
}

/** Begins and ends items until the one with this title runs. Returns the titles passed. */
async function runTo({ secretary }: World, title: string): Promise<readonly string[]> {
  const { page } = secretary;
  const running = page.getByRole("heading", { name: /^Đang bàn nội dung \d+: / });
  const passed: string[] = [];
  for (;;) {
    await press(page, "Bắt đầu");
    await running.waitFor();
    const name = (await running.innerText()).replace(/^Đang bàn nội dung \d+: /, "");
    if (name.includes(title)) return passed;
    passed.push(name);
    await endItem(secretary);
  }
}

async function endItem({ page }: World["secretary"]): Promise<void> {
  await press(page, "Kết thúc nội dung này");
  await page.getByRole("heading", { name: /^Đang bàn nội dung/ }).waitFor({ state: "detached" });
}

/** The slot for the ideological situation has its own clock and what was heard is noted in it. */
async function hearOpinion(world: World): Promise<void> {
  const { page } = world.secretary;
  await runTo(world, "dư luận");
  await pick(page, /^Người phát biểu/, nameOf(world, CLERK));
  await type(page.getByLabel("Nội dung phát biểu"), TYPED.mood);
  await page.keyboard.press("Control+Enter");
  await page.getByText(TYPED.mood).first().waitFor();
  await endItem(world.secretary);
}

async function runToTopic(world: World): Promise<void> {
  const { page } = world.secretary;
  await runTo(world, TYPED.topic);
  await page.getByText(TYPED.ahead).first().waitFor();
  await page.getByText(TYPED.away).first().waitFor();
}

async function discuss({ secretary, member, product, meeting }: World): Promise<void> {
  const { page } = secretary;
  await member.page.goto(product.address + meeting);
  await member.page.getByRole("button", { name: "Xin phát biểu" }).click();
  await member.page.getByText(/thứ 1 trong danh sách chờ/).waitFor();
  await press(page, /^Mời .+ phát biểu$/);
  await member.page.getByText("Mời đồng chí phát biểu").waitFor();
  await walkTo(page.getByRole("checkbox", { name: "Tán thành", exact: true }));
  await page.keyboard.press("Space");
  await type(page.getByLabel(/^Nội dung phát biểu|^Ghi thêm/), TYPED.said);
  await page.keyboard.press("Control+Enter");
  await page.getByText(TYPED.said).first().waitFor();
  await press(page, /^Kết thúc phát biểu của/);
  await page.getByText("Đã phát biểu (1)").waitFor();
  await member.page.getByText(TYPED.said).first().waitFor();
  await endItem(secretary);
}

async function vote(world: World): Promise<void> {
  const { secretary, member } = world;
  const { page } = secretary;
  await runTo(world, "nghị quyết");
  await turnTo(page, /^Biểu quyết/);
  await type(page.getByLabel("Nội dung biểu quyết"), TYPED.question);
  await press(page, "Mở biểu quyết");
  const tally = page.getByText(/^Đã biểu quyết \d+ trên \d+\. Cần \d+ tán thành\.$/);
  await tally.waitFor();
  await member.page.getByRole("heading", { name: TYPED.question }).waitFor();
  await member.page.getByRole("radio", { name: "Tán thành", exact: true }).check({ force: true });
  await member.page.getByRole("button", { name: "Gửi: Tán thành" }).click();
  await page.getByText(/^Đã biểu quyết 1 trên/).waitFor();
  const needed = Number(/Cần (\d+)/.exec(await tally.innerText())?.[1]);
  for (let cast = 2; cast <= needed; cast += 1) {
    await pressOn(page.getByRole("button", { name: /^Nhập giúp .+: Tán thành$/ }));
    await pressOn(page.getByRole("button", { name: /^Gửi phiếu của .+: Tán thành$/ }));
    await page.getByText(new RegExp(`^Đã biểu quyết ${cast} trên`)).waitFor();
  }
  await pressTwice(page, "Kết thúc biểu quyết");
  await page.getByText("Được thông qua").first().waitFor();
}

async function conclude(world: World): Promise<void> {
  const { page } = world.secretary;
  await turnTo(page, /^Kết luận/);
  await untilFieldHolds(page, TYPED.conclusion);
  await press(page, "Lưu kết luận");
  await page.getByText("Đã lưu", { exact: true }).waitFor();
  await turnTo(page, /^Nhiệm vụ/);
  await type(page.getByRole("textbox", { name: "Nhiệm vụ" }), TYPED.next);
  await pick(page, /^Người thực hiện/, nameOf(world, MEMBER));
  await type(page.getByLabel("Thời hạn"), "25/02/2027");
  await press(page, "Giao nhiệm vụ");
  await page
    .getByText(new RegExp(`${TYPED.next}.*Hạn:`))
    .first()
    .waitFor();
  await endItem(world.secretary);
}

async function close({ secretary }: World): Promise<void> {
  const { page } = secretary;
  const begin = page.getByRole("button", { name: "Bắt đầu", exact: true });
  const done = page.getByRole("heading", { name: /^Mọi nội dung đã xong/ });
  for (;;) {
    await begin.or(done).first().waitFor();
    if (await done.isVisible()) break;
    await press(page, "Bắt đầu");
    await endItem(secretary);
  }
  await pressTwice(page, "Bế mạc");
  await page.getByRole("heading", { name: /^Cuộc họp đã kết thúc/ }).waitFor();
}

/** From the opening to the close. */
export const HELD: readonly Step[] = [
  ["the day has come and the chair opens the meeting", open],
  ["a member checks in on the phone by the code on the screen", checkInByQr],
  ["the roll is called; who checked in or asked to be excused is marked already", callRoll],
  ["one comes late, leaves and is back", comeAndGo],
  ["in the slot for the ideological situation it is noted what people say", hearOpinion],
  ["the agenda runs; what was sent ahead is there when its topic comes up", runToTopic],
  ["a member asks for the floor, speaks, and is noted by a key word and a sentence", discuss],
  ["a vote is opened, cast on a phone and by the secretary, and closed", vote],
  ["the prepared conclusion is saved as it stands, and a task is given", conclude],
  ["the agenda ends and the meeting is closed", close],
];
