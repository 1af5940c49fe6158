import type { MemberSheet } from "@chiboso/domain/members/sheet/contract.ts";
import { ProposeDialog } from "../corrections/propose-dialog.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { EnterDialog } from "./enter-dialog.tsx";
import type { ItemAct } from "./item-panel.tsx";

/** The form for what somebody wants to do with an item: enter, end, or ask the office to. */
export function ItemDialog({
  sheet,
  own,
  act: { what, kinds, fact },
  onClose,
}: {
  readonly sheet: MemberSheet;
  readonly own: boolean;
  readonly act: ItemAct;
  readonly onClose: () => void;
}) {
  const { memberId } = sheet;
  if (what === "end" && fact !== null)
    return <EndDialog memberId={memberId} fact={fact} onClose={onClose} />;
  const form = { kinds, corrected: fact, onClose };
  return sheet.may === "enter" ? (
    <EnterDialog memberId={memberId} {...form} />
  ) : (
    <ProposeDialog memberId={own ? null : memberId} {...form} />
  );
}
