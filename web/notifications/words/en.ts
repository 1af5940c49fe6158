import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "notifications.title": "Notifications",
  "notifications.bell":
    "{count, plural, =0 {Notifications, none new} other {Notifications, # new}}",
  "notifications.none": "No notifications yet",
  "notifications.none_hint": "Summons, minutes waiting for you and tasks will appear here.",
  "notifications.mark_all": "Mark all as read",
  "notifications.unread": "Unread",
};
