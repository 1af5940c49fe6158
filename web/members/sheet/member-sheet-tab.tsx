import { getMemberSheet, printMemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { useState } from "react";
import { useAsk } from "../../platform/ask.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { PurposeGate } from "../readings/purpose-gate.tsx";
import { SheetView } from "./sheet-view.tsx";
import { useDownload } from "./use-download.ts";

/** The sheet of a member, for whoever is entitled to read it. */
export function MemberSheetTab({ memberId }: { readonly memberId: string }) {
  const [on, setOn] = useState<string | undefined>(undefined);
  const query = useAsk(
    getMemberSheet,
    { params: { memberId }, query: on === undefined ? {} : { on } },
    { keepPrevious: true },
  );
  const printing = useDownload(printMemberSheet, { params: { memberId } });
  return (
    <PurposeGate memberId={memberId} query={query} shape="page">
      {(sheet) => (
        <>
          <RefusalAlert failure={printing.failure} />
          <SheetView
            sheet={sheet}
            onDay={setOn}
            onPrint={() => void printing.run()}
            printing={printing.pending}
          />
        </>
      )}
    </PurposeGate>
  );
}
