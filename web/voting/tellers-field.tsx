import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Decision } from "@chiboso/domain/rules/decisions.ts";
import { useWords } from "../platform/words.tsx";
import { useProposal } from "./api.ts";
import { People } from "./people-field.tsx";

/** Who counts hands: of those counted, whoever is in the room and does not stand aside. */
export function Tellers({
  meetingId,
  decision,
  recused,
  chosen,
  onChange,
}: {
  readonly meetingId: Id;
  readonly decision: Decision;
  readonly recused: readonly Id[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: Id[]) => void;
}) {
  const { t } = useWords();
  // Asked as of a vote on paper, for which those alone are there who are in the room.
  const there = useProposal(meetingId, decision, "paper").data?.base.counted ?? [];
  const people = there.filter((each) => each.present && !recused.includes(each.memberId));
  return (
    <People
      label={t("voting.hands.tellers")}
      people={people}
      most={15}
      chosen={chosen.filter((each) => people.some(({ memberId }) => memberId === each))}
      onChange={onChange}
    />
  );
}
