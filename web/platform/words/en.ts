import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "platform.skip": "Skip to the main content",
  "platform.navigation": "Main navigation",
  "platform.menu": "More",
  "platform.loading": "Loading…",
  "platform.sending": "Sending…",
  "platform.retry": "Try again",
  "platform.close": "Close",
  "platform.cancel": "Go back",
  "platform.choose_file": "Choose a file",
  "platform.file_too_large":
    "The file has {size}, which is more than the {limit} allowed. Choose a smaller file.",
  "platform.rows_shown": "Showing {shown, number} of {total, number}",
  "platform.step_done": "done",
  "platform.failed_title": "This could not be loaded",
  "platform.refused_title": "This was not done",
  "platform.unreachable_title": "No connection",
  "platform.unreachable":
    "The server cannot be reached. Check your network and try again; what you entered is still here.",
  "platform.request_code": "Request code: {code}",
  "platform.page_not_found": "There is no such page",
  "platform.page_not_found_hint": "The link may be out of date or incomplete.",
  "platform.to_home": "To the first page",
  "platform.colours": "Background",
  "platform.colours_light": "Light",
  "platform.colours_dark": "Dark",
  "platform.colours_auto": "As on the device",
  "platform.offline_now": "This device has no network. You can still see what was loaded.",
  "platform.day_hint": "Type day/month/year",
  "platform.day_calendar": "Choose in the calendar",
};
