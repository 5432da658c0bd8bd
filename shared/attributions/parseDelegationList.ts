import { delegationKeyOf, type Delegation, type DelegationDirectory } from "#shared/states/delegations.ts";
import type { AttributedParty, AttributionDoubt } from "./attribution.ts";
import {
  ON_BEHALF_OF_PATTERN,
  ATTRIBUTION_KIND_PATTERNS,
  PROPOSED_BY_PATTERN,
  PROPOSES_PATTERN,
} from "./attributionPatterns.ts";

/** The delegations that a text names, and what is doubtful about them. */
export interface ParsedDelegationList {
  readonly parties: readonly AttributedParty[];
  readonly doubts: readonly AttributionDoubt[];
}

/** A text with more characters is no list of delegations. */
const LONGEST_LIST = 600;

/**
 * Reads a text that is a list of delegations and nothing else: "Canada, New Zealand and Norway", "Barbados on behalf of
 * CARICOM". Returns null for any other text, and unless one of the names at least is listed: a name that is not becomes
 * another delegation, with a doubt.
 */
export function parseDelegationList(text: string, directory: DelegationDirectory): ParsedDelegationList | null {
  if (text.length > LONGEST_LIST) return null;
  const parts = splitList(text);
  if (parts.length === 0) return null;
  const parties: AttributedParty[] = [];
  const doubts = new Set<AttributionDoubt>();
  let listed = 0;
  for (const part of parts) {
    const found = readPart(part, directory);
    if (!found) return null;
    listed += found.listed;
    parties.push(...found.parties);
    for (const doubt of found.doubts) doubts.add(doubt);
  }
  // Two or more codes are not chance.
  if (parties.length > 1) doubts.delete("code");
  return listed === 0 ? null : { parties: withoutRepetitions(parties), doubts: [...doubts] };
}

function withoutRepetitions(parties: readonly AttributedParty[]): readonly AttributedParty[] {
  const ids = parties.map(delegationKeyOf);
  return parties.filter((_, i) => ids.indexOf(ids[i]!) === i);
}

/** Splits at commas, semicolons and strokes outside parentheses. */
function splitList(text: string): readonly string[] {
  const parts = text.match(/(?:\([^()]*\)|（[^（）]*）|[^,;、，；،؛/&+()（）])+/gu) ?? [];
  return parts.map((part) => part.trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

interface PartReading extends ParsedDelegationList {
  readonly listed: number;
}

function readPart(part: string, directory: DelegationDirectory): PartReading | null {
  const behalf = ON_BEHALF_OF_PATTERN.exec(part);
  if (behalf && behalf.index > 0) {
    const who = readNames(part.slice(0, behalf.index), directory);
    const whom = readNames(part.slice(behalf.index + behalf[0].length).replace(/\)$/, ""), directory);
    const [party, another] = who?.parties ?? [];
    const [group, third] = whom?.parties ?? [];
    if (!party || another || !group || third) return null;
    const doubts = [...who!.doubts, ...whom!.doubts];
    return { parties: [{ ...party, behalf: group }], doubts, listed: who!.listed + whom!.listed };
  }
  return readNames(part, directory);
}

/** "and" between names, in the six languages; in Chinese without spaces, in Arabic as a prefix. */
const CONJUNCTION =
  /\s+(?:and|et|y|e|и|as well as|ainsi que|así como)\s+(?:(?:the|la|le|les|los|el|las)\s+|l['’])?|\s+(?=و\p{L})|[和及与]/giu;
const LEADING_CONJUNCTION = /^(?:and|et|y|e|и)\s+/iu;

/** Reads names that are joined by "and", of which one may itself contain "and". */
function readNames(text: string, directory: DelegationDirectory): PartReading | null {
  const whole = readName(text.replace(LEADING_CONJUNCTION, ""), directory);
  if (whole && whole.listed > 0) return whole;
  // The longest listed name first: "G77 and China and Mexico" is a group and a State.
  const joints = [...text.matchAll(CONJUNCTION)].reverse();
  for (const mayBeUnlisted of [false, true]) {
    for (const { index, 0: glue } of joints) {
      const first = readName(text.slice(0, index), directory);
      if (!first || (first.listed === 0 && !mayBeUnlisted)) continue;
      const rest = readNames(text.slice(index + glue.length), directory);
      if (!rest || first.listed + rest.listed === 0) continue;
      return {
        parties: [...first.parties, ...rest.parties],
        doubts: [...first.doubts, ...rest.doubts],
        listed: first.listed + rest.listed,
      };
    }
  }
  return whole;
}

const ARTICLE =
  /^(?:the|delegations? of(?: the)?|la|le|les|los|las|el|du|de la|des|del|de los|de las|de|l['’]|d['’]|de l['’]|la délégation (?:de la|du|de|des|de l['’])|la delegación (?:de|del|de la|de los)|وفد|و(?=\p{L}{3}))\s*/iu;

function readName(text: string, directory: DelegationDirectory): PartReading | null {
  let name = text
    .trim()
    .replace(/[.:]+$/u, "")
    .trim();
  for (let i = 0; i < 3; i++) {
    const known = listedAs(name, directory);
    if (known) return known;
    const shorter = name.replace(ARTICLE, "");
    if (shorter === name) break;
    name = shorter;
  }
  return isPlausibleName(name) ? { parties: [{ name, kind: "other" }], doubts: ["unlisted"], listed: 0 } : null;
}

function listedAs(name: string, directory: DelegationDirectory): PartReading | null {
  const found = directory.named(name);
  const [delegation, another] = found;
  if (!delegation || !isWrittenAsName(name)) return null;
  if (WORDS_IN_CAPITALS.has(name)) return null;
  if (another) return { parties: [{ name, kind: "other" }], doubts: ["ambiguous"], listed: 1 };
  return {
    parties: [toParty(delegation)],
    doubts: /^[A-Z]{2}$/.test(name) && isStateCode(name, delegation) ? ["code"] : [],
    listed: 1,
  };
}

function toParty({ name, kind, code }: Delegation): AttributedParty {
  return { name, kind, ...(code && { code }) };
}

function isStateCode(name: string, { kind, code }: Delegation): boolean {
  return kind === "state" && code !== name && !ABBREVIATIONS.has(name);
}

/** Two-letter abbreviations of States that everybody writes. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(["UK", "US", "NZ"]);

/** Codes of States that are words or abbreviations in the languages of drafts when they are printed in capitals. */
const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set(
  (
    "AND ARE PER EST LIE SEN COM PAN MAR DOM GIN TON MAC BEN " +
    "AD AG AL AM AR AS AT AU BE BY CI CM DE DO EN ES ET GE HU ID IE IL IN IS IT LA LI LO LU MA ME ML MY NE NO NU PA PE PS PT SE SI SO TO TV UN VA"
  ).split(" "),
);

/**
 * Returns whether a name is written as one: with a capital if its script has them, a short name of capitals with several
 * ("G77", "SIDS", not "basic").
 */
function isWrittenAsName(name: string): boolean {
  const first = /\p{L}/u.exec(name)?.[0] ?? "";
  if (first.toLowerCase() === first.toUpperCase()) return true;
  if (first !== first.toUpperCase()) return false;
  const letters = name.replace(/[^\p{L}]/gu, "");
  return letters.length > 3 || /\p{Lu}.*\p{Lu}/u.test(letters) || /\p{N}/u.test(name);
}

/** Words with which no delegation's name begins. */
const NO_NAMES =
  /^(?:note|placeholder|option|alt|article|paragraph|para|section|annex|part|see|proposal|text|comment|delete|add|new|chair|ensure|where|if|for|in|on|and|or|states?|parties|each|any|all|this|that|voir|artículo|véase|статья)(?![\p{L}])/iu;

function saysWhatIsWanted(text: string): boolean {
  const label = PROPOSED_BY_PATTERN.exec(text)?.[0] ?? "";
  return (
    label.trim() !== "" ||
    PROPOSES_PATTERN.test(text) ||
    ATTRIBUTION_KIND_PATTERNS.some(([, words]) => words.test(text))
  );
}

function isPlausibleName(name: string): boolean {
  const words = name.split(/\s+/u);
  if (name.length < 2 || name.length > 60 || words.length > 6 || /[\p{N}"“”«»[\]]/u.test(name)) return false;
  if (NO_NAMES.test(name) || saysWhatIsWanted(name)) return false;
  return (
    /^\p{Lu}/u.test(name) &&
    words.every((word) => /^(?:\p{Lu}|of|the|for|and|de|la|des|du|del|los|las|et|y)/u.test(word))
  );
}
