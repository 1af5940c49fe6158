import { vi } from "./words.vi.ts";

/**
 * What the door, the shell and the screens that people open first say. While developing it is everything;
 * the build leaves here what those screens name and in `words.vi.ts` the rest (`first-words.ts`).
 */
export const first = vi;
