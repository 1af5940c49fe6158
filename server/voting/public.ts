import * as contract from "@chiboso/domain/voting/contract.ts";
import { read, write, writeTogether, type Capability } from "../platform/capability.ts";
import { askedOnce } from "../platform/same-moment.ts";
import { enter, voteAll } from "./cast-vote.ts";
import { enterHands } from "./count-hands.ts";
import { cancel, close } from "./close-poll.ts";
import { open, propose, repeat } from "./open-poll.ts";
import { paperRoutes } from "./paper/routes.ts";
import { locatePaper } from "./paper/store.ts";
import { pollsPicture } from "./picture.ts";
import { electionIds } from "./secret/booth.ts";
import { KEEPING_QUEUE, startEndingKeeping } from "./secret/destroy-keys.ts";
import { secretRoutes } from "./secret/routes.ts";
import { locateSecret } from "./secret/store.ts";
import { locatePoll } from "./store.ts";
import { showPoll, showPolls } from "./view-poll.ts";

/** Votes by name, on paper and by secret electronic ballots inside meetings: it knows meetings, and meetings do not know it. */
export const voting: Capability = {
  name: "voting",
  routes: [
    read(contract.listPolls, showPolls),
    read(contract.getPoll, showPoll),
    read(contract.proposePoll, propose),
    write(contract.openPoll, open),
    write(contract.repeatPoll, repeat),
    writeTogether(contract.castVote, voteAll),
    write(contract.enterVotes, enter),
    write(contract.countHands, enterHands),
    write(contract.closePoll, close),
    write(contract.cancelPoll, cancel),
    ...paperRoutes,
    ...secretRoutes,
  ],
  locators: {
    poll: askedOnce(locatePoll),
    paperVote: askedOnce(locatePaper),
    secretVote: askedOnce(locateSecret),
  },
  anonymousNames: electionIds,
  pictures: [pollsPicture],
  queues: [KEEPING_QUEUE],
  startJobs: startEndingKeeping,
};
