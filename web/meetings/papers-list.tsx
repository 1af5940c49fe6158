import { ActionIcon, Group, Stack, Text } from "@mantine/core";
import { getPaper } from "@chiboso/domain/meetings/contract.ts";
import type { PaperView } from "@chiboso/domain/meetings/view.ts";
import { IconDownload, IconFileText, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { Refused } from "../platform/call.ts";
import { failureOf, type Failure } from "../platform/failure.ts";
import { download } from "../platform/files.ts";
import { RefusalAlert } from "../platform/refusal-alert.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./papers-list.module.css";

/** Papers to read; whoever prepares may take one away again. */
export function PapersList({
  meetingId,
  papers,
  onRemove,
}: {
  readonly meetingId: string;
  readonly papers: readonly PaperView[];
  readonly onRemove?: (paper: PaperView) => void;
}) {
  const { t, bytes } = useWords();
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async (paperId: string) => {
    setFailure(null);
    try {
      const answer = await download(getPaper, { params: { meetingId, paperId } });
      if (!answer.ok) setFailure({ kind: "refused", refusal: answer.refusal as Refused });
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <Stack gap="xs">
      <ul className={classes["papers"]}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <button type="button" onClick={() => void open(paper.id)} className={classes["paper"]}>
              <IconFileText size={24} stroke={1.5} aria-hidden />
              <span className={classes["name"]}>
                {paper.name}
                {onRemove && (paper.searched === "none" || paper.searched === "part") && (
                  <Text span display="block" size="sm" c="dimmed">
                    {t(`meetings.papers.searched.${paper.searched}`)}
                  </Text>
                )}
              </span>
              <Text span size="sm" c="dimmed" className={classes["size"] ?? ""}>
                {bytes(paper.size)}
              </Text>
              <IconDownload size={20} aria-label={t("meetings.papers.download")} />
            </button>
            {onRemove && (
              <Group>
                <ActionIcon
                  variant="subtle"
                  color="flag"
                  size="xl"
                  aria-label={t("meetings.papers.remove", { name: paper.name })}
                  onClick={() => onRemove(paper)}
                >
                  <IconTrash size={20} aria-hidden />
                </ActionIcon>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <RefusalAlert failure={failure} />
    </Stack>
  );
}
