import { parseAddress } from "#shared/draft/address/address.ts";
import { unitOfWord } from "#shared/draft/address/addressInput.ts";
import { findDelegationsByName } from "#shared/states/delegations.ts";
import type { TypedValue } from "./capturedLine.ts";

/** What cannot stand in an address outside its parentheses: from here on it is something else. */
const END =
  /["“”„«»「」『』@!^;+~?<>→[]|\/(?!\p{N})|(?<!\p{N})\/|(?<=\s)#(?!\d)|(?<![\p{L}\p{N}])[-−–—]|[-−–—](?![\p{L}\p{N}])/u;

/**
 * The address that a line begins with: as many of its words as make one. A word that names a delegation ends it, but
 * for a numeral behind a unit's word ("chapter CD") and what stands in parentheses. Null where the line begins with
 * something else; `isAddress` may know more addresses than can be told by their form.
 */
export function parseLeadingAddress(line: string, isAddress: (typed: string) => boolean): TypedValue<string> | null {
  const words = wordsIn(headOf(line));
  const end = words.findIndex(({ text }, i) => isName(text) && !/^\p{Ll}{2}$/u.test(text) && !isCounted(words[i - 1]));
  const own = end < 0 ? words : words.slice(0, end);
  const from = own[0]?.from ?? 0;
  for (let n = own.length; n > 0; n--) {
    const typed = line.slice(from, own[n - 1]!.to).replace(/[\s,:.]+$/u, "");
    const isRead = /^[\p{L}-]+_/u.test(typed) || parseAddress(typed) !== null;
    // "5 cl" may mean Chile, written small, unless the text has a 5(cl).
    const mayBeName = isName(own[n - 1]!.text) && !isCounted(own[n - 2]);
    if (isAddress(typed) || (isRead && !mayBeName)) return { value: typed, at: { from, to: from + typed.length } };
  }
  return null;
}

interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function headOf(line: string): string {
  const bare = line.replace(/\([^()]*\)/gu, (inner) => "(".padEnd(inner.length - 1, "x") + ")");
  const end = bare.search(END);
  return end < 0 ? bare : bare.slice(0, end);
}

function wordsIn(head: string): readonly Word[] {
  return [...head.matchAll(/[^\s]+/gu)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function isName(word: string): boolean {
  return findDelegationsByName(word.replace(/[,:.]+$/u, "")).length > 0;
}

/** Whether a number is expected behind a word. */
function isCounted(before: Word | undefined): boolean {
  return before !== undefined && unitOfWord(before.text.replace(/\.$/, "")) !== undefined;
}
