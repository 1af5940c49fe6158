import { Button, Group, Select, Stack, Text, Title } from "@mantine/core";
import { decideChair } from "@chiboso/domain/meetings/during/chair.ts";
import {
  appointOfficers,
  handOverChair,
  setLock,
} from "@chiboso/domain/meetings/during/roles-contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { ConfirmDialog } from "../../platform/confirm-dialog.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import { useWords } from "../../platform/words.tsx";
import { useMeetingCommand } from "../api.ts";
import { MemberPicker } from "../member-picker.tsx";

interface Props {
  readonly meeting: MeetingView;
}

type Why = "handedOver" | "chairLeft" | "ownMatter";

/** Handing over the chair in a running meeting; only people to whom it may go are offered. */
export function ChairDesk({ meeting }: Props) {
  const { t } = useWords();
  const able = meeting.roll.filter((each) => mayLead(meeting, each.memberId));
  const chairIsHere = meeting.roll.some(
    (each) => each.memberId === meeting.chair.memberId && each.presentNow,
  );
  return (
    <Stack gap="sm">
      <Title order={3}>{t("meetings.chair.title")}</Title>
      <Text>{t("meetings.chair.now", { name: meeting.chair.name })}</Text>
      {able.length > 0 && <HandOver meeting={meeting} able={able} chairIsHere={chairIsHere} />}
      {able.length === 0 && !chairIsHere && <Text>{t("meetings.chair.gone")}</Text>}
    </Stack>
  );
}

function HandOver({
  meeting,
  able,
  chairIsHere,
}: Props & { readonly able: MeetingView["roll"]; readonly chairIsHere: boolean }) {
  const { t } = useWords();
  const [toId, setTo] = useState<string | null>(null);
  const [why, setWhy] = useState<Why>("handedOver");
  const [asking, setAsking] = useState(false);
  const command = useMeetingCommand(handOverChair, meeting.id);
  const chosen = able.find((each) => each.memberId === toId);
  const reasons: readonly Why[] = chairIsHere ? ["handedOver", "ownMatter"] : ["chairLeft"];
  const reason = chairIsHere ? why : "chairLeft";
  const run = async () => {
    if (chosen === undefined) return;
    await command.run({
      params: { meetingId: meeting.id },
      body: { toId: chosen.memberId, why: reason, expectedVersion: meeting.version },
    });
  };
  return (
    <CommandForm
      submit={t("meetings.chair.hand_over")}
      quiet
      pending={command.pending}
      disabled={chosen === undefined}
      failure={null}
      {...(chosen === undefined && { hint: t("meetings.chair.first") })}
      onSubmit={() => setAsking(true)}
    >
      <MemberPicker label={t("meetings.chair.to")} members={able} value={toId} onChange={setTo} />
      <Select
        label={t("meetings.chair.why")}
        data={reasons.map((each) => ({ value: each, label: t(`meetings.chair.why.${each}`) }))}
        value={reason}
        onChange={(value) => value !== null && setWhy(value)}
      />
      <ConfirmDialog
        opened={asking}
        title={t("meetings.chair.hand_over")}
        text={t("meetings.chair.text", { name: chosen?.name ?? "" })}
        confirm={t("meetings.chair.hand_over")}
        pending={command.pending}
        failure={command.failure}
        onConfirm={() => void run()}
        onClose={() => setAsking(false)}
      />
    </CommandForm>
  );
}

/** By the same rule as the server. */
function mayLead(meeting: MeetingView, memberId: string): boolean {
  const { state, rollCalledAt, roll, chair, clerk, may, mine } = meeting;
  const officers = { state, rollCalledAt, roll, chairId: chair.memberId, clerkId: clerk.memberId };
  const by = {
    memberId: may.isChair ? chair.memberId : (mine?.memberId ?? null),
    mayPrepare: may.prepare,
  };
  return decideChair(officers, memberId, by).ok;
}

/** Another minutes-taker, of those who are here. */
export function ClerkDesk({ meeting }: Props) {
  const { t } = useWords();
  const [clerkId, setClerk] = useState<string | null>(meeting.clerk.memberId);
  const command = useMeetingCommand(appointOfficers, meeting.id);
  const able = meeting.roll.filter(
    ({ memberId, presentNow }) =>
      memberId === meeting.clerk.memberId || (presentNow && memberId !== meeting.chair.memberId),
  );
  const same = clerkId === null || clerkId === meeting.clerk.memberId;
  const appoint = () => {
    if (clerkId === null) return;
    const { memberId: chairId } = meeting.chair;
    void command.run({
      params: { meetingId: meeting.id },
      body: { chairId, clerkId, expectedVersion: meeting.version },
    });
  };
  return (
    <CommandForm
      submit={t("meetings.clerk.change")}
      quiet
      pending={command.pending}
      disabled={same}
      failure={command.failure}
      onSubmit={appoint}
    >
      <MemberPicker
        label={t("meetings.facts.clerk")}
        members={able}
        value={clerkId}
        onChange={setClerk}
      />
    </CommandForm>
  );
}

/** The chair's lock for a delicate matter. */
export function LockDesk({ meeting }: Props) {
  const { t, time } = useWords();
  const command = useMeetingCommand(setLock, meeting.id);
  const { lockedAt } = meeting;
  const locked = lockedAt !== null;
  return (
    <Stack gap="xs">
      <Title order={3}>{t("meetings.lock.title")}</Title>
      <Text size="sm" c="dimmed">
        {t("meetings.lock.text")}
      </Text>
      {locked && (
        <StatusBadge
          tone="warning"
          icon={IconLock}
          label={t("meetings.lock.since", { time: time(lockedAt, meeting.zone) })}
        />
      )}
      {meeting.may.isChair && (
        <Group>
          <Button
            variant="default"
            loading={command.pending}
            leftSection={
              locked ? <IconLockOpen size={18} aria-hidden /> : <IconLock size={18} aria-hidden />
            }
            onClick={() =>
              void command.run({
                params: { meetingId: meeting.id },
                body: { locked: !locked },
              })
            }
          >
            {t(locked ? "meetings.lock.unlock" : "meetings.lock.lock")}
          </Button>
        </Group>
      )}
      <RefusalAlert failure={command.failure} />
    </Stack>
  );
}
