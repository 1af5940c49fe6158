import { Select, Stack } from "@mantine/core";
import { attachPaper, PAPER_LIMIT, removePaper } from "@chiboso/domain/meetings/contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { FileDrop } from "../platform/file-drop.tsx";
import { Section } from "../platform/page.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useMeetingCommand } from "./api.ts";
import { PapersList } from "./papers-list.tsx";

const WHOLE = "whole";

/** Attaches papers to the meeting or to one item and takes them away again. */
export function PapersEditor({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const [itemId, setItemId] = useState(WHOLE);
  const attach = useMeetingCommand(attachPaper, meeting.id);
  const remove = useMeetingCommand(removePaper, meeting.id);
  // Sent again after a lost answer, the same file keeps its id and is not attached twice.
  const [paperId, setPaperId] = useState(() => uuidv7());
  const send = async (file: File) => {
    const outcome = await attach.run({
      params: { meetingId: meeting.id },
      query: { paperId, ...(itemId !== WHOLE && { itemId }) },
      file,
    });
    if (outcome.kind === "done") setPaperId(uuidv7());
  };
  return (
    <Section title={t("meetings.papers.title")} lead={t("meetings.papers.lead")}>
      <Stack gap="md">
        {meeting.papers.length > 0 && (
          <PapersList
            meetingId={meeting.id}
            papers={meeting.papers}
            onRemove={(paper) =>
              void remove.run({ params: { meetingId: meeting.id, paperId: paper.id } })
            }
          />
        )}
        <RefusalAlert failure={remove.failure} />
        <Select
          label={t("meetings.papers.for")}
          data={[
            { value: WHOLE, label: t("meetings.papers.for_all") },
            ...meeting.items.map((item) => ({
              value: item.id,
              label: `${item.position}. ${item.title}`,
            })),
          ]}
          value={itemId}
          onChange={(value) => setItemId(value ?? WHOLE)}
        />
        <FileDrop
          label={t("meetings.papers.add")}
          hint={t("meetings.papers.hint")}
          accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
          limit={PAPER_LIMIT}
          pending={attach.pending}
          progress={attach.progress}
          onFile={(file) => void send(file)}
        />
        <RefusalAlert failure={attach.failure} />
      </Stack>
    </Section>
  );
}
