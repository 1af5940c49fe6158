import type { vi } from "./vi.ts";

const FIELD =
  "{field, select, name {full name} birthDate {date of birth} sex {sex} ethnicity {ethnicity} education {education} phone {telephone} email {e-mail} citizenId {citizen number} oldIdentityNumber {old identity number} cardNumber {card number} oldCardNumber {old card number} admittedOn {date of admission} officialOn {date of recognition} post {post} cell {cell} organisationName {name of the organisation} organisationKind {kind} superior {direct superior} other {this entry}}";

export const en: Record<keyof typeof vi, string> = {
  "members.standing.candidate": "Not yet admitted",
  "members.standing.probationary": "Probationary member",
  "members.standing.official": "Official member",
  "members.standing.exempt": "Exempt from work and meetings",
  "members.standing.suspended": "Suspended",
  "members.standing.temporarilyElsewhere": "Temporarily elsewhere",
  "members.standing.transferred": "Transferred",
  "members.standing.struckOff": "Removed from the list",
  "members.standing.expelled": "Expelled",
  "members.standing.deceased": "Deceased",
  "members.post.secretary": "Secretary",
  "members.post.deputySecretary": "Deputy secretary",
  "members.post.standingBoardMember": "Member of the standing board",
  "members.post.cellCommitteeMember": "Member of the cell committee",
  "members.post.committeeMember": "Committee member",
  "members.sex.male": "Male",
  "members.sex.female": "Female",
  "members.no_own_file": "This account does not belong to a member’s file.",
  "members.field.ordinal": "No.",
  "members.field.name": "Full name",
  "members.field.birthDate": "Date of birth",
  "members.field.birthMale": "Date of birth (men)",
  "members.field.birthFemale": "Date of birth (women)",
  "members.field.sex": "Sex",
  "members.field.ethnicity": "Ethnicity",
  "members.field.citizenId": "Citizen number",
  "members.field.oldIdentityNumber": "Old identity number",
  "members.field.cardNumber": "Card number",
  "members.field.admittedOn": "Date of admission",
  "members.field.officialOn": "Date of recognition",
  "members.field.post": "Party post",
  "members.field.education": "Education",
  "members.field.phone": "Telephone",
  "members.field.email": "E-mail",
  "members.field.cell": "Cell",
  "members.field.remark": "Remark",
  "members.field.organisationCode": "Code",
  "members.field.organisationName": "Name of the organisation",
  "members.field.organisationKind": "Kind",
  "members.field.superior": "Direct superior",
  "members.field.seat": "Place",
  "members.import_kind.roster": "Roster of members",
  "members.import_kind.organisations": "List of organisations",
  "members.import_state.new": "New",
  "members.import_state.same": "Same",
  "members.import_state.changed": "Changed",
  "members.import_state.warning": "To be checked",
  "members.import_state.error": "Error",
  "members.import_state.ignored": "Passed over",
  "members.sheet_not_a_spreadsheet":
    "This file is not an Excel workbook (.xlsx). Open it in Excel or LibreOffice, save it as “Excel Workbook (.xlsx)” and upload it again.",
  "members.sheet_old_format":
    "This file has the old or binary Excel format (.xls, .xlsb). Open it, save it as “Excel Workbook (.xlsx)” and upload it again.",
  "members.sheet_password":
    "This file has a password and cannot be read. Open it, remove the password, save it and upload it again.",
  "members.sheet_macros":
    "This file has macros and is not accepted. Save it as “Excel Workbook (.xlsx)”, which has none, and upload it again.",
  "members.sheet_external_links":
    "This file links to other files and is not accepted. In Excel choose Data › Edit links › Break link, save it and upload it again.",
  "members.sheet_bomb":
    "Unpacked, this file is far too large for its size and is not accepted. Copy the list alone into a new file and upload that.",
  "members.sheet_too_large":
    "The workbook is too large to be read safely. Divide the list into several files, one for each base body.",
  "members.sheet_too_many_rows":
    "The sheet has more than {limit, number} rows. Divide the list into several files.",
  "members.sheet_too_many_columns":
    "The sheet has content in cell {cell}, beyond {limit, number} columns. Delete what stands to the right of the list, save and upload again.",
  "members.sheet_damaged":
    "The workbook is damaged or does not follow the standard. Open it in Excel or LibreOffice, save it as a new file and upload that.",
  "members.sheet_took_too_long":
    "Reading the workbook took too long. Copy the list alone into a new file or divide it into several.",
  "members.import_unknown_layout":
    "No head of a roster or of a list of organisations was found. It needs at least: Họ và tên, Ngày sinh, Ngày vào Đảng; or: Tên tổ chức, Loại hình, Tổ chức cấp trên trực tiếp.",
  "members.import_missing_heading": `Sheet “{sheet}”, row {row}: the column “${FIELD}” is missing. Add it to the head and upload again.`,
  "members.import_heading_twice":
    "Sheet “{sheet}”, row {row}: the heading “{heading}” means the same as another. Keep one and delete or rename the other.",
  "members.import_no_rows": "Sheet “{sheet}” has a head but no rows of data.",
  "members.import_has_errors":
    "The preview still has {count, plural, one {# row} other {# rows}} with errors, so nothing was taken over. Correct the cells named and upload the file again.",
  "members.import_stale":
    "The data have changed since this preview was made, so nothing was taken over. Upload the file again for a preview against today’s data.",
  "members.import_already_committed": "This preview has already been taken over.",
  "members.import_formula":
    "This cell is a formula. Copy it, paste it as a value (Paste special › Values) and upload again.",
  "members.import_cell_error":
    "This cell shows the spreadsheet error {text}. Enter the right value.",
  "members.import_required": `The ${FIELD} is missing. Enter it in this row.`,
  "members.import_spaces": "Needless spaces were taken out.",
  "members.import_unseen_signs": "Signs that cannot be seen were taken out.",
  "members.import_decomposed":
    "Letters with marks were put into the standard form (composed Unicode).",
  "members.import_as_of_missing":
    "The title does not say “Tính đến ngày …”; {asOf} was taken. If that is wrong, write the day into the title.",
  "members.import_text_too_long": "The text is longer than {limit, number} characters. Shorten it.",
  "members.import_name_capitals":
    "The name was in capitals throughout and was set in ordinary case. Check the spelling.",
  "members.import_name_letters":
    "“{text}” is not a name: only letters, spaces, apostrophes and hyphens are allowed.",
  "members.import_year_only":
    "Only the year of birth is given. Add day and month if the file has them.",
  "members.import_date_as_number":
    "This cell holds a spreadsheet date; check that day and month are not exchanged.",
  "members.import_date_separator":
    "The date “{text}” does not use slashes; it was read as day, month, year.",
  "members.import_date_unreadable":
    "The date “{text}” cannot be read. Write day/month/year with four digits for the year, as 03/02/1990.",
  "members.import_date_impossible": "The day {text} does not exist. Check day and month.",
  "members.import_date_future": "This day is after the list’s own day, {asOf}. Check it.",
  "members.import_birth_twice":
    "A date of birth stands in both columns, men and women. Keep the right one only.",
  "members.import_old_identity":
    "This is an old identity number of 9 digits; it is kept apart. Add the citizen number of 12 digits.",
  "members.import_zero_restored":
    "The spreadsheet had dropped the leading nought; it was put back: {text}. Format this column as text.",
  "members.import_zero_doubtful":
    "Digits are missing (perhaps leading noughts), and sex and birth year do not confirm the number. Enter all 12 digits as text.",
  "members.import_citizen_length":
    "A citizen number has 12 digits (old identity numbers 9); this cell has {length, number}.",
  "members.import_citizen_mismatch":
    "The citizen number does not agree with the {what, select, province {province (first three digits)} sex {sex (fourth digit)} birthYear {year of birth (fourth to sixth digit)} other {other facts}}. Compare it with the identity card.",
  "members.import_citizen_twice":
    "This citizen number stands in row {row} too ({name}). Each person has one; correct the wrong row.",
  "members.import_citizen_held":
    "This citizen number belongs to another member{cell, select, none {} other { ({cell})}}. Check the number or ask the committee where that member belongs.",
  "members.import_card_length":
    "A card number has 12 digits (old cards 8); this cell has {length, number}.",
  "members.import_card_old": "This is an old card number of 8 digits; it is kept apart.",
  "members.import_card_twice":
    "This card number stands in row {row} too ({name}). Correct the wrong row.",
  "members.import_card_held": "This card number belongs to another member. Check it.",
  "members.import_under_age":
    "Admitted on {admittedOn} under the age of 18 (born {birthDate}). Check both dates (the rule: 18 years, counted in months).",
  "members.import_official_before_admission":
    "The date of recognition is before the admission. Check whether the two are exchanged.",
  "members.import_probation_length":
    "The probation lasted {months, number} months instead of 12. Compare it with the decision.",
  "members.import_person_twice_same":
    "This person stands in row {row} already with the same content; this row is passed over.",
  "members.import_person_twice_differs": `This person stands in row {row} already, but with another ${FIELD}. Keep the right row only.`,
  "members.import_namesake":
    "Same name and birth date as somebody {row, plural, =0 {already stored} other {in row #}}, but other numbers: taken for two persons.",
  "members.import_name_changed":
    "This number is stored under “{old}”; the name will follow the list.",
  "members.import_cell_changed": "Belongs to {old} now; will move to this cell from {asOf}.",
  "members.import_cell_newer":
    "Has belonged to {old} since {since}, after the list’s own day, {asOf}. Use a newer list or write the present cell.",
  "members.import_unknown_cell":
    "There is no cell “{text}” within your reach.{nearest, select, none {} other { Nearest names: {nearest}.}} Correct the name, or import the list of organisations first.",
  "members.import_ambiguous_cell":
    "Several organisations are called “{text}”: {candidates}. Name the Party body in the title, or divide the list.",
  "members.import_cell_abbreviated": "“{text}” was read as {name}.",
  "members.import_section_differs":
    "This row stands under “{section}”; the column of the cell was followed.",
  "members.import_unknown_post":
    "The post “{text}” is not known and was not taken over. Posts: secretary, deputy secretary, member of the standing board, of the cell committee, of the committee.",
  "members.import_unknown_ethnicity":
    "“{text}” is not among the 54 peoples listed; it is kept as written when it has 6 to 20 digits and nothing but signs between them, else left out.",
  "members.import_unknown_sex": "The sex “{text}” is not understood. Write Nam or Nữ.",
  "members.import_phone":
    "The telephone number “{text}” has not the usual form (10 digits from 0); it is kept as written.",
  "members.import_email": "“{text}” is no e-mail address. Correct it or leave it empty.",
  "members.import_total_differs":
    "The total says {said, number}, but the list has {counted, number} persons.",
  "members.import_code":
    "The code “{text}” has not the form of 2-3-3-3-3 digits, as 38.168.053.000.001.",
  "members.import_code_twice":
    "This code is used by {row, plural, =0 {an organisation out of your reach} other {row #}}. Each organisation has its own.",
  "members.import_unknown_kind":
    "The kind “{text}” is not known. Kinds: Đảng bộ, Đảng bộ cơ sở, Đảng bộ bộ phận, Chi bộ cơ sở, Chi bộ trực thuộc, Tổ đảng, Công đoàn, Đoàn thanh niên.",
  "members.import_unknown_superior":
    "The direct superior of “{text}” is neither in the file nor within your reach. Write its exact name or its code.",
  "members.import_superior_ambiguous":
    "Several organisations are called “{text}”. Write the code of the superior.",
  "members.import_superior_circle":
    "The superiors form a circle. Correct the column of the direct superior.",
  "members.import_superior_changed":
    "This organisation stands under another superior. Moving one is not done by an import.",
  "members.import_organisation_twice":
    "This organisation stands in row {row} already. Delete one of the rows.",
  "members.command_by": "Command line",
  "members.command_usage":
    "Usage: npm run import -- FILE.xlsx [--commit] [--json]\n  --commit  take it over when there is no error; otherwise only preview\n  --json    print the outcome as JSON",
  "members.command_unreadable":
    "The file {file} cannot be opened. Check its path and whether you may read it.",
  "members.command_summary": "{kind}: {file}, sheet “{sheet}”, as of {asOf}",
  "members.command_counts":
    "New {new, number} · same {same, number} · changed {changed, number} · to be checked {warning, number} · errors {error, number}",
  "members.command_previewed":
    "This is a preview; nothing was taken over. Add --commit to take it over.",
  "members.command_committed":
    "Taken over: {additions, number} added, {alterations, number} changed.",
  "members.command_nothing": "Every cell is as stored; nothing has changed.",
};
