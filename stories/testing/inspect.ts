import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What is wrong with the screen that is open, in words; empty when nothing is. */
export async function faultsOf(
  page: Page,
  options: { readonly axe: boolean },
): Promise<readonly string[]> {
  const seen = await page.evaluate(lookAround);
  return options.axe ? [...seen, ...(await axeFaults(page))] : seen;
}

/** Runs in the page. */
function lookAround(): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")]
      .filter((each) => {
        const { left, right } = each.getBoundingClientRect();
        return right > root.clientWidth + 1 || left < -1;
      })
      .slice(0, 3)
      .map((each) => `${each.tagName.toLowerCase()} “${(each.textContent ?? "").slice(0, 40)}”`);
    faults.push(
      `scrolls sideways, ${root.scrollWidth} > ${root.clientWidth} px: ${wide.join(", ")}`,
    );
  }
  const text = document.body.innerText;
  const key =
    /\b(access|analytics|home|kernel|ledger|meetings|members|minutes|notifications|organisations|outbox|platform|quality|resolutions|rules|signatures|signing|voting)\.(?!(?:pdf|json|bel|zip)\b)[a-z][a-zA-Z_]*(\.[a-zA-Z_]+)*\b/;
  const missing = key.exec(text)?.[0];
  if (missing !== undefined) faults.push(`shows the key “${missing}” instead of a text`);
  const open = /\{[a-z]\w*(,[^}]*)?\}/i.exec(text)?.[0];
  if (open !== undefined) faults.push(`shows the place holder “${open}”`);
  if (text.includes("undefined") || text.includes("NaN")) faults.push("shows a value of a program");
  if (document.title.trim() === "") faults.push("has no title");
  return faults;
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function axeFaults(page: Page): Promise<string[]> {
  return faultsBy(builder(page).withTags(WCAG));
}

/** Where the contrast is below 7:1 (4.5:1 for large letters), as high contrast asks (WCAG 1.4.6, level AAA). */
export async function faintTexts(page: Page): Promise<readonly string[]> {
  return faultsBy(builder(page).withRules(["color-contrast-enhanced"]));
}

function builder(page: Page): AxeBuilder {
  // Without frames of other sites there is nothing to join on a page of its own.
  return new AxeBuilder({ page }).setLegacyMode(true);
}

async function faultsBy(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 2).map((node) => `${id}: ${node.html.slice(0, 160)}`),
    );
}

/**
 * Goes on by Tab until the thing with this name has the focus, as who has no mouse does. Throws
 * when it is not reached in 80 steps or when the focus cannot be seen on the way.
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body) return null;
      const shown = [focused, focused.parentElement, focused.nextElementSibling].some((each) => {
        if (each === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      });
      const bordered = ["INPUT", "TEXTAREA", "SELECT"].includes(focused.tagName);
      const text = focused.getAttribute("aria-label") ?? focused.innerText;
      return { text: text.trim(), visible: shown || bordered };
    });
    if (at === null) continue;
    if (!at.visible) throw new Error(`the focus cannot be seen at “${at.text}”`);
    if (at.text.includes(name)) return;
  }
  throw new Error(`“${name}” cannot be reached by Tab`);
}

/** What has the focus on the way of so many steps by Tab and lies under something else (WCAG 2.4.11). */
export async function coveredOnTheWay(page: Page, steps: number): Promise<readonly string[]> {
  const covered: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(coverOfFocus);
    if (found !== null) covered.push(found);
  }
  return covered;
}

/** Runs in the page. */
function coverOfFocus(): string | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const [width, height] = [document.documentElement.clientWidth, window.innerHeight];
  if (right <= 0 || left >= width) return null;
  const x = (Math.max(0, left) + Math.min(width, right)) / 2;
  const y = (Math.max(0, top) + Math.min(height, bottom)) / 2;
  const upon = document.elementFromPoint(x, y);
  // What is drawn of a choice is mostly its label.
  const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
  if (upon === null || focused.contains(upon) || upon.contains(focused)) return null;
  if (labels.some((label) => label.contains(upon))) return null;
  const name = focused.getAttribute("aria-label") ?? focused.innerText;
  return `“${name.trim().slice(0, 40)}” under “${(upon.textContent ?? "").trim().slice(0, 40)}”`;
}
