import { localDateOf, VIETNAM, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { useState } from "react";

/** Today in Viet Nam, as it was when the screen was opened. */
export function useToday(): LocalDate {
  const [today] = useState(() => localDateOf(new Date().toISOString(), VIETNAM));
  return today;
}
