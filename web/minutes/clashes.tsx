import { textOf, type Block } from "@chiboso/domain/minutes/document.ts";
import type { Clash } from "@chiboso/domain/minutes/merge.ts";
import { Button, Stack, Text } from "@mantine/core";
import { useWords } from "../platform/words.tsx";
import classes from "./minutes.module.css";
import { useIsolate } from "./use-isolate.ts";

/** Paragraphs that two people changed: both texts side by side, until one is chosen. */
export function Clashes({
  clashes,
  by,
  onSettle,
}: {
  readonly clashes: readonly Clash[];
  readonly by: string;
  readonly onSettle: (clash: Clash, chosen: Block | null) => void;
}) {
  const { t } = useWords();
  const isolate = useIsolate();
  return (
    <Stack gap="md">
      {clashes.map((clash) => (
        <section key={clash.id} className={classes["clash"]} aria-label={t("minutes.edit.clash")}>
          <Text fw={600} mb="xs">
            {t("minutes.edit.clash")}
          </Text>
          <div className={classes["sides"]}>
            <Side
              label={t("minutes.edit.clash_mine")}
              block={clash.mine}
              choose={t("minutes.edit.take_mine")}
              onChoose={() => onSettle(clash, clash.mine)}
            />
            <Side
              label={t("minutes.edit.clash_theirs", { by: isolate(by) })}
              block={clash.theirs}
              choose={t("minutes.edit.take_theirs")}
              onChoose={() => onSettle(clash, clash.theirs)}
            />
          </div>
        </section>
      ))}
    </Stack>
  );
}

function Side({
  label,
  block,
  choose,
  onChoose,
}: {
  readonly label: string;
  readonly block: Block | null;
  readonly choose: string;
  readonly onChoose: () => void;
}) {
  const { t } = useWords();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {block === null ? (
        <p>{t("minutes.edit.clash_removed")}</p>
      ) : (
        <p lang="vi" dir="ltr">
          {textOf(block)}
        </p>
      )}
      <Button size="compact-md" variant="default" onClick={onChoose}>
        {choose}
      </Button>
    </div>
  );
}
