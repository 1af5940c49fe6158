import { layPenDown, takePen } from "@chiboso/domain/minutes/together-contract.ts";
import { Alert, Button, Group } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useEffect } from "react";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import { useTogether, useTogetherCommand } from "./together.ts";
import { useIsolate } from "./use-isolate.ts";

/** How often a pen in use is shown to be so, well within the time after which it rests. */
const SHOWN_EVERY_MS = 50_000;

/** Who edits now. Whoever begins to write takes the pen; over another's head only by the button. */
export function PenNotice({
  minutesId,
  dirty,
}: {
  readonly minutesId: string;
  readonly dirty: boolean;
}) {
  const { t, dateTime } = useWords();
  const isolate = useIsolate();
  const pen = useTogether(minutesId).data?.pen ?? null;
  const take = useTogetherCommand(takePen, minutesId);
  const down = useTogetherCommand(layPenDown, minutesId);
  const { run } = take;
  const elsewhere = pen !== null && !pen.mine;
  useEffect(() => {
    if (!dirty || elsewhere) return;
    const keep = () => void run({ params: { minutesId }, body: { takeOver: false } });
    keep();
    const timer = setInterval(keep, SHOWN_EVERY_MS);
    return () => clearInterval(timer);
  }, [dirty, elsewhere, minutesId, run]);
  if (pen === null) return null;
  return (
    <Alert color={elsewhere ? "gold" : "gray"} role="status" icon={<IconPencil aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <span>
          {elsewhere
            ? t("minutes.pen.elsewhere", { name: isolate(pen.name), at: dateTime(pen.takenAt) })
            : t("minutes.pen.mine")}
        </span>
        <Button
          size="compact-md"
          variant="default"
          loading={take.pending || down.pending}
          onClick={() =>
            void (elsewhere
              ? run({ params: { minutesId }, body: { takeOver: true } })
              : down.run({ params: { minutesId }, body: {} }))
          }
        >
          {t(elsewhere ? "minutes.pen.take_over" : "minutes.pen.lay_down")}
        </Button>
      </Group>
      <RefusalAlert failure={take.failure} />
    </Alert>
  );
}
