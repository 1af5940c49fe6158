import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "evidence.proof": "Download proof",
  "evidence.proof_help":
    "Keep the proof (.tlog-proof) beside the PDF: with these two files anybody can check the paper without this system.",
};
