export { OutboxNotice } from "./outbox-notice.tsx";
export { Outbox } from "./outbox.tsx";
