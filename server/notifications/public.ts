import { mailState, markRead, myNotifications } from "@chiboso/domain/notifications/contract.ts";
import { read, write, type Capability, type Services } from "../platform/capability.ts";
import { openMail } from "../platform/mail.ts";
import { deliver } from "./deliver.ts";
import { answerInbox, readOwn } from "./inbox.ts";
import { answerMailState } from "./mail-state.ts";
import { MAIL_QUEUE } from "./notify.ts";

export { toldWith, type Told } from "./told.ts";
export { notify, type Message, type Notifying } from "./notify.ts";

export const notifications: Capability = {
  name: "notifications",
  routes: [
    read(myNotifications, answerInbox),
    write(markRead, readOwn),
    read(mailState, answerMailState),
  ],
  queues: [MAIL_QUEUE],
  startJobs,
};

/** Without a mail server letters that wait from earlier stay where they are. */
async function startJobs(services: Services): Promise<void> {
  if (services.config.mail === undefined) return;
  const mail = openMail(services.config.mail);
  await services.jobs.work(MAIL_QUEUE, (job) => deliver(services, mail, String(job["mailId"])));
}
