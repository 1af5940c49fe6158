import { laterWithWords } from "../../platform/later.tsx";

// Ballots of paper are rare, and their many texts are no part of the first load.

export const PaperVotes = laterWithWords(async () => (await import("./paper-desk.tsx")).PaperVotes);
export const BeginPaper = laterWithWords(async () => (await import("./paper-desk.tsx")).BeginPaper);
export const OpenPaper = laterWithWords(async () => (await import("./open-paper.tsx")).OpenPaper);
export const PaperResult = laterWithWords(
  async () => (await import("./paper-result.tsx")).PaperResult,
);
export const AfterCount = laterWithWords(
  async () => (await import("./after-count.tsx")).AfterCount,
);
export const ProjectedPaper = laterWithWords(
  async () => (await import("./projected-paper.tsx")).ProjectedPaper,
);
