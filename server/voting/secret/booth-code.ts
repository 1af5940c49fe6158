import { boothPage } from "../../platform/booth-page.ts";

/** SHA-256 of the booth's page in hex, null where it is not built. */
export async function boothDigest(): Promise<string | null> {
  return (await boothPage())?.hash ?? null;
}
