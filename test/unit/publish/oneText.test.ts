import { toBriefingInput } from "#shared/publish/formats/pdf/buildBriefingTypesetInput.ts";
import { beforeAll, expect, it } from "vitest";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import { writeExportAsJson } from "#shared/publish/formats/json/write.ts";
import { collectPublication, type ExportSelection } from "#shared/publish/publication/publication.ts";
import { gateStatusesOfText } from "#shared/publish/gate/statuses.ts";
import {
  commitHarbourStatus,
  readHarbourDraft,
  HARBOUR_LIGHTS_SENTENCE,
  HARBOUR_LIST_SENTENCE,
  commitHarbourPosition,
  WEAKER_HARBOUR_LIGHTS_SENTENCE,
} from "#test/support/drafts/harbourDraft.ts";
import { createTeam, addText, unwrapOutcome, type Person } from "#test/support/team/team.ts";

const PUBLIC: ExportAudience = { audience: "public", informals: false, authors: "none" };
const [FIRST, SECOND] = await Promise.all([
  readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
  readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE, `${HARBOUR_LIST_SENTENCE} It shall do so at no cost.`),
]);
const DAYS = { FIRST: "1st text", SECOND: "9 Dec 2025" };

let admin: Person;

beforeAll(async () => {
  ({ admin } = await createTeam(FIRST));
  await addText(admin, SECOND, "whole", { date: "2025-12-09" });
  // On words that stay, on words that change, and on the second text.
  await commitHarbourStatus(admin, FIRST, "pending", "1(2)");
  await commitHarbourStatus(admin, FIRST, "agreed", "1(1)");
  await commitHarbourStatus(admin, FIRST, "package", "2(1)");
  await commitHarbourStatus(admin, SECOND, "informals", "2(1)");
  await commitHarbourStatus(admin, SECOND, "reopened", "2(2)", "team");
  await commitHarbourPosition(admin, FIRST, { stance: "supports" });
  await commitHarbourPosition(admin, FIRST, { stance: "reserves", address: "2(1)" });
  await commitHarbourPosition(admin, SECOND, { stance: "opposes" });
  await rival(FIRST, "keep its harbour lights");
  await rival(SECOND, "be white", "1(2)");
  await rival(SECOND, "It shall do so at no cost", "2(1)");
});

async function rival(draft: Draft, words: string, address = "1(1)") {
  const anchor = unwrapOutcome(
    createTypedQuoteAnchor(draft, computeDraftId(draft), unwrapOutcome(findProvision(draft, address)), words),
  );
  const wording = { new: `${words}, if it can,` };
  await admin.commit(
    proposeWordingAct(admin.ledger, admin.me, { anchor, wording, proposers: [], confidentiality: "public" }),
  );
}

function leaving(draft: Draft, asked = PUBLIC, only: ExportSelection = {}) {
  const text = { title: draft.title, symbol: "", draft, id: computeDraftId(draft) };
  const { content, excluded } = collectPublication(admin.ledger, text, asked, only);
  return {
    ...(JSON.parse(writeExportAsJson(content)) as ReturnType<typeof collectPublication>["content"]),
    left: excluded,
  };
}

function statusesIn(draft: Draft, asked?: ExportAudience, only?: ExportSelection) {
  const { statuses, left: excluded } = leaving(draft, asked, only);
  const told = statuses.map(({ draft: id, provision, words, validity, taken }) => {
    const here =
      id === computeDraftId(draft) ? draft.provisions.find(({ eId }) => eId === provision)!.address : "elsewhere";
    return `${here} ${words.join()} ${validity}: ${taken?.text}, ${taken?.address}`;
  });
  return { told, earlier: excluded.earlier.statuses };
}

it("An export of a text has the statuses of its own words, each with the text that it was said of", () => {
  expect(statusesIn(FIRST)).toEqual({
    told: [
      `1(1) agreed current: ${DAYS.FIRST}, 1(1)`,
      `1(2) pending current: ${DAYS.FIRST}, 1(2)`,
      `2(1) package current: ${DAYS.FIRST}, 2(1)`,
    ],
    earlier: 0,
  });
  expect(statusesIn(SECOND)).toEqual({
    told: [`1(2) pending current: ${DAYS.FIRST}, 1(2)`, `2(1) informals current: ${DAYS.SECOND}, 2(1)`],
    earlier: 1,
  });
});

it("An export of a text has statuses of other words if asked to, labelled", () => {
  const { told, earlier } = statusesIn(SECOND, { ...PUBLIC, earlier: true });
  expect(told[0]).toBe(`1(1) agreed earlier: ${DAYS.FIRST}, 1(1)`);
  expect([told.length, earlier]).toEqual([3, 0]);
});

it("An export of a text has statuses without a place in it, under the provision that they were said of, if asked to", async () => {
  const part = await readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE, HARBOUR_LIST_SENTENCE, [1]);
  const { admin: lead } = await createTeam(FIRST);
  await addText(
    lead,
    part,
    part.provisions.map(({ eId }) => eId),
  );
  const gone = await readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE, HARBOUR_LIST_SENTENCE, [2]);
  await commitHarbourStatus(lead, FIRST, "agreed", "2(1)");
  const validity = (draft: Draft, earlier = true) => {
    const { shown, earlier: left } = gateStatusesOfText(lead.ledger, computeDraftId(draft), { ...PUBLIC, earlier });
    return [left, ...shown.map((each) => [each.draft === computeDraftId(FIRST), each.validity])];
  };
  expect([validity(part, false), validity(part)]).toEqual([[1], [0, [true, "absent"]]]);
  await addText(lead, gone);
  await commitHarbourStatus(lead, FIRST, "pending", "1(2)");
  expect(validity(gone)).toEqual([0, [false, "current"], [true, "unplaced"]]);
});

it("An export of a text has what its audience may see of its statuses", () => {
  const team = statusesIn(SECOND, { ...PUBLIC, audience: "team" });
  expect(team.told).toContain(`2(2) reopened current: ${DAYS.SECOND}, 2(2)`);
});

it("An export of chosen provisions has what is said of them, and counts nothing else as left out", () => {
  const at = (address: string) => ({ within: new Set([unwrapOutcome(findProvision(SECOND, address))]) });
  expect(statusesIn(SECOND, PUBLIC, at("1(2)"))).toEqual({
    told: [`1(2) pending current: ${DAYS.FIRST}, 1(2)`],
    earlier: 0,
  });
  expect(leaving(SECOND, PUBLIC, at("1(2)")).left.earlier).toEqual({ positions: 0, statuses: 0 });
  expect(leaving(SECOND, PUBLIC, at("1(1)")).left.earlier).toEqual({ positions: 1, statuses: 1 });
  expect(leaving(SECOND).left.earlier).toEqual({ positions: 2, statuses: 1 });
});

it("An export of an older draft has nothing that was said of a later one's words, and does not count it as earlier", () => {
  const { positions, proposals, left: excluded } = leaving(FIRST, { ...PUBLIC, earlier: true });
  expect(positions.map(({ stance, validity }) => [stance, validity])).toEqual([
    ["supports", "current"],
    ["reserves", "current"],
  ]);
  expect(excluded.earlier).toEqual({ positions: 0, statuses: 0 });
  expect(proposals.map(({ anchor, taken }) => [anchor.draft === computeDraftId(FIRST), taken])).toEqual([
    [true, undefined],
    [true, undefined],
  ]);
});

it("A briefing on a text has no proposals that were made on a later text's words", () => {
  const text = { title: FIRST.title, symbol: "", draft: FIRST, id: computeDraftId(FIRST) };
  const input = toBriefingInput(collectBriefing(admin.ledger, text, { layout: "annotated", audience: PUBLIC }).content);
  expect(input.proposals).toHaveLength(2);
});
