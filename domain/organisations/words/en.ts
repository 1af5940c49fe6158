import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "organisations.kind.partyBody": "Party body",
  "organisations.kind.baseBody": "Base Party body",
  "organisations.kind.sectionalBody": "Sectional Party body",
  "organisations.kind.baseCell": "Base cell",
  "organisations.kind.subCell": "Subordinate cell",
  "organisations.kind.partyGroup": "Party group",
  "organisations.kind.tradeUnion": "Trade union",
  "organisations.kind.youthUnion": "Youth union",
  "organisations.kind.committeeOffice": "Committee office",
  "organisations.kind.organisationBoard": "Organisation board",
  "organisations.kind.propagandaBoard": "Propaganda and mass board",
  "organisations.kind.partyBuildingBoard": "Party-building board",
  "organisations.kind.inspectionCommission": "Inspection commission",
  "organisations.code_malformed":
    "An organisation code has 14 digits in five parts 2-3-3-3-3, such as 38.168.053.000.001. Please check it.",
  "organisations.day_future":
    "{day} has not come yet. Enter this from that day on, or correct the day if it was mistyped.",
  "organisations.document_after_day":
    "The document is dated after the day on which it takes effect ({day}). Please check both days.",
  "organisations.before_founding":
    "{name} was founded on {day}; nothing can be entered before that. Correct the day.",
  "organisations.before_last_change":
    "{name} has a change in effect from {day}. Nothing that was entered is overwritten: choose {day} or a later day.",
  "organisations.already_dissolved":
    "{name} ceased on {day}. Choose an organisation that exists, or look at the tree as of an earlier day.",
  "organisations.nothing_changed":
    "Nothing differs from what stands today. Change at least one item.",
  "organisations.kind_not_under":
    "This kind cannot stand directly under {superior}. Choose another kind or another superior.",
  "organisations.kind_not_at_top":
    "This kind must belong to a superior. Open the superior organisation and found it from there.",
  "organisations.other_family":
    "{name} is of another system: Party organisations, trade unions and youth unions do not turn or merge into each other. Choose again.",
  "organisations.child_not_under":
    "{child} cannot stand directly under {superior}. Move {child} first, or choose another place.",
  "organisations.code_clash":
    "This code is held by {name}. Check the document, or change the other organisation’s code first.",
  "organisations.name_taken":
    "An organisation of this name already stands under the same superior. Use another name, so that they are not confused.",
  "organisations.cycle":
    "{superior} lies within {name}, so {name} cannot belong to it. Choose an organisation outside {name}.",
  "organisations.cycle_then":
    "{superior} lay within {name} until {day}. Choose {day} or a later day.",
  "organisations.same_superior":
    "This organisation already stands under {superior}. Choose another superior.",
  "organisations.target_unknown": "The chosen organisation was not found. Search and choose again.",
  "organisations.target_not_open":
    "{name} does not exist on {day}. Choose one that does, or correct the day.",
  "organisations.target_out_of_reach":
    "This concerns {name}, which is out of your reach. Ask the superior committee of both organisations to enter it.",
  "organisations.meetings_ahead":
    "{name} still has {count, plural, one {# unfinished meeting} other {# unfinished meetings}}. Hold or cancel them first.",
  "organisations.has_members":
    "There {count, plural, one {is still # person} other {are still # people}} in the organisation. Choose where they go.",
  "organisations.has_children":
    "There {count, plural, one {is still # organisation} other {are still # organisations}} below it. Choose where they go.",
  "organisations.holds_no_members": "{name} has no members of its own. Choose a cell.",
  "organisations.joined_later":
    "Somebody joined on {day}, after the day of effect. Choose {day} or a later day.",
  "organisations.split_nothing":
    "Nobody and nothing was chosen for the new organisation. Choose at least one.",
  "organisations.not_a_member":
    "Somebody in the list no longer belongs to this organisation. Reload the page and choose again.",
  "organisations.not_a_child":
    "An organisation in the list no longer stands here. Reload the page and choose again.",
  "organisations.note_code_not_under":
    "The code {code} does not continue the superior’s code {superior}. Check it against the document that gave it.",
  "organisations.note_leaves_base":
    "Everybody of {name} leaves the grassroots organisation. This is decided by the committee directly above the grassroots organisation: {body}.",
  "organisations.issuer_above_base":
    "That a cell leaves its grassroots organisation is decided by the committee directly above that organisation: {body} ({rule}). Enter a document that it issued.",
  "organisations.issuer_standing_committee":
    "That a cell goes beyond the superior of its grassroots organisation is decided by the standing committee of {body} ({rule}). Enter a document that this standing committee issued.",
  "organisations.issuer_under_centre":
    "That a cell goes beyond the superior of its grassroots organisation is decided by the standing committee of the body directly under the Centre ({rule}). Enter a document that this standing committee issued, such as “Ban Thường vụ Đảng ủy …”.",
  "organisations.note_leaves_upper":
    "Everybody of {name} goes beyond the superior of the grassroots organisation. This is decided by the standing committee of the body directly under the Centre.",
  "organisations.note_leaves_standing":
    "Everybody of {name} goes beyond the superior of the grassroots organisation. This is decided by the standing committee of {body}.",
  "organisations.no_terms":
    "{name} has no terms of its own. Enter the term at the organisation that has a committee.",
  "organisations.term_overlap":
    "This overlaps the term that began on {since}. Correct the days so that the terms follow each other.",
  "organisations.term_running":
    "The term that began on {day} has not ended. Tick that it ends, or enter its end first.",
  "organisations.term_ends_before": "The end must come after the beginning ({day}). Correct it.",
  "organisations.term_unknown": "This running term was not found. Reload the page.",
  "organisations.post_not_here": "{name} has no such post. Choose another post.",
  "organisations.holder_not_here":
    "This person does not belong here on that day. Choose somebody else or correct the day.",
  "organisations.holder_not_official":
    "{name} is not an official member on that day and cannot hold a post. Choose somebody else or correct the day.",
  "organisations.post_held": "{name} holds this post already. There is nothing to enter.",
  "organisations.secretary_held":
    "There is a secretary. Enter the end of the present secretary’s post first.",
  "organisations.outside_term":
    "This day is outside the term (it began on {day}). Correct the day or choose another term.",
  "organisations.post_unknown": "This post is not held any more. Reload the page.",
  "organisations.post_ends_before":
    "The end of the post must come after its beginning ({day}). Correct it.",
  "organisations.not_a_union":
    "This is no trade union or youth union. Members join and leave a cell by admission and transfer.",
  "organisations.person_unknown":
    "This person was not found within your reach. Search and choose again.",
  "organisations.in_a_union":
    "This person belongs to an organisation of the same kind on that day. Enter that they left it first.",
  "organisations.not_in_union": "This person does not belong to the organisation. Reload the list.",
  "organisations.leaves_before":
    "The day of leaving must come after the day of joining ({day}). Correct it.",
  "organisations.warning.belowMinimum":
    "Only {count, plural, one {# official member} other {# official members}}, below {limit}: it may not decide; the superior committee adds members or merges it.",
  "organisations.warning.committeeMissing":
    "{count, plural, one {# official member} other {# official members}}, {limit} or more: a cell committee, a secretary and a deputy are to be elected.",
  "organisations.warning.committeeTooMany":
    "{count, plural, one {# official member} other {# official members}}, below {limit}: a secretary, a deputy where needed, and no cell committee.",
  "organisations.warning.bodyWanted":
    "{count, plural, one {# member} other {# members}}, {limit} or more: a base Party body with cells is to be formed.",
  "organisations.warning.cellWanted":
    "{count, plural, one {# member} other {# members}}, below {limit}: a base cell is to be formed.",
  "organisations.warning.noSecretary": "There is no secretary.",
  "organisations.warning.severalSecretaries":
    "{count} secretaries are entered at once. Enter the end of the post of whoever no longer holds it.",
  "organisations.act.founded": "Founded",
  "organisations.act.altered": "Name, code or kind changed",
  "organisations.act.moved": "Moved under another superior",
  "organisations.act.merged": "Merged",
  "organisations.act.split": "Split",
  "organisations.act.dissolved": "Ceased",
  "organisations.act.termBegun": "Term begun",
  "organisations.act.termEnded": "Term ended",
  "organisations.act.postGiven": "Post given",
  "organisations.act.postEnded": "Post ended",
};
