import { Alert, List, Stack, Text } from "@mantine/core";
import { viewCheck } from "@chiboso/domain/ledger/fsck/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useAsk } from "../platform/ask.ts";
import { useWords } from "../platform/words.tsx";

type Looked = Reply<typeof viewCheck>;

const icon = <IconAlertTriangle aria-hidden />;

/** Says when a log within reach is not as it was written or not signed, nobody has looked, or the chain has it no more; otherwise nothing. */
export function LogAlarm() {
  const { data } = useAsk(viewCheck, {});
  if (data === undefined) return null;
  const quiet = data.faulty.length === 0 && !data.overdue;
  const signed = data.unsigned.length === 0 && data.signerAway === null;
  if (quiet && signed && data.unconfirmed.length === 0 && data.anchor === null) return null;
  return (
    <Stack gap="sm">
      <Unconfirmed looked={data} />
      <Unsigned looked={data} />
      <Anchor anchor={data.anchor} />
      <Faulty looked={data} />
    </Stack>
  );
}

/** Another office has seen another log: the gravest of all. That one is away is said more quietly. */
function Unconfirmed({ looked: { unconfirmed } }: { readonly looked: Looked }) {
  const { t, dateTime, number } = useWords();
  const grave = unconfirmed.filter(({ trouble }) => trouble === "split" || trouble === "rollback");
  const others = unconfirmed.filter((each) => !grave.includes(each));
  return (
    <>
      {grave.length > 0 && (
        <Alert
          color="red"
          variant="light"
          icon={icon}
          role="alert"
          title={t("analytics.log.refused")}
        >
          <Text>{t("analytics.log.refused_do")}</Text>
          <List mt="xs">
            {grave.map(({ organisationId, organisation, witness, trouble, seen, since }) => (
              <List.Item key={organisationId + witness}>
                {trouble === "rollback" && seen !== null
                  ? t("analytics.log.rollback", { organisation, witness, seen: number(seen) })
                  : t("analytics.log.split", { organisation, witness, at: dateTime(since) })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {others.map(({ organisationId, organisation, witness, trouble, since }) => (
        <Alert
          key={organisationId + witness}
          color="yellow"
          variant="light"
          icon={icon}
          role="status"
        >
          {trouble === "unknown"
            ? t("analytics.log.witness_unknown", { organisation, witness })
            : t("analytics.log.witness_away", { witness, at: dateTime(since) })}
        </Alert>
      ))}
    </>
  );
}

function Unsigned({ looked }: { readonly looked: Looked }) {
  const { t, dateTime, number } = useWords();
  const { unsigned, signerAway } = looked;
  return (
    <>
      {unsigned.length > 0 && (
        <Alert
          color="red"
          variant="light"
          icon={icon}
          role="alert"
          title={t("analytics.log.unsigned")}
        >
          <Text>{t("analytics.log.unsigned_do")}</Text>
          <List mt="xs">
            {unsigned.map(({ organisationId, organisation, signed }) => (
              <List.Item key={organisationId}>
                {signed === null
                  ? t("analytics.log.other", { organisation })
                  : t("analytics.log.shorter", { organisation, signed: number(signed) })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {signerAway !== null && (
        <Alert color="yellow" variant="light" icon={icon} role="status">
          {t("analytics.log.signer_away", { at: dateTime(signerAway) })}
        </Alert>
      )}
    </>
  );
}

function Anchor({ anchor }: { readonly anchor: Looked["anchor"] }) {
  const { t } = useWords();
  if (anchor === null) return null;
  // The chain's silence is no reason to doubt the record.
  const color = anchor.code === "ledger.anchor_chain_away" ? "yellow" : "red";
  return (
    <Alert
      color={color}
      variant="light"
      icon={icon}
      role="alert"
      title={t("analytics.log.anchor_title")}
    >
      {t(anchor.code, anchor.params)}
    </Alert>
  );
}

function Faulty({ looked: { faulty, overdue, endedAt } }: { readonly looked: Looked }) {
  const { t, dateTime } = useWords();
  if (faulty.length === 0 || endedAt === null)
    return overdue ? (
      <Alert color="yellow" variant="light" icon={icon} role="status">
        {t("analytics.log.overdue")}
      </Alert>
    ) : null;
  return (
    <Alert color="red" variant="light" icon={icon} role="alert" title={t("analytics.log.title")}>
      <Text>{t("analytics.log.text", { at: dateTime(endedAt) })}</Text>
      <List mt="xs">
        {faulty.map((each) => (
          <List.Item key={each.organisationId}>{whereIn(each, t)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function whereIn(
  { organisation, faults, entry, who }: Looked["faulty"][number],
  t: ReturnType<typeof useWords>["t"],
): string {
  if (entry === null) return t("analytics.log.whole", { organisation, faults });
  return who === null
    ? t("analytics.log.entry", { organisation, faults, entry })
    : t("analytics.log.of_witness", { organisation, faults, entry, who });
}
