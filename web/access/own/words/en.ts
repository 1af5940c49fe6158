import type { vi } from "./vi.ts";

/** One's own sign-in and the recovery of others'. */
export const en: Record<keyof typeof vi, string> = {
  "access.settings.end_others": "End all other sessions",
  "access.settings.end_others_text":
    "{count, plural, one {# other device} other {# other devices}} will have to sign in again. This device stays.",
  "access.step.own_title": "Second step at sign-in",
  "access.step.own_lead":
    "After the password a code on your phone or a passkey is asked for, so that knowing the password is not enough.",
  "access.step.state": "State",
  "access.step.on": "On",
  "access.step.off": "Off",
  "access.step.app": "Authenticator app",
  "access.step.app_off": "Not set up",
  "access.step.app_since": "In use since {since}",
  "access.step.codes_left": "Recovery codes left",
  "access.step.set_up_app": "Set up an authenticator app",
  "access.step.set_up_text":
    "You need an authenticator app on your phone, such as Google Authenticator, Microsoft Authenticator or Aegis. Enter your password to begin.",
  "access.step.set_up_next": "Show the QR code",
  "access.step.scan":
    "Open the authenticator app, add an account and scan this QR code. It is shown once.",
  "access.step.scan_label": "QR code for the authenticator app",
  "access.step.type_key": "Cannot scan? Type this key into the app:",
  "access.step.first_code_hint": "Enter the 6 digits that the app shows, to confirm.",
  "access.step.turn_on": "Turn on",
  "access.step.turn_off": "Turn off",
  "access.step.remove_app": "Turn the app off",
  "access.step.remove_app_text":
    "From the next sign-in on, no code of the app is asked for. If nothing else is left, recovery codes end as well.",
  "access.step.ask_passkey": "Ask for a passkey after the password",
  "access.step.ask_passkey_hint": "Whoever signs in with the password is asked for a passkey, too.",
  "access.step.ask_passkey_none": "Add a passkey below first.",
  "access.step.ask_passkey_on":
    "From the next sign-in on, a passkey is asked for after the password. Recovery codes are shown right after this.",
  "access.step.ask_passkey_off":
    "From the next sign-in on, no passkey is asked for after the password; signing in with the passkey alone still works.",
  "access.step.renew_codes": "Make new recovery codes",
  "access.step.renew_codes_text": "Ten new codes are shown once; the old ones end.",
  "access.step.codes_title": "Keep these recovery codes",
  "access.step.codes_text":
    "When your phone is lost, each code lets you in once. Print them or write them down and keep them safe; they are not shown again.",
  "access.step.codes_file": "Recovery codes for Chi Bộ Số. Each works once.",
  "access.step.codes_name": "recovery-codes.txt",
  "access.step.codes_copy": "Copy the codes",
  "access.step.codes_save": "Save as a file",
  "access.step.codes_kept": "I have kept them",
  "access.passkey.title": "Passkeys",
  "access.passkey.lead":
    "Sign in with your device's fingerprint, face or PIN: no password is needed, and none can be tricked out of you.",
  "access.passkey.none": "No passkeys yet",
  "access.passkey.none_hint":
    "Add one on your own phone or computer, never on one that others use.",
  "access.passkey.impossible":
    "Passkeys need a site with a domain name and a secure connection, and a recent browser. Ask the system administrator.",
  "access.passkey.name": "Name",
  "access.passkey.name_hint": "To recognise the device, such as “My phone”.",
  "access.passkey.since": "Added",
  "access.passkey.never": "Never used",
  "access.passkey.cloned_badge": "Possibly copied, out of use",
  "access.passkey.add": "Add a passkey",
  "access.passkey.add_text":
    "Enter your password. The device then asks for your fingerprint, face or PIN.",
  "access.passkey.add_next": "Continue",
  "access.passkey.remove": "Remove",
  "access.passkey.remove_named": "Remove {name}",
  "access.passkey.remove_text":
    "The passkey “{name}” will no longer sign in. Enter your password to confirm.",
  "access.provider.title": "The organisation's sign-in service",
  "access.provider.lead": "Link your account to sign in with the organisation's common account.",
  "access.provider.none": "This account is not linked.",
  "access.provider.link": "Link",
  "access.provider.link_next": "Go to the sign-in service",
  "access.provider.link_text": "Enter your password, then sign in at {name} with your own account.",
  "access.provider.unlink": "Unlink",
  "access.provider.unlink_text":
    "Without the link you can no longer sign in through the organisation's service. Your password still works.",
  "access.provider.who": "Account there",
  "access.provider.since": "Linked",
  "access.recovery.own_title": "Somebody asked to recover your account",
  "access.recovery.own_text": "{by} asked at {at}. Reason: {reason}",
  "access.recovery.own_hint":
    "If you did not ask for this, refuse it now. It ends by itself at {until}.",
  "access.recovery.own_refuse": "Refuse the recovery",
  "access.recovery.ask": "Ask for recovery",
  "access.recovery.ask_text":
    "For when {name} can no longer sign in. Another entitled person has to agree within 72 hours; then a slip for a new password is issued. The person is told at once and may refuse.",
  "access.recovery.reason": "Reason",
  "access.recovery.reason_hint": "How you made sure who it is, and why the recovery is needed.",
  "access.recovery.keep_keys": "Keep passkeys and the link to the sign-in service",
  "access.recovery.keep_keys_hint":
    "Only when those devices are certainly in the person's own hands.",
  "access.recovery.waiting": "Recovery waits for a second person",
  "access.recovery.asked_by": "{by} asked: {reason}",
  "access.recovery.agree": "Agree to the recovery",
  "access.recovery.agree_text":
    "All sessions of {name} end and a one-time slip is issued now. This is sealed in the log with both of you. Be sure that you have met the right person.",
  "access.recovery.stop": "Stop it",
  "access.accounts.slips": "Download slips to print (PDF)",
  "access.accounts.slips_name": "password-slips.pdf",
};
