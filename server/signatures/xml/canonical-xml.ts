import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from "saxes";
import { SignatureError } from "../cms/algorithms.ts";

type Scope = ReadonlyMap<string, string>;

const TEXT: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "\r": "&#xD;",
};
const VALUE: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};

/**
 * The one form of a whole document by Exclusive XML Canonicalization 1.0, without comments. Documents with a
 * DOCTYPE, entities of their own, comments or processing instructions are refused (`signatures.xml_malformed`),
 * because programs may read these differently. Throws `SignatureError`.
 */
export function canonicalXml(xml: string): string {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const parts: string[] = [];
  const scopes: Scope[] = [new Map()];
  const refuse = (): never => {
    throw new SignatureError("signatures.xml_malformed");
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("comment", refuse);
  parser.on("processinginstruction", refuse);
  parser.on("xmldecl", ({ encoding, version }) => {
    if (version !== "1.0" || !/^(utf-8)?$/i.test(encoding ?? "")) refuse();
  });
  parser.on("opentag", (tag) => {
    const [text, scope] = opened(tag, scopes.at(-1) ?? new Map<string, string>());
    parts.push(text);
    scopes.push(scope);
  });
  parser.on("closetag", ({ name }) => {
    parts.push(`</${name}>`);
    scopes.pop();
  });
  const written = (text: string): void => {
    if (scopes.length > 1) parts.push(text.replaceAll(/[&<>\r]/g, (sign) => TEXT[sign] ?? sign));
  };
  parser.on("text", written);
  parser.on("cdata", written);
  parser.write(xml).close();
  return parts.join("");
}

/** A start tag with the names that it uses and nobody above has declared alike; and what is declared below it. */
function opened(tag: SaxesTagNS, above: Scope): [string, Scope] {
  const attributes = Object.values(tag.attributes).filter(
    ({ name, prefix }) => name !== "xmlns" && prefix !== "xmlns",
  );
  const used = new Map<string, string>([[tag.prefix, tag.uri]]);
  for (const { prefix, uri } of attributes) {
    if (prefix !== "" && prefix !== "xml") used.set(prefix, uri);
  }
  const fresh = [...used]
    .filter(([prefix, uri]) => (above.get(prefix) ?? "") !== uri)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const spaces = fresh.map(([prefix, uri]) => {
    const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
    return ` ${name}="${value(uri)}"`;
  });
  const others = attributes.toSorted(byName).map((each) => ` ${each.name}="${value(each.value)}"`);
  const text = `<${tag.name}${spaces.join("")}${others.join("")}>`;
  return [text, new Map([...above, ...fresh])];
}

/** By namespace, then by name; attributes without a prefix have none. */
function byName(a: SaxesAttributeNS, b: SaxesAttributeNS): number {
  const [left, right] = [a, b].map(({ prefix, uri, local }) => [prefix === "" ? "" : uri, local]);
  const [space = "", name = ""] = left ?? [];
  const [otherSpace = "", otherName = ""] = right ?? [];
  if (space !== otherSpace) return space < otherSpace ? -1 : 1;
  return name < otherName ? -1 : 1;
}

function value(text: string): string {
  return text.replaceAll(/[&<"\t\n\r]/g, (sign) => VALUE[sign] ?? sign);
}
