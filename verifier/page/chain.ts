import type { Language } from "@chiboso/domain/kernel/language.ts";
import type { DescribedAct, DescribedCheck } from "../describe.ts";
import { say } from "../say.ts";
import { element } from "./element.ts";

const SVG = "http://www.w3.org/2000/svg";

/** What each link of a chain looks like, drawn in a square of 24: paper, envelope, line, tree, seal, people. */
const SHAPES = [
  "M6 2h8l5 5v15H6zM14 2v5h5M9 12h7M9 16h7",
  "M3 6h18v13H3zM3 6l9 8 9-8",
  "M4 6h16M4 12h16M4 18h9",
  "M12 4v5M12 9H6v4M12 9h6v4M4 13h4v4H4zM16 13h4v4h-4z",
  "M12 3a6 6 0 1 1 0 12 6 6 0 0 1 0-12M9 14l-2 7 5-3 5 3-2-7",
  "M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M16 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M2 20c0-8 12-8 12 0M14 15c4-3 8 0 8 5",
];
const MARKS = {
  ok: "M5 12l5 5 9-10",
  failed: "M6 6l12 12M18 6L6 18",
  skipped: "M6 12h12",
} as const;

/** Each act as a picture: from the paper on the table to who confirmed the log, with a mark at every link. */
export function chainsOf(acts: readonly DescribedAct[], language: Language): HTMLElement[] {
  if (acts.length === 0) return [];
  return [
    element("h2", {}, say(language, "verifier.acts")),
    ...acts.map((act) =>
      element(
        "article",
        { class: "act" },
        element("h3", {}, act.title),
        element("p", { class: "help", dir: "auto" }, act.when),
        element("ol", { class: "chain" }, ...act.links.map(linkOf)),
        ...act.links.flatMap(({ reason }) =>
          reason === null ? [] : element("p", { class: "problem" }, reason),
        ),
        act.files.length === 0
          ? null
          : element("p", { class: "help", dir: "ltr" }, act.files.join(" · ")),
      ),
    ),
  ];
}

function linkOf({ name, state, stateText }: DescribedCheck, at: number): HTMLElement {
  return element(
    "li",
    { class: state },
    drawing(SHAPES[at] ?? "", "shape"),
    drawing(MARKS[state], "mark"),
    element("span", {}, name),
    element("span", { class: "state" }, stateText),
  );
}

/** Decoration beside words that say the same. */
function drawing(path: string, name: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", name);
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
