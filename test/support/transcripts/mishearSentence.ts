import type { Random } from "../random.ts";

/** Words that a machine mistakes for others. */
const HOMOPHONES: readonly (readonly [string, string])[] = [
  ["plenary", "planetary"],
  ["session", "splinter session"],
  ["committee", "comedy"],
  ["colleagues", "college"],
  ["the", "de"],
  ["Chair", "chair"],
  ["article", "articles"],
  ["paragraph", "para graph"],
  ["delegation", "delegations"],
  ["propose", "purpose"],
  ["support", "sub port"],
  ["forty", "fourteen"],
  ["harbour", "arbour"],
  ["lighthouse", "light house"],
  ["rights", "writes"],
  ["convention", "conversion"],
  ["to", "two"],
  ["for", "four"],
  ["we", "V"],
];

/** Replaces a word of a sentence by one that sounds alike, in so many of a hundred sentences. */
export function mishearSentence(sentence: string, percent: number, random: Random): string {
  if (random.below(100) >= percent) return sentence;
  const words = sentence.split(" ");
  const possible = HOMOPHONES.filter(([word]) => words.includes(word));
  if (possible.length === 0) return dropWord(words, random);
  const [said, heard] = random.pick(possible);
  return words.map((word) => (word === said ? heard : word)).join(" ");
}

function dropWord(words: readonly string[], random: Random): string {
  const at = 1 + random.below(Math.max(1, words.length - 2));
  return words.filter((_, i) => i !== at || words.length < 4).join(" ");
}

/** Names that are mistaken for each other. */
const SOUND_ALIKES: readonly (readonly [string, string])[] = [
  ["Niger", "Nigeria"],
  ["Austria", "Australia"],
  ["Slovakia", "Slovenia"],
  ["Iraq", "the Islamic Republic of Iran"],
  ["Guinea", "Guinea-Bissau"],
  ["Equatorial Guinea", "Guinea"],
  ["Papua New Guinea", "Guinea"],
  ["Dominica", "the Dominican Republic"],
  ["the Congo", "the Democratic Republic of the Congo"],
  ["the Republic of Korea", "the Democratic People's Republic of Korea"],
  ["Mauritania", "Mauritius"],
  ["Mali", "Malaysia"],
];

/**
 * Misspells a name, in so many of a hundred: a letter is left out, doubled or another, or a word is divided. A name that
 * is like another's is the other's in some of these.
 */
export function mishearName(name: string, percent: number, random: Random): string {
  if (random.below(100) >= percent) return name;
  const alike = SOUND_ALIKES.find((pair) => pair.includes(name));
  if (alike && random.below(2) === 0) return alike.find((each) => each !== name)!;
  const at = Math.min(name.length - 2, 2 + random.below(Math.max(1, name.length - 3)));
  const [before, letter, after] = [name.slice(0, at), name[at]!, name.slice(at + 1)];
  return random.pick([
    `${before}${after}`,
    `${before}${letter}${letter}${after}`,
    `${before}e${after}`,
    `${before}${letter} ${after}`,
  ]);
}

const TENS = ["twenty", "thirty", "forty", "fifty", "sixty"];
const TEENS: Readonly<Record<string, string>> = {
  13: "30",
  14: "40",
  15: "50",
  16: "60",
  30: "13",
  40: "14",
  50: "15",
  60: "16",
};

/** Writes some numbers in words, and hears some for others: "fourteen" for "forty". */
export function mishearNumbers(sentence: string, percent: number, random: Random): string {
  return sentence.replace(/\b\d+\b/g, (number) => {
    if (TEENS[number] !== undefined && random.below(100) < percent) return TEENS[number];
    const isTens = number.length === 2 && number.endsWith("0") && number !== "10";
    return isTens && random.below(2) === 0 ? TENS[Number(number[0]) - 2]! : number;
  });
}
