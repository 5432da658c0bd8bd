import type { Provision } from "../../draft/draft.ts";
import { isHeaded } from "../../draft/draft.ts";
import type { Line, ReadingWarning } from "../lines.ts";

/** A square bracket that is open: in which provision, under which article, and whether a text begins with it. */
interface Open {
  readonly provision: number;
  readonly article: number;
  readonly leads: boolean;
}

/**
 * Square brackets without their partner, by the provisions they stand in. Brackets may go around several
 * paragraphs and articles, so they are paired through the whole text; but one that opens within a sentence
 * does not close in another article.
 */
export function unbalanced(provisions: readonly Provision[], places: readonly Line["where"][]): ReadingWarning[] {
  const open: Open[] = [];
  const alone: { provision: number; bracket: "[" | "]" }[] = [];
  let article = 0;
  provisions.forEach((unit, provision) => {
    if (isHeaded(unit)) article = provision;
    for (const { bracket, leads } of bracketsOf(unit)) {
      if (bracket === "[") open.push({ provision, article, leads });
      else close(open, alone, provision, article);
    }
  });
  const left = open.map(({ provision }) => ({ provision, bracket: "[" as const }));
  return byProvision([...alone, ...left], provisions, places);
}

function close(
  open: Open[],
  alone: { provision: number; bracket: "[" | "]" }[],
  provision: number,
  article: number,
): void {
  const partner = open.pop();
  if (!partner) alone.push({ provision, bracket: "]" });
  else if (!partner.leads && partner.article !== article) {
    alone.push({ provision: partner.provision, bracket: "[" });
    close(open, alone, provision, article);
  }
}

function* bracketsOf({ num, heading, blocks }: Provision): Iterable<{ bracket: "[" | "]"; leads: boolean }> {
  for (const text of [num, heading, ...blocks.map((block) => block.text)]) {
    const lead = /^[[\s("“«]*/u.exec(text)![0].length;
    for (const match of text.matchAll(/[[\]]/g)) {
      yield { bracket: match[0] as "[" | "]", leads: match.index < lead };
    }
  }
}

/** More than this, and brackets mean something else in this text: said once. */
const MANY = 20;

function byProvision(
  alone: readonly { provision: number; bracket: "[" | "]" }[],
  provisions: readonly Provision[],
  places: readonly Line["where"][],
): ReadingWarning[] {
  const indices = [...new Set(alone.map(({ provision }) => provision))].sort((a, b) => a - b);
  const first = indices[0];
  if (first !== undefined && indices.length > MANY) {
    const params = { count: alone.length, address: provisions[first]!.address };
    return [{ code: "reading.brackets-often", params, where: places[first]! }];
  }
  return indices.map((i) => {
    const here = alone.filter(({ provision }) => provision === i);
    const opening = here.filter(({ bracket }) => bracket === "[").length;
    const params = { address: provisions[i]!.address, opening, closing: here.length - opening };
    return { code: "reading.brackets", params, where: places[i]! };
  });
}
