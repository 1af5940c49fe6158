/** What the engine refuses for every kind of case; each kind adds its own in its file, joined in `catalogue.ts`. */
export const ENGINE_REFUSALS = {
  "members.case_open_already": 409,
  "members.case_paused": 409,
  "members.case_closed": 409,
  "members.case_not_the_next_step": 409,
  "members.case_step_not_done": 409,
  "members.case_day_to_come": 422,
  "members.case_before_earlier_step": 422,
  "members.case_after_later_step": 422,
  "members.case_too_early": 422,
  "members.case_document_missing": 422,
  "members.case_no_document_here": 422,
  "members.case_document_later": 422,
  "members.case_answer_missing": 422,
  "members.case_later_step_contradicts": 409,
  "members.case_followed": 409,
  "members.case_correction_changes_effect": 409,
  "members.case_organisation_ceased": 409,
  "members.case_joins_ceased": 409,
  "members.case_before_founding": 422,
  "members.case_needs_committee": 403,
  "members.case_person_elsewhere": 409,
  "members.case_person_missing": 422,
  "members.case_number_held": 409,
  "members.case_register_contradicts": 409,
  "members.case_unknown_named": 422,
} as const;

/** What several kinds refuse: votes (VOTE-04, -06, -07) and the least size of a cell (BASE-10). */
export const VOTE_REFUSALS = {
  "members.case_too_few_official": 409,
  "members.case_vote_impossible": 422,
  "members.case_vote_too_small": 409,
  "members.case_poll_differs": 422,
  "members.case_poll_of_other": 422,
} as const;
