import { expect, test } from "vitest";
import {
  countUnconfirmedNegotiationEntries,
  groupPositionsByValidity,
  groupProposalsByValidity,
} from "#renderer/features/compare/unplaced/validityGroups.ts";
import { countUnplacedNotes, groupUnplacedNotes } from "#renderer/features/compare/unplaced/unplacedNoteGroups.ts";
import type { ComparisonModel } from "#renderer/features/compare/comparisonModel.ts";
import { tallyCarriedNotes } from "#renderer/workspace/comparison/carriedNotes.ts";
import { interpretCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { listCarriedNotes, pairTextForReview } from "#shared/ledger/placement/carriedNotes.ts";
import { forecastRevision } from "#shared/ledger/queries/revisionForecast.ts";
import type { Ledger } from "#shared/ledger/ledger.ts";
import { positionProjection } from "#shared/ledger/store/projections.ts";
import { countPlacementsToReview, findPlacementsToReview } from "#shared/ledger/queries/placementsToReview.ts";
import { listStatusesToReview } from "#shared/ledger/placement/statusPlacement.ts";
import { PROVISION_STATUSES } from "#shared/records/kinds/status.ts";
import { fuzzSeeds } from "../support/fuzzSeeds.ts";
import {
  commitHarbourStatus,
  readHarbourDraft,
  HARBOUR_LIGHTS_SENTENCE,
  HARBOUR_LIST_SENTENCE,
  WEAKER_HARBOUR_LIGHTS_SENTENCE,
} from "../support/drafts/harbourDraft.ts";
import { Random } from "../support/random.ts";
import { createTeam, addText, unwrapOutcome, type Person } from "../support/team/team.ts";
import { firstText, randomNextText, type Text } from "../unit/ledger/positions/story.ts";

/** Enters a capture line. */
async function capture(who: Person, draft: Draft, line: string): Promise<void> {
  const text = { id: computeDraftId(draft), draft };
  const room = { ledger: who.ledger, me: who.me, first: who.keys[0], text, here: 0, meeting: undefined };
  const { act, faults } = interpretCaptureLine(room, line);
  expect(faults).toEqual([]);
  await who.commit(act!);
}

/** Returns what is listed for review in a text: the ids of the cards beside it and of the rows of its tray. */
function listed(ledger: Ledger, draft: Draft): readonly string[] {
  const id = computeDraftId(draft);
  const notes = listCarriedNotes(ledger, pairTextForReview(ledger, { id, draft }));
  const tray = groupUnplacedNotes({ notes } as unknown as ComparisonModel);
  const heaps = [groupPositionsByValidity(ledger, id), groupProposalsByValidity(ledger, id)];
  const rows = heaps.flatMap((of) => [...of.get("unplaced")!, ...of.get("earlier")!].map((each) => each.entry.id));
  return [
    ...notes.filter(({ isDoubtful }) => isDoubtful).map((note) => note.id),
    ...(["more", "ambiguous", "lost"] as const).flatMap((heap) => tray.get(heap)!.map((note) => note.id)),
    ...rows,
    ...listStatusesToReview(ledger, id).map(({ status }) => status.id),
  ];
}

/** Compares the forecast for a new text with what is listed once the text is there. */
async function add(who: Person, draft: Draft): Promise<number> {
  const { ledger } = who;
  const coming = { draft, symbol: "", covers: "whole" } as const;
  const { review } = forecastRevision(ledger, ledger.documents[0]!, coming);
  await addText(who, draft);
  const found = findPlacementsToReview(ledger, computeDraftId(draft));
  const rows = new Set(listed(ledger, draft));
  expect([review, countPlacementsToReview(found)]).toEqual([rows.size, rows.size]);
  const notes = listCarriedNotes(ledger, pairTextForReview(ledger, { id: computeDraftId(draft), draft }));
  const { toLook, looked } = tallyCarriedNotes(notes);
  expect(toLook - looked).toBe(found.notes.length);
  const tray = groupUnplacedNotes({ notes } as unknown as ComparisonModel);
  const { positions, proposals, statuses } = found;
  expect(countUnconfirmedNegotiationEntries(ledger, computeDraftId(draft))).toBe(
    positions.length + proposals.length + statuses.length,
  );
  expect(countUnplacedNotes(tray)).toBeLessThanOrEqual(notes.length);
  return review;
}

test("A proposal and its own delegation's position are one thing to review, and so is each status that no longer holds", async () => {
  const [first, second, third] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft("No lamp is kept where seals sleep.", `${HARBOUR_LIST_SENTENCE} Now.`),
  ]);
  const { admin } = await createTeam(first);
  await capture(admin, first, '1(1) NOR > "harbour lights" > "lamps" / CAN +');
  await commitHarbourStatus(admin, first, "agreed");
  await commitHarbourStatus(admin, first, "pending", "2(1)");
  const { ledger } = admin;
  expect(ledger.all(positionProjection)).toHaveLength(2);
  // The proposal with its proposer, Canada's position, the status of 1(1).
  expect(await add(admin, second)).toBe(3);
  await commitHarbourStatus(admin, second, "informals");
  // The later of the two statuses of 1(1), and the status of 2(1).
  expect(await add(admin, third)).toBe(4);
});

test("The number of things to review is the length of their list, whatever the next texts are", async () => {
  for (const seed of fuzzSeeds(12)) {
    const random = new Random(seed);
    let text: Text = firstText(random);
    const { admin } = await createTeam(text.draft);
    for (let n = 0; n < 2; n++) {
      await sayMuch(admin, text, random);
      text = randomNextText(text, random);
      await add(admin, text.draft).catch((error: unknown) => {
        (error as Error).message += `\nSeed ${seed}; alone: CLAUSEMARK_FUZZ_SEED=${seed}`;
        throw error;
      });
    }
  }
}, 120_000);

/** Adds notes, gaps, positions, proposals and statuses on provisions with words. */
async function sayMuch(who: Person, { draft, id, ids }: Text, random: Random): Promise<void> {
  const worded = ids.flatMap((each, i) => (each ? [i] : []));
  for (let n = 0; n < 4; n++) {
    const index = random.pick(worded);
    const { address, eId, blocks } = draft.provisions[index]!;
    const words = blocks[0]!.text.split(" ").slice(3, 8).join(" ");
    const whole = createProvisionAnchor(draft, id, index);
    await who.annotate({ anchor: whole, kind: random.pick(["risk", "omission"] as const) });
    await capture(who, draft, `${address} CAN + "${words}" / NOR > "${words}" > "lamp ${random.below(99)}"`);
    const names = [{ draft: id, provision: eId }];
    await who.commit(
      setProvisionStatusAct(who.ledger, who.me, who.keys[0]!, names, { status: random.pick(PROVISION_STATUSES) }),
    );
    expect(unwrapOutcome(findProvision(draft, address))).toBe(index);
  }
}
