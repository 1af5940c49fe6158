import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "organisations.kind.partyBody": "منظمة حزبية",
  "organisations.kind.baseBody": "منظمة حزبية قاعدية",
  "organisations.kind.sectionalBody": "منظمة حزبية فرعية",
  "organisations.kind.baseCell": "خلية قاعدية",
  "organisations.kind.subCell": "خلية تابعة",
  "organisations.kind.partyGroup": "مجموعة حزبية",
  "organisations.kind.tradeUnion": "نقابة العمال",
  "organisations.kind.youthUnion": "اتحاد الشباب",
};
