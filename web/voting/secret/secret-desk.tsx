import { Stack, Text } from "@mantine/core";
import { secretGoesOn, type SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { Leading } from "../../platform/lead.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { earlierSecret } from "../earlier-vote.ts";
import { FurtherRounds } from "../further-rounds.tsx";
import type { PolledItem } from "../polled-item.ts";
import { useMayRepeat } from "../use-past-votes.ts";
import { placeOf } from "../voted-before.tsx";
import { Disclosure } from "../why.tsx";
import { useSecretVotes } from "./api.ts";
import { Keeping } from "./keeping.tsx";
import { PrepareSecret } from "./prepare-form.tsx";
import { SecretResult } from "./secret-result.tsx";
import { SecretWork } from "./secret-work.tsx";

interface Props {
  readonly meetingId: string;
  readonly item: PolledItem;
  readonly mayHold: boolean;
}

/** Secret electronic votes under one item, for those who conduct the meeting. */
export function SecretVotes({ meetingId, item, zone, mayHold }: Props & { readonly zone: string }) {
  const votes = useSecretVotes(meetingId);
  const mayFollow = useMayRepeat(meetingId);
  return (
    <Loaded query={votes} shape="facts">
      {(value) => {
        const own = value.votes.filter((vote) => vote.itemId === item.id);
        if (own.length === 0) return null;
        return (
          <Stack gap="lg">
            {own.map((vote) => (
              <Leading key={vote.id} stand={secretGoesOn(vote.state) ? "going on" : "ended"}>
                {secretGoesOn(vote.state) ? (
                  <SecretWork vote={vote} />
                ) : (
                  <Ended
                    vote={vote}
                    zone={zone}
                    mayRepeat={mayHold && item.running && !item.secret && mayFollow(vote.id)}
                  />
                )}
              </Leading>
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** The way to a new secret vote, when none goes on under the item. */
export function BeginSecret({ meetingId, item, mayHold }: Props) {
  const { t } = useWords();
  const votes = useSecretVotes(meetingId).data?.votes;
  const own = votes?.filter((vote) => vote.itemId === item.id);
  const may = mayHold && item.running && !item.secret;
  if (own === undefined || !may || own.some(({ state }) => secretGoesOn(state))) return null;
  return (
    <Disclosure label={t("voting.secret.begin")}>
      <PrepareSecret key={own.length} meetingId={meetingId} itemId={item.id} />
    </Disclosure>
  );
}

function Ended({
  vote,
  zone,
  mayRepeat,
}: {
  readonly vote: SecretView;
  readonly zone: string;
  readonly mayRepeat: boolean;
}) {
  const { t } = useWords();
  return (
    <Stack gap="sm" id={placeOf(vote.id)}>
      {vote.outcome === null ? (
        <>
          <Text c="dimmed">
            {t("voting.secret.cancelled", {
              question: vote.ballot.question,
              reason: vote.cancelReason ?? "–",
            })}
          </Text>
          <Keeping vote={vote} zone={zone} />
        </>
      ) : (
        <SecretResult vote={vote} outcome={vote.outcome} zone={zone} />
      )}
      {mayRepeat && <FurtherRounds earlier={earlierSecret(vote)} />}
    </Stack>
  );
}
