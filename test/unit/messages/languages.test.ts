import { IntlMessageFormat } from "intl-messageformat";
import { afterEach, describe, expect, it } from "vitest";
import { ar } from "#shared/messages/ar/index.ts";
import { en } from "#shared/messages/en/index.ts";
import { es } from "#shared/messages/es/index.ts";
import { fr } from "#shared/messages/fr/index.ts";
import { textDirectionOf, LANGUAGES, localeOf, pickSupportedLanguage, type Language } from "#shared/base/language.ts";
import { ENGLISH_ONLY_CODES } from "#shared/messages/catalogues.ts";
import { message, setMessageLanguage, getMessageLanguage } from "#shared/messages/messages.ts";
import { ru } from "#shared/messages/ru/index.ts";
import { zh } from "#shared/messages/zh/index.ts";

type Sentences = Readonly<Record<string, string>>;
type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
interface Argument {
  readonly name: string;
  readonly kind: "value" | "select" | "plural" | "other";
  readonly options: readonly string[];
  /** Whether the number itself is shown. */
  readonly counts: boolean;
}

const translations: readonly (readonly [Exclude<Language, "en">, Sentences])[] = [
  ["fr", fr],
  ["es", es],
  ["ru", ru],
  ["ar", ar],
  ["zh", zh],
];

const isSyntax = (code: string) => ENGLISH_ONLY_CODES.some((each) => each === code);

/** The plural categories that a sentence with a number needs as soon as it has one for the singular. */
const WITH_ONE: Partial<Record<Language, readonly string[]>> = { ru: ["few", "many"], ar: ["two", "few", "many"] };

describe.each(translations)("The catalogue in %s", (language, catalogue) => {
  const shared = Object.entries(catalogue).filter(([code]) => Object.hasOwn(en, code));
  const english = (code: string) => (en as Sentences)[code]!;

  it("has the codes of the English one, no other, and none of the hub's syntax", () => {
    const wanted = Object.keys(en).filter((code) => !isSyntax(code));
    expect(Object.keys(catalogue).filter((code) => !wanted.includes(code))).toEqual([]);
    expect(wanted.filter((code) => !Object.hasOwn(catalogue, code))).toEqual([]);
  });

  it("is valid MessageFormat throughout", () => {
    for (const [code, pattern] of shared) expect(() => astOf(pattern, language), code).not.toThrow();
  });

  it("takes the same arguments, with the same choices", () => {
    const wrong = shared.filter(([code, pattern]) => {
      return signatureOf(astOf(pattern, language)) !== signatureOf(astOf(english(code), "en"));
    });
    expect(wrong.map(([code]) => code)).toEqual([]);
  });

  it("has the plurals of the language", () => {
    const categories = new Intl.PluralRules(localeOf(language)).resolvedOptions().pluralCategories as string[];
    const wrong = shared.flatMap(([code, pattern]) =>
      argumentsIn(astOf(pattern, language))
        .filter(({ kind }) => kind === "plural")
        .filter(({ options, counts }) => {
          const named = options.filter((option) => !option.startsWith("="));
          const needed = counts && named.includes("one") ? (WITH_ONE[language] ?? []) : [];
          return !named.every((option) => categories.includes(option)) || !needed.every((one) => named.includes(one));
        })
        .map(({ name, options }) => `${code}: ${name} has ${options.join(", ")}`),
    );
    expect(wrong).toEqual([]);
  });

  it("quotes the labels of buttons and commands as they are in the language", () => {
    const wrong = shared.flatMap(([code, sentence]) =>
      [...english(code).matchAll(/“([^”{}]+?)…?”/gu)].flatMap(([, quoted]) => {
        const labels = Object.keys(catalogue).filter((label) => english(label)?.replace(/…$/u, "") === quoted);
        const isSaid = labels.some((label) => sentence.includes(catalogue[label]!.replace(/…$/u, "")));
        return labels.length === 0 || isSaid ? [] : [`${code}: ${quoted}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("has no empty sentence, and no space at the ends of one unless the English one has it", () => {
    const wrong = shared.filter(
      ([code, said]) => said === "" || (said !== said.trim() && english(code).trim() === english(code)),
    );
    expect(wrong.map(([code]) => code)).toEqual([]);
  });
});

function astOf(pattern: string, language: Language): Element[] {
  return new IntlMessageFormat(pattern, localeOf(language), undefined, { ignoreTag: true }).getAst();
}

/** Returns every argument of a sentence, including those within choices. The numbers are the parser's types. */
function argumentsIn(ast: readonly Element[]): readonly Argument[] {
  const KINDS = { 1: "value", 5: "select", 6: "plural" } as const;
  return ast.flatMap((element) => {
    if (Number(element.type) === 0 || Number(element.type) === 7) return [];
    if (!("options" in element)) {
      return "value" in element
        ? [{ name: element.value, kind: KINDS[element.type as 1] ?? "other", options: [], counts: false }]
        : [];
    }
    const { value, type, options } = element;
    const counts = Object.values(options).some(({ value: inner }) => inner.some((part) => Number(part.type) === 7));
    const own: Argument = { name: value, kind: KINDS[type], options: Object.keys(options), counts };
    return [own, ...Object.values(options).flatMap(({ value: inner }) => argumentsIn(inner))];
  });
}

/**
 * Returns the arguments of a sentence by name, those of a select with its keys. A plural in English may be a plain
 * number in a translation and the other way round, because languages inflect different things.
 */
function signatureOf(ast: readonly Element[]): string {
  const asked = argumentsIn(ast).map(({ name, kind, options }) =>
    kind === "select" ? `${name} select ${[...options].sort().join(",")}` : name,
  );
  return [...new Set(asked)].sort().join("; ");
}

describe("The language in use", () => {
  afterEach(() => setMessageLanguage("en"));

  it("uses its own plural rules in sentences", async () => {
    await setMessageLanguage("ru");
    expect(getMessageLanguage()).toBe("ru");
    const said = [2, 5, 22].map((count) => message("open.merged", { name: "a", count }).replace(/\d+/, "#"));
    expect(said[0]).not.toBe(said[1]);
    expect(said[0]).toBe(said[2]);
    await setMessageLanguage("en");
    expect(message("open.merged", { name: "a", count: 2 })).toBe("2 new records from “a” were merged.");
  });

  it("isolates what is inserted into a sentence if it may run the other way", async () => {
    await setMessageLanguage("ar");
    expect(message("files.saved", { name: "40(20 bis)" })).toContain("\u206840(20 bis)\u2069");
    expect(message("position.party", { name: "A", behalf: "none", aligning: "none" })).toBe("\u2068A\u2069");
    await setMessageLanguage("fr");
    expect(message("files.saved", { name: "40(20 bis)" })).not.toContain("\u2068");
  });

  it("is the first language of the user's that the interface has", () => {
    expect(pickSupportedLanguage(["de-AT", "fr-CA", "en"])).toBe("fr");
    expect(pickSupportedLanguage(["zh-Hant-HK"])).toBe("zh");
    expect(pickSupportedLanguage(["es_MX.UTF-8"])).toBe("es");
    expect(pickSupportedLanguage(["toString", "C"])).toBe("en");
    expect(pickSupportedLanguage([])).toBe("en");
  });

  it("runs from right to left in Arabic only, with the digits of UN documents", () => {
    const languages = LANGUAGES;
    expect(languages.filter((language) => textDirectionOf(language) === "rtl")).toEqual(["ar"]);
    expect(new Intl.NumberFormat(localeOf("ar")).format(2026)).toBe("2,026");
  });
});

describe("A sentence with no other syntax than parameters", () => {
  afterEach(() => setMessageLanguage("en"));

  it.each(["en", "fr"] as const)("is the same as the library's (%s)", async (language) => {
    await setMessageLanguage(language);
    const catalogue: Sentences = language === "en" ? en : fr;
    const plain = Object.entries(catalogue).filter(([, pattern]) => /^[^{}']*(\{\w+\}[^{}']*)+$/.test(pattern));
    expect(plain.length).toBeGreaterThan(100);
    for (const [code, pattern] of plain) {
      const names = [...pattern.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      const params = Object.fromEntries(names.map((name, i) => [name, i % 2 === 0 ? 1234.5 + i : `<b>{${name}}</b>`]));
      const format = new IntlMessageFormat(pattern, localeOf(language), undefined, { ignoreTag: true });
      expect(message(code as "text.note", params)).toBe(String(format.format(params)));
      expect(() => message(code as "text.note")).toThrow();
    }
  });
});
