export { MeetingMinutes, useMinutesOf } from "./meeting-minutes.tsx";
