import type { CitedUnit } from "./citationVocabulary.ts";
import {
  isPrintedAsHeading,
  findSubtreeEnd,
  parentsOfProvisions,
  type Draft,
  type Provision,
  type ProvisionKind,
} from "../draft.ts";
import type { ProvisionMention } from "./citationParser.ts";
import { listLetterPosition, normaliseProvisionNumber, parseRomanNumeral } from "../numbers/provisionNumber.ts";

const KINDS: Readonly<Record<CitedUnit, readonly ProvisionKind[]>> = {
  annex: ["annex"],
  part: ["part"],
  title: ["title"],
  chapter: ["chapter"],
  section: ["section"],
  rule: ["rule"],
  article: ["article"],
  paragraph: ["paragraph", "subparagraph", "point", "recital", "text"],
  point: ["point", "subparagraph", "paragraph", "text"],
};
const WITHIN: readonly ProvisionKind[] = ["paragraph", "subparagraph", "point", "recital", "text", "section"];
const COUNTED: readonly ProvisionKind[] = ["article", "rule", "annex", "preamble"];
const CONTAINERS: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(["part", "title", "chapter", "section", "annex"]);

/** Resolves citations: indexes a draft's provisions by kind and number. */
export class CitationResolver {
  readonly #provisions: readonly Provision[];
  readonly #draft: Draft;
  readonly #parents: readonly number[];
  readonly #children: readonly (readonly number[])[];
  /** Computed on demand, because most are never compared. */
  readonly #numbers = new Map<number, string>();
  readonly #headed = new Map<string, number[]>();

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#provisions = draft.provisions;
    this.#parents = parentsOfProvisions(draft);
    const children: number[][] = draft.provisions.map(() => []);
    this.#parents.forEach((parent, i) => children[parent]?.push(i));
    this.#children = children;
    draft.provisions.forEach((each, i) => {
      if (!isPrintedAsHeading(each)) return;
      const key = `${each.kind} ${this.#numberOf(i)}`;
      this.#headed.set(key, [...(this.#headed.get(key) ?? []), i]);
    });
  }

  /**
   * Returns the provision that mentions mean together, outermost first, each with at most one name; null if it is not
   * clear.
   */
  resolveMentions(mentions: readonly ProvisionMention[], here: number): number | null {
    let around: number | null = null;
    for (const mention of mentions) {
      around = this.resolveMention(mention, around, here);
      if (around === null) return null;
    }
    return around;
  }

  /** Returns the provision that a mention means within `around` or, if that is null, as seen from `here`. */
  resolveMention({ unit, names }: ProvisionMention, around: number | null, here: number): number | null {
    const [name] = names;
    if (!name) return this.#enclosing(unit, here);
    const [first = "", ...rest] = name.parts;
    let at = around === null ? this.#resolveFrom(unit, first, here) : this.#child(around, first, KINDS[unit]);
    // "9.1" may be one number, or paragraph 1 of article 9.
    const [outer, ...dotted] = at === null && /^\d+(?:\.\d+)+$/u.test(first) ? first.split(".") : [];
    if (outer) {
      at = around === null ? this.#resolveFrom(unit, outer, here) : this.#child(around, outer, KINDS[unit]);
    }
    for (const part of [...dotted, ...rest]) at = at === null ? null : this.#child(at, part, WITHIN);
    return at;
  }

  /**
   * Returns whether a mention cannot mean anything at all; `resolveMention` also returns null if there are several
   * targets. A draft that has no article (annex, chapter …) is not reported to lack one.
   */
  lacksTarget({ unit, names: [name] }: ProvisionMention, around: number | null, here: number): boolean {
    if (!name) return false;
    const [first = "", ...rest] = name.parts;
    const isWithin = unit === "paragraph" || unit === "point";
    let at: number | null = around ?? (isWithin ? this.#numberingUnit(here) : null);
    // If nothing numbers the paragraphs here, they may be anywhere; those of a preamble belong to another text.
    const kind = at !== null && around === null ? this.#provisions[at]!.kind : null;
    if (kind !== null && (kind === "preamble" || !COUNTED.includes(kind))) return false;
    if (at === null ? this.#isUnnamed(unit, first) : this.#isUnnumbered(at, first, KINDS[unit])) return true;
    at = this.resolveMention({ unit, start: 0, end: 0, names: [{ ...name, parts: [first] }] }, around, here);
    for (const part of rest) {
      if (at === null) return false;
      if (this.#isUnnumbered(at, part, WITHIN)) return true;
      at = this.#child(at, part, WITHIN);
    }
    return false;
  }

  #isUnnamed(unit: CitedUnit, number: string): boolean {
    const key = keyOf(number, CONTAINERS.has(unit));
    const hasAny = this.#provisions.some(({ kind }) => KINDS[unit].includes(kind));
    return hasAny && key !== "" && !this.#headed.has(`${unit} ${key}`);
  }

  #isUnnumbered(around: number, number: string, kinds: readonly ProvisionKind[]): boolean {
    const end = findSubtreeEnd(this.#draft, around);
    const beneath = Array.from({ length: end - around - 1 }, (_, i) => around + 1 + i);
    if (keyOf(number, false) === "" || this.#withNumber(beneath, number, kinds).length > 0) return false;
    return !this.#isLetterOfFigure(around, number);
  }

  /**
   * Returns whether a letter may mean an item of a paragraph whose list is numbered in figures here, because Markdown
   * has no other lists.
   */
  #isLetterOfFigure(around: number, number: string): boolean {
    if (!WITHIN.includes(this.#provisions[around]!.kind)) return false;
    const items = this.#children[around]!.map((i) => this.#numberOf(i)).filter((each) => each !== "");
    const place = listLetterPosition(keyOf(number, false));
    return place !== null && place <= items.length && items.every((each) => /^\d+$/u.test(each));
  }

  /**
   * Returns the provisions between two others that are of the kind of the first and in its sequence: articles of the same
   * text or annex, paragraphs of the same article.
   */
  listBetween(first: number, last: number): readonly number[] {
    const { kind } = this.#provisions[first]!;
    const isHeaded = isPrintedAsHeading(this.#provisions[first]!) && !CONTAINERS.has(kind);
    const sequenceOf = (index: number) => (isHeaded ? this.#enclosing("annex", index) : this.#parents[index]!);
    const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => first + 1 + i);
    if (this.#provisions[last]!.kind !== kind || sequenceOf(first) !== sequenceOf(last)) return [];
    return between.filter((i) => this.#provisions[i]!.kind === kind && sequenceOf(i) === sequenceOf(first));
  }

  /** Returns the unit of a kind that a provision is, or is in. */
  #enclosing(unit: CitedUnit, here: number): number | null {
    const kinds: readonly ProvisionKind[] = unit === "paragraph" ? ["paragraph"] : KINDS[unit];
    for (let i = here; i >= 0; i = this.#parents[i]!) if (kinds.includes(this.#provisions[i]!.kind)) return i;
    return null;
  }

  #resolveFrom(unit: CitedUnit, number: string, here: number): number | null {
    if (unit === "paragraph") return this.#child(this.#numberingUnit(here), number, KINDS.paragraph);
    if (unit !== "point") return this.#named(unit, number, here);
    const end = this.#numberingUnit(here);
    for (let i = here; i >= 0 && i >= end; i = this.#parents[i]!) {
      const found = this.#withNumber(this.#children[i]!, number, KINDS.point);
      if (found.length === 1) return found[0]!;
    }
    return null;
  }

  /**
   * Returns the provision that numbers its paragraphs from 1 around a provision: the article, the annex, or the one at
   * the top.
   */
  #numberingUnit(here: number): number {
    let i = here;
    while (!COUNTED.includes(this.#provisions[i]!.kind) && this.#parents[i]! >= 0) i = this.#parents[i]!;
    return i;
  }

  /** Finds a headed unit by number in the whole draft; of several, the one closest to `here`. */
  #named(unit: CitedUnit, number: string, here: number): number | null {
    const key = keyOf(number, CONTAINERS.has(unit));
    const all = key === "" ? [] : (this.#headed.get(`${unit} ${key}`) ?? []);
    if (all.length < 2) return all[0] ?? null;
    for (let i = here; i >= 0; i = this.#parents[i]!) {
      const near = all.filter((each) => this.#isWithin(each, i));
      if (near.length === 1) return near[0]!;
    }
    const outside = all.filter((each) => !this.#isAnnexed(each));
    return outside.length === 1 ? outside[0]! : null;
  }

  #isAnnexed(index: number): boolean {
    return this.#enclosing("annex", index) !== null;
  }

  #isWithin(index: number, around: number): boolean {
    return index > around && index < findSubtreeEnd(this.#draft, around);
  }

  /** Finds the provision with a number beneath another, at the nearest level that has it; null if there are several. */
  #child(around: number, number: string, kinds: readonly ProvisionKind[]): number | null {
    let row = this.#children[around]!;
    while (row.length > 0) {
      const found = this.#withNumber(row, number, kinds);
      if (found.length > 0) return found.length === 1 ? found[0]! : null;
      row = row.flatMap((each) => this.#children[each]!);
    }
    return null;
  }

  #withNumber(row: readonly number[], number: string, kinds: readonly ProvisionKind[]): number[] {
    const [plain, contained] = [keyOf(number, false), keyOf(number, true)];
    return row.filter((i) => {
      const { kind } = this.#provisions[i]!;
      const wanted = CONTAINERS.has(kind) ? contained : plain;
      return kinds.includes(kind) && wanted !== "" && this.#numberOf(i) === wanted;
    });
  }

  #numberOf(index: number): string {
    let number = this.#numbers.get(index);
    if (number === undefined) {
      const { num, kind } = this.#provisions[index]!;
      this.#numbers.set(index, (number = keyOf(num, CONTAINERS.has(kind))));
    }
    return number;
  }
}

/** Returns a number in a form for comparison. In the names of containers, "IV" and "4" are the same. */
function keyOf(number: string, isContainer: boolean): string {
  const normal = normaliseProvisionNumber(number.replace(/^第\s*|\s*(?:[条條款章节節编編]|部分)$/g, ""));
  if (!isContainer) return normal;
  return normal.replace(/^[IVXLCDM]+(?![A-Za-z])/i, (roman) => String(parseRomanNumeral(roman) ?? roman));
}
