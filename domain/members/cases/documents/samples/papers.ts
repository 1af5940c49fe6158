import * as admission from "../admission-papers.ts";
import * as decisions from "../decision-papers.ts";
import type { Issue, Issuer } from "../issuer.ts";
import * as leaving from "../leaving-papers.ts";
import type { PartyPaper } from "../paper.ts";
import { NO_FIGURES } from "../person.ts";
import * as probation from "../probation-papers.ts";
import * as transfer from "../transfer-papers.ts";
import {
  barePerson,
  sampleBase,
  sampleCell,
  sampleFigures,
  samplePerson,
  sampleUnion,
} from "./people.ts";

type Papers = Record<string, PartyPaper>;

/** Every paper of a member's life by its name: filled, or with only the person's name known. */
export function samplePapers(filled: boolean): Papers {
  const given = givenFor(filled);
  return {
    ...admissionSamples(given),
    ...recognitionSamples(given),
    ...transferSamples(given),
    ...leavingSamples(given),
  };
}

type Given = ReturnType<typeof givenFor>;

function givenFor(filled: boolean) {
  const person = filled ? samplePerson : barePerson;
  const figures = filled ? sampleFigures : NO_FIGURES;
  const on = filled ? "2026-11-05" : null;
  const text = (value: string) => (filled ? value : null);
  const issue = (issuer: Issuer): Issue => ({
    issuer,
    number: text("5"),
    on,
    signer: { post: "secretary", name: text("Trần Văn Ví Dụ") },
  });
  const places = { cell: sampleCell, committee: filled ? sampleBase : null };
  const about = { person, cell: sampleCell };
  const decided = {
    ...about,
    issue: issue(sampleBase),
    signedBy: "standingBoard" as const,
    resolution: { number: text("05-NQ/CB"), on },
  };
  const findings = {
    background: text("Lý lịch rõ ràng, gia đình chấp hành tốt pháp luật của Nhà nước."),
    strengths: text("Lập trường vững vàng; hoàn thành tốt nhiệm vụ được giao."),
    faults: text("Cần mạnh dạn hơn trong tự phê bình và phê bình."),
  };
  const committee = text("Đảng ủy phường Bình Minh");
  const stay = { since: on, until: filled ? "2027-06-30" : null };
  const wanted = {
    ...about,
    destination: text("Chi bộ Khu phố 7, Đảng bộ phường Hòa Bình"),
    reason: text("thay đổi nơi cư trú lâu dài"),
    stay,
  };
  const resolution = { ...places, person, issue: issue(sampleCell), figures, findings };
  return {
    person,
    figures,
    on,
    text,
    issue,
    places,
    about,
    decided,
    committee,
    stay,
    wanted,
    resolution,
    filled,
    months: filled ? 12 : null,
    thirty: filled ? 30 : null,
    round: filled ? "2027-02-03" : null,
    together: filled ? "2023-01-02" : null,
  };
}

function letterOf(given: Given) {
  const { filled, wanted, text, issue } = given;
  return {
    ...wanted,
    issue: issue(filled ? sampleBase : sampleCell),
    duesPaidTo: text("10/2026"),
    files: ["thẻ đảng viên", "hồ sơ đảng viên", "bản tự kiểm điểm có nhận xét của cấp ủy"],
    present: filled ? { on: "2026-12-17", days: 30 } : null,
    parts: filled
      ? [
          {
            organisation: {
              name: "Đảng bộ phường Hòa Bình",
              kind: "baseBody" as const,
              seat: "Hòa Bình",
            },
            on: "2026-11-12",
          },
          {
            organisation: { name: "Chi bộ Khu phố 7", kind: "subCell" as const, seat: "Hòa Bình" },
            on: null,
          },
        ]
      : [],
    digest: text("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"),
  };
}

function admissionSamples(given: Given): Papers {
  const { person, figures, on, text, issue, places, about, decided, resolution } = given;
  return {
    application: admission.applicationPaper(person, places, on),
    sponsor: admission.sponsorPaper({
      candidate: person,
      sponsor: { ...person, name: "Trần Văn Ví Dụ" },
      cell: sampleCell,
      since: on,
      togetherSince: given.together,
      on,
    }),
    union: admission.unionPaper({
      candidate: person,
      union: sampleUnion,
      cell: sampleCell,
      figures,
    }),
    opinions: probation.opinionsPaper({ ...about, issue: issue(sampleCell) }),
    admissionResolution: admission.cellResolutionPaper({ ...resolution, about: "admission" }),
    admissionDecision: decisions.admissionDecisionPaper({ ...decided, months: given.months }),
    readmissionDecision: decisions.admissionDecisionPaper({
      ...decided,
      months: given.months,
      again: true,
    }),
    ceremony: probation.ceremonyPaper({ ...about, issue: issue(sampleCell), on }),
    selfReview: probation.selfReviewPaper({ ...about, on }),
    helperRemark: probation.helperRemarkPaper({ ...about, helper: text("Trần Văn Ví Dụ"), on }),
  };
}

function recognitionSamples(given: Given): Papers {
  const { person, issue, about, decided, committee, resolution } = given;
  return {
    recognitionResolution: admission.cellResolutionPaper({ ...resolution, about: "recognition" }),
    recognitionDecision: decisions.recognitionDecisionPaper({
      ...decided,
      officialOn: person.officialOn,
    }),
    badgeProposal: probation.badgeProposalPaper({
      ...about,
      issue: issue(sampleCell),
      committee,
      years: given.thirty,
      round: given.round,
    }),
    badgeDecision: decisions.badgeDecisionPaper({
      issue: issue(sampleBase),
      round: given.round,
      lines: [
        { person, cellName: sampleCell.name, years: 30, posthumous: false },
        { person, cellName: sampleCell.name, years: 50, posthumous: true },
      ],
    }),
  };
}

function transferSamples(given: Given): Papers {
  const { on, wanted } = given;
  const letter = letterOf(given);
  return {
    transferRequest: transfer.transferRequestPaper({ ...wanted, kind: "official", on }),
    letterOfficial: transfer.introductionLetter({ ...letter, kind: "official" }),
    letterTemporary: transfer.introductionLetter({ ...letter, kind: "temporary", digest: null }),
  };
}

function leavingSamples(given: Given): Papers {
  const { figures, on, text, issue, about, committee, stay } = given;
  return {
    exemptionApplication: leaving.exemptionApplicationPaper({
      ...about,
      reason: text("tuổi cao, sức khỏe yếu"),
      ...stay,
      until: null,
      on,
    }),
    exemptionDecision: leaving.exemptionDecisionPaper({
      ...about,
      reason: text("tuổi cao, sức khỏe yếu"),
      ...stay,
      issue: issue(sampleCell),
      decidedOn: on,
    }),
    returnDecision: leaving.returnDecisionPaper({ ...about, issue: issue(sampleCell), on }),
    removalExtract: leaving.removalExtractPaper({
      ...about,
      ground: text("bỏ sinh hoạt chi bộ 3 tháng trong năm không có lý do chính đáng"),
      issue: issue(sampleCell),
      figures,
      committee,
    }),
    removalDecision: leaving.removalDecisionPaper({
      ...about,
      ground: text("bỏ sinh hoạt chi bộ 3 tháng trong năm không có lý do chính đáng"),
      issue: issue(sampleBase),
      since: on,
      resolution: { number: text("05-BB/CB"), on },
      complaintDays: given.thirty,
    }),
    deathNotice: leaving.deathNoticePaper({
      ...about,
      issue: issue(sampleCell),
      committee,
      on,
      badge: text("30 năm tuổi Đảng"),
    }),
  };
}
