import { FIRST_ANSWERS, type FirstAnswer } from "@chiboso/domain/kernel/first-page.ts";
import type { QueryClient } from "@tanstack/react-query";

/** Puts the answers that came with the page into the cache, so that its screen need not ask for them. */
export function putFirstAnswers(queries: QueryClient): void {
  const text = document.getElementById(FIRST_ANSWERS)?.textContent;
  if (!text) return;
  for (const { key, value } of JSON.parse(text) as FirstAnswer[]) queries.setQueryData(key, value);
}
