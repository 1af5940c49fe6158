import type { BrowserSide } from "./device-state.ts";

/** Drawn by `web/public/push-worker.js`; it must lie at the top, or it could not act for every page. */
const WORKER = "/push-worker.js";

/** What a browser hands over so that it alone can read what is sent to it. */
export interface Subscribed {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

function knowsPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

async function subscriptionHere(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration("/");
  return (await worker?.pushManager.getSubscription()) ?? null;
}

/** How this browser stands, without asking anybody anything. */
export async function lookAtBrowser(): Promise<BrowserSide> {
  if (!knowsPush()) return { support: "unsupported", digest: null };
  if (Notification.permission === "denied") return { support: "denied", digest: null };
  const subscription = await subscriptionHere();
  const digest = subscription === null ? null : await digestOf(subscription.endpoint);
  return { support: "ready", digest };
}

/** The address that the push service gave to this browser, if it has one. */
export async function endpointHere(): Promise<string | null> {
  return knowsPush() ? ((await subscriptionHere())?.endpoint ?? null) : null;
}

/**
 * Asks the person, then the push service. `denied`: the person or the browser said no. Throws when the push
 * service does not answer.
 */
export async function subscribeHere(key: string): Promise<Subscribed | "denied"> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  await navigator.serviceWorker.register(WORKER);
  const { pushManager } = await navigator.serviceWorker.ready;
  // One under an older key of the site would stand in the way.
  await (await pushManager.getSubscription())?.unsubscribe();
  const wanted = { userVisibleOnly: true, applicationServerKey: key };
  const made = (await pushManager.subscribe(wanted)).toJSON();
  const { p256dh, auth } = made.keys ?? {};
  if (made.endpoint === undefined || p256dh === undefined || auth === undefined)
    throw new Error("the browser gave a subscription without keys");
  return { endpoint: made.endpoint, keys: { p256dh, auth } };
}

/** Gives the subscription back to the push service. */
export async function unsubscribeHere(): Promise<void> {
  if (knowsPush()) await (await subscriptionHere())?.unsubscribe();
}

async function digestOf(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
