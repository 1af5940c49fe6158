import { setPartyPaper } from "../party-paper.ts";

/** A sound PDF with these lines, set by the system's own typesetter. */
export function printed(...lines: readonly string[]): Uint8Array {
  const paper = {
    head: { superior: null, issuer: "CHI BỘ THỬ", right: "ĐẢNG CỘNG SẢN VIỆT NAM" },
    number: null,
    placeDate: null,
    title: "BÁO CÁO",
    subject: "Thử đọc chữ",
    blocks: lines.map((text) => ({ style: "paragraph", parts: [{ text }] })),
    qr: null,
  };
  const made = setPartyPaper(paper, {
    madeAt: "2026-11-03T01:00:00.000Z",
    watermark: null,
    recipients: "Nơi nhận:",
    unprintable: "meetings.paper_damaged",
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.pdf;
}
