import { localDateOf, VIETNAM, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { useState } from "react";

/** The day on which the screen was opened, in Vietnam. */
export function useToday(): LocalDate {
  const [today] = useState(() => localDateOf(new Date().toISOString(), VIETNAM));
  return today;
}
