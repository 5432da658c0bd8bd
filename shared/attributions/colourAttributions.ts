import type { Draft } from "#shared/draft/draft.ts";
import type { PlacedWordsLook } from "#shared/import/importedDraft.ts";
import type { DelegationDirectory } from "#shared/states/delegations.ts";
import type { Attribution } from "./attribution.ts";
import { parseDelegationList, type ParsedDelegationList } from "./parseDelegationList.ts";

/** A colour of the letters or behind them, and the delegations whose words have it. */
type Legend = ReadonlyMap<string, ParsedDelegationList>;

/**
 * Finds the words that a draft attributes by their colour, after its legend: the names of two delegations or more, each
 * printed in a colour of its own. Struck words are to be deleted, others are added. Without a legend there are none.
 */
export function findColourAttributions(
  draft: Draft,
  looks: readonly PlacedWordsLook[],
  directory: DelegationDirectory,
): readonly Attribution[] {
  const coloured = joinNeighbours(
    draft,
    looks.filter((look) => look.spot.block >= 0 && colourOf(look) !== null),
  );
  const { legend, spots } = findLegend(draft, coloured, directory);
  return coloured.flatMap((look) => {
    const parties = legend.get(colourOf(look)!);
    const words = wordsOf(draft, look);
    if (!parties || spots.has(look) || !/[\p{L}\p{N}]/u.test(words)) return [];
    return [attributionOf(look, words, parties)];
  });
}

function colourOf({ colour, background }: PlacedWordsLook): string | null {
  return colour !== undefined ? `letters ${colour}` : background !== undefined ? `behind ${background}` : null;
}

function wordsOf({ provisions }: Draft, { spot: { provision, block, start, end } }: PlacedWordsLook): string {
  return provisions[provision]!.blocks[block]!.text.slice(start, end);
}

/** Joins words of one colour between which only blanks stand: a bold word among them is a look of its own. */
function joinNeighbours(draft: Draft, looks: readonly PlacedWordsLook[]): readonly PlacedWordsLook[] {
  const joined: PlacedWordsLook[] = [];
  for (const look of looks) {
    const last = joined.at(-1);
    if (last && areOne(draft, last, look))
      joined[joined.length - 1] = { ...last, spot: { ...last.spot, end: look.spot.end } };
    else joined.push(look);
  }
  return joined;
}

function areOne(draft: Draft, a: PlacedWordsLook, b: PlacedWordsLook): boolean {
  if (a.spot.provision !== b.spot.provision || a.spot.block !== b.spot.block) return false;
  if (colourOf(a) !== colourOf(b) || a.isStruck !== b.isStruck) return false;
  const between = wordsOf(draft, { spot: { ...a.spot, start: a.spot.end, end: b.spot.start } });
  return between.trim() === "" && a.spot.end <= b.spot.start;
}

interface FoundLegend {
  readonly legend: Legend;
  /** The words of the legend itself. */
  readonly spots: ReadonlySet<PlacedWordsLook>;
}

/** How many delegations make a legend. */
const MAKES_LEGEND = 2;

function findLegend(draft: Draft, coloured: readonly PlacedWordsLook[], directory: DelegationDirectory): FoundLegend {
  const legend = new Map<string, ParsedDelegationList>();
  const spots = new Set<PlacedWordsLook>();
  const twice = new Set<string>();
  for (const look of coloured) {
    const parties = parseDelegationList(wordsOf(draft, look).replace(/^[\s[(:–—-]+|[\s\])(:–—-]+$/gu, ""), directory);
    if (!parties || parties.doubts.length > 0) continue;
    const colour = colourOf(look)!;
    const known = legend.get(colour);
    spots.add(look);
    // "Canada" in red here and "Norway" in red there: no legend.
    if (known && namesOf(known) !== namesOf(parties)) twice.add(colour);
    else legend.set(colour, parties);
  }
  for (const colour of twice) legend.delete(colour);
  const isLegend = legend.size >= MAKES_LEGEND;
  return { legend: isLegend ? legend : new Map(), spots };
}

function namesOf({ parties }: ParsedDelegationList): string {
  return parties.map(({ name }) => name).join();
}

function attributionOf(look: PlacedWordsLook, words: string, { parties, doubts }: ParsedDelegationList): Attribution {
  const trimmed = words.trim();
  const start = look.spot.start + words.length - words.trimStart().length;
  const spot = { ...look.spot, start, end: start + trimmed.length };
  return {
    parties,
    kind: look.isStruck ? "delete" : "add",
    words: trimmed,
    spot,
    wording: look.isStruck ? { old: trimmed, new: "" } : { old: "", new: trimmed },
    form: "colour",
    printed: trimmed,
    printedAt: spot,
    doubts,
  };
}
