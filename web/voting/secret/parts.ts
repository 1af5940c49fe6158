import { laterWithWords } from "../../platform/later.tsx";

// Secret votes are rare, and their cryptography and many texts are no part of the first load.

export const SecretVotes = laterWithWords(
  async () => (await import("./secret-desk.tsx")).SecretVotes,
);
export const BeginSecret = laterWithWords(
  async () => (await import("./secret-desk.tsx")).BeginSecret,
);
export const OpenSecret = laterWithWords(
  async () => (await import("./member-card.tsx")).OpenSecret,
);
export const SecretResults = laterWithWords(
  async () => (await import("./secret-result.tsx")).SecretResults,
);
export const Keeping = laterWithWords(async () => (await import("./keeping.tsx")).Keeping);
export const ProjectedSecret = laterWithWords(
  async () => (await import("./projected-secret.tsx")).ProjectedSecret,
);
