export { AccountLink } from "./account-link.tsx";
export { SecondStepReminder } from "./second-step-reminder.tsx";
