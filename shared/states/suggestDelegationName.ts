import { nearestWords } from "#shared/base/nearestWord.ts";
import { foldDelegationName } from "./delegations.ts";
import { GROUPS_OF_STATES } from "./groups.ts";
import { SOVEREIGN_STATES } from "./states.ts";

/** In shorter names, such as codes, one letter more or less is another State. */
const FEWEST_LETTERS = 4;

/** Every name as it is typed, by its folded form. */
const SPELLINGS = new Map(
  [...SOVEREIGN_STATES, ...GROUPS_OF_STATES]
    .flatMap(({ name, code, aliases }) => [name, code, ...aliases])
    .filter((name) => name.length >= FEWEST_LETTERS)
    .map((name) => [foldDelegationName(name), name]),
);

/**
 * Returns the name of a State or group that the first of these words were probably meant to be; `none` if no name or
 * more than one is near.
 */
export function suggestDelegationName(words: readonly string[]): string {
  for (let length = words.length; length > 0; length--) {
    const typed = foldDelegationName(words.slice(0, length).join(" "));
    if (typed.length < FEWEST_LETTERS) continue;
    const names = [...SPELLINGS.keys()].filter((name) => name.split(" ").length === length);
    const [near, another] = nearestWords(typed, names);
    if (near !== undefined) return another === undefined ? SPELLINGS.get(near)! : "none";
  }
  return "none";
}
