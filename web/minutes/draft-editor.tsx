import { readMinutes, saveText } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { useQueryClient } from "@tanstack/react-query";
import { ask } from "../platform/ask.ts";
import { cacheOf } from "../platform/cache.ts";
import { useWords } from "../platform/words.tsx";
import { useMinutesCommand } from "./api.ts";
import { PenNotice } from "./pen-notice.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { TextEditor } from "./text-editor.tsx";
import { useDraft } from "./use-draft.ts";

/** The draft of minutes. */
export function DraftEditor({ view }: { readonly view: MinutesView }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const command = useMinutesCommand(saveText);
  const params = { minutesId: view.minutesId };
  const handle = useDraft(view, {
    key: `minutes:${view.minutesId}`,
    save: async (expectedVersion, blocks) => {
      const outcome = await command.run({ params, body: { expectedVersion, blocks } });
      if (outcome.kind === "done") return outcome.value;
      if (outcome.kind !== "refused" || outcome.refusal.code !== "minutes.stale") return null;
      command.reset();
      return "stale";
    },
    latest: async () => {
      const latest = await ask(readMinutes, { params });
      cacheOf(queries).put(readMinutes, { params }, latest);
      return latest;
    },
  });
  return (
    <TextEditor
      title={t("minutes.edit.text")}
      save={t("minutes.edit.save")}
      handle={handle}
      saved={view}
      head={view.document}
      pending={command.pending}
      failure={command.failure}
      notice={<PenNotice minutesId={view.minutesId} dirty={handle.dirty} />}
      actions={<SubmitButton view={view} dirty={handle.dirty} />}
    />
  );
}
