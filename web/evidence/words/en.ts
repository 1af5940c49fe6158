import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "evidence.proof": "Download proof",
  "evidence.bundle": "Download the verification bundle",
  "evidence.slip": "Download slip to print",
};
