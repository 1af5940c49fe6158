import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { electTellers, issueBallots, printBallots } from "@chiboso/domain/voting/paper/contract.ts";
import { isOnBallot } from "@chiboso/domain/voting/paper/ballot.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { IconAlertTriangle, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { CommandForm } from "../../platform/command-form.tsx";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { useDownload } from "../../platform/use-download.ts";
import { useWords } from "../../platform/words.tsx";
import { useProposal } from "../api.ts";
import { People } from "../people-field.tsx";
import { Disclosure } from "../why.tsx";
import { usePaperCommand } from "./api.ts";
import { Figure } from "./figure.tsx";
import { HandsFields } from "./hands-fields.tsx";
import { NO_HANDS } from "./no-hands.ts";

/** Before ballots are handed out: tellers are elected, ballots printed, then counted as they go out. */
export function BeforeBox({ vote }: { readonly vote: PaperView }) {
  const { t } = useWords();
  if (vote.tellers.length === 0) return <Tellers vote={vote} />;
  return (
    <Stack gap="md">
      <Disclosure label={t("voting.paper.other_tellers")}>
        <Tellers vote={vote} />
      </Disclosure>
      <NobodyEnters vote={vote} tellers={vote.tellers.map(({ memberId }) => memberId)} />
      <Issue vote={vote} />
    </Stack>
  );
}

/** Who gets a ballot when it is handed out now: counted, in the room and not standing aside. */
function useVoters({ meetingId, ballot, recused }: PaperView) {
  const proposal = useProposal(meetingId, ballot.decision, "paper").data;
  const counted = proposal?.base.counted ?? [];
  return {
    voters: counted.filter((each) => each.present && !recused.includes(each.memberId)),
    cannotSignIn: proposal?.cannotSignIn ?? [],
    obstacle: proposal?.obstacle ?? null,
  };
}

/** Says that nobody of these could enter what is in the box, while somebody else can still be elected. */
export function NobodyEnters({
  vote,
  tellers,
}: {
  readonly vote: PaperView;
  readonly tellers: readonly Id[];
}) {
  const { t } = useWords();
  const { cannotSignIn } = useVoters(vote);
  if (tellers.length === 0 || tellers.some((each) => !cannotSignIn.includes(each))) return null;
  return (
    <Alert
      color="gold"
      role="status"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("voting.paper.nobody_enters")}
    >
      {t("voting.paper.nobody_enters_text")}
    </Alert>
  );
}

/** Elects others into the board that counts while the box waits for somebody who can enter its count. */
export function MoreTellers({ vote }: { readonly vote: PaperView }) {
  const { t } = useWords();
  return (
    <Stack gap="xs">
      <NobodyEnters vote={vote} tellers={vote.tellers.map(({ memberId }) => memberId)} />
      <Disclosure label={t("voting.paper.more_tellers")}>
        <Tellers key={vote.tellers.length} vote={vote} joining={vote.tellers} />
      </Disclosure>
    </Stack>
  );
}

function Tellers({
  vote,
  joining = [],
}: {
  readonly vote: PaperView;
  /** Who stays and is joined by others; nobody while another board may still be elected. */
  readonly joining?: PaperView["tellers"];
}) {
  const { t } = useWords();
  const before = joining.map(({ memberId }) => memberId);
  const [chosen, setChosen] = useState<readonly Id[]>([]);
  const [hands, setHands] = useState(NO_HANDS);
  const elect = usePaperCommand(electTellers, vote.meetingId);
  // Whose name is on the ballot is not offered: they cannot count.
  const { voters, cannotSignIn } = useVoters(vote);
  const people = voters
    .filter(({ memberId }) => !isOnBallot(vote.ballot, memberId) && !before.includes(memberId))
    .map((each) =>
      cannotSignIn.includes(each.memberId)
        ? { ...each, name: t("voting.paper.no_account", { name: each.name }) }
        : each,
    );
  const few = chosen.length + before.length < 2 || chosen.length === 0;
  return (
    <CommandForm
      submit={t(before.length > 0 ? "voting.paper.more_tellers" : "voting.paper.elect_tellers")}
      pending={elect.pending}
      disabled={few}
      failure={elect.failure}
      {...(few && before.length === 0 && { hint: t("voting.paper.tellers_missing") })}
      onSubmit={() =>
        void elect.run({
          params: { paperVoteId: vote.id },
          body: { tellers: [...before, ...chosen], hands },
        })
      }
    >
      <People
        label={t("voting.paper.tellers")}
        people={people}
        most={15 - before.length}
        chosen={chosen}
        onChange={setChosen}
      />
      <NobodyEnters vote={vote} tellers={[...before, ...chosen]} />
      <HandsFields legend={t("voting.paper.tellers_hands")} hands={hands} onChange={setHands} />
    </CommandForm>
  );
}

function Issue({ vote }: { readonly vote: PaperView }) {
  const { t, refusalText } = useWords();
  const { voters, obstacle } = useVoters(vote);
  const [printed, setPrinted] = useState<number | null>(null);
  const [issued, setIssued] = useState<number | null>(null);
  const issue = usePaperCommand(issueBallots, vote.meetingId);
  const { fetchFile, pending, failure } = useDownload();
  const present = voters.length;
  const copies = printed ?? present;
  const params = { paperVoteId: vote.id };
  return (
    <CommandForm
      submit={t("voting.paper.issue")}
      pending={issue.pending}
      disabled={copies < 1}
      failure={issue.failure}
      onSubmit={() =>
        void issue.run({ params, body: { printed: copies, issued: issued ?? present } })
      }
    >
      <Text c="dimmed">{t("voting.paper.issue_hint", { present })}</Text>
      {obstacle !== null && !vote.ballot.runOff && (
        <Alert
          color="flag"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("voting.desk.obstacle")}
        >
          {refusalText(obstacle)}
        </Alert>
      )}
      <Group align="flex-end">
        <Figure label={t("voting.paper.printed")} value={copies} onChange={setPrinted} />
        <Button
          variant="default"
          size="md"
          leftSection={<IconPrinter size={20} aria-hidden />}
          loading={pending}
          disabled={copies < 1}
          onClick={() => void fetchFile(printBallots, { params, query: { copies } })}
        >
          {t("voting.paper.print")}
        </Button>
        <Figure label={t("voting.paper.issued")} value={issued ?? present} onChange={setIssued} />
      </Group>
      <RefusalAlert failure={failure} />
    </CommandForm>
  );
}
