import { nearestWords } from "#shared/base/nearestWord.ts";
import { foldDelegationName, LISTED_DELEGATIONS, type DelegationDirectory } from "./delegations.ts";

/** In shorter names, such as codes, one letter more or less is another State. */
const FEWEST_LETTERS = 4;

/** Every name in English as it is typed, by its folded form, of each directory. */
const spellings = new WeakMap<DelegationDirectory, ReadonlyMap<string, string>>();

function spellingsIn(directory: DelegationDirectory): ReadonlyMap<string, string> {
  const known = spellings.get(directory);
  if (known) return known;
  const names = directory.all.flatMap((each) => each.names).filter((name) => name.length >= FEWEST_LETTERS);
  const made = new Map(names.map((name) => [foldDelegationName(name), name]));
  spellings.set(directory, made);
  return made;
}

/**
 * Returns the name of a State or group that the first of these words were probably meant to be; `none` if no name or
 * more than one is near.
 */
export function suggestDelegationName(
  words: readonly string[],
  directory: DelegationDirectory = LISTED_DELEGATIONS,
): string {
  const known = spellingsIn(directory);
  for (let length = words.length; length > 0; length--) {
    const typed = foldDelegationName(words.slice(0, length).join(" "));
    if (typed.length < FEWEST_LETTERS) continue;
    const names = [...known.keys()].filter((name) => name.split(" ").length === length);
    const [near, another] = nearestWords(typed, names);
    if (near !== undefined) return another === undefined ? known.get(near)! : "none";
  }
  return "none";
}
