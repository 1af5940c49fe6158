import type { Fault } from "@chiboso/domain/signatures/report.ts";
import { SignatureError } from "../cms/algorithms.ts";
import { DerError } from "../cms/der.ts";
import { PdfError } from "../pdf/values.ts";

/** Runs a check; what it finds wrong is noted, and then there is no value. */
export type Noting = <T>(check: () => T) => T | undefined;

/** A list of faults, and how checks add to it: under the name of a field, or of the file (null). */
export function faultList(): {
  readonly faults: Fault[];
  readonly noting: (field: string | null) => Noting;
} {
  const faults: Fault[] = [];
  const noting =
    (field: string | null): Noting =>
    (check) => {
      try {
        return check();
      } catch (error) {
        faults.push(faultOf(error, field));
        return undefined;
      }
    };
  return { faults, noting };
}

function faultOf(error: unknown, field: string | null): Fault {
  if (error instanceof SignatureError) {
    return { code: error.code, field, params: { ...error.params } };
  }
  if (error instanceof PdfError) return { code: error.code, field, params: {} };
  if (error instanceof DerError) return { code: "signatures.cms_malformed", field, params: {} };
  throw error;
}
