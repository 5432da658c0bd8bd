import type { Language } from "#shared/base/language.ts";

/** A delegation's names in one language, the usual one first. */
export type NamesByLanguage = ReadonlyMap<Language, readonly string[]>;

/** The languages of a line's columns. */
const COLUMNS = ["fr", "es", "ru", "ar", "zh"] as const satisfies readonly Language[];

/**
 * Reads lines of a code with names in French, Spanish, Russian, Arabic and Chinese: "CHE = Suisse ; Suiza | …". Returns
 * the names by code and language; "-" stands for no name.
 */
export function parseNamesByCode(lines: string): ReadonlyMap<string, NamesByLanguage> {
  return new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => {
        const [code = "", names = ""] = line.split(" = ");
        const columns = names.split(" ; ").map((column, i) => [COLUMNS[i]!, column.split(" | ")] as const);
        return [code, new Map(columns.filter(([, [first]]) => first !== "-"))] as const;
      }),
  );
}
