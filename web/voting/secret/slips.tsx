import { Button, Group, Stack, Text } from "@mantine/core";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { IconPrinter } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../platform/words.tsx";
import { Figure } from "../paper/figure.tsx";
import { CodeSquares } from "./code-squares.tsx";
import { pause } from "../../platform/pause.ts";
import { findKeeper, makeSlips, type Slip } from "./device/keeper.ts";
import { ownList } from "./device/kept-lists.ts";
import classes from "./slips.module.css";

/** Slips are made on the keeper's device and go from there to the printer: no server ever sees a code. */
export function Slips({ vote }: { readonly vote: SecretView }) {
  const { t } = useWords();
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [more, setMore] = useState(vote.taking.eligible);
  const { electionId, attempt } = ownList(vote);
  const { roll } = vote.taking;
  // After the end somebody draws only who was struck out since.
  const drawing = vote.registrationEndedAt === null || roll?.some(({ how }) => how === "struck");
  useEffect(() => {
    void findKeeper({ electionId, attempt }).then((store) => setSlips(store?.slips ?? []));
  }, [electionId, attempt]);
  const make = async () => setSlips((await makeSlips({ electionId, attempt }, more)).slips);
  const print = async () => {
    // The sheet is drawn before the browser takes its picture for the printer.
    await pause();
    globalThis.print();
  };
  if (drawing !== true && slips.length === 0) return null;
  return (
    <Stack gap="sm">
      {drawing === true && <Text>{t("voting.secret.slips_text")}</Text>}
      <Group align="flex-end">
        {drawing === true && (
          <>
            <Figure label={t("voting.secret.slips_more")} value={more} onChange={setMore} />
            <Button size="md" variant="default" disabled={more < 1} onClick={() => void make()}>
              {t("voting.secret.slips_make")}
            </Button>
          </>
        )}
        <Button
          size="md"
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          disabled={slips.length === 0}
          onClick={() => void print()}
        >
          {t("voting.secret.slips_print", { count: slips.length })}
        </Button>
      </Group>
      {slips.length > 0 && createPortal(<Sheet vote={vote} slips={slips} />, document.body)}
    </Stack>
  );
}

/** What the printer gets: each slip folded once, its serial outside, code and checking steps inside. */
function Sheet({ vote, slips }: { readonly vote: SecretView; readonly slips: readonly Slip[] }) {
  const { t } = useWords();
  const address = `${location.origin}/booth`;
  return (
    <div className={classes["sheet"]} data-print-only>
      {slips.map(({ serial, code }) => (
        <section key={serial} className={classes["slip"]} data-serial={serial}>
          <div className={classes["outside"]}>
            <strong>{t("voting.secret.slip_serial", { serial })}</strong>
            <span>{vote.ballot.question}</span>
          </div>
          <div className={classes["inside"]}>
            <CodeSquares
              text={`${address}#${vote.electionId}.${code}`}
              label={t("voting.secret.slip_code")}
              className={classes["squares"] ?? ""}
            />
            <div>
              <p dir="ltr" className={classes["code"]}>
                {code}
              </p>
              <p dir="ltr">{`${address}#${vote.electionId}`}</p>
              <ol>
                <li>{t("voting.secret.slip_step_1")}</li>
                <li>{t("voting.secret.slip_step_2")}</li>
                <li>{t("voting.secret.slip_step_3")}</li>
                <li>{t("voting.secret.slip_step_4")}</li>
              </ol>
              {vote.booth !== null && (
                <p>
                  {t("voting.secret.slip_booth")} <bdi dir="ltr">{vote.booth}</bdi>
                </p>
              )}
            </div>
          </div>
        </section>
      ))}
    </div>
  );
}
