/** More than this share of the window is never kept in sight: it would cover the work. */
const MOST = 0.25;

/**
 * A ref for what stays in sight at the top while the desk is scrolled. It tells its height in a variable of the
 * page, so that what stays below it and what has the focus do not come to lie under it (WCAG 2.4.11); what is too
 * tall for the window is marked `data-tall` and scrolls away like everything else.
 */
export function staying(variable: string, of: (part: HTMLElement) => HTMLElement | null) {
  return (part: HTMLElement | null): (() => void) | undefined => {
    const shown = part && of(part);
    if (shown === null) return undefined;
    const { style } = document.documentElement;
    const measure = () => {
      const { height } = shown.getBoundingClientRect();
      const tall = height > MOST * window.innerHeight;
      shown.toggleAttribute("data-tall", tall);
      style.setProperty(variable, tall ? "0px" : `${Math.ceil(height)}px`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(shown);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
      shown.removeAttribute("data-tall");
      style.removeProperty(variable);
    };
  };
}
