import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "notifications.device.title": "Notices on your devices",
  "notifications.device.lead":
    "Your phone or computer tells you at once of summons, minutes and tasks, also while Chi Bộ Số is closed.",
  "notifications.device.this": "This device",
  "notifications.device.state.on": "On",
  "notifications.device.state.off": "Off",
  "notifications.device.state.failing": "Not arriving",
  "notifications.device.state.denied": "Blocked by the browser",
  "notifications.device.state.unsupported": "Not supported here",
  "notifications.device.state.site_off": "Off for the whole site",
  "notifications.device.hint.on":
    "This device gets your notices. Send a test to see what one looks like.",
  "notifications.device.hint.off": "Turn it on, then choose Allow when the browser asks.",
  "notifications.device.hint.failing":
    "Nothing has reached this device since {since}. Turn it off and on again; e-mail and the notices in the app are not affected.",
  "notifications.device.hint.denied":
    "Allow notices for this page in the settings of the browser, then load the page again.",
  "notifications.device.hint.unsupported":
    "Use a recent Chrome, Edge, Firefox or Safari at an https address. On an iPhone or iPad, first add the page to the home screen and open it from there.",
  "notifications.device.hint.site_off":
    "The administrator has turned pushes off. Notices still come in the app and by e-mail.",
  "notifications.device.turn_on": "Turn on for this device",
  "notifications.device.turn_off": "Turn off for this device",
  "notifications.device.turn_on_failed":
    "The push service of the browser did not answer. Check the network and try again.",
  "notifications.device.test": "Send a test",
  "notifications.device.test_sent": "Sent. The test message appears within a minute.",
  "notifications.device.devices": "Devices that get notices",
  "notifications.device.device": "Device",
  "notifications.device.unknown_device": "Unknown device",
  "notifications.device.service": "By the service",
  "notifications.device.since": "On since",
  "notifications.device.delivered": "Last arrived",
  "notifications.device.never": "None yet",
  "notifications.device.state": "State",
  "notifications.device.remove": "Turn off",
  "notifications.device.remove_named": "Turn off for {device}",
  "notifications.device.detail": "What a locked screen shows",
  "notifications.device.detail.day": "Kind of notice, organisation and day",
  "notifications.device.detail.kind": "Kind of notice only",
  "notifications.device.detail_hint":
    "Titles of meetings, words of papers and names of persons are never in a push.",
  "notifications.device.channels": "How you are told",
  "notifications.device.channels_lead":
    "The app always has every notice. Choose which of them also come by e-mail and to your devices.",
  "notifications.device.about": "Kind of notice",
  "notifications.device.in_app": "In the app",
  "notifications.device.by_mail": "E-mail",
  "notifications.device.by_push": "Devices",
  "notifications.device.always": "Always",
  "notifications.device.by_mail_named": "{group}: by e-mail",
  "notifications.device.by_push_named": "{group}: to devices",
  "notifications.device.no_mail":
    "E-mail is not set up on this site; the choice takes effect when it is.",
  "notifications.device.no_member": "This account belongs to no member and gets no notices.",
};
