import { Alert, Stack, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { LoadingState } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import classes from "./signing.module.css";

/** Sharp enough to be read on a phone when it is enlarged with two fingers. */
const WIDTH = 1400;

/** The pages of a file as this device draws them. */
export function PagePictures({ bytes }: { readonly bytes: Uint8Array }) {
  const { t } = useWords();
  const [state, setState] = useState<"drawing" | "drawn" | "failed">("drawing");
  const [pages, setPages] = useState({ shown: 0, all: 0 });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    void import("./draw-pages.ts")
      .then(({ drawPages }) => drawPages(bytes, WIDTH))
      .then(({ pages: all, pictures }) => {
        if (!current) return;
        place.current?.replaceChildren(...pictures.map(asPicture));
        setPages({ shown: pictures.length, all });
        setState("drawn");
      })
      .catch(() => current && setState("failed"));
    return () => {
      current = false;
    };
  }, [bytes]);
  return (
    <Stack gap="xs">
      {state === "drawing" && <LoadingState />}
      {state === "failed" && (
        <Alert color="gold" role="alert">
          {t("signing.room.not_drawn")}
        </Alert>
      )}
      <div
        ref={place}
        role="img"
        aria-label={t("signing.room.picture", { pages: pages.all })}
        className={classes["pages"]}
        data-pages={state}
        hidden={state !== "drawn"}
      />
      {pages.shown < pages.all && (
        <Text size="sm" c="dimmed">
          {t("signing.room.first_pages", pages)}
        </Text>
      )}
    </Stack>
  );
}

function asPicture(canvas: HTMLCanvasElement): HTMLCanvasElement {
  canvas.className = classes["page"] ?? "";
  return canvas;
}
