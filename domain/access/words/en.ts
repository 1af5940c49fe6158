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
  "access.account_out_of_reach":
    "This account holds roles beyond your reach. Ask the superior office or the administrator.",
  "access.grant_unknown": "This role was not found at the organisation.",
  "access.grant_ended": "This role has ended already.",
  "access.last_administrator":
    "This is the last administrator of the site. Give the role to somebody else first.",
  "access.session_unknown": "This session does not exist any more.",
};
