import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.case.kind.admission": "Admission to the Party",
  "members.case.kind.recognition": "Probation and recognition",
  "members.case.kind.readmission": "Readmission to the Party",
  "members.case.kind.badge": "Party badge",

  "members.case.state.open": "Under way",
  "members.case.state.done": "Finished",
  "members.case.state.abandoned": "Given up",

  "members.case.step.awareness": "Course of Party awareness",
  "members.case.step.awareness.help":
    "Enter the certificate of the course of Party awareness. It must still be valid when the cell considers.",
  "members.case.step.application": "Application",
  "members.case.step.application.help":
    "The applicant writes the application in person, with insight into the Party and motive, and hands it to the cell.",
  "members.case.step.curriculum": "The applicant's curriculum vitae",
  "members.case.step.curriculum.help":
    "The applicant declares the whole curriculum clearly and truthfully and answers for it.",
  "members.case.step.introduction": "Introduction",
  "members.case.step.introduction.help":
    "An official member of the same workplace, school or neighbourhood introduces; where there is a youth union or trade union, its resolution comes with it.",
  "members.case.step.verification": "Background check",
  "members.case.step.verification.help":
    "Check the applicant and the relatives. Relatives who are members and have declared everything need no check.",
  "members.case.step.opinions": "Opinions of the union and of the residence",
  "members.case.step.opinions.help":
    "Enter what the mass organisation at work and the Party cell of the residence say.",
  "members.case.step.consent": "Consent for somebody above sixty",
  "members.case.step.consent.help":
    "Two sources name two different levels, so the written consent of both is needed before the cell considers.",
  "members.case.step.cellResolution": "Consideration and resolution of the cell",
  "members.case.step.cellResolution.help":
    "The cell meets and votes. At least two thirds of the official members must agree.",
  "members.case.step.provincialConsent": "Written consent of the provincial standing committee",
  "members.case.step.provincialConsent.help":
    "Whoever asks to be readmitted needs the written consent of the provincial standing committee before the decision.",
  "members.case.step.decision": "Decision of the competent committee",
  "members.case.step.decision.help":
    "Enter number, date and issuer. A decision of admission: years in the Party count from its date. A decision of recognition: official from the day probation ended.",
  "members.case.step.ceremony": "Ceremony of admission",
  "members.case.step.ceremony.help":
    "Hold it in time. Probation runs from the day of the ceremony.",
  "members.case.step.ownCurriculum": "The new member's own curriculum vitae",
  "members.case.step.ownCurriculum.help":
    "The probationary member fills in the member's curriculum and sheet and hands them to the cell committee.",
  "members.case.step.training": "Course for new members",
  "members.case.step.training.help": "Enter the certificate of the course for new members.",
  "members.case.step.selfReview": "Self-review of the probationary member",
  "members.case.step.selfReview.help":
    "After twelve months the probationary member reviews conduct and tasks: strengths, shortcomings and remedies.",
  "members.case.step.helperRemark": "Remark of the helping member",
  "members.case.step.helperRemark.help":
    "The official member who was assigned to help states strengths, shortcomings and an opinion.",
  "members.case.step.announcement": "Announcement of the recognition",
  "members.case.step.announcement.help": "Announce the decision at the next meeting of the cell.",
  "members.case.step.card": "Issue of the member card",
  "members.case.step.card.help": "The card is issued on recognition. Its number has twelve digits.",
  "members.case.step.cardHanded": "Handing over the card",
  "members.case.step.cardHanded.help": "Hand the card over at the next meeting of the cell.",
  "members.case.step.badgeProposal": "Proposal of the cell",
  "members.case.step.badgeProposal.help":
    "The cell checks the years in the Party and proposes the badge to the grassroots committee.",
  "members.case.step.badgeDecision": "Decision of the competent committee",
  "members.case.step.badgeDecision.help":
    "Enter number, date and issuer of the decision on the badge.",
  "members.case.step.badgeAward": "Award of the badge",
  "members.case.step.badgeAward.help":
    "On the day of awards; earlier to the gravely ill, and to those who died.",

  "members.case.field.schooling": "Schooling",
  "members.case.option.schooling.lowerSecondary": "Lower secondary completed",
  "members.case.option.schooling.upperSecondary": "Upper secondary completed",
  "members.case.option.schooling.college": "Vocational school or college",
  "members.case.option.schooling.university": "University or higher",
  "members.case.option.schooling.belowLowerSecondary": "Lower secondary not completed",
  "members.case.field.schoolingException": "Document that allows it (rules of the Secretariat)",
  "members.case.field.employment": "Employment",
  "members.case.option.employment.permanent": "Permanent staff or contract without term",
  "members.case.option.employment.contract": "Contract with a term",
  "members.case.option.employment.none": "Not employed at a body or unit",
  "members.case.field.workSince": "Actually at work in the unit since",
  "members.case.field.certificateNumber": "Number of the certificate",
  "members.case.field.certificateOn": "Date of the certificate",
  "members.case.field.certificateIssuer": "Issuer of the certificate",
  "members.case.field.introducedBy": "Introduced by",
  "members.case.option.introducedBy.memberAndYouthUnion":
    "One member and the youth union's base committee",
  "members.case.option.introducedBy.memberAndTradeUnion":
    "One member and the trade union's base committee",
  "members.case.option.introducedBy.twoMembers": "Two official members",
  "members.case.field.sponsor": "Sponsor",
  "members.case.field.sponsorTogetherSince": "In the same workplace, school or neighbourhood since",
  "members.case.field.secondSponsor": "Second sponsor",
  "members.case.field.secondTogetherSince": "The second sponsor has been there since",
  "members.case.field.unionResolution": "Number of the union's resolution",
  "members.case.field.verifiedPerson": "The applicant",
  "members.case.option.verifiedPerson.verified": "Checked",
  "members.case.option.verifiedPerson.notVerified": "Not checked yet",
  "members.case.field.verifiedParents": "Parents (or who brought the person up)",
  "members.case.option.verifiedParents.verified": "Checked",
  "members.case.option.verifiedParents.memberDeclared": "Member who declared everything",
  "members.case.option.verifiedParents.notVerified": "Not checked yet",
  "members.case.field.verifiedSpouse": "Spouse",
  "members.case.option.verifiedSpouse.verified": "Checked",
  "members.case.option.verifiedSpouse.memberDeclared": "Member who declared everything",
  "members.case.option.verifiedSpouse.noSuchRelative": "None",
  "members.case.option.verifiedSpouse.notVerified": "Not checked yet",
  "members.case.field.verifiedParentsInLaw": "Parents-in-law",
  "members.case.option.verifiedParentsInLaw.verified": "Checked",
  "members.case.option.verifiedParentsInLaw.memberDeclared": "Member who declared everything",
  "members.case.option.verifiedParentsInLaw.noSuchRelative": "None",
  "members.case.option.verifiedParentsInLaw.notVerified": "Not checked yet",
  "members.case.field.verifiedChildren": "Children of eighteen and above",
  "members.case.option.verifiedChildren.verified": "Checked",
  "members.case.option.verifiedChildren.memberDeclared": "Member who declared everything",
  "members.case.option.verifiedChildren.noSuchRelative": "None",
  "members.case.option.verifiedChildren.notVerified": "Not checked yet",
  "members.case.field.verificationSummary": "Conclusion of the check",
  "members.case.field.unionOpinion": "Opinion of the mass organisation at work",
  "members.case.field.residenceOpinion": "Opinion of the cell of the residence",
  "members.case.field.exceptionGround": "Ground",
  "members.case.option.exceptionGround.placeWithoutOrganisation":
    "A place without Party organisation or members",
  "members.case.option.exceptionGround.specialNeed": "Special need",
  "members.case.field.consentBelowProvince": "Consent of the committee under the province (number)",
  "members.case.field.consentBelowProvinceOn": "Date of that consent",
  "members.case.field.consentUnderCentre":
    "Consent of the standing committee directly under the Centre (number)",
  "members.case.field.consentUnderCentreOn": "Date of the consent directly under the Centre",
  "members.case.field.poll": "Vote held in this system",
  "members.case.field.voteBase": "Members counted",
  "members.case.field.voteFor": "In favour",
  "members.case.field.decidedBy": "Deciding body",
  "members.case.option.decidedBy.standingCommittee": "Standing board of the committee",
  "members.case.option.decidedBy.committee": "The whole committee",
  "members.case.field.ceremonyPlace": "Place of the ceremony",
  "members.case.field.ceremonyOn": "Day of the ceremony",
  "members.case.field.admittedAgain": "Was admitted again",
  "members.case.field.helper": "Member assigned to help",
  "members.case.field.helperRemark": "Remark",
  "members.case.field.cardNumber": "Card number",
  "members.case.field.leftGround": "Why the person left the Party",
  "members.case.option.leftGround.struckOff": "Struck off",
  "members.case.option.leftGround.expelled": "Expelled",
  "members.case.option.leftGround.familyHardship":
    "Asked out because of grave hardship of the family",
  "members.case.option.leftGround.lessSeriousCrime": "Convicted of a less serious crime",
  "members.case.option.leftGround.leftByOwnWill": "Left Party activity of own will",
  "members.case.option.leftGround.askedOut": "Asked to leave the Party",
  "members.case.option.leftGround.seriousDisunity": "Caused serious disunity",
  "members.case.option.leftGround.corruption": "Convicted of corruption, waste or negativity",
  "members.case.option.leftGround.seriousCrime": "Convicted of a serious crime or worse",
  "members.case.field.leftOn": "Day of leaving the Party",
  "members.case.field.recordClearedOn": "Day on which the criminal record was cleared",
  "members.case.field.milestone": "Badge",
  "members.case.field.badgeGround": "Case",
  "members.case.option.badgeGround.due": "Years are full",
  "members.case.option.badgeGround.graveIllness": "Grave illness, early award",
  "members.case.option.badgeGround.posthumous": "Posthumous",
  "members.case.field.awardOn": "Day of the award",
  "members.case.field.badgeNumber": "Number of the badge",

  "members.case_paused":
    "The use of this member's data is restricted at the member's request (PDP-03), so the case is paused: no step is entered, no paper is printed or sent. The organisation board lifts the restriction among the requests about personal data, then the case goes on from this step.",
  "members.case_open_already":
    "A case of this kind is already open for this person. Go on with it, or give it up before opening another.",
  "members.case_closed": "This case is closed; no step can be added.",
  "members.case_not_the_next_step":
    "It is not this step's turn. Carry out the step marked “next”; reload the page if somebody has just entered one.",
  "members.case_step_not_done": "This step was not entered yet, so there is nothing to correct.",
  "members.case_day_to_come": "This day is still to come. Enter a day up to today ({on}).",
  "members.case_before_earlier_step":
    "This day is before the step ahead of it ({on}). Check the day, or correct the earlier step.",
  "members.case_after_later_step":
    "This day is after the step that follows ({on}). Correct that step first.",
  "members.case_too_early": "It is too early for this step: the first day is {on} ({rule}).",
  "members.case_document_missing": "This step needs a document. Enter number, date and issuer.",
  "members.case_no_document_here": "This step has no document. Leave it out.",
  "members.case_document_later":
    "The document is dated after the day of this step ({on}). Check both days.",
  "members.case_answer_missing": "This was left empty or is not of the right form.",
  "members.case_later_step_contradicts":
    "With this correction a later step would break a rule. Correct that step first.",
  "members.case_followed":
    "The case that follows from this one already has steps. Correct those first.",
  "members.case_correction_changes_effect":
    "This correction would change something else in the register. Give the case up and open a new one.",
  "members.case_organisation_ceased":
    "This organisation ceased on {on}; no case can be opened there.",
  "members.case_joins_ceased":
    "The receiving cell ceased on {on} and can take in nobody. Send the file back, so that another cell is chosen.",
  "members.case_before_founding":
    "This organisation was founded on {on}. Enter a day from then on.",
  "members.case_needs_committee":
    "This step belongs to the level above. Ask the committee office or the organisation board to enter it.",
  "members.case_person_elsewhere":
    "This person does not belong to the chosen organisation. Open the case at the person's own cell.",
  "members.case_person_missing": "Nobody was chosen. Choose a member, or enter the new person.",
  "members.case_number_held":
    "Somebody else in the system has this number. Compare the papers and enter it again.",
  "members.case_register_contradicts":
    "The register says that this person belonged elsewhere at that time. Check the membership first.",
  "members.case_unknown_named":
    "A chosen person or organisation is no longer within your reach. Choose again.",
  "members.case_too_few_official":
    "The cell has only {official} official members and needs {needed} to decide ({rule}). Ask the level above to strengthen or merge it.",
  "members.case_vote_impossible":
    "{yes} in favour of {base} is not possible. At least one is counted, and no more in favour than counted.",
  "members.case_vote_too_small":
    "Only {yes} of {base} in favour, at least {needed} are needed ({rule}). It was not adopted; give the case up or wait for another meeting.",
  "members.case_poll_differs":
    "In the chosen vote of {on}, {yes} of {base} were in favour. Enter that day and those figures, or choose no vote.",
  "members.case_poll_of_other":
    "The chosen vote was not about this, or not in this cell. Choose another.",
  "members.case_in_the_party": "This person is a member of the Party and cannot be admitted.",
  "members.case_schooling_too_low":
    "Lower secondary school must be completed ({rule}). For an exception, enter the document that allows it.",
  "members.case_contract_too_short":
    "Fewer than {months} months of actual work in the unit ({rule}). The Party organisation of the residence considers.",
  "members.case_birth_unknown":
    "The full date of birth is not known, so the age cannot be counted ({rule}). Add it to the member sheet.",
  "members.case_too_young":
    "Too young on the day of consideration ({months} months; {rule}). The first day is {on}.",
  "members.case_too_old":
    "Too old on the day of consideration ({months} months). Prior written consent is needed ({rule}).",
  "members.case_certificate_later": "The certificate is dated after this day. Check it.",
  "members.case_certificate_expired":
    "The certificate of awareness is valid for {months} months and expired on {on} ({rule}). The course must be taken again.",
  "members.case_sponsor_not_official":
    "A sponsor must be an official member on this day ({rule}). Choose somebody else.",
  "members.case_sponsor_too_short":
    "A sponsor must have been in the same unit for at least {months} months ({rule}).",
  "members.case_sponsor_same": "The two sponsors must be two different people ({rule}).",
  "members.case_sponsor_self": "Applicants cannot introduce themselves. Choose another member.",
  "members.case_not_verified":
    "Somebody has not been checked yet ({rule}). Finish the check first.",
  "members.case_decided_by_other":
    "By the rule of that day, {body, select, standingCommittee {the standing board} other {the whole committee}} decides ({rule}).",
  "members.case_consent_later": "The consent must come first ({rule}). Check the date.",
  "members.case_not_probationary":
    "This person is no probationary member and cannot be recognised.",
  "members.case_ceremony_before_decision":
    "The ceremony is before the date in the decision of admission ({on}). Check it.",
  "members.case_ceremony_later":
    "The ceremony is after the day on which the case is opened. Check it.",
  "members.case_helper_not_official":
    "The helper must be an official member on this day. Choose somebody else.",
  "members.case_never_again": "On this ground nobody is admitted again ({rule}).",
  "members.case_left_too_recently":
    "At least {months} months must pass after leaving the Party ({rule}). The first day is {on}.",
  "members.case_record_too_recent":
    "At least {months} months must pass after the record was cleared ({rule}). The first day is {on}.",
  "members.case_left_later":
    "The day of leaving is after the day on which the case is opened. Check it.",
  "members.case_no_admission_date":
    "The day of admission is not known, so years cannot be counted ({rule}). Add it to the member sheet.",
  "members.case_badge_held": "This person already has the badge of {years} years.",
  "members.case_badge_not_official": "Only official members are given the badge ({rule}).",
  "members.case_badge_not_dead":
    "A posthumous award is for a member who died. Choose another case, or enter the death first.",
  "members.case_badge_far": "No milestone is near: {years} years are full on {on} ({rule}).",
  "members.case_badge_not_due":
    "By this day {years} years are not full: they are on {on} ({rule}). Choose a later award.",
  "members.case_badge_too_early": "At most {months} months early ({rule}): the first day is {on}.",
  "members.case_badge_too_late":
    "Posthumous when no more than {months} months were missing to {years} years ({rule}).",
  "members.case_badge_other_day":
    "Badges are given on 3 February, 19 May, 2 September and 7 November ({rule}). Choose one of these days.",
};
