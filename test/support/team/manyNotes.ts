import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { writeDossierFile } from "#shared/exchange/dossier/write.ts";
import { RIGHTS } from "#shared/rights/catalogue.ts";
import { Random } from "../random.ts";
import { createTeam, type Person } from "./team.ts";

const WORDS = (
  "authorities shall record notice necessary proportionate court warrant remedy review person data request refuse " +
  "journalist counsel source transfer delete retain purpose limit law draft too wide vague missing safeguard prior"
).split(" ");

/** Creates a dossier file with `count` annotations at random passages of a draft, a quarter of them answered. */
export async function createManyNotes(
  draft: Draft,
  count: number,
  seed = 1,
): Promise<{ bytes: Uint8Array; admin: Person }> {
  const { admin } = await createTeam(draft);
  await addManyNotes(admin, draft, count, new Random(seed));
  return { bytes: writeDossierFile(admin.ledger.dossier, admin.held.values(), new Set()), admin };
}

/** Writes about `count` annotations, most of them rated and a quarter answered. A passage without words is skipped. */
export async function addManyNotes(person: Person, draft: Draft, count: number, random: Random): Promise<void> {
  for (const anchor of randomPassages(draft, count, random)) {
    const kind = random.pick(["risk", "risk", "risk", "safeguard", "omission", "question"] as const);
    const rated = kind === "risk" || kind === "omission";
    const records = await person.commit(
      annotateAct(person.ledger, person.me, {
        anchor,
        kind,
        comment: randomComment(random, 8 + random.below(25)),
        rights: [random.pick(RIGHTS).id],
        confidentiality: random.pick(["public", "team", "team"] as const),
        assessment: rated ? { provisional: random.pick([1, 2, 3, 4] as const) } : undefined,
      }),
    );
    if (random.below(4) === 0)
      await person.commit(replyToThreadAct(person.ledger, person.me, records[0]!.key, randomComment(random, 12)));
  }
}

/** Yields random words of a block, `count` times. */
export function* randomPassages(draft: Draft, count: number, random: Random): Iterable<Anchor> {
  const id = computeDraftId(draft);
  const spots = draft.provisions.flatMap(({ blocks }, provision) =>
    blocks.map(({ text }, block) => ({ provision, block, text })).filter(({ text }) => text.length > 20),
  );
  for (let made = 0; made < count;) {
    const { provision, block, text } = random.pick(spots);
    const start = random.below(text.length - 10);
    const end = Math.min(text.length, start + 8 + random.below(60));
    const anchor = createRangeAnchor(draft, id, { provision, block, offset: start }, { provision, block, offset: end });
    if (isRefusal(anchor)) continue;
    made++;
    yield anchor;
  }
}

export function randomComment(random: Random, length: number): string {
  const words = Array.from({ length }, () => random.pick(WORDS)).join(" ");
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}
