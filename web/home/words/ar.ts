import type { vi } from "./vi.ts";

export const ar: Record<keyof typeof vi, string> = {
  "home.navigation": "الرئيسية",
  "home.greeting": "أهلاً بالرفيق {name}",
};
