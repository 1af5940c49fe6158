import { getDocumentProxy } from "unpdf";

/** More than minutes have; of a longer paper the first pages are shown. */
const MOST_PAGES = 40;

/** What is drawn of a paper: as many pages as it has, and those that were drawn. */
export interface Drawn {
  readonly pages: number;
  readonly pictures: readonly HTMLCanvasElement[];
}

/**
 * Draws the pages of a PDF on this device, from the very bytes that are signed: nothing that somebody else has drawn
 * is shown. `width` in device pixels.
 */
export async function drawPages(bytes: Uint8Array, width: number): Promise<Drawn> {
  // It takes the bytes for itself; the caller still needs them.
  const document = await getDocumentProxy(bytes.slice(), { disableFontFace: true, verbosity: 0 });
  const count = Math.min(document.numPages, MOST_PAGES);
  const pictures: HTMLCanvasElement[] = [];
  for (let number = 1; number <= count; number += 1) {
    const page = await document.getPage(number);
    const { width: natural } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: width / natural });
    const canvas = window.document.createElement("canvas");
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
    pictures.push(canvas);
  }
  const pages = document.numPages;
  await document.loadingTask.destroy();
  return { pages, pictures };
}
