import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.duplicate.sameCitizenId": "Same citizen number",
  "members.duplicate.sameCard": "Same member card number",
  "members.duplicate.sameNameAndBirth": "Same name and date of birth",
  "members.duplicate.swappedNameAndBirth":
    "Same date of birth, and the name differs only in the order of its words",
  "members.duplicate.likeNameAndBirth":
    "Same date of birth, and a name that may be a slip of typing",
  "members.duplicate.sameNameAndYear": "Same name and year of birth",
  "members.duplicate.numbersDiffer": "The numbers of identity of the two differ",
  "members.merge_same": "The two records must differ. Choose a second record.",
  "members.merge_is_gone":
    "One of the two was merged or taken out of the lists already. Load the list of duplicates anew.",
  "members.merge_both_voted":
    "Both records voted in “{question}” and were counted as two people; the result of a vote cannot be changed, so they are not merged. If it is one person, have the committee that is entitled look into that vote first.",
  "members.merge_both_present":
    "Both records were present at “{title}”. Compare the minutes of that meeting; two who attended one meeting are not merged.",
  "members.merge_meeting_ahead":
    "The record that would go is summoned to “{title}” or has a task in it, and it is not over. Merge after the meeting, or keep this record.",
  "members.merge_both_open_case": "Both records have a case pending. Close one before the merge.",
  "members.merge_gone_open_case":
    "The record that would go has a case pending. Keep that record, or close the case first.",
  "members.merge_third_holds":
    "A third record has the same number as the one that would go. Merge that one first.",
  "members.merge_document_ahead": "The date of the document must not be after today.",
  "members.merge_account.none": "Neither record has an account.",
  "members.merge_account.kept": "The account of the record that stays goes on.",
  "members.merge_account.moved":
    "The account of the record that goes becomes that of the one that stays.",
  "members.merge_account.closed":
    "Both have an account: that of the record that stays goes on, the other is closed for good and all its roles end.",
};
