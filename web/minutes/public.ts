export { MeetingMinutes } from "./meeting-minutes.tsx";
