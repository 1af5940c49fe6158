import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const FACES = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];

/** Tinos has no Arabic letters; a template that names this face too has them. */
const ARABIC = ["NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"];
const ownFonts = fileURLToPath(new URL("./fonts", import.meta.url));

const fontFolder = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"),
);

/** Templates lie beside the code of their capability and import the common layout from the platform. */
const TEMPLATES = fileURLToPath(new URL("..", import.meta.url));

export interface Typeset {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** The typesetter refused; `missing` are the signs that the document's face does not have. */
export class TypesetError extends Error {
  readonly missing: readonly string[];
  constructor(message: string, missing: readonly string[] = []) {
    super(message);
    this.missing = missing;
  }
}

/** Documents for which the typesetter keeps what it has worked out; the layout of the next one is then there. */
const CACHED_DOCUMENTS = 10;

let made: NodeCompiler | undefined;

/** One for the life of the process: fonts and the common layout are read once, not for every document. */
function compilerOf(): NodeCompiler {
  made ??= NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [
      {
        fontPaths: [
          ...FACES.map((face) => join(fontFolder, face)),
          ...ARABIC.map((face) => join(ownFonts, face)),
        ],
      },
    ],
  });
  return made;
}

/**
 * Sets a template (an absolute path in the server's room) with its data as a PDF/A-2b. The data reaches the template as
 * JSON in `sys.inputs.data`, so that no text can become markup. The same input gives the same bytes, whatever
 * was set before: fonts come from the project alone, nothing from the network, and the time of the document
 * from the template. Throws `TypesetError`.
 */
export function typeset(template: string, data: unknown): Typeset {
  const compiler = compilerOf();
  const inputs = { data: JSON.stringify(data) };
  const compiled = compiler.compile({ mainFilePath: template, inputs });
  const document = compiled.result;
  if (document === null || compiled.hasError()) {
    const fault = compiled.takeDiagnostics();
    throw new TypesetError(JSON.stringify(fault?.shortDiagnostics ?? "no document"));
  }
  try {
    const pdf = compiler.pdf(document, { pdfStandard: "a-2b", pdfTags: true });
    return { pdf, pages: document.numOfPages };
  } catch (error) {
    throw new TypesetError(String(error), missingIn(String(error)));
  } finally {
    compiler.evictCache(CACHED_DOCUMENTS);
  }
}

/** The typesetter names each missing sign in a sentence; PDF/A allows none. */
function missingIn(message: string): string[] {
  const found = message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu);
  return [...new Set([...found].map((match) => match[1] ?? ""))];
}
