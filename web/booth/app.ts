import type { OpenElection } from "@chiboso/domain/crypto/belenios/election.ts";
import type { Group } from "@chiboso/domain/crypto/belenios/group.ts";
import { BOOTH_LANGUAGES, say, speak, spokenLanguage, type BoothWord } from "./say.ts";
import { element, type Child } from "./element.ts";

/** A screen of the booth: its heading, and what stands under it whenever it is drawn. */
export interface Screen {
  readonly title: BoothWord;
  readonly draw: () => readonly Child[];
}

/** What the whole booth knows. */
export interface Booth {
  readonly group: Group;
  readonly voteId: string;
  /** The election that ballots are sealed for. */
  readonly election: OpenElection;
  readonly json: string;
  /** The fixed list of voters' keys. */
  readonly keys: readonly string[];
}

const LANGUAGE_KEY = "chiboso.language";
let current: Screen | undefined;

/** Speaks as the app on this device does, and in letters as large. */
export function begin(): void {
  speak(remembered(LANGUAGE_KEY));
  document.documentElement.dataset["size"] = remembered("chiboso.typeSize") ?? "normal";
}

/** Goes to another screen: from its top, and a reader hears its heading. */
export function go(screen: Screen): void {
  current = screen;
  redraw();
  scrollTo(0, 0);
  document.querySelector("h1")?.focus();
}

/** Draws the same screen anew; what had the focus keeps it by its id. */
export function redraw(): void {
  if (current === undefined) return;
  const focused = document.activeElement?.id ?? "";
  const root = document.documentElement;
  root.lang = spokenLanguage();
  root.dir = spokenLanguage() === "ar" ? "rtl" : "ltr";
  document.title = say("booth.title");
  const heading = element("h1", { tabindex: "-1" }, say(current.title));
  const bar = element("header", {}, element("strong", {}, say("booth.title")), languages());
  document.body.replaceChildren(bar, element("main", {}, heading, ...withoutNull(current.draw())));
  if (focused !== "") document.getElementById(focused)?.focus();
}

function withoutNull(children: readonly Child[]): Child[] {
  return children.filter((child) => child !== null);
}

function languages(): HTMLElement {
  const select = element(
    "select",
    { id: "language", "aria-label": say("booth.language") },
    ...BOOTH_LANGUAGES.map(({ code, name }) =>
      element("option", { value: code, lang: code }, name),
    ),
  );
  select.value = spokenLanguage();
  select.addEventListener("change", () => {
    speak(select.value);
    redraw();
  });
  return select;
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
