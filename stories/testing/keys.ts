import type { Locator, Page } from "playwright-core";

/** More stops of the Tab key than any screen of a meeting has. */
const LONGEST_WAY = 300;

/**
 * Goes on by Tab until one of these things has the focus, as who has no mouse does, round the page
 * once if need be. Throws when none is reached or when the focus cannot be seen on the way.
 */
export async function walkTo(wanted: Locator): Promise<void> {
  await wanted.first().waitFor({ state: "attached" });
  for (let step = 0; step < LONGEST_WAY; step += 1) {
    const there = await wanted.evaluateAll((each) =>
      each.some((one) => one === document.activeElement),
    );
    if (there) return;
    await wanted.page().keyboard.press("Tab");
    const hidden = await wanted.page().evaluate(whatIsHidden);
    if (hidden !== null) throw new Error(`the focus cannot be seen at “${hidden}”`);
  }
  throw new Error(`${String(wanted)} cannot be reached by Tab`);
}

/** Runs in the page: what has the focus without showing it. */
function whatIsHidden(): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  if (["INPUT", "TEXTAREA", "SELECT"].includes(focused.tagName)) return null;
  const shown = [focused, focused.parentElement, focused.nextElementSibling].some((each) => {
    if (each === null) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });
  return shown ? null : (focused.getAttribute("aria-label") ?? focused.innerText).trim();
}

/** Walks to a button or link that can be used and presses it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === "string";
  await pressOn(
    page
      .getByRole("button", { name, exact, disabled: false })
      .or(page.getByRole("link", { name, exact })),
  );
}

/** Walks to the first of these things that can be reached and presses Enter. */
export async function pressOn(wanted: Locator): Promise<void> {
  await walkTo(wanted);
  await wanted.page().keyboard.press("Enter");
}

/** Presses a button that asks once more, and the same button in the dialog. */
export async function pressTwice(page: Page, name: string): Promise<void> {
  await press(page, name);
  const dialog = page.getByRole("dialog");
  await pressOn(dialog.getByRole("button", { name, exact: true }));
  await dialog.waitFor({ state: "hidden" });
}

/** Walks to a field and types into it what replaces its text. */
export async function type(field: Locator, text: string): Promise<void> {
  await walkTo(field);
  const { keyboard } = field.page();
  await keyboard.press("Control+a");
  await keyboard.insertText(text);
}

/** Turns to a tab: the list has one stop, and the arrows go on from there. */
export async function turnTo(page: Page, name: string | RegExp): Promise<void> {
  const tab = page.getByRole("tab", { name });
  const list = page.getByRole("tablist").filter({ has: tab });
  await walkTo(list.getByRole("tab", { selected: true }));
  for (let step = 0; step < 10; step += 1) {
    if ((await tab.getAttribute("aria-selected")) === "true") return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`the tab ${String(name)} cannot be reached by the arrows`);
}

/** Walks to a list under a field and takes what it offers for what is typed. */
export async function pick(page: Page, label: string | RegExp, option: string): Promise<void> {
  await pickIn(page.getByLabel(label), option);
}

/** The same of one field among several with that label. */
export async function pickIn(labelled: Locator, option: string): Promise<void> {
  const page = labelled.page();
  await walkTo(labelled.and(page.locator("input:not([type=hidden])")));
  await page.keyboard.insertText(option);
  await page.getByRole("option", { name: option, exact: true }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: option, exact: true }).waitFor({ state: "hidden" });
}

/** Walks to one of several answers and chooses it: the group has one stop, and the arrows go on from there. */
export async function chooseRadio(page: Page, name: string): Promise<void> {
  const radio = page.getByRole("radio", { name, exact: true });
  const group = page.getByRole("radiogroup").filter({ has: radio });
  await walkTo(group.getByRole("radio"));
  await page.keyboard.press("Space");
  for (let step = 0; step < 10; step += 1) {
    if (await radio.isChecked()) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`the answer ${name} cannot be reached by the arrows`);
}

/** Presses the button that asks the device for a file, and gives it one. */
export async function giveFile(
  page: Page,
  name: string,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await press(page, name);
  await (await asked).setFiles(file);
}
