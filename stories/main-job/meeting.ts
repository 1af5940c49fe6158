import assert from "node:assert/strict";
import { choose, confirm, sendByHand } from "../testing/hands.ts";
import type { Person } from "../testing/people.ts";
import {
  CLERK,
  DEPUTY,
  EXCUSED,
  MEMBER,
  nameOf,
  PROBATIONER,
  type Step,
  type World,
} from "./world.ts";

const QUESTION = "Nhất trí kế hoạch làm đường liên thôn";
const OPINION = "Đề nghị làm đoạn qua trường học trước khi vào năm học mới.";

async function open(world: World): Promise<void> {
  const { page } = world.secretary;
  await page.getByRole("link", { name: "Điều hành" }).click();
  await confirm(page, "Khai mạc");
  await page.getByRole("heading", { name: "Điểm danh", exact: true }).first().waitFor();
}

async function checkInByQr(world: World): Promise<void> {
  const { page } = world.secretary;
  await page.getByRole("img", { name: /^Mã QR để điểm danh/ }).waitFor();
  const { url, code } = await page.evaluate(async (path) => {
    const answer = await fetch(path);
    return (await answer.json()) as { readonly url: string; readonly code: string };
  }, `/api${world.meeting}/check-in-code`);
  assert.ok(url.includes(code), "the QR code holds what may also be typed");
  await page.getByText(`${code.slice(0, 5)} ${code.slice(5)}`).waitFor();
  await world.member.page.goto(url);
  await world.member.page.getByText(/^Đã ghi nhận đồng chí có mặt từ/).waitFor();
}

async function callRoll(world: World): Promise<void> {
  const { page } = world.secretary;
  const mark = (index: number, name: string) =>
    page
      .getByRole("radiogroup", { name: nameOf(world, index) })
      .getByRole("radio", { name })
      .check({ force: true });
  const checkedIn = page.getByRole("radiogroup", { name: nameOf(world, MEMBER) });
  await checkedIn.getByRole("radio", { name: "Có mặt", checked: true }).waitFor();
  await mark(EXCUSED, "Có lý do");
  await page.getByLabel(`Lý do vắng của ${nameOf(world, EXCUSED)}`).fill("Đi công tác tỉnh");
  await page.getByRole("button", { name: "4 người còn lại có mặt" }).click();
  await page.getByRole("button", { name: "Ghi điểm danh" }).click();
  await page.getByText(/^Đủ số người họp: 4\/5 người được tính/).waitFor();
  await page.getByRole("tab", { name: "Điểm danh" }).click();
  await page.getByText("Có mặt 5/6 đảng viên").first().waitFor();
}

async function runToDiscussion({ secretary }: World): Promise<void> {
  const { page } = secretary;
  for (const number of [1, 2, 3, 4, 5]) {
    await begin(secretary, number);
    await page.getByRole("button", { name: "Kết thúc nội dung này" }).click();
  }
  await begin(secretary, 6);
}

async function begin({ page }: Person, number: number): Promise<void> {
  await page.getByRole("heading", { name: new RegExp(`^Bắt đầu nội dung ${number}:`) }).waitFor();
  await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
  await page.getByRole("heading", { name: new RegExp(`^Đang bàn nội dung ${number}:`) }).waitFor();
}

/** The works under the running item stand behind tabs. */
async function turnTo({ secretary }: World, work: string): Promise<void> {
  await secretary.page.getByRole("tab", { name: new RegExp(`^${work}`) }).click();
}

async function noteOpinions(world: World): Promise<void> {
  const { page } = world.secretary;
  for (const [index, text] of [
    [MEMBER, OPINION],
    [DEPUTY, "Đồng ý, và xin nhận vận động hiến đất."],
  ] as const) {
    await choose(page, /^Người phát biểu/, nameOf(world, index));
    await page.getByLabel("Nội dung phát biểu").fill(text);
    await page.getByLabel("Nội dung phát biểu").press("Control+Enter");
    await page.getByText(text).first().waitFor();
  }
  await world.member.page.getByRole("link", { name: "Vào cuộc họp" }).click();
  await world.member.page.getByText(OPINION).waitFor();
}

async function openVote(world: World): Promise<void> {
  const { page } = world.secretary;
  await turnTo(world, "Biểu quyết");
  await page.getByLabel("Nội dung biểu quyết").fill(QUESTION);
  await page
    .getByText("Nếu mở bây giờ: tính trên 5 người, đang có mặt 4, cần 3 tán thành.")
    .waitFor();
  await page.getByRole("button", { name: "Mở biểu quyết" }).click();
  await page.getByText("Đã biểu quyết 0 trên 5. Cần 3 tán thành.").waitFor();
}

/** The vote appears on a page that was open already; nobody has to load it again. */
async function vote({ page }: Person, choice: string): Promise<void> {
  await page.getByRole("heading", { name: QUESTION }).waitFor();
  await page.getByRole("radio", { name: choice, exact: true }).check({ force: true });
  await page.getByRole("button", { name: `Gửi: ${choice}` }).click();
  await page.getByText("Đã ghi nhận biểu quyết của đồng chí").waitFor();
}

async function castVotes(world: World): Promise<void> {
  const { page } = world.secretary;
  const chair = await world.secretary.device.newPage();
  await chair.goto(world.product.address + world.meeting);
  await world.clerk.page.goto(world.product.address + world.meeting);
  await vote(world.member, "Tán thành");
  await vote(world.clerk, "Không tán thành");
  await vote({ ...world.secretary, page: chair }, "Tán thành");
  await chair.close();
  await page.getByRole("button", { name: `Nhập giúp ${nameOf(world, DEPUTY)}: Tán thành` }).click();
  await page
    .getByRole("button", { name: `Gửi phiếu của ${nameOf(world, DEPUTY)}: Tán thành` })
    .click();
  await page.getByText("Đã biểu quyết 4 trên 5. Cần 3 tán thành.").waitFor();
  await page.getByText(new RegExp(`${nameOf(world, MEMBER)}: Tán thành, lúc`)).waitFor();
}

async function refuseOthers(world: World): Promise<void> {
  const { probationer, stranger, member, product } = world;
  await probationer.page.goto(product.address + world.meeting);
  await probationer.page.getByText(/không tính đồng chí trong tổng số: Đảng viên dự bị/).waitFor();
  const polls = await member.page.evaluate(async (path) => {
    const answer = await fetch(path);
    return (await answer.json()) as { readonly polls: readonly { readonly id: string }[] };
  }, `/api${world.meeting}/polls`);
  const path = `/api/polls/${polls.polls[0]?.id}/votes`;
  const body = (last: string) => ({
    commandId: `0193a1b2-0000-7000-8000-00000000000${last}`,
    choice: "for",
  });
  const notInBase = await sendByHand(probationer.page, path, body("1"));
  assert.match(notInBase.text, /voting\.not_in_base/);
  const fromOutside = await sendByHand(stranger.page, path, body("2"));
  assert.deepEqual([fromOutside.status, /not_allowed/.test(fromOutside.text)], [403, true]);
  const twice = await sendByHand(member.page, path, body("3"));
  assert.match(twice.text, /voting\.already_voted/);
  await stranger.page.goto(product.address + world.meeting);
  await stranger.page.getByText("Đồng chí không có quyền làm việc này").waitFor();
}

async function closeVote(world: World): Promise<void> {
  const { page } = world.secretary;
  await confirm(page, "Kết thúc biểu quyết");
  await page.getByText("Được thông qua").waitFor();
  await page.getByText("Phải có hơn 1/2 của 5 người, tức ít nhất 3. Tán thành: 3.").waitFor();
  await page.getByText("2 × 3 = 6 > 5 = 1 × 5").waitFor();
  const result = page.getByRole("article").filter({ hasText: QUESTION });
  await result.getByText("Vì sao?").click();
  await result
    .getByText(/Điều lệ Đảng|Quy định số|Hướng dẫn/)
    .first()
    .waitFor();
  await result
    .getByText(new RegExp(`${nameOf(world, PROBATIONER)}: Đảng viên dự bị \\(quy tắc`))
    .waitFor();
  await world.member.page.getByText("2 × 3 = 6 > 5 = 1 × 5").waitFor();
}

async function concludeAndAssign(world: World): Promise<void> {
  const { page } = world.secretary;
  await turnTo(world, "Kết luận");
  await page.getByLabel("Kết luận của chủ trì").fill("Chi bộ thống nhất triển khai từ tháng tới.");
  await page.getByRole("button", { name: "Lưu kết luận" }).click();
  await page.getByText("Đã lưu", { exact: true }).waitFor();
  await turnTo(world, "Nhiệm vụ");
  await page.getByRole("textbox", { name: "Nhiệm vụ" }).fill("Lập danh sách hộ hiến đất");
  await choose(page, "Người thực hiện", nameOf(world, CLERK));
  await page.getByLabel("Thời hạn").fill(inAMonth(world.today));
  await page.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  await page.getByText(/Lập danh sách hộ hiến đất.*Hạn:/).waitFor();
}

function inAMonth(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + 30);
  return date.toISOString().slice(0, 10).split("-").toReversed().join("/");
}

async function close(world: World): Promise<void> {
  const { page } = world.secretary;
  await page.getByRole("button", { name: "Kết thúc nội dung này" }).click();
  for (const number of [7, 8, 9]) {
    await begin(world.secretary, number);
    await page.getByRole("button", { name: "Kết thúc nội dung này" }).click();
  }
  await page.getByRole("heading", { name: "Mọi nội dung đã xong. Bế mạc cuộc họp" }).waitFor();
  await confirm(page, "Bế mạc");
  await page.getByRole("heading", { name: /^Cuộc họp đã kết thúc/ }).waitFor();
}

/** Steps 3 to 5 of the main job, from the opening to the close. */
export const MEETING: readonly Step[] = [
  ["the chair opens the meeting", open],
  ["a member checks in on the phone by the code on the screen", checkInByQr],
  ["the secretary calls the roll; who checked in is marked already", callRoll],
  ["the agenda runs, one item after the other", runToDiscussion],
  ["speakers and their opinions are noted, and the members read them at once", noteOpinions],
  ["a vote is opened: the frozen base and what it takes are said before", openVote],
  ["members vote on their own devices, one is entered by the secretary", castVotes],
  ["who is not in the base, not of the cell or has voted is refused", refuseOthers],
  ["the vote is closed: arithmetic, rule with its citation, exclusions with reasons", closeVote],
  ["the chair concludes and gives a task", concludeAndAssign],
  ["the agenda ends and the chair closes the meeting", close],
];
