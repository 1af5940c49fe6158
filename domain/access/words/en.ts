import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "access.administrator": "System administrator",
  "access.whole_tree": "The whole site",
  "access.role.member": "Member",
  "access.role.clerk": "Minutes-taker",
  "access.role.chair": "Chair of a meeting",
  "access.role.secretary": "Secretary",
  "access.role.deputySecretary": "Deputy secretary",
  "access.role.committeeMember": "Committee member",
  "access.role.committeeOffice": "Committee office",
  "access.role.organisationBoard": "Organisation board",
  "access.role.inspectionCommission": "Inspection commission",
  "access.role.auditor": "Auditor (read-only)",
  "access.role.sysAdmin": "System administrator",
  "access.state.noPassword": "No password set yet",
  "access.state.active": "In use",
  "access.state.locked": "Locked for a while after wrong passwords",
  "access.wrong_credentials":
    "User name or password is not right. Check the keyboard language and Caps Lock, then try again.",
  "access.wrong_password": "The password is not right. Enter the password that you use now.",
  "access.too_many_attempts":
    "Too many wrong attempts. Wait {minutes} minutes and try again; if you have forgotten the password, ask the committee office for a new link.",
  "access.password_too_short":
    "The password needs at least {least} characters. A short sentence is a good way.",
  "access.password_too_common":
    "This password is very common and easy to guess. Choose another one.",
  "access.password_like_name": "The password must not be your own name or user name.",
  "access.work_day":
    "The time of work that was sent is of a day that cannot be. Check the date and time of the device.",
  "access.work_too_long":
    "The time of work that was sent is more than 24 hours a day and was not kept.",
  "access.link_unknown":
    "This link is not valid. Check that the whole address was copied, or ask the committee office for a new one.",
  "access.link_used":
    "This link has been used. If it was not you, tell the committee office at once.",
  "access.link_expired": "This link has expired. Ask the committee office for a new one.",
  "access.not_a_member_here":
    "Somebody on the list does not belong to this organisation. Reload the list and choose again.",
  "access.username_taken": "This user name is taken. Choose another one.",
  "access.bad_username":
    "A user name has 3 to 32 letters without marks, digits, points or hyphens, and begins with a letter.",
  "access.account_unknown": "This account was not found. The person may not have one yet.",
  "access.role_is_derived":
    "This role follows from membership or a post and cannot be given by hand.",
  "access.role_not_yours_to_grant": "You are not entitled to give or end this role here.",
  "access.not_to_oneself": "Nobody can give a role to himself. Ask somebody else who is entitled.",
  "access.clerk_not_of_cell": "The minutes-taker must belong to this very cell.",
  "access.already_granted": "This person holds the role already.",
  "access.ends_in_the_past": "The end must lie in the future.",
  "access.office_issues_here":
    "An office is at work here and issues the accounts. Please ask the office.",
  "access.account_out_of_reach":
    "This account holds roles beyond your reach. Ask the superior office or the administrator.",
  "access.grant_unknown": "This role was not found at the organisation.",
  "access.grant_ended": "This role has ended already.",
  "access.last_administrator":
    "This is the last administrator of the site. Give the role to somebody else first.",
  "access.session_unknown": "This session does not exist any more.",
  "access.password_breached":
    "This password was stolen elsewhere, so it is tried first. Choose another one that you use nowhere else.",
  "access.pending_over": "The second step took too long. Enter your user name and password again.",
  "access.wrong_code":
    "The code is not right. Enter the code that the authenticator app shows now; if it is still wrong, check the phone's clock.",
  "access.code_used": "This code was just used. Wait for the next one (30 seconds at most).",
  "access.too_many_codes":
    "Too many wrong codes. Wait {minutes} minutes, or use a passkey if you have one.",
  "access.codes_on_already":
    "The authenticator app is on already. To move to another phone, turn it off and on again.",
  "access.codes_not_begun": "There is no key yet. Begin again with scanning the QR code.",
  "access.no_passkey": "You have no passkey that can be used. Add one first.",
  "access.no_second_step": "Your second step is off, so recovery codes are not needed.",
  "access.passkeys_need_a_name":
    "Passkeys need an address with a domain name and a secure connection. Ask the system administrator.",
  "access.passkey_challenge_over": "That took too long. Press the button again.",
  "access.passkey_not_proven":
    "This passkey could not be confirmed. Choose another one or sign in with your password.",
  "access.passkey_cloned":
    "This passkey shows signs of having been copied and can no longer be used. Sign in with your password, remove it, and tell the system administrator.",
  "access.passkey_known": "This device has a passkey here already.",
  "access.passkey_unknown": "This passkey was not found. It may have been removed.",
  "access.too_many_passkeys":
    "Everybody may have {most} passkeys at most. Remove one that you no longer use.",
  "access.provider_absent": "This site has no identity provider of its own.",
  "access.provider_unreachable":
    "The organisation's sign-in service cannot be reached. Try again in some minutes, or sign in with your password.",
  "access.provider_request_over":
    "This sign-in ran out or was used before. Begin again at the sign-in page.",
  "access.provider_refused":
    "The organisation's sign-in service refused, or you cancelled. Try again, or sign in with your password.",
  "access.provider_not_proven":
    "The answer of the sign-in service could not be confirmed. Begin again; if it happens again, tell the system administrator.",
  "access.provider_not_linked":
    "The account {name} at the sign-in service is linked to nobody here. Sign in with your password and link it under Account.",
  "access.provider_link_taken":
    "The account {name} at the sign-in service is linked to somebody else. Sign out there and sign in with your own account.",
  "access.recovery_of_oneself": "Nobody recovers their own account. Ask two other entitled people.",
  "access.recovery_open":
    "Somebody has asked to recover this account already; a second person has to agree.",
  "access.recovery_not_needed": "This account was never used: a new link is enough.",
  "access.recovery_unknown":
    "No recovery is waiting any more. It may have run out after 72 hours or been refused.",
  "access.recovery_needs_independent":
    "One of the two was given the role by the other less than seven days ago. Ask somebody else to agree whom the first did not let in.",
  "access.recovery_needs_another":
    "You asked for it yourself. Another entitled person has to agree.",
  "access.recovery_opener_left":
    "Whoever asked for the recovery is not entitled to it any more. Stop it, and have an entitled person ask again.",
  "access.needs_two_persons":
    "This account is in use, so one person cannot issue a new link. Ask for a recovery to which a second person agrees.",
  "access.slips_unprintable": "A name has characters that cannot be printed on the slip.",
  "access.slip.title": "Password slip",
  "access.slip.username": "User name",
  "access.slip.until": "Once, until",
  "access.slip.code": "QR code for the password of {name}",
  "access.slip.scan": "Point your phone's camera at the QR code and open the link.",
  "access.slip.choose": "Choose a password of 10 characters or more; a short sentence is good.",
  "access.slip.after": "From then on go to {host} with the user name and that password.",
  "access.slip.care":
    "Keep this slip to yourself: whoever has it can set the password. If it is lost or was used, tell the committee office at once.",
};
