import * as contract from "@chiboso/domain/quality/contract.ts";
import { read, write, type Capability } from "../platform/capability.ts";
import { confirm, sendBack } from "./confirm-score.ts";
import { cells, year } from "./lists.ts";
import { correct, name } from "./name-scorer.ts";
import { agree, score } from "./score-meeting.ts";
import { viewSheet } from "./view.ts";
import { waiting } from "./waiting.ts";

/** The cell's own score of its meetings, filled from the record. */
export const quality: Capability = {
  name: "quality",
  routes: [
    read(contract.showSheet, (asked) => viewSheet(asked.reader, asked, asked.params.meetingId)),
    write(contract.nameScorer, name),
    write(contract.scoreMeeting, score),
    write(contract.agreeScore, agree),
    write(contract.confirmScore, confirm),
    write(contract.returnScore, sendBack),
    write(contract.correctScore, correct),
    read(contract.showYear, year),
    read(contract.listCells, cells),
    read(contract.listWaiting, waiting),
  ],
};
