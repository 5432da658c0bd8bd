import { printAddress, type Address } from "./address.ts";
import type { ProvisionKind, AddressUnit } from "../draft.ts";
import { eIdSegment, joinEId } from "./eId.ts";
import { normaliseNumber, romanValue } from "../numbers/provisionNumber.ts";

/** What naming needs to know of a provision. */
export interface UnnamedProvision {
  readonly kind: ProvisionKind;
  /** As printed or in normal form; "" where it has none. */
  readonly num: string;
  readonly level: number;
  /** Whether it has text of its own: unnumbered text beneath it is then counted from ¶2. */
  readonly hasText: boolean;
  /** The eId that the source gives it: kept, unless another has it. */
  readonly eId?: string | undefined;
}

export interface AssignedName {
  readonly address: string;
  readonly eId: string;
}

const CONTAINERS: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(["part", "title", "chapter", "section"]);
const HEADED: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>([...CONTAINERS, "article", "rule", "preamble"]);

/** A provision that the next ones may lie beneath, with how many of its children had no number so far. */
interface Open {
  readonly unit: UnnamedProvision;
  readonly address: Address;
  readonly eId: string;
  paragraphs: number;
  recitals: number;
}

/** An address and an eId on the way. */
interface Place {
  readonly address: Address;
  readonly eId: string;
}

const TOP: Place = { address: [], eId: "" };

/**
 * The address and eId of every provision of a draft, in reading order. Articles go without their chapter;
 * sections and the like take the container in front only where their numbers repeat; what repeats a number
 * from outside its annex takes the annex in front; any other repeated number gets " #2". So both are unique.
 */
export function nameProvisions(units: readonly UnnamedProvision[]): readonly AssignedName[] {
  const numbers = units.map(ownNumber);
  const annexes = annexOf(units);
  const crowded = crowdedKinds(units, numbers, annexes);
  const colliding = collidingAnnexes(units, numbers, annexes);
  /** The names given, and at a name given where to look on for a free one. */
  const given = givenNames(units);
  const taken = new Map([...given.values()].map((eId) => [`eId ${eId}`, 1]));
  const stack: Open[] = [];
  let texts = 0;

  return units.map((unit, i) => {
    while (stack.length > 0 && stack[stack.length - 1]!.unit.level >= unit.level) stack.pop();
    const parent = stack[stack.length - 1];
    const annex = colliding.has(annexes[i]!) ? stack.find((open) => open.unit.kind === "annex") : undefined;
    const num = numbers[i] || (unit.kind === "text" && !parent ? String(++texts) : position(unit, parent));
    const outer = HEADED.has(unit.kind) ? headedIn(unit, stack, annex, crowded) : (parent ?? TOP);
    const place = unique(unit, num, outer, parent, taken, given.get(i));
    stack.push({ unit, ...place, paragraphs: unit.hasText ? 1 : 0, recitals: 0 });
    return { address: printAddress(place.address), eId: place.eId };
  });
}

/** By index, the eIds that the source gives: of two that are the same, the first. */
function givenNames(units: readonly UnnamedProvision[]): ReadonlyMap<number, string> {
  const seen = new Set<string>();
  return new Map(
    units.flatMap(({ eId }, i) => {
      if (!eId || seen.has(eId)) return [];
      seen.add(eId);
      return [[i, eId] as const];
    }),
  );
}

function ownNumber({ kind, num }: UnnamedProvision): string {
  const number = normaliseNumber(num).replace(/[()#]+/g, "");
  return kind === "preamble" || (kind === "annex" && isWord(number)) ? "" : number;
}

/** "ANNEX" alone: the word is no number, unlike "VIII". */
function isWord(number: string): boolean {
  return /^\p{L}{4,}$/u.test(number) && romanValue(number) === null;
}

/** Which annex each unit lies in, by the annex's index, or -1. */
function annexOf(units: readonly UnnamedProvision[]): number[] {
  let annex = -1;
  return units.map((unit, i) => {
    if (annex >= 0 && unit.level <= units[annex]!.level) annex = -1;
    const inside = annex;
    if (unit.kind === "annex" && annex < 0) annex = i;
    return inside;
  });
}

/** The kinds of container of which some number stands twice outside all annexes, or twice in one. */
function crowdedKinds(units: readonly UnnamedProvision[], numbers: readonly string[], annexes: readonly number[]) {
  const seen = new Set<string>();
  const crowded = new Set<ProvisionKind>();
  units.forEach((unit, i) => {
    if (!CONTAINERS.has(unit.kind)) return;
    const key = `${annexes[i]} ${unit.kind} ${numbers[i]}`;
    if (seen.has(key)) crowded.add(unit.kind);
    seen.add(key);
  });
  return crowded;
}

/** The annexes of which some article, rule or container has a number that also stands elsewhere. */
function collidingAnnexes(units: readonly UnnamedProvision[], numbers: readonly string[], annexes: readonly number[]) {
  const places = new Map<string, Set<number>>();
  units.forEach((unit, i) => {
    if (!HEADED.has(unit.kind)) return;
    const key = `${unit.kind} ${numbers[i]}`;
    places.set(key, (places.get(key) ?? new Set()).add(annexes[i]!));
  });
  return new Set([...places.values()].filter((where) => where.size > 1).flatMap((where) => [...where]));
}

/** What stands before a headed unit's own step. */
function headedIn(
  unit: UnnamedProvision,
  stack: readonly Open[],
  annex: Open | undefined,
  crowded: ReadonlySet<ProvisionKind>,
): Place {
  if (!CONTAINERS.has(unit.kind)) return annex ?? TOP;
  const nearest = stack.filter((open) => CONTAINERS.has(open.unit.kind)).pop() ?? annex ?? TOP;
  return { address: (crowded.has(unit.kind) ? nearest : (annex ?? TOP)).address, eId: nearest.eId };
}

/** The number of what has none: "#1" of what should have had one, its place among the recitals, or "¶" and its place among the unnumbered text. */
function position(unit: UnnamedProvision, parent: Open | undefined): string {
  if (unit.kind === "annex" || unit.kind === "preamble") return "";
  if (!parent || HEADED.has(unit.kind)) return "#1";
  if (unit.kind === "recital") return String(++parent.recitals);
  return `¶${++parent.paragraphs}`;
}

/** The first of the number, the number " #2", " #3" … whose address and eId nobody has. */
function unique(
  unit: UnnamedProvision,
  num: string,
  outer: Place,
  parent: Open | undefined,
  taken: Map<string, number>,
  given: string | undefined,
): Place {
  const printed = printAddress([...outer.address, ...stepsOf(unit, num, parent)]);
  for (let nth = taken.get(printed) ?? 1; ; nth++) {
    const numbered = nth === 1 ? num : `${num.replace("#1", "")} #${nth}`.trim();
    const address = [...outer.address, ...stepsOf(unit, numbered, parent)];
    const segment = eIdSegment(num.startsWith("¶") ? "alinea" : unit.kind, numbered);
    const eId = given ?? joinEId(outer.eId, segment);
    const keys = [printAddress(address), ...(given === undefined ? [`eId ${eId}`] : [])];
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.set(key, 1);
    taken.set(printed, nth + 1);
    return { address, eId };
  }
}

/** Beneath something, only what has a heading keeps its word; at the top everything does. */
function stepsOf({ kind }: UnnamedProvision, num: string, parent: Open | undefined): Address {
  if (HEADED.has(kind) || kind === "annex" || kind === "preamble") return [{ unit: kind as AddressUnit, num }];
  if (parent) return [{ num }];
  if (kind === "recital") return [{ unit: "preamble", num: "" }, { num }];
  return [{ unit: kind === "subparagraph" ? "paragraph" : (kind as AddressUnit), num }];
}
