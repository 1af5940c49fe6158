import { useCallback } from "react";
import { useWords } from "../platform/words.tsx";

/**
 * Sets Vietnamese names and numbers of documents apart inside a sentence that runs from the right
 * ("12-BB/CB" would turn into "BB/CB-12"); where everything runs from the left it changes nothing.
 */
export function useIsolate(): (text: string) => string {
  const { direction } = useWords();
  return useCallback((text) => (direction === "rtl" ? `\u2068${text}\u2069` : text), [direction]);
}
