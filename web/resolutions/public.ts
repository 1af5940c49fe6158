export { MeetingResolutions } from "./meeting-resolutions.tsx";
