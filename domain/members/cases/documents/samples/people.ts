import type { Issuer } from "../issuer.ts";
import type { MeetingFigures, PaperPerson } from "../person.ts";

export const sampleCell: Issuer = {
  name: "Chi bộ Khu phố 3",
  superiorName: "Đảng bộ phường Bình Minh",
  seat: "Bình Minh",
  kind: "subCell",
};

export const sampleBase: Issuer = {
  name: "Đảng bộ phường Bình Minh",
  superiorName: "Đảng bộ thành phố Mẫu",
  seat: "Bình Minh",
  kind: "baseBody",
};

export const sampleUnion = {
  name: "Đoàn phường Bình Minh",
  superiorName: "Thành đoàn Mẫu",
  seat: "Bình Minh",
  kind: "youthUnion",
} as const;

export const samplePerson: PaperPerson = {
  name: "Nguyễn Thị Mẫu",
  birthDate: "1995-02-09",
  birthPlace: "xã Mẫu Sơn, tỉnh Mẫu",
  homeTown: "xã Mẫu Sơn, tỉnh Mẫu",
  ethnicity: "Kinh",
  religion: "Không",
  education: "12/12; cử nhân kinh tế",
  occupation: "chuyên viên Ủy ban nhân dân phường",
  residence: "số 10, khu phố 3, phường Bình Minh",
  cardNumber: "001095000123",
  admittedOn: "2024-05-19",
  officialOn: "2025-05-19",
  posts: "Chi ủy viên",
};

/** Only the name is known: every other place is a dotted line. */
export const barePerson: PaperPerson = {
  name: samplePerson.name,
  birthDate: null,
  birthPlace: null,
  homeTown: null,
  ethnicity: null,
  religion: null,
  education: null,
  occupation: null,
  residence: null,
  cardNumber: null,
  admittedOn: null,
  officialOn: null,
  posts: "",
};

export const sampleFigures: MeetingFigures = {
  on: "2026-11-03",
  total: 24,
  official: 22,
  probationary: 2,
  present: 21,
  absent: 3,
  chair: "Trần Văn Ví Dụ",
  clerk: "Lê Thị Làm",
  inFavour: 20,
  against: 0,
  other: 1,
  base: 22,
};
