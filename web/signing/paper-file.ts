import { addressOf, type Given } from "../platform/address.ts";
import { reach, readAnswer } from "../platform/call.ts";
import { RefusedError } from "../platform/failure.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";

/** The bytes of a file of the contract, to be looked at here; a refusal is thrown as `RefusedError`. */
export async function fetchFile(route: Route, given: Given): Promise<Uint8Array<ArrayBuffer>> {
  const response = await reach(addressOf(route, given), {});
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const answer = readAnswer(response.status, await response.text());
  if (!answer.ok) throw new RefusedError(answer.refusal);
  throw new Error("a refusal without a reason");
}

/** SHA-256 as this device computes it, in hex. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(await sha256(bytes));
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
