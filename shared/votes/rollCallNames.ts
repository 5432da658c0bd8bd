import { LISTED_DELEGATIONS } from "#shared/states/delegations.ts";
import { findVoteAnnouncements, NOBODY_PATTERN } from "./rollCallLayouts.ts";

const SEPARATOR = /[,;،؛、，；]/u;

/** Words that join the last two names. */
const CONJUNCTIONS = [" and ", " et ", " y ", " e ", " и ", " و ", "和", "以及"];

const isKnown = (name: string) => LISTED_DELEGATIONS.named(name).length > 0;

/**
 * Splits the words under a heading of a recorded vote into names: those of listed delegations, and whatever else is
 * there, as it is written. What comes after the list is no name: the sentence that announces the totals, and notes in
 * square brackets.
 */
export function splitRollCallNames(words: string): readonly string[] {
  const lines = listOnly(words);
  // A name may be broken over two lines, but not by an empty one.
  const items = lines
    .map((line) => (line.trim() === "" ? "," : line))
    .join(" ")
    .split(SEPARATOR)
    .map((item) => tidy(item))
    .filter((item) => item !== "" && !NOBODY_PATTERN.test(item));
  const names: string[] = [];
  for (let i = 0; i < items.length; i++) {
    const [item, next] = [items[i]!, items[i + 1]];
    // "Korea, Republic of" is one name in two items, the first of which may be a name by itself.
    const inverted = next !== undefined && !isKnown(next) ? `${next} ${item}` : "";
    if (inverted !== "" && isKnown(inverted)) {
      names.push(inverted);
      i++;
    } else names.push(...splitLast(item));
  }
  return names;
}

/** Returns the lines of the list alone, without what comes after it. */
function listOnly(words: string): readonly string[] {
  const bracket = words.search(/[[［【]/u);
  const before = bracket < 0 ? words : words.slice(0, bracket);
  const [announced] = findVoteAnnouncements(before);
  const lines = (announced ? before.slice(0, announced.from) : before).split("\n");
  if (announced) {
    // The sentence begins after the line with which the list ends: its last words are a name, or nobody.
    while (lines.length > 0 && !endsList(lines)) lines.pop();
  }
  return lines;
}

/** Whether lines end with the end of a name; a name may be broken over two lines. */
function endsList(lines: readonly string[]): boolean {
  const last = lines.at(-1)!.split(SEPARATOR).at(-1)!;
  const tail = tidy(last);
  if (tail === "") return false;
  const broken = tidy(`${lines.at(-2)?.split(SEPARATOR).at(-1) ?? ""} ${last}`);
  return splitLast(tail).every(isKnown) || isKnown(broken) || NOBODY_PATTERN.test(tail);
}

/** Splits "Zambia and Zimbabwe"; "Bosnia and Herzegovina" is one name. */
function splitLast(item: string): readonly string[] {
  if (isKnown(item)) return [item];
  for (const conjunction of CONJUNCTIONS) {
    for (let at = item.indexOf(conjunction); at >= 0; at = item.indexOf(conjunction, at + 1)) {
      const both = [item.slice(0, at), item.slice(at + conjunction.length)].map(tidy);
      if (both.every((name) => name !== "" && isKnown(name))) return both;
    }
  }
  // "…, and Zimbabwe", "، وزمبابوي"
  const bare = item.replace(/^(?:(?:and|et|y|e|и)\s+|و\s*|和|以及)/iu, "");
  return bare !== item && isKnown(bare) ? [bare] : [item];
}

/** Removes the spaces of broken lines and a final stop. */
function tidy(item: string): string {
  return item
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[.。]$/u, "")
    .trim();
}
