import { IntlMessageFormat } from "intl-messageformat";
import { isRefusal, type Refusal } from "../base/result.ts";
import { catalogueOf, type Catalogue, type MessageCode } from "./catalogues.ts";
import { en } from "./en/index.ts";
import { textDirectionOf, localeOf, type Language } from "../base/language.ts";

export type { MessageCode } from "./catalogues.ts";
export type Params = Readonly<Record<string, string | number>>;

/** A language with its sentences: those that were said once are compiled. */
interface Voice {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly compiled: Map<string, Pick<IntlMessageFormat, "format">>;
  readonly dates: WeakMap<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>;
}

const voiceOf = (language: Language, catalogue: Catalogue): Voice => ({
  language,
  catalogue,
  compiled: new Map(),
  dates: new WeakMap(),
});

let voice = voiceOf("en", en);

/** From now on everything is said in this language. Until this was called once, in English. */
export async function speak(language: Language): Promise<void> {
  if (language !== voice.language) voice = voiceOf(language, await catalogueOf(language));
}

/** The language that everything is said in. */
export function spoken(): Language {
  return voice.language;
}

/** A date as it is written in the language that everything is said in. */
export function inWords(date: Date, format: Intl.DateTimeFormatOptions): string {
  const { dates, language } = voice;
  let written = dates.get(format);
  if (!written) dates.set(format, (written = new Intl.DateTimeFormat(localeOf(language), format)));
  return written.format(date);
}

/** What `work` answers, which waits for nothing, with everything in it said in a language of its own. */
export async function inLanguage<T>(language: Language, work: () => T): Promise<T> {
  const other = language === voice.language ? voice : voiceOf(language, await catalogueOf(language));
  const before = voice;
  try {
    voice = other;
    return work();
  } finally {
    voice = before;
  }
}

/**
 * The sentence for a code, in ICU MessageFormat, with its parameters put in as plain text. Throws a
 * RangeError on a code that the catalogue lacks: that is a bug, not an outcome.
 */
export function message(code: MessageCode, params: Params = {}): string {
  const { compiled, catalogue, language } = voice;
  let format = compiled.get(code);
  if (!format) {
    const pattern = (catalogue as Readonly<Record<string, string>>)[code];
    if (pattern === undefined) throw new RangeError(`No message for ${code}`);
    format = formatOf(pattern, language);
    compiled.set(code, format);
  }
  return String(format.format(params));
}

/** What has none of these is said as it stands, and to compile it would take as long as hundreds of others take to be said. */
const SPECIAL = /[{}']/;

function formatOf(pattern: string, language: Language): Pick<IntlMessageFormat, "format"> {
  if (!SPECIAL.test(pattern)) return { format: () => pattern };
  const format = new IntlMessageFormat(pattern, localeOf(language), undefined, { ignoreTag: true });
  return textDirectionOf(language) === "ltr"
    ? format
    : new IntlMessageFormat(isolated(format.getAst()), localeOf(language));
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
/** The parser's numbers for words as they stand and for an argument that is put in as it is. */
const [WORDS, ARGUMENT] = [0, 1] as const;
const words = (value: string) => ({ type: WORDS, value }) as unknown as Element;

/**
 * A sentence in which what is put in stands between a first strong isolate and its end: an address or a name runs by
 * its own direction, and turns nothing round beside it.
 */
function isolated(ast: readonly Element[]): Element[] {
  return ast.flatMap((element) => {
    if (Number(element.type) === ARGUMENT) return [words("\u2068"), element, words("\u2069")];
    if (!("options" in element)) return [element];
    const options: Record<string, { value: Element[] }> = {};
    for (const [key, { value }] of Object.entries(element.options)) options[key] = { value: isolated(value) };
    return [{ ...element, options } as Element];
  });
}

/** True where the catalogue has a sentence for the code. */
export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(en, code);
}

/** The sentence for a refusal or a warning. */
export function explain(what: Refusal | { readonly code: string; readonly params?: Params }): string {
  if (!isMessageCode(what.code)) throw new RangeError(`No message for ${what.code}`);
  return message(what.code, isRefusal(what) ? what.params : (what.params ?? {}));
}

/** The sentence for a warning with its place in front, where it has one: "line 12: …". */
export function explainAt(
  warning: Parameters<typeof explain>[0] & { readonly where: { readonly unit: string; readonly n: number } | null },
): string {
  const { where } = warning;
  const what = explain(warning);
  return where ? message("reading.at", { place: message("reading.place", { ...where }), what }) : what;
}
