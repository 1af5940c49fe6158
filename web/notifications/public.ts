export { Bell } from "./bell.tsx";
export { NoticeList } from "./notice-list.tsx";
export { KeepDevice, NoticeSettings } from "./push/door.tsx";
