import { Alert, Button, List, Stack, Text } from "@mantine/core";
import { publishMeeting } from "@chiboso/domain/meetings/contract.ts";
import { isOnRoll, isSummoned } from "@chiboso/domain/meetings/presence.ts";
import type { MeetingProposal, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { LinkButton } from "../platform/links.tsx";
import { useWords } from "../platform/words.tsx";
import { Disclosure } from "../voting/public.ts";
import { useMeetingCommand } from "./api.ts";
import { NextStepCard } from "./next-step-card.tsx";
import type { Part } from "./preparation-values.ts";
import { SAVE_CHANGES } from "./revision-form.tsx";

interface Props {
  readonly meeting: MeetingView;
  /** What was changed below and not saved; it would not be in the summons. */
  readonly unsaved: readonly Part[];
  /** The cell as it is now; before the summons there is no roll yet. Undefined while it is fetched. */
  readonly members: MeetingProposal["members"] | undefined;
}

/** Summons the members: says who will be told and how, then asks once more. */
export function PublishStep({ meeting, members, unsaved }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  const command = useMeetingCommand(publishMeeting, meeting.id);
  const summoned =
    meeting.state === "invited"
      ? meeting.roll.filter((each) => each.summoned)
      : (members ?? []).filter((each) => isOnRoll(each.standing) && isSummoned(each.standing));
  const publish = async () => {
    const outcome = await command.run({
      params: { meetingId: meeting.id },
      body: { expectedVersion: meeting.version },
    });
    if (outcome.kind === "done") setAsking(false);
  };
  if (meeting.state === "invited") {
    return (
      <NextStepCard
        title={t("meetings.publish.done", { count: summoned.length })}
        action={
          <LinkButton to="/meetings/$meetingId/run" params={{ meetingId: meeting.id }} size="lg">
            {t("meetings.run.go")}
          </LinkButton>
        }
      />
    );
  }
  return (
    <NextStepCard
      title={t("meetings.publish.title")}
      action={
        <Button size="lg" onClick={() => (unsaved.length > 0 ? setRefused(true) : setAsking(true))}>
          {t("meetings.publish.button")}
        </Button>
      }
    >
      {members !== undefined && (
        <Text>{t("meetings.publish.who", { count: summoned.length })}</Text>
      )}
      {refused && unsaved.length > 0 && <SaveFirst unsaved={unsaved} />}
      <Names names={summoned.map((each) => each.name)} />
      <ConfirmDialog
        opened={asking}
        title={t("meetings.publish.button")}
        text={t("meetings.publish.text", { count: summoned.length })}
        confirm={t("meetings.publish.button")}
        pending={command.pending}
        failure={command.failure}
        onConfirm={() => void publish()}
        onClose={() => setAsking(false)}
      />
    </NextStepCard>
  );
}

/** A summons tells what is stored: it does not go out while the form below says something else. */
function SaveFirst({ unsaved }: { readonly unsaved: readonly Part[] }) {
  const { t, list } = useWords();
  return (
    <Alert color="gold" role="alert" title={t("meetings.publish.unsaved")}>
      <Stack gap="xs" align="flex-start">
        <Text>
          {t("meetings.publish.unsaved_text", {
            parts: list(unsaved.map((part) => t(`meetings.part.${part}`))),
          })}
        </Text>
        <Button variant="default" onClick={() => document.getElementById(SAVE_CHANGES)?.focus()}>
          {t("meetings.publish.to_changes")}
        </Button>
      </Stack>
    </Alert>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  const { t } = useWords();
  if (names.length === 0) return null;
  return (
    <Disclosure label={t("meetings.publish.names", { count: names.length })}>
      <List>
        {names.map((name, index) => (
          <List.Item key={`${index}-${name}`}>{name}</List.Item>
        ))}
      </List>
    </Disclosure>
  );
}
