import { Radio, Select, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { DOSSIER_KINDS } from "@chiboso/domain/members/dossier/catalogue.ts";
import {
  getDossier,
  markDossier,
  type DossierView,
} from "@chiboso/domain/members/dossier/contract.ts";
import {
  DOSSIER_HOLDERS,
  DOSSIER_STATES,
  type DossierMark,
} from "@chiboso/domain/members/dossier/rules.ts";
import { CommandForm } from "../../platform/command-form.tsx";
import { DayField } from "../../platform/day-field.tsx";
import { useRouteForm } from "../../platform/form.ts";
import { useWords } from "../../platform/words.tsx";
import { FactModal } from "../sheet/fact-dialog.tsx";

const NAMED = 5;

interface MarkFields extends Record<string, unknown> {
  readonly state: DossierMark["state"];
  readonly holder: DossierMark["holder"];
  readonly place: string;
  readonly since: string;
}

/** Notes whether a paper is there, who keeps it, where, and since when. */
export function MarkDialog({
  dossier,
  numbers,
  onClose,
  onSaved,
}: {
  readonly dossier: DossierView;
  /** The papers that were looked for together; what is noted holds for each. */
  readonly numbers: readonly number[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) {
  const { t } = useWords();
  const known = dossier.marks.find((mark) => mark.number === numbers[0]);
  const { fields, command, submit } = useRouteForm<typeof markDossier, MarkFields>(markDossier, {
    initial: {
      state: known?.state ?? "present",
      holder: known?.holder ?? "here",
      place: known?.place ?? "",
      since: known?.since ?? "",
    },
    toIntent: ({ since, ...mark }) => ({
      params: { memberId: dossier.memberId },
      body: {
        marks: numbers.map((number) => ({ number, ...mark, since: since === "" ? null : since })),
      },
    }),
    onDone: (_reply, cache) => cache.refresh(getDossier),
    onSuccess: onSaved,
  });
  const { state } = fields.values;
  return (
    <FactModal title={t("members.dossier.mark")} onClose={onClose}>
      <Stack gap="sm">
        <Papers numbers={numbers} />
        <CommandForm
          submit={t("members.dossier.save")}
          pending={command.pending}
          failure={command.failure}
          onSubmit={submit}
          onCancel={onClose}
        >
          <Radio.Group
            label={t("members.dossier.state")}
            value={state}
            onChange={(next) =>
              fields.setFieldValue("state", next === "absent" ? "absent" : "present")
            }
          >
            <Stack gap="xs" mt="xs">
              {DOSSIER_STATES.map((each) => (
                <Radio key={each} value={each} label={t(`members.dossier_state.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {state === "present" && <WhereFields fields={fields} />}
        </CommandForm>
      </Stack>
    </FactModal>
  );
}

/** Which papers are meant; of many the first few by name. */
function Papers({ numbers }: { readonly numbers: readonly number[] }) {
  const { t } = useWords();
  const more = numbers.length - NAMED;
  return (
    <div>
      {numbers.slice(0, NAMED).map((number) => (
        <Text key={number} fw={600}>
          {number}. <bdi lang="vi">{DOSSIER_KINDS[number - 1]?.name}</bdi>
        </Text>
      ))}
      {more > 0 && <Text c="dimmed">{t("members.dossier.and_more", { count: more })}</Text>}
    </div>
  );
}

function WhereFields({ fields }: { readonly fields: UseFormReturnType<MarkFields> }) {
  const { t } = useWords();
  const { holder } = fields.values;
  return (
    <>
      <Select
        required
        allowDeselect={false}
        label={t("members.dossier.holder")}
        data={DOSSIER_HOLDERS.map((each) => ({
          value: each,
          label: t(`members.dossier_holder.${each}`),
        }))}
        value={holder}
        error={fields.errors["marks.0.holder"]}
        onChange={(next) =>
          fields.setFieldValue("holder", DOSSIER_HOLDERS.find((each) => each === next) ?? null)
        }
      />
      <TextInput
        required={holder === "elsewhere"}
        maxLength={200}
        label={t("members.dossier.place")}
        description={t("members.dossier.place_hint")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        {...fields.getInputProps("place")}
        error={fields.errors["marks.0.place"]}
      />
      <DayField
        label={t("members.dossier.since")}
        required={false}
        value={fields.values.since}
        error={fields.errors["marks.0.since"]}
        onChange={(since) => fields.setFieldValue("since", since)}
      />
    </>
  );
}
