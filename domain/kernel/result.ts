/**
 * An expected refusal: a code of the form `capability.reason`, with the values its text needs.
 * The text itself lives in the word lists, one entry per code and language.
 */
export interface Refusal {
  readonly code: string;
  /** Values named in the text, already safe to show to the person who asked. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** The field, row or cell that the refusal is about, as the form knows it. */
  readonly field?: string;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusal: Refusal };

/** What a decision returns: the value, or an expected refusal. Only the unexpected is thrown. */
export type Result<T> = Ok<T> | Refused;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse(
  code: string,
  params?: Readonly<Record<string, string | number>>,
  field?: string,
): Refused {
  return {
    ok: false,
    refusal: { code, ...(params && { params }), ...(field !== undefined && { field }) },
  };
}
