import { createECDH } from "node:crypto";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import webPush from "web-push";
import type { PushConfig } from "./config.ts";
import { lookupPublic } from "./public-address.ts";
import { dataKey, deriveKey } from "./sealing.ts";

/** One message to one browser. The payload is encrypted for it (RFC 8291). */
export interface PushMessage {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly payload: string;
  /** Of two with the same topic that wait at the push service the later one stays (RFC 8030, 5.4). */
  readonly topic: string;
}

/** What the push service answered; no status when it did not. */
export interface PushAnswer {
  readonly status: number | null;
  readonly text: string;
}

export interface Push {
  /** The site's public key in base64url, which browsers subscribe with (RFC 8292). */
  readonly key: string;
  /** Whether an address that a browser gave belongs to a push service of the configuration. */
  allows(endpoint: string): boolean;
  /** Sends once, follows no redirect, never throws for what the other side does. */
  send(message: PushMessage): Promise<PushAnswer>;
}

/** A push service keeps what a device that is off cannot take for two days. */
const TTL_SECONDS = 172_800;
const TIMEOUT_MS = 15_000;
const LONGEST_ERROR = 300;

/**
 * The keys are made from `keys/push.key` of the data directory, which is made at the first start. `deadline`
 * begins for each message the time in which its push service has to answer.
 */
export async function openPush(
  config: PushConfig,
  dataDir: string,
  deadline = () => AbortSignal.timeout(TIMEOUT_MS),
): Promise<Push> {
  const keys = vapidKeys(await dataKey(dataDir, "push"));
  return {
    key: keys.publicKey,
    allows: (endpoint) => serviceOf(config.services, endpoint) !== undefined,
    async send(message) {
      const service = serviceOf(config.services, message.endpoint);
      if (service === undefined) return { status: 403, text: "not a push service of this site" };
      const sealed = sealFor(message, { subject: config.contact, ...keys });
      if (sealed === undefined)
        return { status: 400, text: "nothing can be encrypted with its keys" };
      try {
        return await post(new URL(message.endpoint), { ...sealed, service, signal: deadline() });
      } catch (error) {
        return { status: null, text: String(error).slice(0, LONGEST_ERROR) };
      }
    },
  };
}

type Identity = { readonly subject: string } & ReturnType<typeof vapidKeys>;

/** The request for one browser; undefined when its keys are broken, and will be at every later attempt. */
function sealFor(
  { endpoint, p256dh, auth, payload, topic }: PushMessage,
  vapidDetails: Identity,
): { readonly headers: Record<string, string>; readonly body: Buffer } | undefined {
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, {
      vapidDetails,
      contentEncoding: "aes128gcm",
      TTL: TTL_SECONDS,
      urgency: "normal",
      topic,
    });
  } catch {
    return undefined;
  }
}

/** A number from 1 to the order of P-256 (SP 800-186); one try in four thousand million lies beyond. */
function vapidKeys(secret: Uint8Array): { publicKey: string; privateKey: string } {
  for (let tried = 1; ; tried += 1) {
    const privateKey = deriveKey(secret, `chiboso push identification v1.${tried}`);
    const curve = createECDH("prime256v1");
    try {
      curve.setPrivateKey(privateKey);
    } catch {
      continue;
    }
    return {
      publicKey: curve.getPublicKey("base64url"),
      privateKey: privateKey.toString("base64url"),
    };
  }
}

/**
 * The entry of the configuration that allows an address: a host, `*.` and the end of one, both on https and its
 * usual port; or a whole origin, which is for trying out on this very machine.
 */
function serviceOf(services: readonly string[], endpoint: string): string | undefined {
  if (!URL.canParse(endpoint)) return undefined;
  const url = new URL(endpoint);
  if (url.username !== "" || url.password !== "") return undefined;
  return services.find((service) => {
    if (service.includes("://")) return url.origin === service;
    if (url.protocol !== "https:" || url.port !== "") return false;
    return service.startsWith("*.")
      ? url.hostname.endsWith(service.slice(1))
      : url.hostname === service;
  });
}

function post(
  url: URL,
  sent: {
    readonly headers: Record<string, string>;
    readonly body: Buffer;
    readonly service: string;
    readonly signal: AbortSignal;
  },
): Promise<PushAnswer> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  // Only a whole origin, which an operator wrote down, may lie within this network.
  const guard = sent.service.includes("://") ? {} : { lookup: lookupPublic };
  const options = {
    method: "POST",
    headers: sent.headers,
    signal: sent.signal,
    ...guard,
  };
  return new Promise((resolve) => {
    const failed = (text: string) => resolve({ status: null, text: text.slice(0, LONGEST_ERROR) });
    const asked = request(url, options, (answer) => {
      const status = answer.statusCode ?? null;
      const state = { text: "" };
      const finish = () => resolve({ status, text: `${status} ${state.text}`.trim() });
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        state.text = (state.text + chunk).slice(0, LONGEST_ERROR);
        if (state.text.length >= LONGEST_ERROR) answer.destroy();
      });
      answer.on("error", finish);
      answer.on("close", finish);
    });
    asked.on("error", (error) =>
      failed(options.signal.aborted ? "no answer in time" : error.message),
    );
    asked.end(sent.body);
  });
}
