import type { Language } from "#shared/base/language.ts";
import type { GuideBlock, GuideSection, GuideSpan } from "#shared/host/guideContent.ts";

/** Names of keys where a language has its own, as its catalogue uses them in sentences. Ctrl, Shift and Alt are as beside commands. */
export const KEY_NAMES: Readonly<Record<Exclude<Language, "en">, Readonly<Record<string, string>>>> = {
  fr: {
    Enter: "Entrée",
    Escape: "Échap",
    Esc: "Échap",
    Delete: "Suppr",
    Space: "Espace",
    Home: "Début",
    End: "Fin",
    Command: "Commande",
  },
  es: {
    Enter: "Intro",
    Escape: "Esc",
    Delete: "Supr",
    Space: "Espacio",
    Home: "Inicio",
    End: "Fin",
    Command: "Comando",
  },
  ru: { Escape: "Esc", Space: "Пробел" },
  ar: { Escape: "Esc", Space: "المسافة" },
  zh: { Escape: "Esc", Space: "空格" },
};

const KEYS = /^(?:(?:Ctrl|Shift|Alt|Command|Enter|Escape|Esc|Delete|Space|Home|End|Tab|F\d+|.)(?: |$))+$/u;

/** Returns a code span of the English guide as it is in another language: the same, but for the names of keys. */
export function translatedCode(code: string, language: Exclude<Language, "en">): string {
  if (!KEYS.test(code)) return code;
  return code
    .split(" ")
    .map((key) => KEY_NAMES[language][key] ?? key)
    .join(" ");
}

/** The runs of text of a block that belong together: a paragraph, each item of a list, each cell of a table. */
export function unitsOf(block: GuideBlock): readonly (readonly GuideSpan[])[] {
  switch (block.kind) {
    case "paragraph":
      return [block.words];
    case "list":
      return block.items;
    case "table":
      return block.rows.flat();
    case "typed":
      return [];
  }
}

/** Describes the parts of a section, which are the same in every language: "paragraph, table 3×2, list of 4". */
export function shapeOf({ level, blocks }: GuideSection): string {
  const shapes = blocks.map((block) => {
    if (block.kind === "list") return `${block.numbered ? "numbered list" : "list"} of ${block.items.length}`;
    return block.kind === "table" ? `table ${block.rows.map((row) => row.length).join("+")}` : block.kind;
  });
  return [`level ${level}`, ...shapes].join(", ");
}

/** Returns the prose of some spans: without keys and literal input. */
export function proseOf(unit: readonly GuideSpan[]): string {
  return unit.map(({ text, style }) => (style === "code" ? "x" : text)).join("");
}
