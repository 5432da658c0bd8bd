import { IntlMessageFormat } from "intl-messageformat";
import { isRefusal, type Refusal } from "../base/result.ts";
import { loadMessageCatalogue, type MessageCatalogue, type MessageCode } from "./catalogues.ts";
import { en } from "./en/index.ts";
import { textDirectionOf, localeOf, type Language } from "../base/language.ts";

export type { MessageCode } from "./catalogues.ts";
export type MessageParams = Readonly<Record<string, string | number>>;

/** A compiled sentence. */
interface SentenceFormat {
  format(params: MessageParams): unknown;
}

/** A language with its catalogue, and caches of compiled sentences and date formats. */
interface LanguageContext {
  readonly language: Language;
  readonly catalogue: MessageCatalogue;
  readonly compiled: Map<string, SentenceFormat>;
  readonly dates: WeakMap<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>;
}

const createContext = (language: Language, catalogue: MessageCatalogue): LanguageContext => ({
  language,
  catalogue,
  compiled: new Map(),
  dates: new WeakMap(),
});

let current = createContext("en", en);

/** Sets the language of all messages. Before the first call it is English. */
export async function setMessageLanguage(language: Language): Promise<void> {
  if (language !== current.language) current = createContext(language, await loadMessageCatalogue(language));
}

/** Returns the language of all messages. */
export function getMessageLanguage(): Language {
  return current.language;
}

/** Formats a date in the current language. */
export function formatDate(date: Date, format: Intl.DateTimeFormatOptions): string {
  const { dates, language } = current;
  let formatter = dates.get(format);
  if (!formatter) dates.set(format, (formatter = new Intl.DateTimeFormat(localeOf(language), format)));
  return formatter.format(date);
}

/** Runs `work`, which must be synchronous, with all its messages in another language, and returns its result. */
export async function withMessageLanguage<T>(language: Language, work: () => T): Promise<T> {
  const other = language === current.language ? current : createContext(language, await loadMessageCatalogue(language));
  const before = current;
  try {
    current = other;
    return work();
  } finally {
    current = before;
  }
}

/**
 * Returns the sentence for a code (ICU MessageFormat), with its parameters inserted as plain text. Throws a RangeError
 * if the catalogue lacks the code: that is a bug, not an outcome.
 */
export function message(code: MessageCode, params: MessageParams = {}): string {
  const { compiled, catalogue, language } = current;
  let format = compiled.get(code);
  if (!format) {
    const pattern = (catalogue as Readonly<Record<string, string>>)[code];
    if (pattern === undefined) throw new RangeError(`No message for ${code}`);
    format = formatOf(pattern, language);
    compiled.set(code, format);
  }
  return String(format.format(params));
}

/**
 * A pattern whose only special parts are the names of parameters. Nothing is compiled for it: that takes as long as
 * formatting hundreds.
 */
const PLAIN = /^[^{}']*(?:\{\w+\}[^{}']*)*$/;

function formatOf(pattern: string, language: Language): SentenceFormat {
  if (PLAIN.test(pattern)) return plainFormat(pattern, language);
  const format = new IntlMessageFormat(pattern, localeOf(language), undefined, { ignoreTag: true });
  return textDirectionOf(language) === "ltr"
    ? format
    : new IntlMessageFormat(isolateArguments(format.getAst()), localeOf(language));
}

/** Inserts parameters as they are; in a language from right to left, isolated as by `isolateArguments`. */
function plainFormat(pattern: string, language: Language): SentenceFormat {
  const [before, after] = textDirectionOf(language) === "ltr" ? ["", ""] : ["\u2068", "\u2069"];
  // Every second piece is the name of a parameter.
  const pieces = pattern.split(/[{}]/);
  const pieceOf = (piece: string, i: number, params: MessageParams) => {
    if (i % 2 === 0) return piece;
    if (!(piece in params)) throw new RangeError(`No value for ${piece} in ${pattern}`);
    return `${before}${String(params[piece] ?? "")}${after}`;
  };
  return { format: (params) => pieces.map((piece, i) => pieceOf(piece, i, params)).join("") };
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
/** The parser's type numbers for literal text and for a plain argument. */
const [LITERAL, ARGUMENT] = [0, 1] as const;
const literal = (value: string) => ({ type: LITERAL, value }) as unknown as Element;

/**
 * Wraps every argument of a sentence in a first strong isolate and its end, so that an address or a name keeps its own
 * direction and reorders nothing beside it.
 */
function isolateArguments(ast: readonly Element[]): Element[] {
  return ast.flatMap((element) => {
    if (Number(element.type) === ARGUMENT) return [literal("\u2068"), element, literal("\u2069")];
    if (!("options" in element)) return [element];
    const options: Record<string, { value: Element[] }> = {};
    for (const [key, { value }] of Object.entries(element.options)) options[key] = { value: isolateArguments(value) };
    return [{ ...element, options } as Element];
  });
}

/** Whether the catalogue has a sentence for a code. */
export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(en, code);
}

/** Returns the sentence for a refusal or a warning. Throws a RangeError on an unknown code. */
export function explainRefusal(what: Refusal | { readonly code: string; readonly params?: MessageParams }): string {
  if (!isMessageCode(what.code)) throw new RangeError(`No message for ${what.code}`);
  return message(what.code, isRefusal(what) ? what.params : (what.params ?? {}));
}

/** Returns the sentence for a warning, preceded by its location if it has one: "line 12: …". */
export function explainLocatedWarning(
  warning: Parameters<typeof explainRefusal>[0] & {
    readonly where: { readonly unit: string; readonly n: number } | null;
  },
): string {
  const { where } = warning;
  const what = explainRefusal(warning);
  return where ? message("reading.at", { place: message("reading.place", { ...where }), what }) : what;
}
