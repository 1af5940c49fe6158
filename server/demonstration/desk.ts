import { addMonths } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { SentBody } from "@chiboso/domain/kernel/route.ts";
import {
  askOwnCorrection,
  decideCorrection,
  proposeCorrection,
} from "@chiboso/domain/members/corrections/contract.ts";
import { markDossier } from "@chiboso/domain/members/dossier/contract.ts";
import { answerPrivacyRequest, askPrivacy } from "@chiboso/domain/members/privacy/contract.ts";
import { listOwnFileReads, statePurpose } from "@chiboso/domain/members/readings/contract.ts";
import type { ReadingPurpose } from "@chiboso/domain/members/readings/purposes.ts";
import { getMemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { confirmRule } from "@chiboso/domain/rules/contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { happeningsOf } from "./lives.ts";
import { PARTS } from "./parts.ts";
import { wellKept } from "./sheets.ts";
import { callerOnDay, daysAgo, officeOnDay, playerOf, type Story } from "./story.ts";
import { SHELF } from "./texts-lives.ts";

/**
 * What lies on the desks of the office and of the first cells on the day on which the demonstration is made:
 * told when the history of every cell is, because it goes from one to another.
 */
export async function tellDesk(stories: readonly Story[]): Promise<void> {
  const [first, second, third] = stories;
  if (first === undefined || second === undefined || third === undefined) return;
  await transfers(first, second, third);
  await corrections(first);
  for (const story of stories) await keepDossiers(story);
  await readings(first);
  await privacyRequests(first);
  await confirmTransferTerm(first);
}

/** One letter of introduction waits for the second cell; one of its members is a guest of the third. */
async function transfers(first: Story, second: Story, third: Story): Promise<void> {
  const destination = (to: Story) => ({
    destinationKind: "inside",
    destination: to.cell.organisationId,
  });
  const ready = { sheetReady: true, cardReady: true, fileReady: true, selfReviewReady: true };
  const duesPaidTo = daysAgo(first, 20).slice(0, 7).split("-").toReversed().join("/");
  const forGood = happeningsOf(first, {
    kind: "transferOut",
    memberId: playerOf(first.cell, PARTS.leaving).memberId,
    days: 16,
    input: {
      ...destination(second),
      transferReason: "jobChange",
      changedOn: daysAgo(first, 18),
    },
    steps: [
      { days: 12, step: "dossier", input: { duesPaidTo, ...ready } },
      { days: 5, step: "letter", number: "14-GGT/ĐU", above: true },
    ],
  });
  const stay = { staySince: daysAgo(second, 7), stayUntil: addMonths(daysAgo(second, 7), 5) };
  const forATime = happeningsOf(second, {
    kind: "temporaryTransfer",
    memberId: playerOf(second.cell, PARTS.leaving).memberId,
    days: 11,
    input: {
      ...destination(third),
      stayReason: "Biệt phái hỗ trợ khối kinh doanh",
      ...stay,
    },
    steps: [
      {
        days: 8,
        step: "temporaryLetter",
        number: "13-GGT/ĐU",
        input: { duesPaidTo },
        above: true,
      },
    ],
  });
  for (const { happen } of [...forGood, ...forATime]) await happen();
}

/** One that was approved, one that waits, and one that the secretary proposes for a member. */
async function corrections(story: Story): Promise<void> {
  const { reader, secretary } = story.cell;
  const ask = async (days: number, stated: Asked) => {
    const member = await callerOnDay(story, reader.accountId, days);
    const body = { correctionId: newId(), ...stated };
    return (await granted(member.call(askOwnCorrection, { body }))).correctionId;
  };
  const approved = await ask(30, NATIVE_PLACE);
  const office = await officeOnDay(story, "vanphong", 26);
  const decision = { decision: "approve" as const, reason: "", document: "Giấy khai sinh" };
  await granted(
    office.call(decideCorrection, { params: { correctionId: approved }, body: decision }),
  );
  await ask(4, { ...NEW_RESIDENCE, since: daysAgo(story, 15) });
  const leader = await callerOnDay(story, secretary.accountId, 2);
  const body = { correctionId: newId(), ...NEW_DEGREE, since: daysAgo(story, 60) };
  const params = { memberId: playerOf(story.cell, PARTS.wellKept).memberId };
  await granted(leader.call(proposeCorrection, { params, body }));
}

type Asked = Omit<SentBody<typeof askOwnCorrection>, "commandId" | "correctionId">;

const UNDATED = { since: null, until: null, replaces: null };

const NATIVE_PLACE: Asked = {
  ...UNDATED,
  kind: "nativePlace",
  value: { place: "Xã Mẫu Đông, tỉnh Mẫu" },
  document: "Giấy khai sinh",
  why: "Trong phiếu ghi theo tên xã trước khi sắp xếp lại.",
};

const NEW_RESIDENCE: Asked = {
  ...UNDATED,
  kind: "permanentResidence",
  value: { place: "Số 9 phố Mẫu Mới, phường Mẫu, Hà Nội" },
  document: "Xác nhận thông tin về cư trú",
  why: "Gia đình đã chuyển nhà và đăng ký nơi ở mới.",
};

const NEW_DEGREE: Asked = {
  ...UNDATED,
  kind: "academicDegree",
  value: { level: "Thạc sĩ" },
  document: "Bằng thạc sĩ",
  why: "Đồng chí vừa nhận bằng, đã nộp bản sao cho chi bộ.",
};

/** Papers that were found here, one that the body above keeps, and one that is missing. */
async function keepDossiers(story: Story): Promise<void> {
  const office = await officeOnDay(story, "vanphong", 21);
  const since = daysAgo(story, 300);
  const here = [1, 2, 3, 5, 37, 38, 39, 47].map((number) => ({
    number,
    state: "present" as const,
    holder: "here" as const,
    place: SHELF,
    since,
  }));
  const above = {
    number: 7,
    state: "present",
    holder: "superior",
    place: "Ban Tổ chức",
    since,
  } as const;
  const missing = { number: 46, state: "absent", holder: null, place: "", since: null } as const;
  for (const { memberId } of wellKept(story.cell)) {
    const body = { marks: [...here, above, missing] };
    await granted(office.call(markDossier, { params: { memberId }, body }));
  }
}

/** The office and the inspection commission look into the files of those who can sign in, each for a purpose. */
async function readings(story: Story): Promise<void> {
  const { secretary, clerk, reader } = story.cell;
  const office = await officeOnDay(story, "vanphong", 48);
  for (const { memberId } of [secretary, clerk, reader]) {
    await read(office, memberId, "management", "Rà soát hồ sơ đảng viên quý này");
  }
  const leader = await callerOnDay(story, secretary.accountId, 22);
  await read(leader, reader.memberId, "statistics", "");
  const inspection = await officeOnDay(story, "kiemtra", 9);
  const reason = "Giám sát chuyên đề về nền nếp sinh hoạt chi bộ";
  for (const { memberId } of [secretary, reader])
    await read(inspection, memberId, "inspection", reason);
}

async function read(by: Caller, memberId: Id, purpose: ReadingPurpose, reason: string) {
  const params = { memberId };
  await granted(by.call(statePurpose, { params, body: { stated: { purpose, reason } } }));
  await granted(by.call(getMemberSheet, { params }));
}

/** The member asks about a reading; the minutes-taker has asked for the own data and was told how it goes on. */
async function privacyRequests(story: Story): Promise<void> {
  const { reader, clerk } = story.cell;
  const asking = await callerOnDay(story, clerk.accountId, 6);
  const requestId = newId();
  const access = { requestId, kind: "access" as const, readingId: null };
  const wish = "Đề nghị cung cấp bản sao dữ liệu cá nhân đang lưu giữ về tôi.";
  await granted(asking.call(askPrivacy, { body: { ...access, wish } }));
  const office = await officeOnDay(story, "vanphong", 5);
  const procedure = "Đã tiếp nhận. Văn phòng trả bản dữ liệu trực tiếp tại phòng làm việc.";
  const params = { requestId };
  await granted(office.call(answerPrivacyRequest, { params, body: { procedure } }));
  const member = await callerOnDay(story, reader.accountId, 3);
  const { readings: seen } = await granted(member.call(listOwnFileReads));
  const about = seen.find(({ purpose }) => purpose === "inspection");
  if (about === undefined) throw new Error("the inspection commission read no file");
  const question = { requestId: newId(), kind: "reading" as const, readingId: about.readingId };
  const why = "Đề nghị cho biết hồ sơ của tôi được xem để phục vụ nội dung giám sát nào.";
  await granted(member.call(askPrivacy, { body: { ...question, wish: why } }));
}

/** The office confirms one disputed rule by name and document (TRF-01); the others stay unverified. */
async function confirmTransferTerm(story: Story): Promise<void> {
  const office = await officeOnDay(story, "vanphong", 1);
  const body = {
    confirmationId: newId(),
    ruleId: "TRF-01",
    on: daysAgo(story, 1),
    document: "Quy định số 208-QĐ/TW ngày 26/7/2026 (xác nhận mẫu của bản trình diễn)",
    clause: "",
  };
  const params = { organisationId: story.committee.topId };
  await granted(office.call(confirmRule, { params, body }));
}
