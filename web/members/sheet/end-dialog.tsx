import { SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { getMemberFile } from "@chiboso/domain/members/contract.ts";
import { endFact, getMemberSheet, withdrawFact } from "@chiboso/domain/members/sheet/contract.ts";
import { specOf } from "@chiboso/domain/members/sheet/facts.ts";
import type { Fact } from "@chiboso/domain/members/sheet/timeline.ts";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { DayField } from "../../platform/day-field.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { useWords } from "../../platform/words.tsx";
import { FactModal } from "./fact-dialog.tsx";
import { valueLine } from "./fact-text.ts";

/** Ends a fact on a day, or takes it back because it was entered by mistake. */
export function EndDialog({
  memberId,
  fact,
  onClose,
}: {
  readonly memberId: string;
  readonly fact: Pick<Fact, "id" | "kind" | "value" | "ended">;
  readonly onClose: () => void;
}) {
  const speech = useWords();
  const { t } = speech;
  const mayEnd = specOf(fact.kind).dated && fact.ended === null && fact.kind !== "name";
  const [way, setWay] = useState(mayEnd ? "end" : "withdraw");
  const props = { memberId, factId: fact.id, onClose };
  return (
    <FactModal title={t("members.sheet.end_title")} onClose={onClose}>
      <Stack>
        <Text>{valueLine(fact.kind, fact.value, speech)}</Text>
        {mayEnd && (
          <SegmentedControl
            value={way}
            onChange={setWay}
            aria-label={t("members.sheet.end_title")}
            data={[
              { value: "end", label: t("members.sheet.way_end") },
              { value: "withdraw", label: t("members.sheet.way_withdraw") },
            ]}
          />
        )}
        {way === "end" ? <EndForm {...props} /> : <WithdrawForm {...props} />}
      </Stack>
    </FactModal>
  );
}

interface Ending {
  readonly memberId: string;
  readonly factId: string;
  readonly onClose: () => void;
}

function EndForm({ memberId, factId, onClose }: Ending) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(endFact, {
    initial: { on: "" },
    toIntent: ({ on }) => ({ params: { memberId, factId }, body: { on } }),
    onDone: (_reply, cache) => cache.refresh(getMemberSheet, getMemberFile),
    onSuccess: onClose,
  });
  return (
    <CommandForm
      submit={t("members.sheet.end")}
      pending={command.pending}
      failure={command.failure}
      onSubmit={submit}
      onCancel={onClose}
    >
      <DayField
        label={t("members.sheet.end_on")}
        value={fields.values.on}
        error={fields.errors["on"]}
        onChange={(on) => fields.setFieldValue("on", on)}
      />
    </CommandForm>
  );
}

function WithdrawForm({ memberId, factId, onClose }: Ending) {
  const { t } = useWords();
  const { fields, command, submit } = useRouteForm(withdrawFact, {
    initial: { reason: "" },
    toIntent: ({ reason }) => ({ params: { memberId, factId }, body: { reason } }),
    onDone: (_reply, cache) => cache.refresh(getMemberSheet, getMemberFile),
    onSuccess: onClose,
  });
  return (
    <CommandForm
      submit={t("members.sheet.withdraw")}
      pending={command.pending}
      failure={command.failure}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={500}
        label={t("members.sheet.reason")}
        description={t("members.sheet.reason_hint")}
        {...fields.getInputProps("reason")}
      />
    </CommandForm>
  );
}
