export type Child = Node | string | null;

/** An element with attributes and children; texts only ever become text nodes. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** A button that does something; `kind` is how it looks. */
export function button(
  text: string,
  act: () => void,
  kind: "main" | "plain" = "main",
): HTMLButtonElement {
  const made = element("button", { type: "button", class: kind }, text);
  made.addEventListener("click", act);
  return made;
}

const SQUARES = "http://www.w3.org/2000/svg";
/** Squares of white around a code, which readers need. */
const QUIET = 4;

/** A QR code as one path. */
export function squares(rows: readonly (readonly boolean[])[], label: string): SVGElement {
  const size = rows.length + 2 * QUIET;
  const picture = document.createElementNS(SQUARES, "svg");
  const attributes = {
    viewBox: `0 0 ${size} ${size}`,
    role: "img",
    "aria-label": label,
    class: "code",
  };
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  const path = document.createElementNS(SQUARES, "path");
  const runs = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  path.setAttribute("d", runs.join(""));
  picture.append(path);
  return picture;
}
