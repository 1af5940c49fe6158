import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "kernel.not_signed_in": "You are not signed in, or your session has ended. Please sign in again.",
  "kernel.not_allowed":
    "You are not entitled to do this. If you need to, ask your secretary or the committee office.",
  "kernel.not_found": "This could not be found. The link may be out of date.",
  "kernel.bad_input": "Some entries are not right. See the marked fields and correct them.",
  "kernel.bad_field": "This entry does not have the expected form.",
  "kernel.missing_field": "This entry is still empty.",
  "kernel.command_reused":
    "This request has the same id as another one. Reload the page and try again.",
  "kernel.command_too_late":
    "This waited on the device for more than 30 days and was not saved. Open the page, see how things stand now and do it again if it is still needed; if you did it just now, check the date and time of the device.",
  "kernel.too_large": "The file or content you sent is too large.",
  "kernel.wrong_type": "This kind of file is not accepted.",
  "kernel.too_many_requests": "Too many attempts in a short time. Wait a moment and try again.",
  "kernel.unexpected":
    "Something unexpected went wrong; nothing was saved. Try again, and if it keeps failing tell the administrator the request code.",
  "kernel.day_missing": "There is no valid day. Enter it as 31/12/2026.",
  "kernel.impossible_date":
    "{text} is not a day in the calendar. Check it; the order is day/month/year.",
};
