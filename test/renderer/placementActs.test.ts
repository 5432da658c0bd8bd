import { afterEach, expect, test } from "vitest";
import type { Workspace } from "#renderer/workspace/workspace.ts";
import { makePlacementAct, makeProposalPlacementAct } from "#renderer/workspace/actions/placementActs.ts";
import { interpretCaptureLine } from "#shared/acts/capture/interpretCaptureLine.ts";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { listPositionsWithValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import {
  countPlacementsToReview,
  listProposalsWithValidityInText,
  findPlacementsToReview,
} from "#shared/ledger/queries/placementsToReview.ts";
import { unwrapOutcome, SMALL_DRAFT, SMALL_IMPORTED_DRAFT } from "../support/team/team.ts";
import { deskWithDossier } from "./workspaceFixture.ts";
import { workInThisThread } from "./sameThreadWorker.ts";

workInThisThread();

let workspace: Workspace;

afterEach(() => workspace.closeDossier());

const NEXT: Draft = {
  ...SMALL_DRAFT,
  provisions: SMALL_DRAFT.provisions.map((each) => ({
    ...each,
    blocks: each.blocks.map(({ text }) => ({
      text: text.replace("shall keep the records", "should keep the records"),
    })),
  })),
};

test("The position of a proposal's own delegation is confirmed, dismissed and restored with it, and nobody else's is", async () => {
  const opened = await deskWithDossier();
  workspace = opened.workspace;
  const { ledger, me, session } = opened.dossier;
  const text = { id: computeDraftId(SMALL_DRAFT), draft: SMALL_DRAFT };
  const first = session!.keyring.inForce(ledger, session!.publicKeys.device);
  const here = unwrapOutcome(findProvision(SMALL_DRAFT, "2(1)"));
  const said = interpretCaptureLine(
    { ledger, me, first, text, here, meeting: undefined },
    'NOR "necessary" > "needed" / CAN +',
  );
  expect(said.faults).toEqual([]);
  await workspace.commit(said.act!);
  const document = ledger.documents[0]!.id;
  await workspace.commit(
    addRevisionAct(ledger, me, { document, reading: { ...SMALL_IMPORTED_DRAFT, draft: NEXT }, covers: "whole" }),
  );
  const to = computeDraftId(NEXT);
  const worth = () => [
    listProposalsWithValidityInText(ledger, to)[0]!.validity,
    ...listPositionsWithValidityInText(ledger, to).map(
      ({ entry, validity }) => `${entry.body.delegation.name} ${validity}`,
    ),
  ];
  const saying = async (says: "confirm" | "discard" | "take-back") => {
    const [applied] = listProposalsWithValidityInText(ledger, to);
    await workspace.commit(
      makeProposalPlacementAct(workspace, to, applied!, says, says === "confirm" ? applied!.anchor : null),
    );
    return worth();
  };
  const before = ["earlier", "Norway earlier", "Canada earlier"];
  expect(worth()).toEqual(before);
  expect(countPlacementsToReview(findPlacementsToReview(ledger, to))).toBe(2);
  expect(await saying("confirm")).toEqual(["confirmed", "Norway confirmed", "Canada earlier"]);
  expect(countPlacementsToReview(findPlacementsToReview(ledger, to))).toBe(1);
  expect(await saying("take-back")).toEqual(before);
  expect(await saying("discard")).toEqual(["discarded", "Norway discarded", "Canada earlier"]);
  expect(await saying("take-back")).toEqual(before);
  // An act on the position itself is not undone together with the proposal.
  const [norway] = listPositionsWithValidityInText(ledger, to);
  await workspace.commit(makePlacementAct(workspace, to, norway!.entry.id, "confirm", norway!.anchor));
  for (const then = Date.now(); Date.now() === then;) await Promise.resolve();
  expect(await saying("confirm")).toEqual(["confirmed", "Norway confirmed", "Canada earlier"]);
  expect(await saying("take-back")).toEqual(["earlier", "Norway confirmed", "Canada earlier"]);
});
