import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "outbox.waiting":
    "Not sent yet: {count, number}. It is kept on this device and will be sent when there is a network.",
  "outbox.refused": "The server did not accept something done without a network",
  "outbox.dismiss": "Understood",
};
