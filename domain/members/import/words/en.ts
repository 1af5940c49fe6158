import type { vi } from "./vi.ts";

const FIELD =
  "{field, select, name {name} birthDate {date of birth} sex {sex} ethnicity {ethnicity} education {education} phone {telephone} email {e-mail} citizenId {citizen number} oldIdentityNumber {identity card number} cardNumber {member card number} oldCardNumber {earlier card number} admittedOn {date of admission} officialOn {date of confirmation} memberId {member code} organisationName {name of the organisation} organisationCode {organisation code} organisationKind {kind} seat {seat} other {this item}}";

export const en: Record<keyof typeof vi, string> = {
  "members.import_kind.corrections": "List of corrections",
  "members.field.memberId": "Member code",
  "members.field.joinedOn": "Joined on",
  "members.import_stage.waiting": "Waiting for its turn",
  "members.import_stage.reading": "Reading the file",
  "members.import_stage.comparing": "Comparing with what is stored",
  "members.import_stage.keeping": "Making the preview",
  "members.import_stage.saving": "Saving",
  "members.import_stage.undoing": "Undoing",
  "members.import_at_work":
    "The system is working on this import. Wait until it is done, then take the next step.",
  "members.import_not_readable":
    "This file could not be read, so there is nothing to save. Mend the file as described and upload it again.",
  "members.import_no_such_cell": "The sheet has no cell {cell}. Load the preview anew.",
  "members.import_not_committed": "Only an import that was saved can be undone.",
  "members.import_gave_up":
    "This step broke off several times and is not tried again; nothing was saved. Divide the file into smaller parts, or tell the system administrator.",
  "members.import_undo_conflicts":
    "This cannot be undone: {count, plural, one {# thing was} other {# things were}} changed after this import. Nothing was altered. See the list below and mend each by a list of corrections.",
  "members.import_undone_reason": "Import of the file {file} undone",
  "members.import_key_missing": `The ${FIELD} is missing, by which the member is found. Enter it in this row.`,
  "members.import_unknown_member":
    "No member within your places has this number. Check the number.",
  "members.import_member_twice":
    "This member stands in row {row} already. Put the cells to be changed into one row.",
  "members.undo_field_changed": `The ${FIELD} was changed after this import.`,
  "members.undo_place_changed": "Moved to another organisation after this import.",
  "members.undo_posts_changed": "Posts were changed after this import.",
  "members.undo_standing_entered": "A change of standing was entered after this import.",
  "members.undo_has_account":
    "An account was issued to this member; whoever has an account is not taken out of the system by undoing.",
  "members.undo_has_voted": "Was counted in a vote; the result of a vote does not change.",
  "members.undo_has_meetings": "Was summoned to a meeting or attended one.",
  "members.undo_has_records": "Documents or a pending case were added to the file.",
  "members.undo_is_gone": "This record was merged or taken out of the lists already.",
  "members.undo_organisation_used":
    "This organisation has members, meetings, roles or organisations below it by now.",
  "members.undo_number_taken": `The earlier ${FIELD} was given to somebody else.`,
};
