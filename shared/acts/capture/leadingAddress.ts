import { parseAddress } from "#shared/draft/address/address.ts";
import { addressUnitOfWord } from "#shared/draft/address/addressInput.ts";
import { LISTED_DELEGATIONS, type DelegationDirectory } from "#shared/states/delegations.ts";
import type { ValueWithTextRange } from "./capturedLine.ts";

/** What cannot occur in an address outside parentheses: an address ends before it. */
const END =
  /["“”„«»「」『』@!^;+~?<>→[]|\/(?!\p{N})|(?<!\p{N})\/|(?<=\s)#(?!\d)|(?<![\p{L}\p{N}])[-−–—]|[-−–—](?![\p{L}\p{N}])/u;

/**
 * Parses the address that a line begins with, from as many words as possible. A word that names a delegation ends the
 * address, except a numeral after a unit's word ("chapter CD") and text in parentheses. Returns null if the line begins
 * with something else. `isAddress` may recognise addresses that do not have the usual form.
 */
export function parseLeadingAddress(
  line: string,
  isAddress: (typed: string) => boolean,
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): ValueWithTextRange<string> | null {
  const isName = (word: string) => directory.named(word.replace(/[,:.]+$/u, "")).length > 0;
  const words = wordsIn(headOf(line));
  const end = words.findIndex(({ text }, i) => isName(text) && !/^\p{Ll}{2}$/u.test(text) && !isCounted(words[i - 1]));
  const own = end < 0 ? words : words.slice(0, end);
  const from = own[0]?.from ?? 0;
  for (let n = own.length; n > 0; n--) {
    const typed = line.slice(from, own[n - 1]!.to).replace(/[\s,:.]+$/u, "");
    const isRead = /^[\p{L}-]+_\S*$/u.test(typed) || parseAddress(typed) !== null;
    // "5 cl" may mean Chile in small letters, unless the text has a 5(cl).
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

/** Returns true if a number is expected after a word. */
function isCounted(before: Word | undefined): boolean {
  return before !== undefined && addressUnitOfWord(before.text.replace(/\.$/, "")) !== undefined;
}
