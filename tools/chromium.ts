import { ensureProgram } from "./machine-package.ts";

/** The path of the machine's Chromium (`CHROMIUM` names another one), installed where there is none. */
export function ensureChromium(say: (line: string) => void): string {
  const program = {
    need: "The stories need Chromium",
    names: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    // Faces for Vietnamese and Arabic, so that pictures show words and not boxes.
    packages: ["chromium", "fonts-noto-core"],
    variable: "CHROMIUM",
  };
  return ensureProgram(program, say);
}
