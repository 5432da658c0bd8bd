import { IntlMessageFormat } from "intl-messageformat";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
type Catalogue = Readonly<Record<string, string>>;

/** A literal part of a message, with the choices that lead to it; the form of a plural is none. */
interface Literal {
  readonly choices: string;
  readonly text: string;
  /** Nothing but a number precedes it. */
  readonly isFirst: boolean;
}

/**
 * Returns what a label in English may be in another language: the translations of every message that is this label, or
 * that has it as a literal part before a number, a colon or an addition; with an addition also all of the literal part,
 * since a language may put the addition first. Empty if no message has it.
 */
export function translationsOfLabel(label: string, english: Catalogue, translated: Catalogue): ReadonlySet<string> {
  const wanted = bare(label);
  const found = new Set<string>();
  for (const [code, pattern] of Object.entries(english)) {
    const translation = translated[code];
    if (translation === undefined || !pattern.toLowerCase().includes(wanted)) continue;
    for (const { choices, text, isFirst } of literalsOf(pattern)) {
      if (!isFirst) continue;
      const form = [bare, withoutAddition].find((each) => each(text) === wanted);
      if (!form) continue;
      const counterparts = literalsOf(translation).filter((each) => each.choices === choices);
      for (const each of counterparts) found.add(form(each.text)).add(bare(each.text));
    }
  }
  found.delete("");
  return found;
}

/** Returns a label without capitals, ellipsis and punctuation around it, for comparison. */
export function bare(label: string): string {
  return label.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "");
}

function withoutAddition(text: string): string {
  return bare(text.split(/[,:(،：（，]/u)[0]!);
}

function literalsOf(pattern: string): readonly Literal[] {
  const known = literalsByPattern.get(pattern);
  if (known) return known;
  const ast = new IntlMessageFormat(pattern, "en", undefined, { ignoreTag: true }).getAst();
  const literals = literalsIn(ast, "");
  literalsByPattern.set(pattern, literals);
  return literals;
}
const literalsByPattern = new Map<string, readonly Literal[]>();

/** The parser's types of a literal, of a select, and of the number of a plural. */
const [LITERAL, SELECT, NUMBER] = [0, 5, 7] as const;

function literalsIn(ast: readonly Element[], choices: string): readonly Literal[] {
  return ast.flatMap((element, i): readonly Literal[] => {
    if (Number(element.type) === LITERAL) {
      const isFirst = ast.slice(0, i).every(({ type }) => Number(type) === NUMBER);
      return [{ choices, text: (element as { readonly value: string }).value, isFirst }];
    }
    if (!("options" in element)) return [];
    return Object.entries(element.options).flatMap(([option, { value }]) =>
      literalsIn(value, Number(element.type) === SELECT ? `${choices}/${element.value}=${option}` : choices),
    );
  });
}
