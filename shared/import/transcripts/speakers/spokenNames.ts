import { editDistanceInLetters } from "#shared/base/nearestWord.ts";
import {
  foldDelegationName,
  delegationKeyOf,
  type Delegation,
  type DelegationDirectory,
} from "#shared/states/delegations.ts";

/** A name of a delegation in spoken words. */
export interface SpokenName {
  /** One; or several if the words may mean any of them. */
  readonly delegations: readonly Delegation[];
  /** Whether the words are a name as it is listed, and not only like one. */
  readonly isExact: boolean;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** "the distinguished delegate of the", in the languages of the United Nations. */
const TITLE =
  /^[\s,:]*(?:(?:uh|um|er|now|to|our|my|the|our friend|colleagues? from|al|a la|au|à la|à l['’]|le|la|el|los|las|les)\s+)*(?:(?:distinguished|honou?rable|esteemed|respected|dear|deputy|permanent|distinguid[oa]s?|distinguée?s?|estimad[oa])\s+)*(?:(?:delegat(?:e|ion)|representative|ambassador|observer|colleagues?|gentleman|lady|speaker|delegad[oa]|delegación|representante|délégu[ée]e?|délégation|représentante?)\s+(?:of|from|for|de l['’]|de la|de los|des|del|du|de|d['’]))?\s*(?:the\s+|l['’]|la\s+|le\s+|los\s+|el\s+)?/iu;
const TITLE_OTHER =
  /^[\s,:]*(?:(?:уважаем\p{L}+\s+)?(?:делегат|делегаци|представител)\p{L}*\s+|(?:السيد(?:ة)?\s+)?(?:ل?ممثلة?|ل?وفد)\s+)/u;
const WORD = /[\p{L}\p{M}\p{N}'’.-]+/gu;
/** The longest name has nine words; recognition may divide one more. */
const MOST_WORDS = 10;
/** In shorter names, one letter more or less is another State. */
const FEWEST_LETTERS = 5;

/** Reads the name of a delegation with which words begin, perhaps after "the distinguished delegate of"; null if none. */
export function readSpokenName(text: string, directory: DelegationDirectory): SpokenName | null {
  const other = TITLE_OTHER.exec(text)?.[0].length ?? 0;
  const from = other > 0 ? other : (TITLE.exec(text)?.[0].length ?? 0);
  return nameAt(text, from, directory) ?? (from > 0 ? nameAt(text, 0, directory) : null);
}

/** Reads the name of a delegation with which words end: "Canada", before "you have the floor"; null if none. */
export function readSpokenNameAtEnd(text: string, directory: DelegationDirectory): SpokenName | null {
  const words = [...text.slice(-140).matchAll(WORD)];
  const offset = Math.max(0, text.length - 140);
  for (let n = Math.min(MOST_WORDS, words.length); n > 0; n--) {
    const start = offset + words[words.length - n]!.index;
    const found = exactName(text.slice(start), directory);
    if (found) return { delegations: found, isExact: true, start, end: text.length };
  }
  return null;
}

/** Finds every listed name in words that are written as names, the longest first. */
export function findSpokenNames(text: string, directory: DelegationDirectory): readonly SpokenName[] {
  const words = [...text.matchAll(WORD)];
  const found: SpokenName[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!/^[\p{Lu}\p{Lo}]/u.test(words[i]![0])) continue;
    const most = Math.min(MOST_WORDS, words.length - i);
    for (let n = most; n > 0; n--) {
      const [start, end] = [words[i]!.index, endOf(words[i + n - 1]!)];
      const named = exactName(text.slice(start, end), directory);
      if (!named) continue;
      found.push({ delegations: named, isExact: true, start, end });
      i += n - 1;
      break;
    }
  }
  return found;
}

function endOf(word: RegExpExecArray): number {
  return word.index + word[0].replace(/[.’'-]+$/u, "").length;
}

function nameAt(text: string, from: number, directory: DelegationDirectory): SpokenName | null {
  const rest = text.slice(from, from + 200);
  const chinese = chineseNameAt(rest, directory);
  if (chinese) return { ...chinese, start: from + chinese.start, end: from + chinese.end };
  const words = [...(rest.split(/[.;:!?](?:\s|$)/u, 1)[0] ?? "").matchAll(WORD)].slice(0, MOST_WORDS);
  if (words.length === 0 || words[0]!.index > 3) return null;
  const spans = words.map((word) => ({ start: from + words[0]!.index, end: from + endOf(word) })).reverse();
  for (const { start, end } of spans) {
    const named = exactName(text.slice(start, end), directory);
    if (named) return { delegations: named, isExact: named.length === 1, start, end };
  }
  for (const { start, end } of spans) {
    const near = similarNames(text.slice(start, end), directory);
    if (near.length > 0) return { delegations: near, isExact: false, start, end };
  }
  return null;
}

/** In Chinese, names are not parted from the words behind them. */
function chineseNameAt(text: string, directory: DelegationDirectory): SpokenName | null {
  const start = text.search(/\S/u);
  if (start < 0 || !/^\p{Script=Han}/u.test(text.slice(start))) return null;
  for (let n = Math.min(16, text.length - start); n > 1; n--) {
    const found = directory.named(text.slice(start, start + n));
    if (found.length > 0) return { delegations: found, isExact: found.length === 1, start, end: start + n };
  }
  return null;
}

/** Short words that are names only in capitals: "US", "EU", "DRC". */
function isAbbreviation(name: string): boolean {
  return /^[\p{Lu}\p{N}.-]{2,6}s?$/u.test(name.trim());
}

function exactName(name: string, directory: DelegationDirectory): readonly Delegation[] | null {
  if (foldDelegationName(name).length < 4 && !isAbbreviation(name)) return null;
  const found = directory.named(name.replace(/['’]s$/u, ""));
  if (found.length > 0) return found;
  const squeezed = squeeze(name);
  if (squeezed.length < FEWEST_LETTERS || /\s(?:the|of|and)$/iu.test(name)) return null;
  const same = namesOf(directory).filter((each) => each.squeezed === squeezed);
  return same.length > 0 ? distinct(same.map(({ delegation }) => delegation)) : null;
}

interface SqueezedName {
  readonly delegation: Delegation;
  readonly squeezed: string;
}

const squeezedNames = new WeakMap<DelegationDirectory, readonly SqueezedName[]>();

/** The names in Latin letters without what is often misheard: spaces, articles, "of". */
function namesOf(directory: DelegationDirectory): readonly SqueezedName[] {
  let known = squeezedNames.get(directory);
  if (!known) {
    known = directory.all.flatMap(({ delegation, names }) =>
      [...new Set(names.map(squeeze))]
        .filter((squeezed) => squeezed.length >= FEWEST_LETTERS - 1)
        .map((squeezed) => ({ delegation, squeezed })),
    );
    squeezedNames.set(directory, known);
  }
  return known;
}

function squeeze(name: string): string {
  return foldDelegationName(name)
    .replace(/\b(?:the|of|and)\b| s$/gu, "")
    .replace(/ /gu, "");
}

function distinct(delegations: readonly Delegation[]): readonly Delegation[] {
  const ids = delegations.map(delegationKeyOf);
  return delegations.filter((_, i) => ids.indexOf(ids[i]!) === i);
}

const similar = new WeakMap<DelegationDirectory, Map<string, readonly Delegation[]>>();

/**
 * Returns the delegations whose names are like the words: one, if every other name is at least two letters further
 * away, and no other begins with them ("Dominican"); several that they may mean; or none.
 */
function similarNames(words: string, directory: DelegationDirectory): readonly Delegation[] {
  const heard = squeeze(words);
  if (heard.length < FEWEST_LETTERS) return [];
  const cache = similar.get(directory) ?? new Map<string, readonly Delegation[]>();
  similar.set(directory, cache);
  const known = cache.get(heard);
  if (known) return known;
  const most = Math.min(4, Math.floor(heard.length / 4));
  const near = namesOf(directory)
    .filter(({ squeezed }) => Math.abs(squeezed.length - heard.length) <= most + 1)
    .map(({ delegation, squeezed }) => ({ delegation, slips: editDistanceInLetters(heard, squeezed) }));
  const fewest = Math.min(most + 1, ...near.map(({ slips }) => slips));
  const begun = namesOf(directory).filter(({ squeezed }) => squeezed.startsWith(heard));
  const found =
    fewest > most
      ? []
      : distinct([
          ...near.filter(({ slips }) => slips <= fewest + 1).map(({ delegation }) => delegation),
          ...begun.map(({ delegation }) => delegation),
        ]);
  cache.set(heard, found);
  return found;
}

const soundAlikes = new WeakMap<DelegationDirectory, ReadonlySet<string>>();

/**
 * Returns whether the name of a delegation is easily mistaken for another's: "Niger", "Austria", "Guinea", "Iran". The
 * names of two States are alike if one has the words of the other, begins with it, or has up to two other letters.
 */
export function hasSoundAlike(delegation: Delegation, directory: DelegationDirectory): boolean {
  let known = soundAlikes.get(directory);
  if (!known) {
    known = findSoundAlikes(directory);
    soundAlikes.set(directory, known);
  }
  return known.has(delegationKeyOf(delegation));
}

function findSoundAlikes(directory: DelegationDirectory): ReadonlySet<string> {
  const all = directory.all.flatMap(({ delegation, names }) =>
    names
      .map((name) => ({
        id: delegationKeyOf(delegation),
        kind: delegation.kind,
        folded: foldDelegationName(name),
        squeezed: squeeze(name),
      }))
      .filter(({ squeezed }) => squeezed.length >= 4),
  );
  const found = new Set<string>();
  for (let i = 0; i < all.length; i++)
    for (let j = i + 1; j < all.length; j++) {
      const [a, b] = [all[i]!, all[j]!];
      if (a.id === b.id || a.kind !== b.kind || (found.has(a.id) && found.has(b.id)) || !areAlike(a, b)) continue;
      found.add(a.id).add(b.id);
    }
  return found;
}

/** So many letters may differ in names that are alike. */
const ALIKE = 2;

type FoldedName = Readonly<Record<"folded" | "squeezed", string>>;

function areAlike(a: FoldedName, b: FoldedName): boolean {
  const [short, long] = a.folded.length <= b.folded.length ? [a, b] : [b, a];
  if (` ${long.folded} `.includes(` ${short.folded} `)) return true;
  if (long.squeezed.startsWith(short.squeezed)) return true;
  return (
    long.squeezed.length - short.squeezed.length <= ALIKE && editDistanceInLetters(a.squeezed, b.squeezed) <= ALIKE
  );
}
