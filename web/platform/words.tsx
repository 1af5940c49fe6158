import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { directionOf, type Language, type Words } from "@chiboso/domain/kernel/language.ts";
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { useDirection } from "@mantine/core";
import type { vi } from "../words.vi.ts";
import { formatsFor, type Formats } from "./formats.ts";
import { formatMessage, type WordParams } from "./messages.ts";
import { storedLanguage, storeLanguage } from "./preferences.ts";

/** Every key that has a text. */
export type WordKey = keyof typeof vi;

type Text<K extends WordKey> = (typeof vi)[K];

/** A text that names values must be given them. */
type Given<K extends WordKey> =
  Text<K> extends `${string}{${string}` ? [params: WordParams] : [params?: WordParams];

export interface Speech extends Formats {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** The text of a key in the person's language. */
  readonly t: <K extends WordKey>(key: K, ...params: Given<K>) => string;
  /** The text of a refusal: what went wrong, what was expected, what to do. */
  readonly refusalText: (refusal: Pick<Refusal, "code" | "params">) => string;
  readonly setLanguage: (language: Language) => void;
}

const SpeechContext = createContext<Speech | null>(null);

/** The words of each language: what the first screens say, and all of them. They are fetched when asked for. */
export interface Languages {
  readonly first: (language: Language) => Promise<Words>;
  readonly all: (language: Language) => Promise<Words>;
}

/** Gives everything below it the words, formats and direction of the chosen language. */
export function WordsProvider({
  languages,
  children,
}: {
  readonly languages: Languages;
  readonly children: ReactNode;
}) {
  const [language, setLanguage] = useState(storedLanguage);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const { setDirection } = useDirection();
  const begun = useRef(false);

  useEffect(() => {
    let current = true;
    const load = begun.current ? laterWords : firstWords;
    void load(languages, language).then((found) => {
      if (!current || found === undefined) return;
      begun.current = true;
      document.documentElement.lang = found.language;
      setDirection(directionOf(found.language));
      setLoaded(found);
    });
    return () => {
      current = false;
    };
  }, [language, languages, setDirection]);

  const speech = useMemo(() => {
    if (loaded === null) return null;
    const choose = (chosen: Language) => {
      storeLanguage(chosen);
      setLanguage(chosen);
    };
    // Another language may have been chosen while these came.
    const take = (all: Loaded) => setLoaded((now) => (now?.language === all.language ? all : now));
    const words = loaded.whole ? loaded.words : waitingFor(languages, loaded, take);
    return speak(loaded.language, words, choose);
  }, [languages, loaded]);
  // Nothing is drawn in a language that the person did not choose.
  return speech && <SpeechContext value={speech}>{children}</SpeechContext>;
}

interface Loaded {
  readonly language: Language;
  readonly words: Words;
  /** Whether these are all the words of the language. */
  readonly whole: boolean;
}

/**
 * The first words, of which one may be missing that a newer server or a fast hand asks for: dots stand for it
 * until the rest is here.
 */
function waitingFor(
  languages: Languages,
  { language, words }: Loaded,
  onWhole: (loaded: Loaded) => void,
): Words {
  let rest: Promise<void> | undefined;
  const fetchRest = async () => {
    for (;;) {
      const all = await laterWords(languages, language);
      if (all !== undefined) return onWhole(all);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  };
  return new Proxy(words, {
    get: (known, key: string) => {
      if (known[key] === undefined) rest ??= fetchRest();
      return known[key] ?? "…";
    },
  });
}

/** A language that cannot be had gives way to Vietnamese; without a network there is nothing to draw with. */
async function firstWords(languages: Languages, language: Language): Promise<Loaded> {
  for (;;) {
    for (const each of [language, "vi"] as const) {
      const words = await languages.first(each).catch(() => undefined);
      if (words !== undefined) return { language: each, words, whole: false };
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

const RETRY_MS = 3000;

/** A language that cannot be had leaves the one that is shown. */
async function laterWords(languages: Languages, language: Language): Promise<Loaded | undefined> {
  const words = await languages.all(language).catch(() => undefined);
  return words && { language, words, whole: true };
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Days in the values of a refusal, written as the language writes them. */
function withDays(params: WordParams | undefined, formats: Formats): WordParams | undefined {
  if (params === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" && DAY.test(value) ? formats.date(value) : value,
    ]),
  );
}

/** Words and formats of one language as functions. */
export function speak(
  language: Language,
  words: Words,
  setLanguage: (language: Language) => void,
): Speech {
  const text = (key: string, params?: WordParams) => formatMessage(words, language, key, params);
  const formats = formatsFor(language);
  return {
    ...formats,
    language,
    direction: directionOf(language),
    t: (key, ...[params]) => text(key, params),
    refusalText: ({ code, params }) => {
      try {
        return text(code, withDays(params, formats));
      } catch {
        // A newer server may know codes that this page does not.
        return text("kernel.unexpected");
      }
    },
    setLanguage,
  };
}

/** The words of the person's language; every text on a screen comes through here. */
export function useWords(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error("useWords needs WordsProvider above it");
  return speech;
}
