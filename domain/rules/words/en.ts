import type { vi } from "./vi.ts";

/** Refusals about rules, and what each rule says in one sentence. */
export const en: Record<keyof typeof vi, string> = {
  "rules.unknown_rule": "There is no rule {rule} in force on that day. Choose it from the list.",
  "rules.needs_no_confirmation": "Rule {rule} was read in its text and needs no confirmation.",
  "rules.already_confirmed":
    "Rule {rule} has been confirmed here. To change it, withdraw that confirmation first.",
  "rules.confirmation_unknown": "This confirmation was not found. Load the page again.",
  "rules.confirmation_withdrawn": "This confirmation has been withdrawn.",
  "rules.only_top_keeps_calendar":
    "The calendar counts for the whole site, so only the office or organisation board at the top of the tree enters and withdraws days. Send the announcement there.",
  "rules.day_unknown": "There is no such day in the calendar. Reload the page.",
  "rules.day_withdrawn": "This day was withdrawn before. Reload the page.",
  "rules.day_entered_already": "This day has been entered. Choose another one.",
  "rules.day_out_of_range":
    "Only days from 2000 to two years from today are entered. Check the year in the announcement.",
  "rules.not_a_weekend": "A day worked instead must be a Saturday or Sunday.",
  "rules.pack_too_deep":
    "The file is nested too deeply (at most {depth} levels) to be a rule pack. Choose another file.",
  "rules.pack_not_json": "The file cannot be read as JSON. Choose the file of a rule pack (.json).",
  "rules.pack_head_fault":
    "Head of the pack, field “{field}”: {problem, select, unknown {the schema has no such field} size {too long or too short} type {missing or of the wrong type} choice {not one of the values of the schema} other {not written as the schema asks}}. Correct the file and import it again.",
  "rules.pack_rule_fault":
    "Rule {rule}, field “{field}”: {problem, select, unknown {the schema has no such field} kind {the schema has no such kind of rule} size {a number or length beyond its limit} type {missing or of the wrong type} choice {not one of the values of the schema} other {not written as the schema asks}}. Correct the file and import it again.",
  "rules.pack_other_layer": "Rule {rule} names another layer than the pack. Correct the file.",
  "rules.pack_dates": "Rule {rule} ends on or before its first day. Correct the days in the file.",
  "rules.pack_over_whole":
    "Rule {rule} asks for more than the whole and could never be reached. Correct the fraction.",
  "rules.pack_sheet_fault":
    "Sheet {rule}: {fault, select, sheetSum {the parts do not come to 100 points} partSum {a part is not the sum of its criteria} sameName {a name is used twice} bandPoints {the points of bands do not go down or are more than the criterion has} bandsOpen {the band for everything else is missing} other {the levels do not go down to 0}}. Correct the file.",
  "rules.pack_rule_twice":
    "Two versions of rule {rule} bind on one day. Let the earlier one end when the later begins.",
  "rules.pack_wrong_level":
    "This organisation makes no packs of that layer. Packs of superiors are kept by the top organisation.",
  "rules.pack_place_ended": "The organisation has ended by that day. Choose another one.",
  "rules.pack_kept_already":
    "Pack {pack} version {version} is kept already. New content needs a new version number.",
  "rules.pack_id_taken": "The id {pack} belongs to {organisation}. Give the pack another id.",
  "rules.pack_central_id":
    "The id “{id}” is for the central pack, which has no other. Correct id or layer in the file.",
  "rules.pack_day_past": "A pack binds from today at the earliest. Choose another day.",
  "rules.pack_day_taken":
    "A version of this pack begins on that day already. Choose another day or withdraw that one first.",
  "rules.pack_rule_beside":
    "Rule {rule} is set by pack {pack} of this organisation. End that pack first.",
  "rules.pack_looser":
    "Rule {rule} {why, select, looser {is looser than above} notAbove {does not exist above and may not be added} other {cannot be compared with the one above}}, from {on} on{others, plural, =0 {} other {; and # more}}. A lower level may only tighten.",
  "rules.pack_ended_already": "This version has ended or was withdrawn. Load the page again.",
  "rules.pack_end_day": "Choose a day after today and before the next version begins.",
  "rules.layer.central": "Centre",
  "rules.layer.province": "Province",
  "rules.layer.upperCommittee": "Committee above",
  "rules.layer.grassroots": "Grassroots",
  "rules.text.BASE-01": "The base is all official members who were summoned, not those present.",
  "rules.text.BASE-02": "Members introduced to temporary activity elsewhere are left out.",
  "rules.text.BASE-03": "Exempt members count only when present and voting.",
  "rules.text.BASE-04":
    "Congress: suspended, prosecuted, detained and those excused throughout are left out.",
  "rules.text.BASE-04A":
    "Elections at a congress: whoever is away throughout with an accepted reason is left out.",
  "rules.text.BASE-05": "Probationary members speak but do not vote, stand or elect.",
  "rules.text.BASE-06": "A probationary member stays so until the recognition decision is issued.",
  "rules.text.BASE-07": "A member on temporary transfer counts at the official place.",
  "rules.text.BASE-08": "Guests do not vote in the host cell.",
  "rules.text.BASE-09": "A suspended member has no vote.",
  "rules.text.BASE-10": "A cell needs at least three official members.",
  "rules.text.BASE-11":
    "Below nine official members: a secretary, a deputy if needed, no cell committee.",
  "rules.text.BASE-12": "A grassroots organisation of 30 members or more forms a Party base.",
  "rules.text.RECUSAL": "Nobody votes on a matter of their own.",
  "rules.text.VOTE-01": "A resolution needs more than half of all members.",
  "rules.text.VOTE-02":
    "A minority view may be reserved and reported upward; the resolution still binds.",
  "rules.text.VOTE-03": "Elected with more than half of those summoned.",
  "rules.text.VOTE-04": "A proposal to admit needs at least 2/3 of the official members.",
  "rules.text.VOTE-05": "The competent level decides on admission.",
  "rules.text.VOTE-06": "A proposal to confirm needs at least 2/3 of the official members.",
  "rules.text.VOTE-07": "A proposal to strike off needs at least 2/3 of the official members.",
  "rules.text.VOTE-08": "Reprimand or warning: more than half of the official members.",
  "rules.text.VOTE-09":
    "Dismissal, expulsion: the cell votes a proposal only; the competent level decides.",
  "rules.text.VOTE-10": "A proposal to expel needs at least 2/3 of the official members.",
  "rules.text.VOTE-10A": "A proposal to dismiss needs more than half of the official members.",
  "rules.text.VOTE-11":
    "When no penalty has enough votes, they are added from the heaviest downward.",
  "rules.text.VOTE-12": "Member under screening: at least 2/3, exempt members left out.",
  "rules.text.VOTE-13": "Rating a member: secret ballot, more than half of the official members.",
  "rules.text.VOTE-14":
    "Adding a nominee to the election list: more than 30% of those attending agree.",
  "rules.text.ELEC-03":
    "An election list has at most 30% more names than seats, and always may have one more.",
  "rules.text.ELEC-12":
    "Equal votes for the last seats: a run-off among the equals, who has more is elected.",
  "rules.text.VOTE-15": "A congress needs at least 2/3 of those summoned.",
  "rules.text.VOTE-16":
    "A meeting needs more than half of the members counted; below that no vote can be opened, only an opinion poll.",
  "rules.text.VOTE-17": "The card is used for open voting; it never replaces a secret ballot.",
  "rules.text.MEET-01": "Cell and committee meet once a month.",
  "rules.text.MEET-02": "The regular meeting is on day 3, or in the first week of the month.",
  "rules.text.MEET-03": "At least 90 minutes; 120 with a thematic part.",
  "rules.text.MEET-04": "The competent committee may set the length for small cells.",
  "rules.text.MEET-05": "A thematic meeting at least once a quarter.",
  "rules.text.MEET-06": "The cell committee meets before the cell.",
  "rules.text.MEET-07": "Each member is told time, place and content.",
  "rules.text.MEET-08": "Papers are sent at least one day before.",
  "rules.text.MEET-09": "The result is posted within two days.",
  "rules.text.MEET-10": "Roll is called in the room or in the e-handbook.",
  "rules.text.MEET-11": "The order of opening a meeting.",
  "rules.text.MEET-12": "The order of the body of a meeting.",
  "rules.text.MEET-13": "The order of closing a meeting.",
  "rules.text.MEET-14":
    "The order of a thematic meeting, from plan and drafter to the final report.",
  "rules.text.MEET-15":
    "A failure never cancels a meeting: paper, then entry within two days after recovery.",
  "rules.text.MEET-16": "Terms: base cells five years, subordinate cells twice in five years.",
  "rules.text.MEET-17":
    "A missing deputy is elected by the cell and approved above; a new committee works at once.",
  "rules.text.ONL-01":
    "Online when more than half of the members cannot gather for special circumstances.",
  "rules.text.ONL-02": "The special circumstances in which a cell may meet online.",
  "rules.text.ONL-03":
    "Groups may meet instead of the cell: from 50 members, at most three times a year.",
  "rules.text.ONL-04": "Never online: secret matters, discipline, admission, election by ballot.",
  "rules.text.QUAL-01":
    "Levels of a meeting: from 90 good, from 70 fair, from 50 average, below 50 poor.",
  "rules.text.QUAL-02": "The quality sheet of 100 points; a committee above may set its own.",
  "rules.text.QUAL-03":
    "Length: full 5; up to 15 minutes short 4; up to 30 short 3; half 2; less 1.",
  "rules.text.QUAL-04":
    "Attendance: from 90% 4, 75% 3, 65% 2, less or an unexcused absence 1; one more when nobody was excused over three times running.",
  "rules.text.QUAL-05": "Speaking: over 50% of those present 5, from 40% 4, from 30% 3, less 2.",
  "rules.text.QUAL-06":
    "Results of the last resolution: from 90% 30, 80% 27, 70% 24, 60% 20, 50% 15, less 10.",
  "rules.text.QUAL-07":
    "A named person scores, the cell committee agrees, the cell discusses; reported upward within 3 working days.",
  "rules.text.ADM-01": "Aged 18 to 60, counted in months, on the day the cell considers.",
  "rules.text.ADM-02": "Above 60, prior written consent of the competent level is needed.",
  "rules.text.ADM-03": "Lower secondary school completed.",
  "rules.text.ADM-04": "A sponsor is an official member of the same unit for at least 12 months.",
  "rules.text.ADM-05": "Where there is a Youth Union: one official member and the union introduce.",
  "rules.text.ADM-06": "The awareness-course certificate is valid for 60 months.",
  "rules.text.ADM-07":
    "Order: application, curriculum, verification, opinions, cell resolution, decision.",
  "rules.text.ADM-08":
    "The person, parents, parents-in-law, spouse and adult children are verified.",
  "rules.text.ADM-09":
    "With under 12 months of contract work the organisation at the residence considers.",
  "rules.text.ADM-10": "The ceremony is held within 30 working days of the decision.",
  "rules.text.ADM-11": "Probation is 12 months from the ceremony.",
  "rules.text.ADM-12":
    "The cell considers within 30 working days; recognition dates from the end of the 12 months.",
  "rules.text.ADM-13": "Years in the Party count from the date in the admission decision.",
  "rules.text.ADM-14": "Recognition is announced and the card handed over at the next meeting.",
  "rules.text.ADM-15": "A new member files a curriculum within 30 working days of the ceremony.",
  "rules.text.ADM-16":
    "Readmission after at least 36 months (60 after a cleared record), with provincial consent.",
  "rules.text.ADM-17": "Cases in which nobody is readmitted.",
  "rules.text.TRF-01": "An official transfer is finished within the term.",
  "rules.text.TRF-02": "The letter is presented to the new committee within 30 working days.",
  "rules.text.TRF-03": "What is handed over: member sheet, card, file, self-review.",
  "rules.text.TRF-04": "A temporary transfer lasts from 3 months to under a year.",
  "rules.text.TRF-05": "Moving a whole cell outside is decided above the base.",
  "rules.text.EXM-01": "An aged or ill member asks; the cell decides.",
  "rules.text.EXM-02": "Other grounds for exemption, for a time.",
  "rules.text.EXM-03": "An exempt member keeps the rights that are named.",
  "rules.text.REM-01": "Grounds for removal from the list.",
  "rules.text.REM-02": "A complaint against removal within 30 working days.",
  "rules.text.REM-03": "The cell takes back the card and hands it up.",
  "rules.text.BDG-01": "Party badges: 30, 35, 40 … 95 years.",
  "rules.text.BDG-02": "Early award in grave illness; posthumous within 12 months.",
  "rules.text.BDG-03": "Award days: 3/2, 19/5, 2/9, 7/11.",
  "rules.text.FILE-01": "The card number has 12 digits; older numbers are kept.",
  "rules.text.FILE-03": "The member sheet has 30 items, by the names and order of form 2-HSĐV.",
  "rules.text.FILE-05": "Files are reconciled with the list every 12 months.",
  "rules.text.FILE-06": "The cell checks the cards every year.",
  "rules.text.FILE-07": "The organisation code has five parts of 2-3-3-3-3 digits.",
  "rules.text.FILE-08": "Official forms only.",
  "rules.text.FILE-09":
    "A member’s dossier has 104 kinds of paper, in three bands of 36, 49 and 19.",
  "rules.text.PDP-01": "Data of members are sensitive personal data.",
  "rules.text.PDP-02": "A request is answered within 2 working days.",
  "rules.text.PDP-03":
    "Withdrawal, restriction, objection: 15 days, 20 with processors, once 15 more.",
  "rules.text.PDP-04": "Access, correction, provision: 10 days; deletion: 20.",
  "rules.text.PDP-05": "Consent is verifiable, never by default.",
  "rules.text.PDP-06": "A breach is notified within 72 hours.",
  "rules.text.PDP-07": "Impact dossier within 60 days, updated every 6 months.",
  "rules.text.RET-02":
    "Resolutions, minutes, admission, discipline and member files are kept for good.",
  "rules.text.ELEC-04": "Secretary and deputy are elected separately, not on one ballot.",
  "rules.text.DISC-01":
    "Discipline of an official member: reprimand, warning, dismissal, expulsion; of one on probation: reprimand, warning, and who is unfit is struck off.",
  "rules.text.ELEC-11":
    "A secret ballot by device in elections and discipline of the Party only where a document permits it.",
  "rules.text.MIN-01":
    "Minutes state when they begin and end, place, chair, minutes-taker, present and absent, agenda, opinions, results of votes, conclusion, tasks, quality score, reading and approval.",
  "rules.text.SEC-02": "State secrets are neither drafted nor kept on devices joined to a network.",
};
