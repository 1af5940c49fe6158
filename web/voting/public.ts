export { HelpedVote } from "./helped-vote.tsx";
export { ItemResults, OpenVote } from "./meeting-polls.tsx";
export { PollDesk } from "./poll-desk.tsx";
export { ProjectedVote } from "./projected-vote.tsx";
export { useNextOfVote } from "./use-next-of-vote.ts";
export { Disclosure } from "./why.tsx";
