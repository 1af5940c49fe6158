import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "meetings.item.publicOpinion": "Ideology and public opinion",
  "meetings.item.thematic": "Thematic part",
  "meetings.agenda.publicOpinion":
    "The ideological situation of cadres and members, and public opinion in the area",
  "meetings.agenda.thematic": "Thematic part",
  "meetings.speech.normal": "Speech",
  "meetings.speech.pointOfOrder": "Point of order",
  "meetings.key_word.agree": "Agrees",
  "meetings.key_word.disagree": "Disagrees",
  "meetings.key_word.propose": "Proposes",
  "meetings.key_word.ask": "Asks",
  "meetings.key_word.answer": "Explains",
  "meetings.key_word.report": "Reports results",
  "meetings.key_word.praise": "Praises",
  "meetings.key_word.criticise": "Criticises",
  "meetings.key_word.selfCriticise": "Self-criticism",
  "meetings.key_word.worry": "Reports concerns",
  "meetings.key_word.experience": "Shares experience",
  "meetings.secret_item":
    "This is a matter of State secrets: only its beginning and end are kept, no opinions, speakers, papers, conclusion or tasks.",
  "meetings.secret_title": "A secret item is only called “{title}”, without a name or any detail.",
  "meetings.secret_online":
    "A secret item is dealt with in a meeting in person only, with nobody online.",
  "meetings.secret_mark_stays":
    "This item has begun or has opinions or papers, so its secrecy mark can no longer change.",
  "meetings.opinion_empty": "Choose key words or write what was said.",
  "meetings.no_such_speech":
    "This turn to speak is no longer at that step. Look at the list again.",
  "meetings.other_speaking": "{name} is speaking. End that speech first.",
  "meetings.waits_already":
    "{kind, select, pointOfOrder {This person already waits with a point of order.} other {This person already waits to speak.}}",
  "meetings.no_such_guest": "This guest is not in the list. Write the guest down first.",
  "meetings.present_elsewhere":
    "{name} is present at the meeting of {organisation}. Leave that meeting first.",
  "meetings.locked":
    "The chair has locked the meeting: only those who were summoned may read it and check in.",
  "meetings.takes_part": "You are on the roll of this meeting and so are not an observer.",
  "meetings.chair_is_here": "The chair is present, so only the chair may hand the meeting over.",
  "meetings.is_chair_already": "This person is in the chair.",
  "meetings.chair_has_no_vote": "A probationary member does not chair a meeting.",
  "meetings.only_chair_locks": "Only the chair may lock and unlock the meeting.",
};
