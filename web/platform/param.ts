import { useParams } from "@tanstack/react-router";

/** A parameter of the address. Throws when the screen's route does not have it, a fault of the code. */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`the address has no "${name}"`);
  return value;
}
