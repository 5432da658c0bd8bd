import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { listProposalsWithValidityInText } from "#shared/ledger/queries/placementsToReview.ts";
import { listPositionsWithValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import { findUnplacedPositionsForProvision } from "#shared/ledger/placement/unplacedPositions.ts";
import {
  readHarbourDraft,
  HARBOUR_LIGHTS_SENTENCE,
  HARBOUR_LIST_SENTENCE,
  commitHarbourPosition,
} from "#test/support/drafts/harbourDraft.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";
import { createTeam, addText, unwrapOutcome, type Person } from "#test/support/team/team.ts";

const FIXTURES = path.join(import.meta.dirname, "../../../fixtures/nextdraft");

async function read(name: string): Promise<Draft> {
  return unwrapOutcome(await readDraftFromBytes(name, new Uint8Array(readFileSync(path.join(FIXTURES, name))))).draft;
}

/** Returns the original addresses of the unplaced positions listed at a provision. */
function at({ ledger }: Person, draft: Draft, address: string): readonly string[] {
  const found = findUnplacedPositionsForProvision(
    ledger,
    computeDraftId(draft),
    unwrapOutcome(findProvision(draft, address)),
  );
  return found.map(({ entry: { body } }) => body.anchor.provision);
}

it("A position whose option or paragraph is gone is listed with what became of the surrounding provision", async () => {
  const [first, second] = await Promise.all([read("options-1.txt"), read("options-2.txt")]);
  const { admin } = await createTeam(first);
  const addresses = ["2(1)(option 1)", "2(1)(option 3)", "4(2)"];
  for (const address of addresses) await commitHarbourPosition(admin, first, { address });
  await addText(admin, second);
  const unplaced = listPositionsWithValidityInText(admin.ledger, computeDraftId(second)).filter(
    ({ validity }) => validity === "unplaced",
  );
  expect(unplaced.map(({ entry }) => entry.body.anchor.provision)).toContain("art_4__para_2");
  expect(at(admin, second, "5")).toEqual(["art_4__para_2"]);
  expect(at(admin, second, "2")).toEqual([]);
  // Each is listed somewhere, so a reader of the whole text misses none.
  const articles = ["1", "2", "3", "4", "5"].flatMap((address) => at(admin, second, address));
  expect(articles.sort()).toEqual(unplaced.map(({ entry }) => entry.body.anchor.provision).sort());
});

it("A position whose whole article is gone is listed with no provision", async () => {
  const [first, second] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, HARBOUR_LIST_SENTENCE, [1]),
  ]);
  const { admin } = await createTeam(first);
  await commitHarbourPosition(admin, first, { address: "2(2)" });
  await addText(admin, second);
  expect(listPositionsWithValidityInText(admin.ledger, computeDraftId(second))).toMatchObject([
    { validity: "unplaced" },
  ]);
  expect(at(admin, second, "1")).toEqual([]);
});

/** Returns the addresses at which the unplaced positions listed at a provision may be confirmed. */
function candidates({ ledger }: Person, draft: Draft, address: string): readonly string[] {
  const found = findUnplacedPositionsForProvision(
    ledger,
    computeDraftId(draft),
    unwrapOutcome(findProvision(draft, address)),
  );
  return found.flatMap((each) => each.candidates.map(({ provision }) => provision));
}

const HORN = "The Secretariat shall keep a fog horn and sound it whenever a vessel may not be seen.";
const WHISTLE = "The master of every ship answers by a whistle before passing through the narrows.";
const harbours = (...second: readonly string[]) =>
  [
    "Draft convention on harbours",
    "Article 1. Lights",
    `1. ${HARBOUR_LIGHTS_SENTENCE}`,
    ...second,
    "Article 2. Lists",
    `1. ${HARBOUR_LIST_SENTENCE}`,
  ].join("\n\n");

it("A position whose paragraph is gone is listed with the surrounding article and where its words may be, and never confirmed at the article", async () => {
  const [first, second] = [await readDraftText(harbours(`2. ${HORN}`)), await readDraftText(harbours())];
  const { admin } = await createTeam(first);
  await commitHarbourPosition(admin, first, { address: "1(2)" });
  await commitHarbourPosition(admin, first, { address: "1(2)", words: "fog horn" });
  await addText(admin, second);
  expect(at(admin, second, "1")).toEqual(["art_1__para_2", "art_1__para_2"]);
  expect(at(admin, second, "2(1)")).toEqual(["art_1__para_2", "art_1__para_2"]);
  expect(new Set(candidates(admin, second, "1"))).toEqual(new Set(["art_2__para_1"]));
});

it("A position on an option is listed with the paragraph that another option of it has become", async () => {
  const first = await readDraftText(harbours(`2. Option 1: ${HORN}`, `Option 2: ${WHISTLE}`));
  const second = await readDraftText(harbours(`2. ${HORN}`));
  const { admin } = await createTeam(first);
  await commitHarbourPosition(admin, first, { address: "1(2)(option 2)" });
  await addText(admin, second);
  expect(at(admin, second, "1(2)")).toEqual(["art_1__para_2__subpara_option2"]);
});

it("Words whose paragraph is gone have no place in another article, neither for a position nor for a proposal", async () => {
  const stock = "differentiation between great and small harbour keepers";
  const old = `2. [${HORN}] [${stock} ] [of islands, where no pilot lives in winter, nor any other keeper of lamps].`;
  const fresh = `2. ${WHISTLE} A guild [with ${stock}] [open to all] is founded to settle quarrels over barrels and late payment.`;
  const [first, second] = [await readDraftText(harbours(old)), await readDraftText(`${harbours()}\n\n${fresh}`)];
  const { admin } = await createTeam(first);
  await commitHarbourPosition(admin, first, { address: "1(2)", words: "small harbour keepers" });
  const anchor = unwrapOutcome(
    createTypedQuoteAnchor(
      first,
      computeDraftId(first),
      unwrapOutcome(findProvision(first, "1(2)")),
      "great and small harbour keepers",
    ),
  );
  const proposers = [{ name: "Norway", kind: "state" as const }];
  await admin.commit(proposeWordingAct(admin.ledger, admin.me, { anchor, wording: { new: "all keepers" }, proposers }));
  await addText(admin, second);
  const all = [
    ...listPositionsWithValidityInText(admin.ledger, computeDraftId(second)),
    ...listProposalsWithValidityInText(admin.ledger, computeDraftId(second)),
  ];
  expect(all.map(({ validity }) => validity)).toEqual(["unplaced", "unplaced"]);
  for (const { candidates: found } of all) expect(found.map(({ provision }) => provision)).toContain("art_2__para_2");
});
