import { Group, Stack, Text } from "@mantine/core";
import { printWholeCellLetters } from "@chiboso/domain/members/cases/letters/contract.ts";
import type { LeftBase as Left } from "@chiboso/domain/organisations/acts-contract.ts";
import { IconFileTypePdf } from "@tabler/icons-react";
import { useState } from "react";
import { useMay } from "../platform/actor.tsx";
import type { Failure } from "../platform/failure.ts";
import { FileButton } from "../platform/file-button.tsx";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { RuleNote } from "../rules/public.ts";

/** By which rule and level a whole cell left its base, and the letters of all who went along. */
export function LeftBase({
  actId,
  left,
  path,
}: {
  readonly actId: string;
  readonly left: Left;
  /** Where the cell stands today. */
  readonly path: string;
}) {
  const { t } = useWords();
  const mayPrint = useMay("members.decideCase", path);
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <Stack gap="sm" mt="sm">
      <Text>{t(`organisations.level.${left.level}`)}</Text>
      <RuleNote citation={left.citation} />
      {mayPrint && (
        <Group>
          <FileButton
            route={printWholeCellLetters}
            params={{ organisationId: left.organisationId, actId }}
            label={t("organisations.letters")}
            name={t("organisations.letters")}
            icon={IconFileTypePdf}
            onFailure={setFailure}
          />
        </Group>
      )}
      <RefusalAlert failure={failure} />
    </Stack>
  );
}
