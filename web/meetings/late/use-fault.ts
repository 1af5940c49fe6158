import { useFailureText } from "../../platform/refusal-alert.tsx";
import type { SheetHandle } from "./use-sheet.ts";

/** The text under a field that the last refusal names; nothing under every other. */
export function useFault(handle: SheetHandle): (field: string) => string | undefined {
  const text = useFailureText(handle.failure);
  return (field) => (handle.wrongAt === field ? text : undefined);
}
