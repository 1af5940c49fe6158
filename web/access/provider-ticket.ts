import * as z from "zod/mini";

const NAME = "chiboso.provider";

const kept = z.object({
  purpose: z.enum(["logIn", "link"]),
  ticket: z.string(),
  /** Where the person wanted to go. */
  next: z.string(),
});

export type KeptTicket = z.infer<typeof kept>;

/** Keeps, for this tab alone, what proves that it was this page that sent the person to the provider. */
export function keepTicket(ticket: KeptTicket): void {
  sessionStorage.setItem(NAME, JSON.stringify(ticket));
}

/** What was kept; null when this tab has sent nobody anywhere. */
export function readTicket(): KeptTicket | null {
  try {
    const parsed = z.safeParse(kept, JSON.parse(sessionStorage.getItem(NAME) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A ticket serves once. */
export function forgetTicket(): void {
  sessionStorage.removeItem(NAME);
}
