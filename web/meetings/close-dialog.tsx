import { Alert, List, Stack, Text, Textarea } from "@mantine/core";
import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { leastMinutes } from "@chiboso/domain/meetings/agenda.ts";
import { closeMeeting } from "@chiboso/domain/meetings/contract-running.ts";
import { isJoined } from "@chiboso/domain/meetings/during/clocks.ts";
import { goOn, notDiscussed } from "@chiboso/domain/meetings/planning/carry.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { explainLeast } from "@chiboso/domain/rules/explain.ts";
import { citationOf, rulesInForce } from "@chiboso/domain/rules/rules.ts";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote, useRulesAt } from "../rules/public.ts";
import { useMeetingCommand } from "./api.ts";
import { useServerClock } from "./clock.ts";
import { tooShort } from "./doubts.ts";
import { useItemTitle } from "./during/item-title.ts";
import { UnsentNotice } from "./during/unsent-notice.tsx";
import { isolated } from "./isolate.ts";

interface Props {
  readonly meeting: MeetingView;
}

/** Closing ends the record: the dialog says so with what was not discussed, and a refusal names what stands in the way. */
export function CloseDialog({
  meeting,
  opened,
  onClose,
}: Props & { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  const close = useMeetingCommand(closeMeeting, meeting.id);
  const left = notDiscussed(meeting.items);
  const run = async () => {
    const leftOutReason = left.length === 0 || reason.trim() === "" ? null : reason;
    const params = { meetingId: meeting.id };
    const outcome = await close.run({ params, body: { leftOutReason } });
    if (outcome.kind === "done") onClose();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t("meetings.step.close_button")}
      text={t("meetings.step.close_text")}
      confirm={t("meetings.step.close_button")}
      pending={close.pending}
      failure={close.failure}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <InTheWay meeting={meeting} />
      {left.length > 0 && (
        <>
          <Left meeting={meeting} />
          <Textarea
            label={t("meetings.close.reason")}
            description={t("meetings.close.reason_hint")}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
      <UnsentNotice meeting={meeting} shownId={undefined} />
      <TooShort meeting={meeting} />
    </ConfirmDialog>
  );
}

/** What has to be done first, before anybody presses in vain. */
function InTheWay({ meeting }: Props) {
  const { t } = useWords();
  const { chair, holds, items, may, roll } = meeting;
  const running = items.find((item) => item.running);
  const told = [
    ...(may.isChair ? [] : [t("meetings.close.only_chair", { name: isolated(chair.name) })]),
    ...holds.map((hold) => t("meetings.step.held", { name: isolated(hold.name) })),
    ...(running === undefined ? [] : [t("meetings.close.running", { number: running.position })]),
    ...(roll.some((each) => each.presence.length > 0) ? [] : [t("meetings.close.roll")]),
  ];
  if (told.length === 0) return null;
  return (
    <Alert color="gold" title={t("meetings.close.first")}>
      <List>
        {told.map((each) => (
          <List.Item key={each}>{each}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** What the minutes will name as not discussed, and what of it comes back. */
function Left({ meeting }: Props) {
  const { t, list } = useWords();
  const titleOf = useItemTitle();
  const again = goOn(meeting.kind, meeting.items);
  return (
    <Stack gap="xs">
      <Text fw={600}>{t("meetings.close.left")}</Text>
      <List>
        {notDiscussed(meeting.items).map((item) => (
          <List.Item key={item.id}>{`${item.position}. ${titleOf(item)}`}</List.Item>
        ))}
      </List>
      {again.length > 0 && (
        <Text>
          {t("meetings.close.goes_on", {
            numbers: list(again.map((item) => String(item.position))),
          })}
        </Text>
      )}
    </Stack>
  );
}

/** Says when the meeting has not lasted as long as a rule asks for. */
function TooShort({ meeting }: Props) {
  const { t } = useWords();
  const pack = useRulesAt(meeting.organisation.id);
  const now = useServerClock(meeting.serverNow);
  const { openedAt, zone, kind, items } = meeting;
  const on = localDateOf(openedAt ?? meeting.plannedAt, zone);
  const least = leastMinutes(pack, kind, on, isJoined(items));
  const gone = tooShort(openedAt, now, least);
  const rule = rulesInForce(pack, "duration", on)[0];
  if (gone === null || least === undefined || rule === undefined) return null;
  return (
    <div>
      <Text fw={600}>{t("meetings.step.close_short", { gone, least })}</Text>
      <RuleNote citation={citationOf(pack, rule)} arithmetic={explainLeast(gone, least)} />
    </div>
  );
}
