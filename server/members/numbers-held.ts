/** The constraints by which nobody is given a number that somebody else holds whom the writer sees. */
export const NUMBERS_HELD = [
  "member_citizen_id_unique",
  "member_old_identity_unique",
  "member_card_number_unique",
] as const;
