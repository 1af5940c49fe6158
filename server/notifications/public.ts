import { mailState, markRead, myNotifications } from "@chiboso/domain/notifications/contract.ts";
import * as push from "@chiboso/domain/notifications/push/contract.ts";
import { ok } from "@chiboso/domain/kernel/result.ts";
import { read, write, type Capability, type Services } from "../platform/capability.ts";
import { openMail } from "../platform/mail.ts";
import { deliver } from "./deliver.ts";
import { answerInbox, readOwn } from "./inbox.ts";
import { answerMailState } from "./mail-state.ts";
import { MAIL_QUEUE } from "./message.ts";
import { choose } from "./push/choose-channels.ts";
import { deliverPush } from "./push/deliver-push.ts";
import { keep } from "./push/keep-push.ts";
import { ownPushOf, PUSH_QUEUE } from "./push/store.ts";
import { subscribe } from "./push/subscribe-push.ts";
import { PUSH_SWEEP_QUEUE, startForgettingDevices } from "./push/sweep.ts";
import { tryDevice } from "./push/try-push.ts";
import { unsubscribe } from "./push/unsubscribe-push.ts";

export type { Message, Notifying } from "./message.ts";
export { notify } from "./notify.ts";
export {
  eraseDevicesOf,
  forgetDevicesOf,
  forgetDevicesOfSession,
  moveDevices,
} from "./push/forget-devices.ts";
export { toldWith, type Told } from "./told.ts";
export { membersWithAddress } from "./with-address.ts";

export const notifications: Capability = {
  name: "notifications",
  routes: [
    read(myNotifications, answerInbox),
    write(markRead, readOwn),
    read(mailState, answerMailState),
    read(push.viewPush, async ({ reader, services, actor }) =>
      ok(await ownPushOf(reader, services, actor.accountId)),
    ),
    write(push.subscribePush, subscribe),
    write(push.keepPush, keep),
    write(push.unsubscribePush, unsubscribe),
    write(push.testPush, tryDevice),
    write(push.chooseChannels, choose),
  ],
  queues: [MAIL_QUEUE, PUSH_QUEUE, PUSH_SWEEP_QUEUE],
  startJobs,
};

/** Without a mail server or without push, what waits from earlier stays where it is. */
async function startJobs(services: Services): Promise<void> {
  const { jobs, config, push: pushes } = services;
  await startForgettingDevices(services);
  if (config.mail !== undefined) {
    const mail = openMail(config.mail);
    await jobs.work(MAIL_QUEUE, (job) => deliver(services, mail, String(job["mailId"])));
  }
  if (pushes !== undefined)
    await jobs.work(PUSH_QUEUE, (job) => deliverPush(services, pushes, String(job["pushId"])), {
      together: true,
    });
}
