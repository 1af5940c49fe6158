export { MeetingAhead } from "./own/meeting-ahead.tsx";
export { MeetingNow } from "./own/meeting-now.tsx";
export { TaskList } from "./results/task-list.tsx";
