import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { PdfError } from "./values.ts";

/** What the strict reader throws becomes a refusal; anything else is a fault of the program and stays one. */
export function attempt<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof PdfError) return refuse(error.code);
    throw error;
  }
}
