import type { SigningPlace } from "../order.ts";

/** Why somebody signs, as it stands in the signed file itself: always in Vietnamese, as the paper is. */
export const REASONS: Readonly<Record<SigningPlace, string>> = {
  clerk: "Thư ký ký biên bản",
  chair: "Chủ trì ký biên bản",
  signer: "Ký ban hành thay mặt chi bộ",
  organisation: "Chữ ký số của tổ chức",
  archive: "Sao y bản điện tử",
};
