import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { SignatureError } from "./algorithms.ts";
import { DerError } from "./der.ts";

/** Expected faults become refusals; bytes that are no DER are `signatures.cms_malformed`. */
export function attemptSignature<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof SignatureError) return refuse(error.code, error.params);
    if (error instanceof DerError) return refuse("signatures.cms_malformed");
    throw error;
  }
}
