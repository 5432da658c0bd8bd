import type { Draft } from "#shared/draft/draft.ts";
import type { Random } from "../random.ts";
import { SMALL_DRAFT } from "../team/team.ts";

/** Returns the small draft with a provision added, removed or reworded. */
export function redraftSmall(random: Random): Draft {
  const provisions = [...SMALL_DRAFT.provisions];
  const at = random.below(provisions.length);
  const words = [{ text: `It shall be read aloud ${random.below(9)} times.` }];
  if (random.next() < 0.3 && at > 0) provisions.splice(at, 1);
  else if (random.next() < 0.5) provisions[at] = { ...provisions[at]!, blocks: words };
  else provisions.push({ ...provisions[2]!, eId: "art_2__para_9", address: "2(9)", num: "9.", blocks: words });
  return { ...SMALL_DRAFT, provisions };
}
