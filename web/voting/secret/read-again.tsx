import { Button, Group, Stack, Text } from "@mantine/core";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { boardSize } from "@chiboso/domain/voting/secret/board.ts";
import { IconDice3 } from "@tabler/icons-react";
import { useState } from "react";
import { browserRandom } from "../../keys/secrets.ts";
import { useWords } from "../../platform/words.tsx";
import { drawsReading } from "./lots.ts";

/**
 * No proof says that typing was faithful: somebody else reads the paper again before a ballot is sent, in a cell every
 * one, in a congress those that a lot falls on.
 */
export function ReadAgain({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const congress = vote.board?.seats.length === boardSize("congress").size;
  return congress ? <Lots /> : <Text c="dimmed">{t("voting.secret.reread_all")}</Text>;
}

function Lots() {
  const { t } = useWords();
  const [lots, setLots] = useState<readonly boolean[]>([]);
  const paper = lots.length;
  const last = lots.at(-1);
  return (
    <Stack gap="xs">
      <Text c="dimmed">{t("voting.secret.reread_some")}</Text>
      <Group>
        <Button
          size="md"
          variant="default"
          leftSection={<IconDice3 size={20} aria-hidden />}
          onClick={() => setLots([...lots, drawsReading(browserRandom)])}
        >
          {t("voting.secret.reread_draw", { paper: paper + 1 })}
        </Button>
      </Group>
      {last !== undefined && (
        <Text role="status" fw={600}>
          {t(last ? "voting.secret.reread_yes" : "voting.secret.reread_no", { paper })}{" "}
          {t("voting.secret.reread_sum", { drawn: paper, again: lots.filter(Boolean).length })}
        </Text>
      )}
    </Stack>
  );
}
