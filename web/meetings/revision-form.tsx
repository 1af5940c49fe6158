import { Alert, Button, Group, List, Stack, Text } from "@mantine/core";
import { revisePreparation } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingProposal, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useRouteForm } from "../platform/form.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { topicOf } from "./api.ts";
import { isolated } from "./isolate.ts";
import { PreparationFields } from "./preparation-fields.tsx";
import {
  bodyOf,
  changedParts,
  faultsIn,
  PARTS,
  valuesOfMeeting,
  type Part,
  type PreparationValues,
} from "./preparation-values.ts";

/** Where the changes are saved, for whoever leads there. */
export const SAVE_CHANGES = "save-changes";

/**
 * Changes a preparation. What is typed stays when somebody else saved meanwhile: their changes are
 * listed, and the writer decides whether to keep or to take them before anything is sent.
 */
export function RevisionForm({
  meeting,
  members,
  onUnsaved,
}: {
  readonly meeting: MeetingView;
  readonly members: MeetingProposal["members"];
  /** Hears which parts are changed and not saved. */
  readonly onUnsaved: (parts: readonly Part[]) => void;
}) {
  const { t } = useWords();
  const { form, own, others, keepMine, takeTheirs } = useRevision(meeting);
  const unsaved = own.join();
  useEffect(() => {
    onUnsaved(PARTS.filter((part) => unsaved.split(",").includes(part)));
  }, [unsaved, onUnsaved]);
  const conflict = others.length > 0 && own.length > 0;
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="lg">
        <PreparationFields fields={form.fields} members={members} />
        {conflict && (
          <Conflict parts={others} meeting={meeting} onKeep={keepMine} onTake={takeTheirs} />
        )}
        <RefusalAlert failure={form.command.failure} />
        <Group>
          <Button
            id={SAVE_CHANGES}
            type="submit"
            size="md"
            loading={form.command.pending}
            disabled={conflict || own.length === 0}
          >
            {t("meetings.prepare.save")}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {t(own.length === 0 ? "meetings.prepare.unchanged" : "meetings.prepare.unsaved")}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

/** The form over what was stored when it was last in step, and what others have stored since. */
function useRevision(meeting: MeetingView) {
  const theirs = valuesOfMeeting(meeting);
  const [base, setBase] = useState({ version: meeting.version, values: theirs });
  const form = useRouteForm(revisePreparation, {
    initial: base.values,
    toIntent: (values: PreparationValues) => ({
      params: { meetingId: meeting.id },
      body: { expectedVersion: base.version, ...bodyOf(values) },
    }),
    check: faultsIn,
    onDone: async (reply, cache) => {
      // First the base, or one's own save would look like somebody else's.
      setBase({ version: reply.version, values: form.fields.getValues() });
      await cache.refreshTopic(topicOf(meeting.id));
    },
  });
  const typed = form.fields.values;
  const newer = meeting.version > base.version;
  const others: readonly Part[] = newer ? changedParts(base.values, theirs) : [];
  const own = changedParts(base.values, typed);
  const restart = (values: PreparationValues) => {
    setBase({ version: meeting.version, values: theirs });
    form.fields.setValues(values);
    form.command.reset();
  };
  // Somebody else's save that touched nothing typed here is simply taken over.
  if (newer && (others.length === 0 || own.length === 0)) {
    setBase({ version: meeting.version, values: theirs });
    if (others.length > 0) form.fields.setValues(theirs);
  }
  const mine = Object.fromEntries(own.map((part) => [part, typed[part]]));
  return {
    form,
    own,
    others,
    keepMine: () => restart({ ...theirs, ...mine }),
    takeTheirs: () => restart(theirs),
  };
}

function Conflict({
  parts,
  meeting,
  onKeep,
  onTake,
}: {
  readonly parts: readonly Part[];
  readonly meeting: MeetingView;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}) {
  const { t } = useWords();
  const valueOf = useSavedValue(meeting);
  return (
    <Alert
      color="gold"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("meetings.stale.title")}
    >
      <Stack gap="sm">
        <List>
          {parts.map((part) => (
            <List.Item key={part}>
              {t("meetings.stale.part", {
                part: t(`meetings.part.${part}`),
                value: isolated(valueOf(part)),
              })}
            </List.Item>
          ))}
        </List>
        <Group>
          <Button onClick={onKeep}>{t("meetings.stale.keep")}</Button>
          <Button variant="default" onClick={onTake}>
            {t("meetings.stale.take_all")}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** What is stored now under a part of the preparation, as one reads it. */
function useSavedValue(meeting: MeetingView): (part: Part) => string {
  const { t, date, list } = useWords();
  const values = valuesOfMeeting(meeting);
  return (part) => {
    switch (part) {
      case "kind":
        return t(`meetings.kind.${meeting.kind}`);
      case "mode":
        return t(`meetings.mode.${meeting.mode}`);
      case "date":
        return date(values.date);
      case "chairId":
        return meeting.chair.name;
      case "clerkId":
        return meeting.clerk.name;
      case "agenda":
        return list(
          values.agenda.map((item, index) => `${index + 1}. ${item.title}`),
          ";",
        );
      case "title":
      case "place":
      case "onlineLink":
      case "time":
      case "minutes":
        return String(values[part]);
    }
  };
}
