import * as z from "zod";
import { needs } from "../access/rights.ts";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { commandBody, route } from "../kernel/route.ts";
import { NOTICE_KINDS } from "./notice.ts";

/** Texts are made on the screen by `noticeText(language, kind, params)` of `text.ts`. */
export const notificationRow = z.object({
  id,
  kind: z.enum(NOTICE_KINDS),
  params: z.record(z.string(), z.string()),
  /** Path inside the app, as `/meetings/…`. */
  link: z.string(),
  at: instant,
  readAt: instant.nullable(),
});

export type NotificationRow = z.infer<typeof notificationRow>;

export const myNotifications = route({
  name: "notifications.list",
  method: "GET",
  path: "/api/notifications",
  summary: "The latest 100 notifications of the person who asks, newest first.",
  permission: { kind: "signedIn" },
  reply: z.object({ notifications: z.array(notificationRow), unread: z.int() }),
  refusals: {},
  command: false,
  offline: false,
});

export const markRead = route({
  name: "notifications.markRead",
  method: "POST",
  path: "/api/notifications/read",
  summary: "Marks one's own notifications as read: those named, or all.",
  permission: { kind: "signedIn" },
  body: commandBody.extend({ ids: z.array(id).max(500).nullable() }),
  reply: z.object({ unread: z.int() }),
  refusals: {},
  command: true,
  offline: true,
});

export const mailState = route({
  name: "notifications.mailState",
  method: "GET",
  path: "/api/notifications/mail",
  summary:
    "Whether e-mail is set up, how much of it waits, and which letters could not be delivered.",
  permission: needs("notifications.viewMail", "anywhere"),
  reply: z.object({
    configured: z.boolean(),
    from: z.string().nullable(),
    waiting: z.int(),
    sent: z.int(),
    failed: z.int(),
    /** The latest 50 that failed for good, within the reach of the person who asks. */
    failures: z.array(
      z.object({
        id,
        memberId: id,
        name: z.string(),
        kind: z.enum(NOTICE_KINDS),
        at: instant,
        attempts: z.int(),
        /** What the mail server answered. */
        error: z.string(),
      }),
    ),
  }),
  refusals: {},
  command: false,
  offline: false,
});
