import { differences } from "@chiboso/domain/minutes/diff.ts";
import { readVersion } from "@chiboso/domain/minutes/contract.ts";
import { restoreVersion } from "@chiboso/domain/minutes/together-contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useAsk } from "../platform/ask.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { useMinutesCommand } from "./api.ts";
import classes from "./minutes.module.css";

/** In what an older version differs from the newest one, and the way back to it. */
export function VersionChanges({
  view,
  version,
  mayRestore,
  onRestored,
}: {
  readonly view: MinutesView;
  readonly version: number;
  readonly mayRestore: boolean;
  readonly onRestored: () => void;
}) {
  const { t } = useWords();
  const params = { minutesId: view.minutesId, version };
  const query = useAsk(readVersion, { params });
  const restore = useMinutesCommand(restoreVersion, onRestored);
  return (
    <Loaded query={query} shape="page">
      {(older) => {
        const changed = differences(older.document, view.document);
        return (
          <Stack gap="sm">
            {changed.length === 0 && <Text>{t("minutes.versions.same")}</Text>}
            {changed.map((each) => (
              <p key={each.id} className={classes["change"]} lang="vi" dir="ltr">
                {each.stretches.map((stretch, index) =>
                  stretch.kind === "same" ? (
                    <span key={index}>{stretch.text}</span>
                  ) : stretch.kind === "added" ? (
                    <ins key={index}>{stretch.text}</ins>
                  ) : (
                    <del key={index}>{stretch.text}</del>
                  ),
                )}
              </p>
            ))}
            <RefusalAlert failure={restore.failure} />
            {mayRestore && changed.length > 0 && (
              <Group>
                <Button
                  variant="default"
                  loading={restore.pending}
                  leftSection={<IconArrowBackUp size="1.2em" aria-hidden />}
                  onClick={() =>
                    void restore.run({ params, body: { expectedVersion: view.version } })
                  }
                >
                  {t("minutes.versions.restore", { version })}
                </Button>
              </Group>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
