export { askDevice, knowsPasskeys } from "./passkey-device.ts";
export { AccountLink } from "./account-link.tsx";
export { LogOutButton } from "./log-out-button.tsx";
export { WorkMeter } from "./work/work-meter.tsx";
export { WorkTimeNote } from "./work/work-time.tsx";
export { ElderSwitch } from "./elder-switch.tsx";
export { SecondStepReminder } from "./second-step-reminder.tsx";
