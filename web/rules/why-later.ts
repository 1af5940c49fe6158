import { laterWithWords } from "../platform/later.tsx";

/** Why an outcome is as it is: asked for after a tap, and with the sentences of all rules. */
export const WhyPanel = laterWithWords(
  async () => (await import("./why-panel.tsx")).WhyPanel,
  "facts",
);
