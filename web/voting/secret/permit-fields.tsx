import { Fieldset, Select, Stack, Text, TextInput } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { getMeeting } from "@chiboso/domain/meetings/contract.ts";
import { useAsk } from "../../platform/ask.ts";
import { DayField } from "../../platform/day-field.tsx";
import { useWords } from "../../platform/words.tsx";
import type { SecretDraft } from "./secret-draft.ts";

/** The document of a higher level that permits a secret electronic vote, as a paper of this meeting (ELEC-11). */
export function PermitFields({
  meetingId,
  draft: { permit },
  onChange,
}: {
  readonly meetingId: Id;
  readonly draft: SecretDraft;
  readonly onChange: (part: Partial<SecretDraft>) => void;
}) {
  const { t } = useWords();
  const papers = useAsk(getMeeting, { params: { meetingId } }).data?.papers ?? [];
  const change = (part: Partial<typeof permit>) => onChange({ permit: { ...permit, ...part } });
  return (
    <Fieldset legend={t("voting.secret.permit")}>
      <Stack gap="sm">
        <Text c="dimmed">{t("voting.secret.permit_text")}</Text>
        <Select
          label={t("voting.secret.permit_paper")}
          nothingFoundMessage={t("voting.secret.permit_none")}
          data={papers.map(({ id, name }) => ({ value: id, label: name }))}
          value={permit.paperId === "" ? null : permit.paperId}
          onChange={(paperId) => change({ paperId: paperId ?? "" })}
        />
        <TextInput
          label={t("voting.secret.permit_number")}
          maxLength={100}
          value={permit.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <TextInput
          label={t("voting.secret.permit_issuer")}
          maxLength={200}
          value={permit.issuer}
          onChange={(event) => change({ issuer: event.currentTarget.value })}
        />
        <DayField
          label={t("voting.secret.permit_on")}
          required={false}
          value={permit.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
        />
      </Stack>
    </Fieldset>
  );
}
