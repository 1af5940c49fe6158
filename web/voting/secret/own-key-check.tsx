import { Button, Group, Stack, Text } from "@mantine/core";
import { getBooth } from "@chiboso/domain/voting/secret/box-contract.ts";
import { readCode } from "@chiboso/domain/crypto/belenios/credential.ts";
import { listDigest } from "@chiboso/domain/voting/secret/board.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { useState } from "react";
import { useActor } from "../../platform/actor.tsx";
import { askNameless } from "../../platform/ask.ts";
import { failureOf, type Failure } from "../../platform/failure.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useWords } from "../../platform/words.tsx";
import { Stop } from "./board-key.tsx";
import { elementOf, ownElement } from "./device/voter.ts";
import { ListDigest } from "./marks.tsx";
import { SlipCode } from "./slip-code.tsx";

/** What this device found in the list as it was served; of what the hall is told nothing is taken here. */
interface Found {
  readonly isIn: boolean;
  readonly length: number;
  readonly digest: string;
}

function Looked({ found, told }: { readonly found: Found; readonly told: string }) {
  const { t } = useWords();
  const { isIn, length, digest } = found;
  if (digest !== told)
    return (
      <Stop title={t("voting.secret.list_wrong")}>
        <Text>{t("voting.secret.list_wrong_text")}</Text>
      </Stop>
    );
  return (
    <Stack gap="xs">
      <Text role="status" fw={600}>
        {t(isIn ? "voting.secret.key_found" : "voting.secret.key_missing")}
      </Text>
      <Text>{t("voting.secret.list_here", { keys: length })}</Text>
      <ListDigest digest={digest} />
    </Stack>
  );
}

/** The list is fixed: the count was said aloud, and everybody looks for the own key in it. */
export function OwnKeyCheck({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const { memberId } = useActor();
  const [found, setFound] = useState<Found | null>(null);
  const [mistyped, setMistyped] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { electionId, taking, list } = vote;
  const look = async (element: string | undefined) => {
    setFailure(null);
    try {
      // As the booth asks: the list is megabytes long, made and packed once for everybody, and kept by the browser.
      const { keys } = await askNameless(getBooth, { params: { electionId } });
      const isIn = element !== undefined && keys.includes(element);
      setFound({ isIn, length: keys.length, digest: listDigest(keys) });
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const lookForCode = (typed: string) => {
    const code = readCode(typed);
    setMistyped(!code.ok);
    setFound(null);
    if (code.ok) void look(elementOf(electionId, code.value));
  };
  return (
    <Stack gap="sm">
      <Text size="lg" fw={600}>
        {t("voting.secret.aloud", {
          people: taking.devices + taking.slips,
          keys: list?.length ?? 0,
        })}
      </Text>
      <Text>{t("voting.secret.member_aloud")}</Text>
      {taking.own === "device" && memberId !== null && (
        <Group>
          <Button
            size="md"
            variant="default"
            onClick={() => void ownElement(electionId, memberId).then(look)}
          >
            {t("voting.secret.find_key")}
          </Button>
        </Group>
      )}
      {taking.own === "slip" && <SlipCode onCode={lookForCode} />}
      {mistyped && <Text role="alert">{t("voting.secret.code_misprint")}</Text>}
      {found !== null && <Looked found={found} told={list?.digest ?? ""} />}
      <RefusalAlert failure={failure} />
    </Stack>
  );
}
