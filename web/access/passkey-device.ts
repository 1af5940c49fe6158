import type {
  Assertion,
  CreationOptions,
  Registration,
  RequestOptions,
} from "@chiboso/domain/access/passkey-contract.ts";

/** How asking a device for a passkey ended; `cancelled` also when the person took too long. */
export type Asked<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "cancelled" }
  | { readonly kind: "known" };

/** Whether this browser can use passkeys at all. */
export function knowsPasskeys(): boolean {
  return typeof window.PublicKeyCredential === "function";
}

/** Lets the device make a passkey; `known` when it has one of this account already. */
export async function makePasskey(options: CreationOptions): Promise<Asked<Registration>> {
  const { startRegistration } = await import("@simplewebauthn/browser");
  return settle(async () => {
    const { id, rawId, response } = await startRegistration({ optionsJSON: options });
    const { clientDataJSON, attestationObject, transports } = response;
    return {
      id,
      rawId,
      type: "public-key",
      response: { clientDataJSON, attestationObject, ...(transports && { transports }) },
    };
  });
}

/** Lets the device answer with a passkey. */
export async function askDevice(options: RequestOptions): Promise<Asked<Assertion>> {
  const { startAuthentication } = await import("@simplewebauthn/browser");
  return settle(async () => {
    const { id, rawId, response } = await startAuthentication({ optionsJSON: options });
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    return {
      id,
      rawId,
      type: "public-key",
      response: { clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) },
    };
  });
}

async function settle<T>(ask: () => Promise<T>): Promise<Asked<T>> {
  try {
    return { kind: "done", value: await ask() };
  } catch (error) {
    // Browsers do not say whether the person cancelled, waited too long or has no passkey.
    const name = error instanceof Error ? error.name : "";
    return { kind: name === "InvalidStateError" ? "known" : "cancelled" };
  }
}
