import { UnexpectedAnswer, Unreachable, type Refused } from "./call.ts";

/** A refusal on its way through a query, which knows thrown errors only. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Why there is no answer, in the three ways that a person can do something about. */
export type Failure =
  | { readonly kind: "refused"; readonly refusal: Refused }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unexpected"; readonly requestId: string; readonly detail: string };

/** Sorts whatever was thrown into the failure that a screen shows. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RefusedError) return { kind: "refused", refusal: error.refusal };
  if (error instanceof Unreachable) return { kind: "unreachable" };
  const requestId = error instanceof UnexpectedAnswer ? error.requestId : "";
  return { kind: "unexpected", requestId, detail: String(error) };
}
