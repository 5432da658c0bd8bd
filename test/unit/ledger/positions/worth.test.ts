import { toBriefingInput } from "#shared/publish/formats/pdf/buildBriefingTypesetInput.ts";
import { expect, it } from "vitest";
import { toPositionJson, formatPositionLine } from "#cli/print/positions.ts";
import { describePosition } from "#renderer/workspace/labels/positionLabels.ts";
import { makeAct } from "#shared/acts/act.ts";
import { confirmPlacementAct } from "#shared/acts/placementActs.ts";
import { proposeWordingAct, retractProposalAct } from "#shared/acts/negotiation/proposals.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { buildMatrixLayoutData } from "#shared/publish/layouts/data/matrix.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { gateCurrentPositions } from "#shared/publish/gate/positions.ts";
import { buildPositionsTable } from "#shared/publish/tables/dossierTables.ts";
import { listAllDailyCoverageStatements } from "#shared/ledger/queries/dailyCoverageStatements.ts";
import { forecastRevision } from "#shared/ledger/queries/revisionForecast.ts";
import {
  assessEntryValidityInText,
  listPositionsWithValidityInText,
} from "#shared/ledger/placement/entryValidityInText.ts";
import { positionProjection, proposalProjection } from "#shared/ledger/store/projections.ts";
import { describeOriginalPassage } from "#shared/ledger/placement/passageReference.ts";
import { groupStatusesByProvision } from "#shared/ledger/placement/statusPlacement.ts";
import type { RecordKey } from "#shared/records/envelope.ts";
import {
  commitHarbourStatus,
  readHarbourDraft,
  HARBOUR_LIGHTS_SENTENCE,
  HARBOUR_LIST_SENTENCE,
  commitHarbourPosition,
  WEAKER_HARBOUR_LIGHTS_SENTENCE,
} from "#test/support/drafts/harbourDraft.ts";
import {
  createTeam,
  addText,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  type Person,
} from "#test/support/team/team.ts";

const PUBLIC: ExportAudience = { audience: "public", informals: false, authors: "none" };
const ON_PROPOSED = "on proposed words, not on the text";
/** Confirms a position on a draft at the place where it was found. */
async function confirm(who: Person, key: RecordKey, draft: Draft): Promise<void> {
  const { anchor } = worth(who, key, draft)!;
  const of = { annotation: key, draft: computeDraftId(draft), first: who.keys[0]! };
  await who.commit(confirmPlacementAct(who.ledger, who.me, of, anchor!));
}

const worth = ({ ledger }: Person, key: RecordKey, draft: Draft) =>
  assessEntryValidityInText(ledger, computeDraftId(draft), ledger.get(positionProjection, key)!);
const now = ({ ledger }: Person) =>
  gateCurrentPositions(ledger, PUBLIC).shown.map(({ stance, superseded }) => [stance, superseded ?? false]);

it("A position stays confirmed in a later text if two members have confirmed it in the same way", async () => {
  const [first, second, third] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE, `${HARBOUR_LIST_SENTENCE} Now.`),
  ]);
  const { admin } = await createTeam(first);
  const key = await commitHarbourPosition(admin, first);
  await addText(admin, second);
  const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
  for (const who of [admin, bea]) await confirm(who, key, second);
  await exchangeRecords(admin, bea);
  await addText(admin, third);
  expect(admin.ledger.get(positionProjection, key)!.placements[0]!.said).toHaveLength(2);
  expect(worth(admin, key, third)).toMatchObject({ validity: "confirmed" });
});

it("A position is covered under the words that it was taken on, though it is confirmed for others", async () => {
  const [first, second] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE),
  ]);
  const { admin } = await createTeam(first);
  const key = await commitHarbourPosition(admin, first);
  await addText(admin, second);
  await confirm(admin, key, second);
  const [said] = listAllDailyCoverageStatements(admin.ledger).filter(({ what }) => what === "position");
  expect(worth(admin, key, second)).toMatchObject({ validity: "confirmed" });
  expect(said!.anchor.draft).toBe(computeDraftId(first));
});

it("A position is superseded by what the delegation later said of the same words, in whatever brackets they were quoted", async () => {
  const [first, second] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE.replace("harbour", "[harbour]")),
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
  ]);
  const { admin } = await createTeam(first);
  await commitHarbourPosition(admin, first, { words: "its [harbour] lights" });
  await addText(admin, second);
  await commitHarbourPosition(admin, second, { words: "its harbour lights", stance: "opposes" });
  expect(now(admin)).toEqual([
    ["supports", true],
    ["opposes", false],
  ]);
});

it("A position is superseded by what the delegation said of the words that it was confirmed for", async () => {
  const [first, second] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE.replace("harbour", "bright harbour")),
  ]);
  const { admin } = await createTeam(first);
  const key = await commitHarbourPosition(admin, first, { words: "its harbour lights burning" });
  await addText(admin, second);
  await confirm(admin, key, second);
  const { quote } = worth(admin, key, second)!.anchor!;
  await commitHarbourPosition(admin, second, { words: quote!.exact, stance: "opposes" });
  expect(now(admin)).toEqual([
    ["supports", true],
    ["opposes", false],
  ]);
});

it("A position is in the table if the newest text does not cover its provision and the current text has it", async () => {
  const [first, second] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, `${HARBOUR_LIST_SENTENCE} Now.`, [2]),
  ]);
  const { admin } = await createTeam(first);
  const key = await commitHarbourPosition(admin, first);
  await addText(
    admin,
    second,
    second.provisions.map(({ eId }) => eId),
  );
  expect(worth(admin, key, second)).toMatchObject({ validity: "absent" });
  const { rows, earlier, sheet } = buildPositionsTable(admin.ledger, PUBLIC);
  expect({ rows, earlier, address: sheet.rows[1]![0] }).toEqual({ rows: 1, earlier: 0, address: "1(1)" });
});

it("A position and a status are about a text's words, not about a misreading that was corrected since", async () => {
  const [misread, read, next] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE.replace("shall", "shaII")),
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, `${HARBOUR_LIST_SENTENCE} Now.`),
  ]);
  const { admin } = await createTeam(misread);
  const key = await commitHarbourPosition(admin, misread);
  const names = [{ draft: computeDraftId(misread), provision: "art_1__para_1" }];
  await admin.commit(setProvisionStatusAct(admin.ledger, admin.me, admin.keys[0]!, names, { status: "agreed" }));
  const { id, body } = admin.ledger.texts[0]!.revision;
  const after = admin.ledger.heads(id, "revision");
  await admin.commit(makeAct({ type: "revision", of: id, after, body: { ...body, draft: read } }));
  await addText(admin, next);
  expect(worth(admin, key, next)).toMatchObject({ validity: "current" });
  expect([...groupStatusesByProvision(admin.ledger, computeDraftId(next)).values()]).toMatchObject([
    { isEarlier: false },
  ]);
});

it("A position on rival wording is told apart from one on the text, even if the wording is hidden or gone", async () => {
  const draft = await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE);
  const { admin } = await createTeam(draft);
  const anchor = unwrapOutcome(
    createTypedQuoteAnchor(
      draft,
      computeDraftId(draft),
      unwrapOutcome(findProvision(draft, "1(1)")),
      "its harbour lights",
    ),
  );
  const rival = {
    anchor,
    wording: { new: "all lights" },
    proposers: [],
    comment: "",
    confidentiality: "team",
  } as const;
  const [proposal] = await admin.commit(
    proposeWordingAct(admin.ledger, admin.me, { ...rival, proposers: [], form: "floor" }),
  );
  await commitHarbourPosition(admin, draft);
  const key = await commitHarbourPosition(admin, draft, { proposal: proposal!.key });
  const told = () => {
    const text = { title: "Draft", symbol: "", draft, id: computeDraftId(draft) };
    const { rows: printed } = buildMatrixLayoutData(
      toBriefingInput(collectBriefing(admin.ledger, text, { layout: "matrix", audience: PUBLIC }).content),
    );
    const { rows } = buildPositionsTable(admin.ledger, PUBLIC).sheet;
    const line = formatPositionLine(
      toPositionJson(admin.ledger, admin.ledger.get(positionProjection, key)!, () => new Map()),
    );
    return [
      rows.slice(1).map((row) => row[rows[0]!.indexOf("Words")]),
      printed[0]!.cells[0]!.map(({ t }) => t),
      /\(((?:on|the) .*?)\)/.exec(line)?.[1],
    ];
  };
  const apart = [
    ["", ON_PROPOSED],
    ["Kenya", `Kenya (${ON_PROPOSED})`],
  ];
  // The team's own list and window show its words.
  const words = "the proposal “all lights”";
  expect(told()).toEqual([...apart, words]);
  expect(describePosition(admin.ledger, admin.ledger.get(positionProjection, key)!)).toBe(`supports (${words})`);
  await admin.commit(retractProposalAct(admin.ledger, admin.me, proposal!.key));
  expect(admin.ledger.all(proposalProjection)).toHaveLength(0);
  expect(told()).toEqual([...apart, ON_PROPOSED]);
  expect(describePosition(admin.ledger, admin.ledger.get(positionProjection, key)!)).toBe(`supports (${ON_PROPOSED})`);
});

it("A position names the text that it was taken on by more than its date if another text has the same date", async () => {
  const [first, second, third] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft("Lights are kept."),
  ]);
  const { admin } = await createTeam(first);
  await addText(admin, second, "whole", { symbol: "A/1/Rev.1", date: "2026-12-09" });
  const morning = await commitHarbourPosition(admin, second);
  expect(describeOriginalPassage(admin.ledger, admin.ledger.get(positionProjection, morning)!.body.anchor).text).toBe(
    "9 Dec 2026",
  );
  await addText(admin, third, "whole", { symbol: "A/1/Rev.2", date: "2026-12-09" });
  const evening = await commitHarbourPosition(admin, third);
  const texts = [morning, evening].map(
    (key) => describeOriginalPassage(admin.ledger, admin.ledger.get(positionProjection, key)!.body.anchor).text,
  );
  expect(texts).toEqual(["A/1/Rev.1", "A/1/Rev.2"]);
});

it("A position is predicted for a proposal, too, at the place that members gave it", async () => {
  const lamps = "All lamps in ports of any kind will be lit from dusk by the master.";
  const [first, second, third] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(lamps),
    readHarbourDraft(lamps, `${HARBOUR_LIST_SENTENCE} Now.`),
  ]);
  const { admin } = await createTeam(first);
  const at = (draft: Draft) =>
    createProvisionAnchor(draft, computeDraftId(draft), unwrapOutcome(findProvision(draft, "1(1)")));
  const input = { anchor: at(first), wording: { new: "x" }, proposers: [], form: "written" as const };
  const [proposal] = await admin.commit(
    proposeWordingAct(admin.ledger, admin.me, { ...input, comment: "", confidentiality: "public" }),
  );
  await addText(admin, second);
  const of = { annotation: proposal!.key, draft: computeDraftId(second), first: admin.keys[0]! };
  await admin.commit(confirmPlacementAct(admin.ledger, admin.me, of, at(second)));
  const foreseen = forecastRevision(admin.ledger, admin.ledger.documents[0]!, {
    draft: third,
    symbol: "",
    covers: "whole",
  });
  expect(foreseen).toEqual({ notes: 0, proposals: 1, positions: 0, statuses: 0, review: 0 });
});

it("A position is predicted for a proposal's own delegation, and counted once", async () => {
  const [first, next] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, `${HARBOUR_LIST_SENTENCE} Now.`),
  ]);
  const { admin } = await createTeam(first);
  const anchor = createProvisionAnchor(first, computeDraftId(first), unwrapOutcome(findProvision(first, "1(1)")));
  const input = { anchor, wording: { new: "x" }, proposers: [], form: "written" as const };
  const [proposal] = await admin.commit(
    proposeWordingAct(admin.ledger, admin.me, { ...input, comment: "", confidentiality: "public" }),
  );
  await commitHarbourPosition(admin, first, { stance: "proposes", proposal: proposal!.key });
  await commitHarbourPosition(admin, first, { proposal: proposal!.key });
  const foreseen = forecastRevision(admin.ledger, admin.ledger.documents[0]!, {
    draft: next,
    symbol: "",
    covers: "whole",
  });
  expect(foreseen).toEqual({ notes: 0, proposals: 1, positions: 1, statuses: 0, review: 0 });
});

it("Positions are predicted with the statuses: what will hold in the coming text, and what somebody must review", async () => {
  const [first, kept, weaker] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, `${HARBOUR_LIST_SENTENCE} Now.`),
    readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE, `${HARBOUR_LIST_SENTENCE} Now.`),
  ]);
  const { admin } = await createTeam(first);
  await commitHarbourPosition(admin, first);
  await commitHarbourPosition(admin, first, { words: "its harbour lights" });
  await commitHarbourPosition(admin, first, { address: "2(1)", stance: "opposes" });
  await commitHarbourStatus(admin, first, "agreed");
  await commitHarbourStatus(admin, first, "pending", "2(1)");
  const foreseen = (draft: Draft, covers: "whole" | string[] = "whole") =>
    forecastRevision(admin.ledger, admin.ledger.documents[0]!, { draft, symbol: "", covers });
  expect(foreseen(kept)).toEqual({ notes: 0, proposals: 0, positions: 2, statuses: 1, review: 2 });
  expect(foreseen(weaker)).toEqual({ notes: 0, proposals: 0, positions: 0, statuses: 0, review: 5 });
  const part = await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE, HARBOUR_LIST_SENTENCE, [1]);
  expect(foreseen(part, ["art_1"])).toEqual({ notes: 0, proposals: 0, positions: 2, statuses: 1, review: 0 });
  // The forecast matches the result once the text is added.
  await addText(admin, kept);
  expect(listPositionsWithValidityInText(admin.ledger, computeDraftId(kept)).map(({ validity }) => validity)).toEqual([
    "current",
    "current",
    "earlier",
  ]);
});

it("A position is counted as printed in a matrix if it is there, unless the delegation has changed it since", async () => {
  const [first, second] = await Promise.all([
    readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    readHarbourDraft("No lamp is to be lit where seals sleep."),
  ]);
  const { admin } = await createTeam(first);
  await commitHarbourPosition(admin, first);
  await commitHarbourPosition(admin, first, { stance: "opposes" });
  const printed = (draft: Draft, earlier: boolean) => {
    const text = { title: "Draft", symbol: "", draft, id: computeDraftId(draft) };
    const { content, printed } = collectBriefing(admin.ledger, text, {
      layout: "matrix",
      audience: { ...PUBLIC, earlier },
    });
    const { rows, earlier: others } = buildMatrixLayoutData(toBriefingInput(content));
    const names = [...rows, ...(others?.rows ?? [])].flatMap(({ cells }) => cells.flat());
    return [printed.positions, names.length];
  };
  expect(printed(first, false)).toEqual([1, 1]);
  await addText(admin, second);
  expect([printed(second, false), printed(second, true)]).toEqual([
    [0, 0],
    [1, 1],
  ]);
});
