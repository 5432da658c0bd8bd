import type { CitedUnit } from "./citationVocabulary.ts";
import { isHeaded, subtreeEnd, type Draft, type Provision, type ProvisionKind } from "../draft.ts";
import type { UnitMention } from "./citationParser.ts";
import { letterValue, normaliseNumber, romanValue } from "../numbers/provisionNumber.ts";

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

/** Where a draft's provisions are, by what they are and their numbers. */
export class CitationResolver {
  readonly #provisions: readonly Provision[];
  readonly #draft: Draft;
  readonly #parents: readonly number[];
  readonly #children: readonly (readonly number[])[];
  /** Made as they are asked for: most are never compared. */
  readonly #numbers = new Map<number, string>();
  readonly #headed = new Map<string, number[]>();

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#provisions = draft.provisions;
    this.#parents = parentsOf(draft);
    const children: number[][] = draft.provisions.map(() => []);
    this.#parents.forEach((parent, i) => children[parent]?.push(i));
    this.#children = children;
    draft.provisions.forEach((each, i) => {
      if (!isHeaded(each)) return;
      const key = `${each.kind} ${this.#numberOf(i)}`;
      this.#headed.set(key, [...(this.#headed.get(key) ?? []), i]);
    });
  }

  /** What mentions with at most one name each mean together, outermost first; null where that is not clear. */
  resolveMentions(mentions: readonly UnitMention[], here: number): number | null {
    let around: number | null = null;
    for (const mention of mentions) {
      around = this.resolveMention(mention, around, here);
      if (around === null) return null;
    }
    return around;
  }

  /** What one mention means within something, or seen from where it stands. */
  resolveMention({ unit, names }: UnitMention, around: number | null, here: number): number | null {
    const [name] = names;
    if (!name) return this.#upTo(unit, here);
    const [first = "", ...rest] = name.parts;
    let at = around === null ? this.#from(unit, first, here) : this.#child(around, first, KINDS[unit]);
    for (const part of rest) at = at === null ? null : this.#child(at, part, WITHIN);
    return at;
  }

  /**
   * Whether nothing at all is there that one mention could mean: where `resolveMention` has null, there may also be several.
   * A draft without any article (annex, chapter …) is not said to lack one.
   */
  lacksTarget({ unit, names: [name] }: UnitMention, around: number | null, here: number): boolean {
    if (!name) return false;
    const [first = "", ...rest] = name.parts;
    const isWithin = unit === "paragraph" || unit === "point";
    let at: number | null = around ?? (isWithin ? this.#counting(here) : null);
    // What counts its paragraphs nowhere may count them anywhere; those of a preamble are another text's.
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
    const end = subtreeEnd(this.#draft, around);
    const beneath = Array.from({ length: end - around - 1 }, (_, i) => around + 1 + i);
    if (keyOf(number, false) === "" || this.#among(beneath, number, kinds).length > 0) return false;
    return !this.#isLetterOfFigure(around, number);
  }

  /** Whether a letter may mean an item of a paragraph whose list is counted in figures here: Markdown has no other lists. */
  #isLetterOfFigure(around: number, number: string): boolean {
    if (!WITHIN.includes(this.#provisions[around]!.kind)) return false;
    const items = this.#children[around]!.map((i) => this.#numberOf(i)).filter((each) => each !== "");
    const place = letterValue(keyOf(number, false));
    return place !== null && place <= items.length && items.every((each) => /^\d+$/u.test(each));
  }

  /** The unit of a kind that a provision is or lies in. */
  #upTo(unit: CitedUnit, here: number): number | null {
    const kinds: readonly ProvisionKind[] = unit === "paragraph" ? ["paragraph"] : KINDS[unit];
    for (let i = here; i >= 0; i = this.#parents[i]!) if (kinds.includes(this.#provisions[i]!.kind)) return i;
    return null;
  }

  #from(unit: CitedUnit, number: string, here: number): number | null {
    if (unit === "paragraph") return this.#child(this.#counting(here), number, KINDS.paragraph);
    if (unit !== "point") return this.#named(unit, number, here);
    const end = this.#counting(here);
    for (let i = here; i >= 0 && i >= end; i = this.#parents[i]!) {
      const found = this.#among(this.#children[i]!, number, KINDS.point);
      if (found.length === 1) return found[0]!;
    }
    return null;
  }

  /** What counts its paragraphs from 1 and holds a provision: the article, the annex, or what lies at the top. */
  #counting(here: number): number {
    let i = here;
    while (!COUNTED.includes(this.#provisions[i]!.kind) && this.#parents[i]! >= 0) i = this.#parents[i]!;
    return i;
  }

  /** What has a heading and a number, in the whole draft; of several the one that shares the most with `here`. */
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
    return this.#upTo("annex", index) !== null;
  }

  #isWithin(index: number, around: number): boolean {
    return index > around && index < subtreeEnd(this.#draft, around);
  }

  /** The one provision of a number beneath another, the nearest first. */
  #child(around: number, number: string, kinds: readonly ProvisionKind[]): number | null {
    let row = this.#children[around]!;
    while (row.length > 0) {
      const found = this.#among(row, number, kinds);
      if (found.length > 0) return found.length === 1 ? found[0]! : null;
      row = row.flatMap((each) => this.#children[each]!);
    }
    return null;
  }

  #among(row: readonly number[], number: string, kinds: readonly ProvisionKind[]): number[] {
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

function parentsOf({ provisions }: Draft): number[] {
  const open: number[] = [];
  return provisions.map(({ level }, i) => {
    while (open.length > 0 && provisions[open.at(-1)!]!.level >= level) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(i);
    return parent;
  });
}

/** A number to compare by: in the names of containers "IV" and "4" are the same. */
function keyOf(number: string, isContainer: boolean): string {
  const normal = normaliseNumber(number.replace(/^第\s*|\s*(?:[条條款章节節编編]|部分)$/g, ""));
  if (!isContainer) return normal;
  return normal.replace(/^[IVXLCDM]+(?![A-Za-z])/i, (roman) => String(romanValue(roman) ?? roman));
}
