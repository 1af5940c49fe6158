import type { SheetCell } from "../../kernel/sheet.ts";
import { fold } from "../../kernel/text.ts";
import type { OrganisationKind } from "../../organisations/kinds.ts";
import { POSTS, type Post } from "../standing.ts";
import { fault, warning, type Reading } from "./issues.ts";
import { readText } from "./read-text.ts";

/** Letters and digits only, without marks: how headings and terms are compared. */
export function termKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
}

/** The 54 peoples by their official names (Decision 121-TCTK/PPCĐ of 2 March 1979). */
const ETHNICITIES =
  "Kinh, Tày, Thái, Mường, Khmer, Hoa, Nùng, H’Mông, Dao, Gia Rai, Ê Đê, Ba Na, Sán Chay, Chăm, Cơ Ho, Xơ Đăng, Sán Dìu, Hrê, Ra Glai, Mnông, Thổ, X’Tiêng, Khơ Mú, Bru-Vân Kiều, Cơ Tu, Giáy, Tà Ôi, Mạ, Giẻ-Triêng, Co, Chơ Ro, Xinh Mun, Hà Nhì, Chu Ru, Lào, La Chí, Kháng, Phù Lá, La Hủ, La Ha, Pà Thẻn, Lự, Ngái, Chứt, Lô Lô, Mảng, Cơ Lao, Bố Y, Cống, Si La, Pu Péo, Rơ Măm, Brâu, Ơ Đu";

const SPELLINGS: Readonly<Record<string, string>> = {
  viet: "Kinh",
  mong: "H’Mông",
  hmong: "H’Mông",
  meo: "H’Mông",
  "kho me": "Khmer",
  khome: "Khmer",
  jrai: "Gia Rai",
  gialai: "Gia Rai",
  "e de": "Ê Đê",
  rhade: "Ê Đê",
  bahnar: "Ba Na",
  "cao lan": "Sán Chay",
  "co tu": "Cơ Tu",
  katu: "Cơ Tu",
  "k ho": "Cơ Ho",
  "van kieu": "Bru-Vân Kiều",
  "ta oi": "Tà Ôi",
  "xo dang": "Xơ Đăng",
  stieng: "X’Tiêng",
  cham: "Chăm",
};

const squeezed = (text: string) => termKey(text).replaceAll(" ", "");

const ETHNICITY_BY_KEY = new Map<string, string>([
  ...Object.entries(SPELLINGS).map(([key, name]) => [key.replaceAll(" ", ""), name] as const),
  ...ETHNICITIES.split(", ").map((name) => [squeezed(name), name] as const),
]);

/** The official spelling of a people's name; one that is not in the list is kept as it stands. */
export function readEthnicity(cell: SheetCell | undefined): Reading {
  const { value, issues } = readText(cell);
  if (value === null) return { value, issues };
  const known = ETHNICITY_BY_KEY.get(squeezed(value.replace(/^dân tộc /iu, "")));
  if (known !== undefined) return { value: known, issues };
  return {
    value,
    issues: [...issues, warning("members.import_unknown_ethnicity", { text: value.slice(0, 40) })],
  };
}

const POST_SPELLINGS: readonly (readonly [RegExp, Post | null])[] = [
  [/^(pho bi thu|p bi thu|pbt)\b/u, "deputySecretary"],
  [/^(bi thu|bt)\b/u, "secretary"],
  [
    /^(uy vien ban thuong vu|uv ban thuong vu|uv btv|uvbtv|uy vien thuong vu|uvtv)\b/u,
    "standingBoardMember",
  ],
  [/^(chi uy vien|chi uy|cuv|uy vien chi uy)\b/u, "cellCommitteeMember"],
  [/^(dang uy vien|duv|uy vien ban chap hanh|uv bch|uvbch|uy vien bch)\b/u, "committeeMember"],
  [/^(dang vien|khong)$/u, null],
];

/** Posts held, several of them parted by comma, semicolon, plus or "kiêm". */
export function readPosts(cell: SheetCell | undefined): Reading<readonly Post[]> {
  const { value, issues } = readText(cell);
  if (value === null) return { value: null, issues };
  const found = new Set<Post>();
  const unknown: string[] = [];
  for (const part of value.split(/[,;+]| kiêm /iu)) {
    const key = termKey(part);
    if (key === "") continue;
    const match = POST_SPELLINGS.find(([pattern]) => pattern.test(key));
    if (match === undefined) unknown.push(part.trim());
    else if (match[1] !== null) found.add(match[1]);
  }
  const odd = unknown.map((text) =>
    warning("members.import_unknown_post", { text: text.slice(0, 40) }),
  );
  return { value: POSTS.filter((post) => found.has(post)), issues: [...issues, ...odd] };
}

const KIND_SPELLINGS: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/^dang bo bo phan/u, "sectionalBody"],
  [/^(dang bo co so|to chuc co so dang$)/u, "baseBody"],
  [/^(dang bo|dang uy)/u, "partyBody"],
  [/^chi bo co so/u, "baseCell"],
  [/^chi bo/u, "subCell"],
  [/^to dang/u, "partyGroup"],
  [/^cong doan/u, "tradeUnion"],
  [/^(doan thanh nien|doan tncs|chi doan|doan co so|youth)/u, "youthUnion"],
];

export function readOrganisationKind(cell: SheetCell | undefined): Reading<OrganisationKind> {
  const { value, issues } = readText(cell);
  if (value === null) return { value: null, issues };
  const match = KIND_SPELLINGS.find(([pattern]) => pattern.test(termKey(value)));
  if (match) return { value: match[1], issues };
  return {
    value: null,
    issues: [...issues, fault("members.import_unknown_kind", { text: value.slice(0, 60) })],
  };
}
