import { printAddress, type Address } from "./address.ts";
import type { ProvisionKind, AddressUnit } from "../draft.ts";
import { makeEIdSegment, joinEId } from "./eId.ts";
import { normaliseProvisionNumber, parseRomanNumeral } from "../numbers/provisionNumber.ts";

/** The properties of a provision that its name depends on. */
export interface UnnamedProvision {
  readonly kind: ProvisionKind;
  /** As printed or in normal form; "" if there is none. */
  readonly num: string;
  readonly level: number;
  /** Whether it has text of its own. Unnumbered text beneath it is then counted from ¶2. */
  readonly hasText: boolean;
  /** The eId given by the source. It is kept unless another provision has it. */
  readonly eId?: string | undefined;
}

export interface ProvisionName {
  readonly address: string;
  readonly eId: string;
}

const CONTAINERS: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>(["part", "title", "chapter", "section"]);
const HEADED: ReadonlySet<ProvisionKind> = new Set<ProvisionKind>([...CONTAINERS, "article", "rule", "preamble"]);

/** A provision that may contain the next ones, and how many of its children have had no number so far. */
interface OpenProvision {
  readonly unit: UnnamedProvision;
  readonly index: number;
  /** In normal form; "" if it has none. */
  readonly number: string;
  readonly address: Address;
  readonly eId: string;
  paragraphs: number;
  recitals: number;
}

/** Returns whether a unit is a heading without a number, as in texts that are not divided into articles. */
function isUnnumberedSection({ kind }: UnnamedProvision, number: string): boolean {
  return kind === "section" && number === "";
}

/**
 * Returns the units (-1 for the whole text) beneath which sections without a number each begin to count again. Beneath
 * any other, the numbers of paragraphs go on from section to section, as in reports, and are named without the section.
 */
function countingAgain(units: readonly UnnamedProvision[], numbers: readonly string[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const again = new Set<number>();
  const path: number[] = [];
  units.forEach((unit, i) => {
    while (path.length > 0 && units[path[path.length - 1]!]!.level >= unit.level) path.pop();
    const outer = path.filter((at) => !isUnnumberedSection(units[at]!, numbers[at]!)).pop() ?? -1;
    if (!HEADED.has(unit.kind) && numbers[i] !== "") {
      const key = `${outer} ${numbers[i]}`;
      if (seen.has(key)) again.add(outer);
      seen.add(key);
    }
    path.push(i);
  });
  return again;
}

/** A partial address and eId. */
interface PartialName {
  readonly address: Address;
  readonly eId: string;
}

const TOP: PartialName = { address: [], eId: "" };

/**
 * Returns the address and eId of every provision of a draft, in reading order. Both are unique. Articles are named
 * without their chapter. Sections and similar units include the container before them only if their numbers repeat. A
 * number that repeats one from outside its annex includes the annex. Any other repeated number gets " #2".
 */
export function buildProvisionNames(units: readonly UnnamedProvision[]): readonly ProvisionName[] {
  const numbers = units.map(ownNumber);
  const annexes = annexOf(units);
  const crowded = crowdedKinds(units, numbers, annexes);
  const colliding = collidingAnnexes(units, numbers, annexes);
  const again = countingAgain(units, numbers);
  /** The eIds given by the source. */
  const given = givenNames(units);
  /** The names in use. The value is the number from which to look for a free name. */
  const taken = new Map([...given.values()].map((eId) => [`eId ${eId}`, 1]));
  const stack: OpenProvision[] = [];
  let texts = 0;

  return units.map((unit, i) => {
    while (stack.length > 0 && stack[stack.length - 1]!.unit.level >= unit.level) stack.pop();
    const named = stack.filter((open) => !isUnnumberedSection(open.unit, open.number)).pop();
    const skipsSections = numbers[i] !== "" && !HEADED.has(unit.kind) && !again.has(named?.index ?? -1);
    const parent = skipsSections ? named : stack[stack.length - 1];
    const annex = colliding.has(annexes[i]!) ? stack.find((open) => open.unit.kind === "annex") : undefined;
    const num = numbers[i] || (unit.kind === "text" && !parent ? String(++texts) : positionNumber(unit, parent));
    const around = isUnnumberedSection(unit, numbers[i]!) ? stack.find((open) => open.unit.kind === "annex") : annex;
    const outer = HEADED.has(unit.kind) ? prefixOf(unit, numbers[i]!, stack, around, crowded) : (parent ?? TOP);
    const place = uniqueName(unit, num, outer, parent, taken, given.get(i));
    stack.push({ unit, index: i, number: numbers[i]!, ...place, paragraphs: unit.hasText ? 1 : 0, recitals: 0 });
    return { address: printAddress(place.address), eId: place.eId };
  });
}

/** Returns the source's eIds by index; of two equal ones, only the first. */
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
  const number = normaliseProvisionNumber(num).replace(/[()#]+/g, "");
  return kind === "preamble" || (kind === "annex" && isWord(number)) ? "" : number;
}

/** Returns whether an annex's number is only a word, as in "ANNEX" alone; "VIII" is a number. */
function isWord(number: string): boolean {
  return /^\p{L}{4,}$/u.test(number) && parseRomanNumeral(number) === null;
}

/** Returns the index of the annex that contains each unit, or -1. */
function annexOf(units: readonly UnnamedProvision[]): number[] {
  let annex = -1;
  return units.map((unit, i) => {
    if (annex >= 0 && unit.level <= units[annex]!.level) annex = -1;
    const inside = annex;
    if (unit.kind === "annex" && annex < 0) annex = i;
    return inside;
  });
}

/** Returns the kinds of container with a number that occurs twice outside annexes, or twice in one annex. */
function crowdedKinds(units: readonly UnnamedProvision[], numbers: readonly string[], annexes: readonly number[]) {
  const seen = new Set<string>();
  const crowded = new Set<ProvisionKind>();
  units.forEach((unit, i) => {
    if (!CONTAINERS.has(unit.kind) || isUnnumberedSection(unit, numbers[i]!)) return;
    const key = `${annexes[i]} ${unit.kind} ${numbers[i]}`;
    if (seen.has(key)) crowded.add(unit.kind);
    seen.add(key);
  });
  return crowded;
}

/** Returns the annexes with an article, rule or container whose number also occurs elsewhere. */
function collidingAnnexes(units: readonly UnnamedProvision[], numbers: readonly string[], annexes: readonly number[]) {
  const places = new Map<string, Set<number>>();
  units.forEach((unit, i) => {
    if (!HEADED.has(unit.kind) || isUnnumberedSection(unit, numbers[i]!)) return;
    const key = `${unit.kind} ${numbers[i]}`;
    places.set(key, (places.get(key) ?? new Set()).add(annexes[i]!));
  });
  return new Set([...places.values()].filter((where) => where.size > 1).flatMap((where) => [...where]));
}

/** Returns the name that precedes a headed unit's own step. */
function prefixOf(
  unit: UnnamedProvision,
  number: string,
  stack: readonly OpenProvision[],
  annex: OpenProvision | undefined,
  crowded: ReadonlySet<ProvisionKind>,
): PartialName {
  if (!CONTAINERS.has(unit.kind)) return annex ?? TOP;
  const containers = stack.filter((open) => CONTAINERS.has(open.unit.kind));
  if (isUnnumberedSection(unit, number)) return containers.pop() ?? annex ?? TOP;
  const nearest = containers.filter((open) => !isUnnumberedSection(open.unit, open.number)).pop() ?? annex ?? TOP;
  return { address: (crowded.has(unit.kind) ? nearest : (annex ?? TOP)).address, eId: nearest.eId };
}

/**
 * Returns the number of a unit without one: "#1" if it should have one, its position among the recitals, or "¶" with
 * its position among the unnumbered text.
 */
function positionNumber(unit: UnnamedProvision, parent: OpenProvision | undefined): string {
  if (unit.kind === "annex" || unit.kind === "preamble") return "";
  if (!parent || HEADED.has(unit.kind)) return "#1";
  if (unit.kind === "recital") return String(++parent.recitals);
  return `¶${++parent.paragraphs}`;
}

/** Returns the first free name with the number, or with the number followed by " #2", " #3" …. */
function uniqueName(
  unit: UnnamedProvision,
  num: string,
  outer: PartialName,
  parent: OpenProvision | undefined,
  taken: Map<string, number>,
  given: string | undefined,
): PartialName {
  const printed = printAddress([...outer.address, ...stepsOf(unit, num, parent)]);
  for (let nth = taken.get(printed) ?? 1; ; nth++) {
    const numbered = nth === 1 ? num : `${num.replace("#1", "")} #${nth}`.trim();
    const address = [...outer.address, ...stepsOf(unit, numbered, parent)];
    const segment = makeEIdSegment(num.startsWith("¶") ? "alinea" : unit.kind, numbered);
    const eId = given ?? joinEId(outer.eId, segment);
    const keys = [printAddress(address), ...(given === undefined ? [`eId ${eId}`] : [])];
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.set(key, 1);
    taken.set(printed, nth + 1);
    return { address, eId };
  }
}

/**
 * Returns the last steps of an address. Beneath another provision, only headed units keep their word; at the top, all
 * do.
 */
function stepsOf({ kind }: UnnamedProvision, num: string, parent: OpenProvision | undefined): Address {
  if (HEADED.has(kind) || kind === "annex" || kind === "preamble") return [{ unit: kind as AddressUnit, num }];
  if (parent) return [{ num }];
  if (kind === "recital") return [{ unit: "preamble", num: "" }, { num }];
  return [{ unit: kind === "subparagraph" ? "paragraph" : (kind as AddressUnit), num }];
}
