import { Fieldset, Group, Stack, Text } from "@mantine/core";
import { INVALID_IN, OPTIONS } from "@chiboso/domain/voting/paper/ballot.ts";
import { enterCount } from "@chiboso/domain/voting/paper/contract.ts";
import { checkSheet, emptySheet, type CountSheet } from "@chiboso/domain/voting/paper/sheet.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { useWords } from "../../platform/words.tsx";
import { usePaperCommand } from "./api.ts";
import { Figure } from "./figure.tsx";
import { optionWord } from "./option-word.ts";

/** What one person found in the box. What does not add up is said before it is sent. */
export function CountForm({ vote }: { readonly vote: PaperView }) {
  const { t, refusalText } = useWords();
  const [sheet, setSheet] = useState(() => emptySheet(vote.ballot));
  const enter = usePaperCommand(enterCount, vote.meetingId);
  const checked = checkSheet(vote.ballot, vote.issued, sheet);
  const wrong = checked.ok ? undefined : refusalText(checked.refusal);
  const change = (part: Partial<CountSheet>) => {
    enter.reset();
    setSheet((before) => ({ ...before, ...part }));
  };
  return (
    <CommandForm
      submit={t("voting.paper.enter_count")}
      pending={enter.pending}
      disabled={!checked.ok || sheet.collected === 0}
      failure={enter.failure}
      {...(wrong !== undefined && sheet.collected > 0 && { hint: wrong })}
      onSubmit={() =>
        void enter.run({
          params: { paperVoteId: vote.id },
          body: { attempt: vote.attempt, sheet },
        })
      }
    >
      <Text c="dimmed">{t("voting.paper.count_hint")}</Text>
      <Group align="flex-end">
        <Figure
          label={t("voting.paper.collected")}
          value={sheet.collected}
          onChange={(collected) => change({ collected })}
        />
        <Figure
          label={t("voting.paper.valid")}
          value={sheet.valid}
          onChange={(valid) => change({ valid })}
        />
      </Group>
      <Fieldset legend={t("voting.paper.invalid")}>
        <Group align="flex-end">
          {INVALID_IN[vote.ballot.form].map((reason) => (
            <Figure
              key={reason}
              label={t(`voting.invalid.${reason}`)}
              value={sheet.invalid[reason]}
              onChange={(value) => change({ invalid: { ...sheet.invalid, [reason]: value } })}
            />
          ))}
        </Group>
      </Fieldset>
      <Lines vote={vote} sheet={sheet} onChange={(lines) => change({ lines })} />
    </CommandForm>
  );
}

function Lines({
  vote,
  sheet,
  onChange,
}: {
  readonly vote: PaperView;
  readonly sheet: CountSheet;
  readonly onChange: (lines: number[][]) => void;
}) {
  const { t } = useWords();
  const set = (line: number, option: number, value: number) =>
    onChange(
      sheet.lines.map((figures, at) =>
        at === line ? figures.map((each, place) => (place === option ? value : each)) : figures,
      ),
    );
  return (
    <Stack gap="sm">
      {vote.ballot.lines.map((line, index) => (
        <Fieldset key={line.memberId ?? line.name} legend={`${index + 1}. ${line.name}`}>
          <Group align="flex-end">
            {OPTIONS[vote.ballot.form].map((option, place) => (
              <Figure
                key={option}
                label={t(optionWord(vote.ballot.form, option))}
                value={sheet.lines[index]?.[place] ?? 0}
                onChange={(value) => set(index, place, value)}
              />
            ))}
          </Group>
        </Fieldset>
      ))}
    </Stack>
  );
}
