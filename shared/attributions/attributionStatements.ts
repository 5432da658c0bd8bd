import type { DelegationDirectory } from "#shared/states/delegations.ts";
import type { AttributionKind } from "./attribution.ts";
import {
  AFTER_PATTERN,
  ALTERNATIVE_WORD_PATTERN,
  BEFORE_PATTERN,
  REQUESTED_BY_PATTERN,
  REQUESTED_BY_OR_OF_PATTERN,
  ATTRIBUTION_KIND_PATTERNS,
  NOT_A_WORDING_PATTERN,
  PROPOSED_BY_PATTERN,
  PROPOSES_PATTERN,
  SUPPORTED_BY_PATTERN,
  WHOLE_PROVISION_PATTERN,
  REPLACED_WITH_PATTERN,
} from "./attributionPatterns.ts";
import { parseDelegationList, type ParsedDelegationList } from "./parseDelegationList.ts";
import { quotationAtEnd, quotationAtStart, type Quotation } from "./quotations.ts";

/** A range of characters, in the offsets of the text that was parsed. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a statement wants done with words: `here` are words of the draft at the statement itself, `quoted` names words of
 * the provision or new ones, `beside` are the words before or after the statement, `provision` is the whole.
 */
export type AttributionStatementObject =
  | { readonly kind: "here"; readonly words: Span }
  | {
      readonly kind: "quoted";
      readonly words: string;
      /** The words that they replace, or beside which they are to stand. */
      readonly old?: string;
      readonly side?: "after" | "before";
      /** Set if there are no quotation marks. */
      readonly isBare?: true;
    }
  | { readonly kind: "beside" }
  | { readonly kind: "provision" };

/** What delegations want, as a bracket, parenthesis or footnote says. */
export interface AttributionStatement extends ParsedDelegationList {
  readonly want: AttributionKind;
  readonly object: AttributionStatementObject;
}

const ALTERNATIVE = new RegExp(`^${ALTERNATIVE_WORD_PATTERN}(?:\\s*\\d+)?[\\s.:–—-]*`, "iu");

/**
 * Parses the content of a bracket, parenthesis or footnote. `namesAlone`: whether a list of delegations without
 * anything else says that words are theirs. Returns no statement for any other text.
 */
export function parseBracketedAttributions(
  text: string,
  directory: DelegationDirectory,
  namesAlone: boolean,
): readonly AttributionStatement[] {
  const colon = topLevelColons(text)[0];
  const coloned = colon === undefined ? [] : withColon(text, colon, directory);
  if (coloned.length > 0) return coloned;
  const parts = text.split(/[;；؛]/u).filter((part) => part.trim() !== "");
  const all = parts.map((part) => withoutColon(part.trim(), directory, namesAlone));
  return all.some((part) => part.length === 0) ? [] : all.flat();
}

/** Returns the offsets of the colons outside inner brackets, quotations and times. */
function topLevelColons(text: string): readonly number[] {
  const colons: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if ("[(（［“«「".includes(sign)) depth++;
    else if ("])）］”»」".includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === ":" || sign === "：") && !/\d/.test(text.charAt(at + 1))) colons.push(at);
  }
  return colons;
}

/** Parses "Canada: …", "Delete: Iran" and several of the former after one another. */
function withColon(text: string, first: number, directory: DelegationDirectory): readonly AttributionStatement[] {
  const [head, rest] = [text.slice(0, first), text.slice(first + 1)];
  const named = wantNamed(head.trim());
  const parties = named && parseDelegationList(rest, directory);
  if (parties) return [{ ...parties, want: named.want, object: named.object }];
  const who = parseSpeakers(head, directory);
  if (who.length === 0) return [];
  const [end, more] = nextSpeaker(text, first + 1, directory);
  return [...whatThey(who, text, first + 1, end), ...more];
}

/** Returns where the words of a speaker end: at the end, or where another delegation speaks, with what that one says. */
function nextSpeaker(
  text: string,
  from: number,
  directory: DelegationDirectory,
): readonly [number, readonly AttributionStatement[]] {
  for (const colon of topLevelColons(text)) {
    if (colon <= from) continue;
    const start = Math.max(...["; ", " / ", "；", "؛ "].map((sign) => lastBefore(text, sign, colon)));
    if (start < from) continue;
    const head = text.slice(start, colon);
    if (parseSpeakers(head, directory).length === 0) continue;
    const own = text.slice(from, start).replace(/[\s;/；؛]+$/u, "").length;
    const later = withColon(text.slice(start), colon - start, directory);
    return [from + own, later.map((each) => shiftedBy(each, start))];
  }
  return [text.length, []];
}

function lastBefore(text: string, sign: string, at: number): number {
  const found = text.lastIndexOf(sign, at);
  return found < 0 ? -1 : found + sign.length;
}

function shiftedBy(statement: AttributionStatement, by: number): AttributionStatement {
  const { object } = statement;
  if (object.kind !== "here") return statement;
  return {
    ...statement,
    object: { kind: "here", words: { start: object.words.start + by, end: object.words.end + by } },
  };
}

/** Who speaks in a head, and what the head already says they want; the first proposes, the others support. */
interface Speakers extends ParsedDelegationList {
  readonly want: AttributionKind | null;
  /** Set if they only want what stands beside: they are named as supporters. */
  readonly isSupporter?: true;
}

function parseSpeakers(head: string, directory: DelegationDirectory): readonly Speakers[] {
  const [own = "", ...supporters] = head.split(SUPPORTED_BY_PATTERN);
  const first = speaker(own, directory);
  if (!first) return [];
  const others = supporters.map((each) => parseDelegationList(each, directory));
  if (others.some((each) => each === null)) return [];
  return [first, ...others.map((each) => ({ ...each!, want: "support" as const, isSupporter: true as const }))];
}

function speaker(head: string, directory: DelegationDirectory): Speakers | null {
  const bare = head.trim();
  const alternative = ALTERNATIVE.exec(bare);
  if (alternative) {
    const inner = bare.slice(alternative[0].length).replace(/^\(|\)$/g, "");
    const parties =
      parseDelegationList(inner.replace(REQUESTED_BY_PATTERN, ""), directory) ?? parseDelegationList(inner, directory);
    return parties && { ...parties, want: "alternative" };
  }
  const label = PROPOSED_BY_PATTERN.exec(bare);
  const labelled = label && label[0].trim() !== "" && parseDelegationList(bare.slice(label[0].length), directory);
  if (labelled) return { ...labelled, want: "add" };
  const alone = parseDelegationList(bare, directory);
  if (alone) return { ...alone, want: null };
  const { parties, rest } = leadingParties(bare, directory);
  if (!parties) return null;
  const wanted = rest.replace(PROPOSES_PATTERN, "").trim();
  if (wanted === "") return { ...parties, want: "add" };
  if (new RegExp(`^${ALTERNATIVE_WORD_PATTERN}[\\s\\d.]*$`, "iu").test(wanted))
    return { ...parties, want: "alternative" };
  const kind = ATTRIBUTION_KIND_PATTERNS.find(([, words]) => words.exec(wanted)?.[0].trim() === wanted)?.[0];
  return kind ? { ...parties, want: kind } : null;
}

/** Reads the delegations that a text begins with, up to a word that says what they want. */
function leadingParties(
  text: string,
  directory: DelegationDirectory,
): { readonly parties: ParsedDelegationList | null; readonly rest: string } {
  for (const { index } of text.matchAll(/(?<=\s|[\p{Script=Han}])(?=\S)/gu)) {
    const rest = text.slice(index);
    if (!startsWant(rest)) continue;
    const parties = parseDelegationList(text.slice(0, index), directory);
    if (parties) return { parties, rest };
  }
  return { parties: null, rest: text };
}

function startsWant(text: string): boolean {
  return (
    PROPOSES_PATTERN.test(text) ||
    ATTRIBUTION_KIND_PATTERNS.some(([, words]) => words.test(text)) ||
    ALTERNATIVE.test(text)
  );
}

/** Parses what speakers want with the words after their names, from `start` to `end` of the text. */
function whatThey(
  speakers: readonly Speakers[],
  text: string,
  start: number,
  end: number,
): readonly AttributionStatement[] {
  const [{ want, parties, doubts }, ...supporters] = speakers as readonly [Speakers, ...Speakers[]];
  const rest = text.slice(start, end);
  if (NOT_A_WORDING_PATTERN.test(rest.trim())) return [];
  const isOpen = want === null || want === "add";
  const instruction = isOpen ? parseInstruction(rest.trim()) : objectOf(want, rest.trim());
  const said = instruction ?? { want: want ?? ("add" as const), object: here(text, start, end) };
  const first: AttributionStatement = { parties, doubts, ...said };
  return [
    first,
    ...supporters.map((each): AttributionStatement => ({
      parties: each.parties,
      doubts: each.doubts,
      want: "support",
      object: said.object,
    })),
  ];
}

/** Words of the draft itself, without the quotation marks around them. */
function here(text: string, start: number, end: number): AttributionStatementObject {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const quoted = quotationAtStart(text.slice(from, end).trimEnd());
  if (quoted?.to === text.slice(from, end).trimEnd().length)
    return { kind: "here", words: { start: from + quoted.start, end: from + quoted.end } };
  return { kind: "here", words: { start: from, end: from + words.trim().length } };
}

type Instruction = Pick<AttributionStatement, "want" | "object">;

/** Parses "add “…” after “…”", "delete", "replace “…” with “…”", "reserves its position"; null for any other text. */
function parseInstruction(text: string): Instruction | null {
  const bare = text.replace(PROPOSES_PATTERN, "").trim();
  const alternative = ALTERNATIVE.exec(bare);
  const chinese = chineseChange(bare);
  if (chinese) return chinese;
  for (const [want, words] of ATTRIBUTION_KIND_PATTERNS) {
    const verb = words.exec(bare);
    if (!verb) continue;
    const object = bare.slice(verb[0].length).trim();
    const found = objectOf(want, object);
    // "delete" alone is an instruction; "supports the development of capacity" may be the proposed words.
    return found && (isShort(object, found.object) || bare !== text) ? found : null;
  }
  if (alternative && alternative[0].trim() !== "") {
    const quoted = quotationAtStart(bare.slice(alternative[0].length));
    return quoted
      ? { want: "alternative", object: { kind: "quoted", words: wordsIn(bare.slice(alternative[0].length), quoted) } }
      : null;
  }
  return null;
}

function isShort(text: string, object: AttributionStatementObject): boolean {
  return object.kind !== "quoted" || !object.isBare || text.length <= 60;
}

/** "将“甲”改为“乙”", "在“甲”之后增加“乙”": in Chinese the verb follows. */
function chineseChange(text: string): Instruction | null {
  const beside =
    /^在\s*([“「].+?[”」])\s*(?:一词)?(?:之)?(后|前)(?:面)?(?:增加|添加|插入|加入|增列|增添)\s*([“「].+[”」])[.。]?$/u.exec(
      text,
    );
  if (beside) {
    const [, old = "", side, words = ""] = beside;
    const object = {
      kind: "quoted",
      words: unquoted(words),
      old: unquoted(old),
      side: side === "后" ? "after" : "before",
    } as const;
    return { want: "add", object };
  }
  const change = /^将\s*([“「].+?[”」])\s*(?:一词)?(?:改为|替换为|改成)\s*([“「].+[”」])[.。]?$/u.exec(text);
  return (
    change && { want: "replace", object: { kind: "quoted", words: unquoted(change[2]!), old: unquoted(change[1]!) } }
  );
}

const unquoted = (text: string) => text.slice(1, -1).trim();

/** Parses what follows the word that says what is wanted. */
function objectOf(want: AttributionKind, text: string): Instruction | null {
  const object = text.replace(/^[\s:]+|[\s.。]+$/gu, "");
  if (want === "alternative") return null;
  if (want === "add") return addition(object);
  if (want === "replace") return replacement(object);
  if (object === "") return { want, object: { kind: "beside" } };
  if (WHOLE_PROVISION_PATTERN.test(object)) return { want, object: { kind: "provision" } };
  const quoted = quotationAtStart(object);
  if (quoted) return { want, object: { kind: "quoted", words: wordsIn(object, quoted) } };
  const last = quotationAtEnd(object);
  // "the word “shall”", "la expresión «…»"
  if (last && object.slice(0, last.from).trim().split(/\s+/u).length <= 3)
    return { want, object: { kind: "quoted", words: wordsIn(object, last) } };
  return { want, object: { kind: "quoted", words: object, isBare: true } };
}

function wordsIn(text: string, { start, end }: Quotation): string {
  return text.slice(start, end);
}

function addition(text: string): Instruction | null {
  const anchor = AFTER_PATTERN.test(text) ? "after" : BEFORE_PATTERN.test(text) ? "before" : null;
  if (anchor) {
    // "after “measures”, add “and policies”" without the verb in front
    const inner = text.replace(anchor === "after" ? AFTER_PATTERN : BEFORE_PATTERN, "");
    const first = quotationAtStart(inner);
    const second = first && quotationAtEnd(inner.slice(first.to));
    if (!first || !second) return null;
    const words = wordsIn(inner.slice(first.to), second);
    return { want: "add", object: { kind: "quoted", words, old: wordsIn(inner, first), side: anchor } };
  }
  const quoted = quotationAtStart(text) ?? afterNoun(text);
  if (!quoted) return text === "" ? null : { want: "add", object: { kind: "quoted", words: text, isBare: true } };
  const words = wordsIn(text, quoted);
  const tail = text.slice(quoted.to);
  const side = AFTER_PATTERN.test(tail) ? "after" : BEFORE_PATTERN.test(tail) ? "before" : null;
  const old = side && quotationAtEnd(tail);
  return { want: "add", object: { kind: "quoted", words, ...(old && { old: wordsIn(tail, old), side }) } };
}

/** "the words “…”", "a new sentence: “…”": the quotation after a few words. */
function afterNoun(text: string): Quotation | null {
  const at = text.search(/["“„«「『]/u);
  if (at < 0 || text.slice(0, at).trim().split(/\s+/u).length > 6) return null;
  const found = quotationAtStart(text.slice(at));
  return found && { start: found.start + at, end: found.end + at, from: found.from + at, to: found.to + at };
}

function replacement(text: string): Instruction | null {
  const first = quotationAtStart(text) ?? afterNoun(text);
  if (!first) return null;
  if (REPLACED_WITH_PATTERN.test(text.slice(0, first.from)))
    return { want: "replace", object: { kind: "quoted", words: wordsIn(text, first) } };
  const tail = text.slice(first.to);
  const second = REPLACED_WITH_PATTERN.test(tail) ? afterNoun(tail.replace(REPLACED_WITH_PATTERN, "")) : null;
  if (!second) return null;
  const words = wordsIn(tail.replace(REPLACED_WITH_PATTERN, ""), second);
  return { want: "replace", object: { kind: "quoted", words, old: wordsIn(text, first) } };
}

/** Parses "Delete", "Deletion requested by", as the head before delegations. */
function wantNamed(head: string): Instruction | null {
  for (const [want, words] of ATTRIBUTION_KIND_PATTERNS) {
    const verb = words.exec(head);
    if (!verb || want === "add" || want === "replace") continue;
    const rest = head.slice(verb[0].length).trim().replace(REQUESTED_BY_OR_OF_PATTERN, "").trim();
    if (rest === "") return { want, object: { kind: "beside" } };
    const found = objectOf(want, rest);
    if (found && !(found.object.kind === "quoted" && found.object.isBare)) return found;
  }
  return null;
}

/** Parses a content without a colon. */
function withoutColon(
  text: string,
  directory: DelegationDirectory,
  namesAlone: boolean,
): readonly AttributionStatement[] {
  const sentence = text.replace(/[.。]+$/u, "").trim();
  const alone = parseDelegationList(sentence, directory);
  if (alone) return namesAlone ? [{ ...alone, want: "add", object: { kind: "beside" } }] : [];
  const speakers = parseSpeakers(sentence, directory);
  if (speakers[0] && (speakers[0].want !== null || (namesAlone && speakers.length > 1))) {
    const object = { kind: "beside" } as const;
    return speakers.map(({ parties, doubts, want }) => ({ parties, doubts, want: want ?? "add", object }));
  }
  return wantedBy(sentence, directory) ?? partiesThatWant(sentence, directory) ?? [];
}

/** "Supported by Norway", "Reservation by Iran", "Deletion of “shall” proposed by Peru". */
function wantedBy(text: string, directory: DelegationDirectory): readonly AttributionStatement[] | null {
  for (const [want, words] of ATTRIBUTION_KIND_PATTERNS) {
    const verb = words.exec(text);
    if (!verb) continue;
    for (const { index } of text.matchAll(/(?<=\s|\p{Script=Han})(?=\S)/gu)) {
      const object = text.slice(verb[0].length, Math.max(verb[0].length, index)).trim();
      if (index < verb[0].length) continue;
      const by = (isStance(want) ? REQUESTED_BY_OR_OF_PATTERN : REQUESTED_BY_PATTERN).exec(text.slice(index))?.[0];
      const parties = by && parseDelegationList(text.slice(index + by.length), directory);
      if (!parties) continue;
      const found = object === "" ? { want, object: { kind: "beside" } as const } : objectOf(want, object);
      if (found) return [{ ...parties, ...found }];
    }
  }
  return null;
}

function isStance(want: AttributionKind): boolean {
  return want === "support" || want === "oppose" || want === "reserve";
}

/** "Iran reserves its position", "Canada proposes to delete “shall”". */
function partiesThatWant(text: string, directory: DelegationDirectory): readonly AttributionStatement[] | null {
  const { parties, rest } = leadingParties(text, directory);
  if (!parties) return null;
  const wanted = rest.replace(PROPOSES_PATTERN, "").trim();
  const found = parseInstruction(wanted);
  // "Canada includes the islands" is a sentence like any other; "Canada proposes to include the islands" is not.
  const isBare = found?.object.kind === "quoted" && found.object.isBare;
  if (found && !(isBare && wanted === rest)) return [{ ...parties, ...found }];
  const quoted = PROPOSES_PATTERN.test(rest) ? quotationAtStart(rest.replace(PROPOSES_PATTERN, "").trim()) : null;
  if (!quoted) return null;
  const words = wordsIn(rest.replace(PROPOSES_PATTERN, "").trim(), quoted);
  return [{ ...parties, want: "add", object: { kind: "quoted", words } }];
}
