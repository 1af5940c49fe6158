import * as z from "zod";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { commandBody, route } from "../../kernel/route.ts";
import { channelChoices } from "../channels.ts";
import { PUSH_DETAILS } from "./rules.ts";

const device = z.object({
  deviceId: id,
  /** `User-Agent` of the browser that asked. */
  device: z.string(),
  /** Host of the push service that carries the messages. */
  service: z.string(),
  /** SHA-256 of the address in hex, by which a browser knows its own. */
  digest: z.string(),
  createdAt: instant,
  deliveredAt: instant.nullable(),
  /** Since when nothing arrives any more, and what the push service answered. */
  failing: z.object({ since: instant, error: z.string() }).nullable(),
});
export type PushDevice = z.infer<typeof device>;

export const ownPush = z.object({
  /** The site's public key (RFC 8292) in base64url; null when the site sends no pushes. */
  key: z.string().nullable(),
  /** Whether the site sends e-mail. */
  mail: z.boolean(),
  detail: z.enum(PUSH_DETAILS),
  choices: channelChoices,
  devices: z.array(device),
});
export type OwnPush = z.infer<typeof ownPush>;

const endpoint = z.url().max(1_000);
const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const params = z.object({ deviceId: id });

export const viewPush = route({
  name: "notifications.viewPush",
  method: "GET",
  path: "/api/notifications/push",
  summary: "One's own devices that are told by push, and by which channels one wants to be told.",
  permission: { kind: "signedIn" },
  reply: ownPush,
  refusals: {},
  command: false,
  offline: false,
});

export const subscribePush = route({
  name: "notifications.subscribePush",
  method: "POST",
  path: "/api/notifications/push/devices",
  summary: "Tells this browser by push, by the subscription that its push service gave it.",
  permission: { kind: "signedIn" },
  body: commandBody.extend({
    endpoint,
    keys: z.object({ p256dh: base64url.max(100), auth: base64url.max(40) }),
  }),
  reply: ownPush,
  refusals: {
    "notifications.push_off": 409,
    "notifications.push_no_member": 409,
    "notifications.push_service_unknown": 422,
    "notifications.push_keys_bad": 422,
    "notifications.push_too_many": 409,
  },
  command: true,
  offline: false,
});

export const keepPush = route({
  name: "notifications.keepPush",
  method: "POST",
  path: "/api/notifications/push/kept",
  summary:
    "Says that this browser still has its subscription: it is kept for its owner, and taken from anybody else.",
  permission: { kind: "signedIn" },
  body: commandBody.extend({ endpoint }),
  reply: z.object({ kept: z.boolean() }),
  refusals: {},
  command: true,
  offline: false,
});

export const unsubscribePush = route({
  name: "notifications.unsubscribePush",
  method: "POST",
  path: "/api/notifications/push/devices/:deviceId/removal",
  summary: "Tells a device no more.",
  permission: { kind: "signedIn" },
  params,
  body: commandBody,
  reply: ownPush,
  refusals: { "notifications.push_device_unknown": 404 },
  command: true,
  offline: false,
});

export const testPush = route({
  name: "notifications.testPush",
  method: "POST",
  path: "/api/notifications/push/devices/:deviceId/test",
  summary: "Sends a message to one's own device, to see that it arrives.",
  permission: { kind: "signedIn" },
  params,
  body: commandBody,
  reply: z.object({}),
  refusals: {
    "notifications.push_off": 409,
    "notifications.push_device_unknown": 404,
    "notifications.push_test_waiting": 409,
  },
  command: true,
  offline: false,
});

export const chooseChannels = route({
  name: "notifications.chooseChannels",
  method: "POST",
  path: "/api/notifications/channels",
  summary: "Which kinds of notices one wants by e-mail and by push, and how much a push says.",
  permission: { kind: "signedIn" },
  body: commandBody.extend({ detail: z.enum(PUSH_DETAILS), choices: channelChoices }),
  reply: ownPush,
  refusals: {},
  command: true,
  offline: false,
});
