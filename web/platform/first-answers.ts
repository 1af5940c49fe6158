import { FIRST_ANSWERS, type FirstAnswer } from "@chiboso/domain/kernel/first-page.ts";
import type { QueryClient } from "@tanstack/react-query";

/** Puts the answers that came with the page into the cache, so that its screen need not ask for them. */
export function putFirstAnswers(queries: QueryClient): void {
  const place = document.getElementById(FIRST_ANSWERS);
  if (!place?.textContent) return;
  // As old as the page: when its screen is drawn so late that they are stale, it asks again.
  const updatedAt = performance.timeOrigin;
  for (const { key, value } of JSON.parse(place.textContent) as FirstAnswer[])
    queries.setQueryData(key, value, { updatedAt });
  // Nothing of a person is left in the page when the next one signs in here.
  place.remove();
}
