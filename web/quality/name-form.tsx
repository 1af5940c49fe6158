import { nameScorer } from "@chiboso/domain/quality/contract.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { Select } from "@mantine/core";
import { useState } from "react";
import { CommandForm } from "../platform/command-form.tsx";
import { useWords } from "../platform/words.tsx";
import { useSheetCommand } from "./api.ts";

/** Who scores, and in a cell without a committee who may agree beside the deputy. */
export function NameForm({ view }: { readonly view: SheetView }) {
  const { t } = useWords();
  const [scorerId, setScorerId] = useState<string | null>(view.score?.scorer.memberId ?? null);
  const [agreerId, setAgreerId] = useState<string | null>(view.score?.agreer?.memberId ?? null);
  const command = useSheetCommand(nameScorer);
  const people = view.candidates.map(({ memberId, name }) => ({ value: memberId, label: name }));
  const send = () => {
    if (scorerId === null) return;
    void command.run({ params: { meetingId: view.meeting.id }, body: { scorerId, agreerId } });
  };
  return (
    <CommandForm
      submit={t(view.score === null ? "quality.name.submit" : "quality.name.again")}
      quiet={view.score !== null}
      pending={command.pending}
      disabled={scorerId === null}
      failure={command.failure}
      onSubmit={send}
    >
      <Select
        label={t("quality.name.scorer")}
        description={t("quality.name.scorer_hint")}
        data={people}
        searchable
        maw="28rem"
        value={scorerId}
        onChange={setScorerId}
      />
      {!view.hasCommittee && (
        <Select
          label={t("quality.name.agreer")}
          description={t("quality.name.agreer_hint")}
          data={people.filter(({ value }) => value !== scorerId)}
          searchable
          clearable
          maw="28rem"
          value={agreerId}
          onChange={setAgreerId}
        />
      )}
    </CommandForm>
  );
}
