import type { OwnPush, PushDevice } from "@chiboso/domain/notifications/push/contract.ts";

/** What this browser says of itself. */
export interface BrowserSide {
  readonly support: "unsupported" | "denied" | "ready";
  /** SHA-256 of the address that it has from its push service, in hex. */
  readonly digest: string | null;
}

export type DeviceState = "site_off" | "unsupported" | "denied" | "off" | "on" | "failing";

/** Which of the account's devices this browser is. */
export function thisDevice(
  own: Pick<OwnPush, "devices">,
  browser: BrowserSide,
): PushDevice | undefined {
  return own.devices.find((device) => device.digest === browser.digest);
}

/** How pushes stand on this device: by the site, then by the browser, then by what arrives. */
export function stateOf(own: Pick<OwnPush, "key" | "devices">, browser: BrowserSide): DeviceState {
  if (own.key === null) return "site_off";
  if (browser.support !== "ready") return browser.support;
  const device = thisDevice(own, browser);
  if (device === undefined) return "off";
  return device.failing === null ? "on" : "failing";
}
