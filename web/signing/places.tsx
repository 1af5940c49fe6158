import { Group, Stack, Text } from "@mantine/core";
import { isOfficePlace } from "@chiboso/domain/signing/order.ts";
import type { PaperView } from "@chiboso/domain/signing/papers-contract.ts";
import { IconCircleCheck, IconCircleDashed, IconClock } from "@tabler/icons-react";
import { useMay } from "../platform/actor.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./signing.module.css";

type Place = PaperView["places"][number];

const SYMBOLS = {
  signed: IconCircleCheck,
  next: IconClock,
  waiting: IconCircleDashed,
  open: IconCircleDashed,
  left: IconCircleDashed,
} as const;
const COLOURS = {
  signed: "teal-7",
  next: "flag-7",
  waiting: "gray-6",
  open: "gray-6",
  left: "gray-6",
} as const;

/**
 * Each place in the order of signing, in words and with a sign. What an office has not signed is shown to whoever
 * could: nobody else waits for it.
 */
export function Places({ paper }: { readonly paper: PaperView }) {
  const mayHold = useMay("signing.hold", paper.organisationPath);
  const shown = paper.places.filter(
    ({ place, state }) =>
      state === "signed" || !isOfficePlace(place) || (mayHold && state !== "left"),
  );
  return (
    <Stack gap="md">
      {shown.map((place) => (
        <PlaceLine key={place.place} paper={paper} of={place} />
      ))}
    </Stack>
  );
}

function PlaceLine({ paper, of }: { readonly paper: PaperView; readonly of: Place }) {
  const { t } = useWords();
  const { place, name, state, signature } = of;
  const Symbol = SYMBOLS[state];
  const isNamed = signature !== null || !isOfficePlace(place);
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start" data-place={`${place} ${state}`}>
      <Symbol
        size="1.4em"
        aria-hidden
        color={`var(--mantine-color-${COLOURS[state]})`}
        className={classes["symbol"]}
      />
      <div>
        <Text>
          <strong>
            {t(`signing.place.${place}`)}
            {isNamed && ":"}
          </strong>{" "}
          {isNamed && <bdi>{name}</bdi>}
        </Text>
        <Text size="sm" c="dimmed">
          <Standing of={of} />
        </Text>
        {signature !== null && paper.lasting !== null && <Stamp place={place} of={signature} />}
      </div>
    </Group>
  );
}

function Standing({ of: { place, state, signature } }: { readonly of: Place }) {
  const { t, dateTime, number } = useWords();
  if (signature === null) {
    if (isOfficePlace(place))
      return t(state === "open" ? "signing.room.state.open" : "signing.room.state.office_waiting");
    return t(`signing.room.state.${state === "next" ? "next" : "waiting"}`);
  }
  const signed = { at: dateTime(signature.at), line: number(signature.entryIndex + 1) };
  return signature.by === null
    ? t("signing.room.signed_at", signed)
    : t("signing.room.signed_by_office", { ...signed, by: signature.by });
}

function Stamp({
  place,
  of: { stampedAt, stampedBy },
}: {
  readonly place: Place["place"];
  readonly of: NonNullable<Place["signature"]>;
}) {
  const { t, dateTime } = useWords();
  return (
    <Text size="sm" c="dimmed" data-stamp={place}>
      {stampedAt === null
        ? t("signing.room.not_stamped")
        : t("signing.room.stamped", { at: dateTime(stampedAt), by: stampedBy ?? "" })}
    </Text>
  );
}
