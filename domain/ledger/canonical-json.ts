import { canonicalText, type Canonical } from "../kernel/canonical.ts";

/** The value of a JSON text, or undefined unless the text is the value's one canonical form. */
export function readCanonical(text: string | undefined): Canonical | undefined {
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as Canonical;
    return canonicalText(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
