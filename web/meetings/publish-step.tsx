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
  const summoned = (members ?? []).filter(
    (each) => isOnRoll(each.standing) && isSummoned(each.standing),
  );
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
        title={t("meetings.publish.done", {
          count: meeting.roll.filter((each) => each.summoned).length,
        })}
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
      {members !== undefined && <Reach summoned={summoned} />}
      {refused && unsaved.length > 0 && <SaveFirst unsaved={unsaved} />}
      <Names summoned={summoned} />
      <ConfirmDialog
        opened={asking}
        title={t("meetings.publish.button")}
        text={t("meetings.publish.text")}
        confirm={t("meetings.publish.button")}
        pending={command.pending}
        failure={command.failure}
        onConfirm={() => void publish()}
        onClose={() => setAsking(false)}
      >
        <Reach summoned={summoned} />
      </ConfirmDialog>
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

interface Summoned {
  readonly summoned: readonly MeetingProposal["members"][number][];
}

/** How many the summons reaches in which way, and for whom there is only paper. */
function Reach({ summoned }: Summoned) {
  const { t } = useWords();
  const count = {
    app: summoned.filter((each) => each.signsIn).length,
    mail: summoned.filter((each) => each.mailed).length,
    paper: summoned.filter((each) => !each.signsIn).length,
  };
  return (
    <div>
      {(["app", "mail", "paper"] as const)
        .filter((way) => count[way] > 0)
        .map((way) => (
          <Text key={way}>{t(`meetings.reach.${way}`, { count: count[way] })}</Text>
        ))}
    </div>
  );
}

function Names({ summoned }: Summoned) {
  const { t, list } = useWords();
  if (summoned.length === 0) return null;
  return (
    <Disclosure label={t("meetings.publish.names", { count: summoned.length })}>
      <List>
        {summoned.map(({ memberId, name, signsIn, mailed }) => (
          <List.Item key={memberId}>
            <bdi>{name}</bdi>
            <Text span size="sm" c="dimmed">
              {" · "}
              {list([
                t(signsIn ? "meetings.reach.in_app" : "meetings.told.no_account"),
                ...(mailed ? [t("meetings.reach.by_mail")] : []),
              ])}
            </Text>
          </List.Item>
        ))}
      </List>
    </Disclosure>
  );
}
