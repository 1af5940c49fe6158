import { useState } from "react";

/**
 * Which parts behind tabs have been opened: a part is drawn when it is opened first and stays from then
 * on, with what was entered in it. A phone need not draw what nobody looks at.
 */
export function useOpenedParts(first: string | null) {
  const [opened, setOpened] = useState<ReadonlySet<string | null>>(() => new Set([first]));
  return {
    isOpened: (part: string) => opened.has(part),
    open: (part: string | null) => setOpened((before) => new Set(before).add(part)),
  };
}
