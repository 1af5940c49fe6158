import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.duplicates.title": "Records that may be doubled",
  "members.duplicates.lead":
    "Numbers of identity, names (without marks, order of words and slips of typing) and birth dates of everybody in this organisation and below it are compared.",
  "members.duplicates.compared": "{count, plural, one {# person} other {# people}} compared.",
  "members.duplicates.too_many":
    "This organisation has more than {limit, number} people, too many to compare at once; only pairs of one number that were handed up are shown. Open an organisation below it to compare.",
  "members.duplicates.handed_up": "Handed up to be settled",
  "members.duplicates.handed_up_hint":
    "Whoever entered the later record could not see the earlier one, nor that the number was held. Only the bodies above both see this pair: compare the papers and merge, or confirm that they are two people and put the wrong number right.",
  "members.duplicates.none": "No doubled records found",
  "members.duplicates.none_hint": "Pairs that were confirmed to be two people do not come back.",
  "members.duplicates.apart": "They are two people",
  "members.duplicates.compare": "Compare and merge",
  "members.duplicates.pair": "Pair {number, number}",
  "members.duplicates.birth": "Date of birth",
  "members.duplicates.place": "Belongs to",
  "members.duplicates.admitted": "Admitted on",
  "members.duplicates.has_account": "Has an account",
  "members.merge.title": "Merge two records of one person",
  "members.merge.lead":
    "The record that stays carries the history of both. The one that is merged is in no list any more.",
  "members.merge.kept": "Stays",
  "members.merge.gone": "Is merged",
  "members.merge.field": "Item",
  "members.merge.swap": "Swap: keep the other record",
  "members.merge.take": "Choose the right value where they differ",
  "members.merge.brings":
    "The merged record brings along: {memberships, number} memberships, {posts, number} posts, {facts, number} facts, {meetings, number} meetings attended, {votes, number} votes.",
  "members.merge.final":
    "A merge cannot be taken apart again. Numbers that are no longer used are kept as older numbers, by which the person is found and imports are compared.",
  "members.merge.document": "Deciding document",
  "members.merge.document_number": "Number",
  "members.merge.document_date": "Date of the document",
  "members.merge.document_issuer": "Issued by",
  "members.merge.do": "Merge the two records",
  "members.merge.confirm_title": "Merge for good?",
  "members.merge.confirm_text":
    "{gone} will be merged into {kept}. This is entered in the log that cannot be changed, with your name and the document {document}.",
  "members.merge.cannot": "Cannot be merged yet",
  "members.merge.equal": "equal",
  "members.merge.empty": "none",
  "members.merged.title": "Records merged into this file",
  "members.merged.into": "This record was merged into another file.",
  "members.merged.open": "Open the file that stays",
  "members.merged.open_gone": "Open the earlier record",
  "members.merged.line": "Merged on {at} by {document} ({by}).",
  "members.merged.places": "Belonged to before the merge",
  "members.merged.meetings": "Meetings attended",
  "members.merged.votes": "Voted on",
};
