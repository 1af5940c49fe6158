/** A piece of a text: itself, a value, or one of several texts that a value chooses. */
export type MessagePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: "number"; readonly name: string }
  | { readonly kind: "count" }
  | {
      readonly kind: "plural" | "select";
      readonly name: string;
      readonly choices: Readonly<Record<string, readonly MessagePart[]>>;
    };

const VALUE = /\s*(\w+)\s*/y;
const KIND = /,\s*(number|plural|select)\s*/y;
const CHOICE = /\s*(=\d+|\w+)\s*\{/y;
const END = /\s*\}/y;

/**
 * Reads what our texts use of the ICU message syntax: `{name}`, `{name, number}`, `plural` with `#`, `select`,
 * and apostrophes that keep a brace as it is. The whole syntax with its calendars and currencies is as large as
 * a screen. Throws on anything else.
 */
export function partsOf(text: string): readonly MessagePart[] {
  const reader = new Reader(text);
  const parts = reader.parts(false);
  if (!reader.atEnd()) throw new Error(`a brace too many in “${text}”`);
  return parts;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Everything until the end or until a closing brace; `#` is the number only right within a plural. */
  parts(inPlural: boolean): MessagePart[] {
    const parts: MessagePart[] = [];
    let plain = "";
    const keep = (part?: MessagePart) => {
      if (plain !== "") parts.push({ kind: "text", text: plain });
      plain = "";
      if (part !== undefined) parts.push(part);
    };
    for (let sign = this.#text[this.#at]; sign !== undefined; sign = this.#text[this.#at]) {
      if (sign === "}") break;
      this.#at += 1;
      if (sign === "'") plain += this.#quoted(inPlural);
      else if (sign === "{") keep(this.#given());
      else if (sign === "#" && inPlural) keep({ kind: "count" });
      else plain += sign;
    }
    keep();
    return parts;
  }

  /** After an apostrophe: it is one, unless it is doubled or keeps a sign of the syntax as it is. */
  #quoted(inPlural: boolean): string {
    const next = this.#text[this.#at] ?? "";
    if (next === "'") {
      this.#at += 1;
      return "'";
    }
    if (next === "" || !(inPlural ? "{}<>#" : "{}<>").includes(next)) return "'";
    let kept = "";
    for (let sign = this.#text[this.#at]; sign !== undefined; sign = this.#text[this.#at]) {
      this.#at += 1;
      if (sign !== "'") kept += sign;
      else if (this.#text[this.#at] !== "'") break;
      else {
        kept += "'";
        this.#at += 1;
      }
    }
    return kept;
  }

  /** After an opening brace. */
  #given(): MessagePart {
    const name = this.#take(VALUE);
    const kind = this.#find(KIND);
    if (kind === undefined || kind === "number") {
      this.#take(END);
      return kind === "number" ? { kind, name } : { kind: "value", name };
    }
    this.#take(/,/y);
    const choices: Record<string, readonly MessagePart[]> = {};
    for (let key = this.#find(CHOICE); key !== undefined; key = this.#find(CHOICE)) {
      choices[key] = this.parts(kind === "plural");
      this.#take(END);
    }
    this.#take(END);
    if (choices["other"] === undefined) throw new Error(`no “other” in “${this.#text}”`);
    return { kind: kind === "plural" ? "plural" : "select", name, choices };
  }

  #find(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return undefined;
    this.#at = pattern.lastIndex;
    return found[1] ?? "";
  }

  #take(pattern: RegExp): string {
    const found = this.#find(pattern);
    if (found === undefined) throw new Error(`not understood at ${this.#at}: “${this.#text}”`);
    return found;
  }
}
