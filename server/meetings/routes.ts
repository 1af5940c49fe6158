import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import * as floor from "@chiboso/domain/meetings/during/contract.ts";
import * as roles from "@chiboso/domain/meetings/during/roles-contract.ts";
import * as packet from "@chiboso/domain/meetings/packet/contract.ts";
import * as ahead from "@chiboso/domain/meetings/planning/ahead-contract.ts";
import * as plans from "@chiboso/domain/meetings/planning/contract.ts";
import * as before from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import * as results from "@chiboso/domain/meetings/results/contract.ts";
import { read, readLogged, write, writePrepared, type Mounted } from "../platform/capability.ts";
import { appoint, writeGuests } from "./appoint-officers.ts";
import { assign, withdraw } from "./assign-task.ts";
import { lateRoutes } from "./late/routes.ts";
import {
  ask,
  enter as enterIntoQueue,
  limit,
  step as stepOfSpeech,
  withdrawOwn,
} from "./during/floor.ts";
import { handOver } from "./during/hand-over.ts";
import { lock, lookOn } from "./during/observe.ts";
import { list } from "./list-meetings.ts";
import { note, reword } from "./note-opinion.ts";
import { close, open } from "./open-meeting.ts";
import { attach, download, keepPaper, remove } from "./papers.ts";
import { enter } from "./packet/enter-slip.ts";
import { print } from "./packet/print-packet.ts";
import { enterHandOver, list as listToldPeople } from "./packet/told.ts";
import { reword as rewordAhead, withdraw as takeBackAhead } from "./planning/own-ahead.ts";
import { name as nameTheFollower, show as showFollower } from "./planning/follower.ts";
import { approveYear, viewYear, writeYear } from "./planning/plan-year.ts";
import {
  adopt,
  prepare as prepareTheCommittee,
  writeItemDraft,
} from "./planning/prepare-committee.ts";
import { showBefore } from "./planning/view-before.ts";
import { accept, report } from "./results/report-task.ts";
import { listMine, listOfCell } from "./results/view-tasks.ts";
import { prepare, revise } from "./prepare-meeting.ts";
import { callTheRoll, checkInByCode, enterPresence, leaveMeeting, showCode } from "./presence.ts";
import { propose } from "./propose-meeting.ts";
import { cancel, publish } from "./publish-meeting.ts";
import { showRecord } from "./record.ts";
import { answerSummons, sendAhead } from "./respond.ts";
import { conclude, rewriteAgenda, step } from "./run-agenda.ts";
import { viewMeeting } from "./view-meeting.ts";

export const routes: readonly Mounted[] = [
  read(preparing.listMeetings, list),
  read(preparing.getMeeting, viewMeeting),
  read(preparing.getRecord, showRecord),
  read(preparing.proposeMeeting, propose),
  read(plans.viewPlan, viewYear),
  write(plans.savePlan, writeYear),
  write(plans.approvePlan, approveYear),
  read(before.viewBefore, showBefore),
  write(before.prepareCommittee, prepareTheCommittee),
  write(before.adoptCommittee, adopt),
  write(before.writeDraft, writeItemDraft),
  readLogged(before.viewFollower, showFollower),
  write(before.nameFollower, nameTheFollower),
  readLogged(packet.listTold, listToldPeople),
  read(packet.printPacket, print),
  write(packet.handOver, enterHandOver),
  write(packet.enterSlip, enter),
  read(results.listMyTasks, listMine),
  read(results.listCellTasks, listOfCell),
  write(results.reportTask, report),
  write(results.acceptReport, accept),
  write(preparing.prepareMeeting, prepare),
  write(preparing.revisePreparation, revise),
  writePrepared(preparing.attachPaper, keepPaper, attach),
  write(preparing.removePaper, remove),
  read(preparing.getPaper, download),
  write(preparing.publishMeeting, publish),
  write(preparing.cancelMeeting, cancel),
  write(preparing.respond, answerSummons),
  write(preparing.sendOpinionAhead, sendAhead),
  write(ahead.reviseAhead, rewordAhead),
  write(ahead.withdrawAhead, takeBackAhead),
  write(running.openMeeting, open),
  write(running.callRoll, callTheRoll),
  read(running.getCheckInCode, showCode),
  write(running.checkIn, checkInByCode),
  write(running.recordPresence, enterPresence),
  write(running.leave, leaveMeeting),
  write(running.changeAgenda, rewriteAgenda),
  write(running.stepItem, step),
  write(running.noteOpinion, note),
  write(running.reviseOpinion, reword),
  write(running.concludeItem, conclude),
  write(running.assignTask, assign),
  write(running.withdrawAssignment, withdraw),
  write(roles.listGuests, writeGuests),
  write(roles.appointOfficers, appoint),
  write(running.closeMeeting, close),
  ...lateRoutes,
  write(floor.askForFloor, ask),
  write(floor.enterSpeaker, enterIntoQueue),
  write(floor.stepBack, withdrawOwn),
  write(floor.stepSpeech, stepOfSpeech),
  write(floor.limitSpeeches, limit),
  write(roles.handOverChair, handOver),
  write(roles.setLock, lock),
  write(roles.observe, lookOn),
];
