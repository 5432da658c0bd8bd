import { headOf, type Draft } from "#shared/draft/draft.ts";
import { BASES, CONFIDENTIALITIES } from "#shared/records/kinds/annotation.ts";
import { STATUSES } from "#shared/records/kinds/status.ts";
import { delegationsCalled, type Delegation } from "#shared/states/delegations.ts";
import { delegationsLike } from "#shared/states/like.ts";
import { trackWord } from "./grammar.ts";
import type { Span } from "./line.ts";
import { printDelegation } from "./print.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** How many completions are offered at once. */
const MANY = 8;
/** The most words of an unfinished name. */
const WORDS = 4;

/** What may stand in the place of what is being typed. */
export interface Completion {
  readonly is: "delegation" | "address" | "track" | "status" | "basis" | "label";
  /** What is put in the line. */
  readonly text: string;
  /** What it is: a delegation's name, a provision's heading, a status's word; for a mark, its word. */
  readonly what: string;
}

/** Completions of a part of the line. */
export interface Completions extends Span {
  readonly options: readonly Completion[];
}

/** What a line may name in a dossier. */
export interface Names {
  readonly tracks: readonly string[];
  readonly draft: Draft;
}

/** What the part that ends at the caret may become; without options where it is whole, or may become nothing. */
export function completionsAt(line: string, caret: number, names: Names): Completions {
  const head = line.slice(0, caret);
  const tokens = tokensOf(head);
  const last = tokens.at(-1);
  const nothing = { from: caret, to: caret, options: [] };
  if (!last || last.to !== caret || /[\p{L}\p{N}]/u.test(line[caret] ?? "")) return nothing;
  const from = head.length - head.trimStart().length;
  const addresses = { from, to: caret, options: addressesLike(head.trimStart(), names.draft) };
  if (last.is === "word") return joined(delegationsAt(tokens, caret), addresses) ?? nothing;
  if (addresses.options.length > 0) return addresses;
  const options = marksLike(last, names.tracks);
  return { from: last.from, to: caret, options: isWhole(options, head.slice(last.from)) ? [] : options };
}

/** What may be a name or a heading is offered as both. */
function joined(names: Completions | null, addresses: Completions): Completions | null {
  if (addresses.options.length === 0) return names;
  if (names?.from !== addresses.from) return addresses;
  return { ...names, options: [...names.options, ...addresses.options].slice(0, MANY) };
}

function isWhole(options: readonly Completion[], typed: string): boolean {
  return options.length === 1 && options[0]!.text === typed;
}

function marksLike({ is, text }: Token, tracks: readonly string[]): readonly Completion[] {
  const like = (kind: Completion["is"], sigil: string, words: readonly string[]) =>
    words
      .filter((word) => word.startsWith(trackWord(text)))
      .map((word): Completion => ({ is: kind, text: sigil + word, what: word }));
  switch (is) {
    case "track":
      return like("track", "@", tracks.map(trackWord));
    case "status":
      return like("status", "!", STATUSES);
    case "basis":
      return like("basis", "^", BASES);
    case "label":
      return like("label", "#", CONFIDENTIALITIES);
    default:
      return [];
  }
}

/** The longest run of words before the caret that begins a name. */
function delegationsAt(tokens: readonly Token[], caret: number): Completions | null {
  let run = 0;
  while (run < WORDS && tokens[tokens.length - 1 - run]?.is === "word") run++;
  for (let words = run; words > 0; words--) {
    const part = tokens.slice(-words);
    const typed = part.map(({ text }) => text).join(" ");
    const found = delegationsLike(typed);
    if (found.length === 0) continue;
    const options = found.slice(0, MANY).map(completionOf);
    const called = delegationsCalled(typed);
    // What is one delegation's code or whole name needs no list, however many others begin so.
    return called.length === 1 ? null : { from: part[0]!.from, to: caret, options };
  }
  return null;
}

function completionOf(delegation: Delegation): Completion {
  return { is: "delegation", text: printDelegation(delegation), what: delegation.name };
}

/** Provisions whose address begins so; or, from three letters on, whose heading has a word that does. */
function addressesLike(typed: string, { provisions }: Draft): readonly Completion[] {
  const wanted = squeezed(typed);
  if (wanted === "" || provisions.some(({ address }) => squeezed(address) === wanted && !/\d$/.test(wanted))) return [];
  const isLike = ({ address, heading }: Draft["provisions"][number]) =>
    (/\p{N}/u.test(wanted) && squeezed(address).startsWith(wanted)) ||
    (wanted.length > 2 && ` ${heading.toLowerCase()}`.includes(` ${typed.trim().toLowerCase()}`));
  const like = provisions.filter(isLike);
  const exact = like.findIndex(({ address }) => squeezed(address) === wanted);
  const sorted = exact < 0 ? like : [like[exact]!, ...like.filter((_, i) => i !== exact)];
  if (sorted.length === 1 && exact === 0) return [];
  return sorted.slice(0, MANY).map((provision) => ({
    is: "address",
    text: provision.address,
    what: headOf(provision),
  }));
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, "");
}
