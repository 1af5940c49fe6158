import {
  freezeResolution,
  readResolution,
  saveResolution,
} from "@chiboso/domain/resolutions/contract.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import { WRITTEN_PARTS } from "@chiboso/domain/resolutions/document.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { Alert, Button, Stack, Text, Tooltip } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { TextEditor, useDraft, type DraftHandle } from "../minutes/public.ts";
import { ask } from "../platform/ask.ts";
import { cacheOf } from "../platform/cache.ts";
import { ConfirmDialog } from "../platform/confirm-dialog.tsx";
import { useWords } from "../platform/words.tsx";
import { useResolutionCommand } from "./api.ts";

/** The draft of a resolution, edited as minutes are. */
export function ResolutionEditor({ view }: { readonly view: ResolutionView }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const command = useResolutionCommand(saveResolution);
  const params = { resolutionId: view.resolutionId };
  const handle = useDraft(view, {
    key: `resolution:${view.resolutionId}`,
    save: async (expectedVersion, blocks) => {
      const outcome = await command.run({ params, body: { expectedVersion, blocks } });
      if (outcome.kind === "done") return outcome.value;
      if (outcome.kind !== "refused" || outcome.refusal.code !== "resolutions.stale") return null;
      command.reset();
      return "stale";
    },
    latest: async () => {
      const latest = await ask(readResolution, { params });
      cacheOf(queries).put(readResolution, { params }, latest);
      return latest;
    },
  });
  return (
    <TextEditor
      title={t("resolutions.text")}
      save={t("resolutions.save")}
      handle={handle}
      saved={view}
      head={view.document}
      pending={command.pending}
      failure={command.failure}
      notice={<ScoreSince view={view} handle={handle} />}
      actions={<FreezeButton view={view} dirty={handle.dirty} />}
    />
  );
}

/** Offers the score that was given after the drafting, as long as nothing stands in its place. */
function ScoreSince({
  view: { scoreSince },
  handle: { draft, write },
}: {
  readonly view: ResolutionView;
  readonly handle: DraftHandle;
}) {
  const { t } = useWords();
  const place = draft.blocks.find((block) => block.id === WRITTEN_PARTS.score);
  if (scoreSince === null || place === undefined || textOf(place).trim() !== "") return null;
  return (
    <Alert role="status" color="gray" icon={<IconInfoCircle aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text>{t("resolutions.score_since")}</Text>
        <Text lang="vi" fw={600}>
          <bdi>{scoreSince}</bdi>
        </Text>
        <Button variant="default" onClick={() => write(place.id, scoreSince)}>
          {t("resolutions.score_take")}
        </Button>
      </Stack>
    </Alert>
  );
}

function FreezeButton({ view, dirty }: { readonly view: ResolutionView; readonly dirty: boolean }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const command = useResolutionCommand(freezeResolution, () => setAsking(false));
  return (
    <>
      <Tooltip label={t("minutes.submit_save_first")} disabled={!dirty}>
        <Button
          variant={dirty ? "default" : "filled"}
          {...(dirty && { "data-disabled": true })}
          aria-disabled={dirty}
          onClick={() => {
            if (!dirty) setAsking(true);
          }}
        >
          {t("resolutions.freeze")}
        </Button>
      </Tooltip>
      <ConfirmDialog
        opened={asking}
        title={t("resolutions.freeze")}
        text={t("resolutions.freeze_text", { name: view.signer.name })}
        confirm={t("resolutions.freeze")}
        pending={command.pending}
        failure={command.failure}
        onConfirm={() =>
          void command.run({
            params: { resolutionId: view.resolutionId },
            body: { expectedVersion: view.version },
          })
        }
        onClose={() => {
          command.reset();
          setAsking(false);
        }}
      />
    </>
  );
}
