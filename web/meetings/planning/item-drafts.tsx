import { Select, Stack, Textarea } from "@mantine/core";
import { DRAFT_LIMIT } from "@chiboso/domain/meetings/planning/committee.ts";
import { writeDraft } from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { Section } from "../../platform/page.tsx";
import { useWords } from "../../platform/words.tsx";
import { useMeetingCommand } from "../api.ts";
import { tooLong } from "../too-long.ts";

/** Drafts of conclusions and of the resolution: the chair finds them under the item when the meeting runs. */
export function ItemDrafts({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const first =
    meeting.items.find((item) => item.draft !== null) ??
    meeting.items.find((item) => item.kind === "resolution") ??
    meeting.items[0];
  const [chosen, setChosen] = useState(first?.id ?? "");
  const item = meeting.items.find((each) => each.id === chosen) ?? first;
  if (item === undefined) return null;
  return (
    <Section title={t("meetings.draft.title")} lead={t("meetings.draft.lead")}>
      <Stack gap="sm">
        <Select
          label={t("meetings.draft.item")}
          data={meeting.items.map((each) => ({
            value: each.id,
            label: `${each.position}. ${each.title}${each.draft === null ? "" : ` – ${t("meetings.draft.there")}`}`,
          }))}
          value={item.id}
          onChange={(value) => setChosen(value ?? item.id)}
        />
        <DraftForm key={`${item.id} ${item.draft ?? ""}`} meeting={meeting} item={item} />
      </Stack>
    </Section>
  );
}

function DraftForm({ meeting, item }: { readonly meeting: MeetingView; readonly item: ItemView }) {
  const words = useWords();
  const { t } = words;
  const saved = item.draft ?? "";
  const [text, setText] = useState(saved);
  const command = useMeetingCommand(writeDraft, meeting.id);
  const long = tooLong(words, text, DRAFT_LIMIT);
  return (
    <CommandForm
      submit={t("meetings.draft.save")}
      quiet
      pending={command.pending}
      disabled={text.trim() === saved || long !== undefined}
      failure={command.failure}
      onSubmit={() =>
        void command.run({
          params: { meetingId: meeting.id, itemId: item.id },
          body: { expectedVersion: meeting.version, text },
        })
      }
    >
      <Textarea
        label={t("meetings.draft.text")}
        autosize
        minRows={3}
        maxRows={16}
        value={text}
        error={long}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
