import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ar } from "@chiboso/domain/access/words/ar.ts";
import { en } from "@chiboso/domain/access/words/en.ts";
import { vi } from "@chiboso/domain/access/words/vi.ts";
import { LANGUAGES } from "@chiboso/domain/kernel/language.ts";
import { notice } from "@chiboso/domain/notifications/notice.ts";
import { writeLetter } from "./letter.ts";

const TO = { name: "Nguyễn Thị Nhận", url: "https://chibo.example.vn/x" };
const ROLE_WORDS = { vi, en, ar };
const RESOLUTION = { vi: /nghị quyết/i, en: /resolution/i, ar: /قرار/ };
/** Values that are said in words of the language; every other one is said as it is. */
const GIVEN: Readonly<Record<string, string>> = { date: "2026-12-04", sign: "NQ" };

describe("a letter", () => {
  it("says every value of its notice, in each language, and leaves no brace behind", () => {
    for (const option of notice.options) {
      const names = Object.keys(option.shape.params.shape);
      const params = Object.fromEntries(names.map((name) => [name, GIVEN[name] ?? `<${name}>`]));
      for (const language of LANGUAGES) {
        const letter = writeLetter(language, { kind: option.shape.kind.value, params }, TO);
        const said = `${letter.subject}\n${letter.text}`;
        assert.doesNotMatch(said, /[{}]/);
        for (const name of names) {
          const word =
            { date: /2026/, sign: RESOLUTION[language] }[name] ?? new RegExp(`<${name}>`);
          assert.match(said, word, `${language} ${option.shape.kind.value} ${name}`);
        }
        assert.equal(letter.html.includes("<title>"), true);
        assert.equal(/<(organisation|place|reason|text|role)>/.test(letter.html), false);
      }
    }
  });

  it("calls a role by the name it has everywhere else", () => {
    for (const role of ["clerk", "committeeOffice", "auditor", "sysAdmin"] as const) {
      for (const language of LANGUAGES) {
        const params = { role, organisation: "Chi bộ thôn Mẫu" };
        const { body } = writeLetter(language, { kind: "roleGranted", params }, TO);
        assert.ok(
          body.includes(ROLE_WORDS[language][`access.role.${role}`]),
          `${language} ${role}`,
        );
      }
    }
  });
});
