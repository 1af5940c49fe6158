import { getOwnSheet, printOwnSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { Loaded } from "../../platform/states.tsx";
import { SheetView } from "./sheet-view.tsx";
import { useDownload } from "./use-download.ts";

/** One's own sheet, whole; what is wrong is asked to be put right. */
export function OwnSheetTab() {
  const [on, setOn] = useState<string | undefined>(undefined);
  const query = useAsk(
    getOwnSheet,
    { query: on === undefined ? {} : { on } },
    { keepPrevious: true },
  );
  const printing = useDownload(printOwnSheet, {});
  return (
    <Loaded query={query} shape="page">
      {(sheet) => (
        <>
          <RefusalAlert failure={printing.failure} />
          <SheetView
            sheet={sheet}
            onDay={setOn}
            onPrint={() => void printing.run()}
            printing={printing.pending}
            own
          />
        </>
      )}
    </Loaded>
  );
}
