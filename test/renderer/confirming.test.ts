import { afterEach, expect, test } from "vitest";
import type { Desk } from "#renderer/desk/desk.ts";
import { placing, placingWith } from "#renderer/desk/asked/placing.ts";
import { understand } from "#shared/acts/capture/understand.ts";
import { addRevision } from "#shared/acts/revise.ts";
import { draftId, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/find.ts";
import { positionsOn } from "#shared/ledger/positions.ts";
import { countToReview, proposalsOn, toReview } from "#shared/ledger/review.ts";
import { must, SMALL_DRAFT, SMALL_READING } from "../support/team.ts";
import { deskWithDossier } from "./desks.ts";
import { workInThisThread } from "./same-thread.ts";

workInThisThread();

let desk: Desk;

afterEach(() => desk.close());

const NEXT: Draft = {
  ...SMALL_DRAFT,
  provisions: SMALL_DRAFT.provisions.map((each) => ({
    ...each,
    blocks: each.blocks.map(({ text }) => ({
      text: text.replace("shall keep the records", "should keep the records"),
    })),
  })),
};

test("With a proposal the position of who makes it is confirmed, put aside and taken back, and nobody else's", async () => {
  const opened = await deskWithDossier();
  desk = opened.desk;
  const { ledger, me, seat } = opened.dossier;
  const text = { id: draftId(SMALL_DRAFT), draft: SMALL_DRAFT };
  const first = seat!.keyring.inForce(ledger);
  const here = must(findProvision(SMALL_DRAFT, "2(1)"));
  const said = understand({ ledger, me, first, text, here, meeting: undefined }, 'NOR "necessary" > "needed" / CAN +');
  expect(said.faults).toEqual([]);
  await desk.say(said.act!);
  const document = ledger.documents[0]!.id;
  await desk.say(addRevision(ledger, me, { document, reading: { ...SMALL_READING, draft: NEXT }, covers: "whole" }));
  const to = draftId(NEXT);
  const worth = () => [
    proposalsOn(ledger, to)[0]!.validity,
    ...positionsOn(ledger, to).map(({ of, validity }) => `${of.body.delegation.name} ${validity}`),
  ];
  const saying = async (says: "confirm" | "discard" | "take-back") => {
    const [applied] = proposalsOn(ledger, to);
    await desk.say(placingWith(desk, to, applied!, says, says === "confirm" ? applied!.anchor : null));
    return worth();
  };
  const before = ["earlier", "Norway earlier", "Canada earlier"];
  expect(worth()).toEqual(before);
  expect(countToReview(toReview(ledger, to))).toBe(2);
  expect(await saying("confirm")).toEqual(["confirmed", "Norway confirmed", "Canada earlier"]);
  expect(countToReview(toReview(ledger, to))).toBe(1);
  expect(await saying("take-back")).toEqual(before);
  expect(await saying("discard")).toEqual(["discarded", "Norway discarded", "Canada earlier"]);
  expect(await saying("take-back")).toEqual(before);
  // What was said of the position by itself is not taken back with the proposal.
  const [norway] = positionsOn(ledger, to);
  await desk.say(placing(desk, to, norway!.of.id, "confirm", norway!.anchor));
  for (const then = Date.now(); Date.now() === then;) await Promise.resolve();
  expect(await saying("confirm")).toEqual(["confirmed", "Norway confirmed", "Canada earlier"]);
  expect(await saying("take-back")).toEqual(["earlier", "Norway confirmed", "Canada earlier"]);
});
