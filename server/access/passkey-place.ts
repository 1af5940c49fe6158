/** Where passkeys of this site are valid (WebAuthn Level 3, section 5.1.2). */
export interface PasskeyPlace {
  readonly rpId: string;
  readonly origin: string;
}

/**
 * The place of passkeys under the site's public address; undefined where no browser makes any: at a
 * bare network address, or at a name without an encrypted connection.
 */
export function passkeyPlace(publicUrl: string): PasskeyPlace | undefined {
  if (!URL.canParse(publicUrl)) return undefined;
  const { hostname, origin, protocol } = new URL(publicUrl);
  const isAddress = /^[\d.]+$/.test(hostname) || hostname.startsWith("[");
  const isSafe = protocol === "https:" || hostname === "localhost";
  return isAddress || !isSafe ? undefined : { rpId: hostname, origin };
}
