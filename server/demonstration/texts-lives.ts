import type { NewPerson } from "@chiboso/domain/members/cases/contract.ts";

/** What the papers of the demonstration say. Vietnamese, because their documents are; nobody in it exists. */

export const CANDIDATE: Omit<NewPerson, "birthDate"> = {
  name: "Phan Thị Mai Khôi",
  sex: "female",
  citizenId: "099198999001",
  ethnicity: "Kinh",
  phone: "0900999001",
  email: null,
};

export const CERTIFICATE = {
  certificateNumber: "1204/GCN",
  certificateIssuer: "Trung tâm chính trị Mẫu",
} as const;

export const VERIFIED = {
  verifiedPerson: "verified",
  verifiedParents: "verified",
  verifiedSpouse: "noSuchRelative",
  verifiedParentsInLaw: "noSuchRelative",
  verifiedChildren: "noSuchRelative",
  verificationSummary: "Lý lịch bản thân và gia đình rõ ràng, đúng như đã khai.",
} as const;

export const REMARK =
  "Trong thời gian dự bị luôn giữ vững lập trường, hoàn thành nhiệm vụ được giao, gần gũi đồng nghiệp.";

export const OPINIONS_GATHERED = {
  unionOpinion: "Ban Chấp hành Đoàn Thanh niên và Công đoàn nhất trí đề nghị.",
  residenceOpinion:
    "Chi ủy nơi cư trú: bản thân và gia đình chấp hành tốt quy định của địa phương.",
} as const;

/** Names of relatives end in words that no office would take for somebody's own. */
export const RELATIVES = { father: "Văn Mẫu Cha", mother: "Thị Mẫu Mẹ" } as const;

export const WORK = ["Chuyên viên", "Kỹ sư", "Kế toán viên", "Nhân viên kinh doanh"] as const;

export const SHELF = "Tủ hồ sơ số 2, ngăn 3";
