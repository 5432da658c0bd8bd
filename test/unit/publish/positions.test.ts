import { toBriefingInput } from "#shared/publish/formats/pdf/buildBriefingTypesetInput.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeAct } from "#shared/acts/act.ts";
import { makePositionBody } from "#shared/acts/negotiation/positions.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { buildMatrixLayoutData } from "#shared/publish/layouts/data/matrix.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { collectBriefing, type BriefingRequest } from "#shared/publish/publication/briefingContent.ts";
import { writeCsv } from "#shared/publish/tables/csv.ts";
import { gatePositionsForAudience, gateCurrentPositions, gatePositionsOfText } from "#shared/publish/gate/positions.ts";
import { buildPositionsTable } from "#shared/publish/tables/dossierTables.ts";
import type { Member } from "#shared/ledger/entries/member.ts";
import { isEntryToReview, listPositionsWithValidityInText } from "#shared/ledger/placement/entryValidityInText.ts";
import type { Position } from "#shared/ledger/entries/position.ts";
import type { DisclosedPosition } from "#shared/ledger/disclosedEntries.ts";
import { CONFIDENTIALITY_LABELS, type Confidentiality } from "#shared/records/kinds/annotation.ts";
import {
  readHarbourDraft,
  HARBOUR_LIGHTS_SENTENCE,
  commitHarbourPosition,
  WEAKER_HARBOUR_LIGHTS_SENTENCE,
} from "#test/support/drafts/harbourDraft.ts";
import { createTeam, addText, unwrapOutcome } from "#test/support/team/team.ts";

const hash = (n: number) => n.toString(16).padStart(64, "0");
const moment = (n: number) => `2026-01-01T00:00:00.${String(n).padStart(3, "0")}Z`;
const ada: Member = {
  id: hash(1000),
  name: "<name ada>",
  organisation: "<organisation ada>",
  role: "observer",
  administrator: false,
  devices: [],
  isActive: true,
  pending: false,
};

/** Creates a position in which every word tells its field. */
function position(n: number, confidentiality: Confidentiality, rival?: Confidentiality): Position {
  const body: Position["body"] = {
    anchor: { draft: hash(9_999), provision: `art_${n}` },
    delegation: { name: `<delegation ${n}>`, kind: "state", code: `<code ${n}>` },
    stance: "reserves",
    behalf: { name: `<behalf ${n}>`, kind: "group" },
    aligning: { name: `<aligning ${n}>`, kind: "other" },
    proposal: hash(7000 + n),
    comment: `<comment ${n}>`,
    meeting: hash(5000 + n),
    track: `<track ${n}>`,
    basis: { how: "webcast", clock: `<clock ${n}>` },
    confidentiality,
  };
  const rivals = rival ? [{ ...body, comment: `<rival ${n}>`, confidentiality: rival }] : [];
  const id = hash(n);
  const at = moment(n);
  return { id, author: ada.id, at, changedAt: at, seq: n, body, heads: [id], rivals, placements: [] };
}

const shownTo = (positions: readonly Position[], asked: ExportAudience) =>
  gatePositionsForAudience(positions, asked, [ada], (key) => `<meeting ${parseInt(key, 16) - 5000}>`);

describe("The list of positions for an audience", () => {
  it("names for the public who has which position", () => {
    const asked = { audience: "public", informals: false, authors: "none" } as const;
    expect(shownTo([position(0, "public"), position(1, "team"), position(2, "informals")], asked)).toEqual({
      shown: [
        {
          anchor: { draft: hash(9_999), provision: "art_0" },
          delegation: { name: "<delegation 0>", kind: "state", code: "<code 0>" },
          behalf: { name: "<behalf 0>", kind: "group" },
          aligning: { name: "<aligning 0>", kind: "other" },
          stance: "reserves",
          ofProposal: true,
          comment: "<comment 0>",
        },
      ],
      withheld: { team: 1, informals: 1 },
    });
  });

  it("has no word that the audience may not have, for any ledger and any audience", () => {
    const label = fc.constantFrom(...CONFIDENTIALITY_LABELS);
    const labels = fc.array(fc.tuple(label, fc.option(label, { nil: undefined })), { maxLength: 12 });
    const asked = fc.record({
      audience: fc.constantFrom("public" as const, "team" as const),
      informals: fc.boolean(),
      authors: fc.constantFrom("names" as const, "none" as const),
    });
    fc.assert(
      fc.property(labels, asked, (list, asked) => {
        const { shown, withheld } = shownTo(
          list.map(([own, rival], n) => position(n, own, rival)),
          asked,
        );
        const said = JSON.stringify(shown);
        if (asked.authors === "none") expect(said).not.toMatch(/<name|<organisation/);
        let out = 0;
        list.forEach(([own, rival], n) => {
          const all = [own, rival];
          const isInformal = all.includes("informals") && (asked.audience === "public" || !asked.informals);
          const isHidden = isInformal || (all.includes("team") && asked.audience === "public");
          const isUnnamed = isHidden || all.includes("chatham");
          const traces = [`<rival ${n}>`, hash(5000 + n), hash(7000 + n), hash(n)];
          if (isHidden) traces.push(`<comment ${n}>`, `"art_${n}"`);
          if (isUnnamed) traces.push(`<delegation ${n}>`, `<code ${n}>`, `<behalf ${n}>`, `<aligning ${n}>`);
          if (isUnnamed || asked.audience === "public") {
            traces.push(`<track ${n}>`, `<meeting ${n}>`, `<clock ${n}>`, moment(n));
          }
          for (const word of traces) expect(said).not.toContain(word);
          if (!isHidden) out++;
        });
        expect([shown.length, withheld.team + withheld.informals]).toEqual([out, list.length - out]);
      }),
      { seed: 20260413, numRuns: 300 },
    );
  });
});

describe("Exported positions", () => {
  it("are in the order of the text, then those on earlier texts in the order of these, then by time", async () => {
    const before = await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE);
    const after = await readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE);
    const { admin } = await createTeam(before);
    for (const spoken of [
      { address: "2(2)" },
      { address: "1(1)", words: "lights" },
      { address: "1(2)" },
      { address: "1(1)", stance: "opposes" },
      { address: "1", stance: "reserves" },
    ] as const)
      await commitHarbourPosition(admin, before, spoken);
    await addText(admin, after, "whole", { date: "2026-03-04" });
    await commitHarbourPosition(admin, after, { address: "1(1)", stance: "reserves" });
    const asked: ExportAudience = { audience: "public", informals: false, authors: "none", earlier: true };
    const told = (positions: readonly DisclosedPosition[]) =>
      positions.map(({ validity, taken, stance }) => `${validity} ${taken?.address} ${stance}`);
    const inOrder = [
      "current 1(1) reserves",
      "current 1(2) supports",
      "current 2(2) supports",
      "earlier 1 reserves",
      "earlier 1(1) supports",
      "earlier 1(1) opposes",
    ];
    expect(told(gateCurrentPositions(admin.ledger, asked).shown)).toEqual(inOrder);
    expect(told(gatePositionsOfText(admin.ledger, computeDraftId(after), asked).shown)).toEqual(inOrder);
  });
});

it("The positions that nobody has confirmed are missing in a table of positions, and counted in print as on screen", async () => {
  const asked: ExportAudience = { audience: "team", informals: true, authors: "none" };
  const [before, after] = [
    await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE),
    await readHarbourDraft(WEAKER_HARBOUR_LIGHTS_SENTENCE, undefined, [1]),
  ];
  const { admin } = await createTeam(before);
  const id = computeDraftId(before);
  const anchor = unwrapOutcome(
    createTypedQuoteAnchor(before, id, unwrapOutcome(findProvision(before, "1(1)")), "shall keep"),
  );
  const [made] = await admin.commit(
    proposeWordingAct(admin.ledger, admin.me, { anchor, wording: { new: "keeps" }, proposers: [] }),
  );
  await commitHarbourPosition(admin, before, { address: "1(1)" });
  await commitHarbourPosition(admin, before, { address: "1(1)", stance: "proposes", proposal: made!.key });
  await commitHarbourPosition(admin, before, { address: "1(2)" });
  await commitHarbourPosition(admin, before, { address: "2(1)", stance: "opposes" });
  await addText(admin, after, ["art_1"]);
  const text = { title: after.title, symbol: "", draft: after, id: computeDraftId(after) };
  const print = (earlier: boolean) =>
    collectBriefing(admin.ledger, text, { layout: "matrix", audience: { ...asked, earlier } });
  expect(print(false).excluded.earlier.positions).toBe(3);
  expect(toBriefingInput(print(false).content).leftBehind).toBe(2);
  expect(listPositionsWithValidityInText(admin.ledger, text.id).filter(isEntryToReview)).toHaveLength(2);
  const { earlier, left } = buildMatrixLayoutData(toBriefingInput(print(true).content));
  expect(left).toBe("");
  expect(JSON.stringify(earlier)).toContain("Kenya (not covered by this text)");
});

describe("Positions on proposals", () => {
  const TEAM: ExportAudience = { audience: "team", informals: true, authors: "none" };
  const PUBLIC: ExportAudience = { ...TEAM, audience: "public", informals: false };

  /** Norway proposes words and Kenya opposes them. Returns what the table and the printed page say about both. */
  async function told(
    confidentiality: Confidentiality,
    words: string,
    asked: ExportAudience,
    held: Confidentiality = "public",
  ) {
    const draft = await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE);
    const { admin } = await createTeam(draft);
    const anchor = unwrapOutcome(
      createTypedQuoteAnchor(
        draft,
        computeDraftId(draft),
        unwrapOutcome(findProvision(draft, "1(1)")),
        "burning at night",
      ),
    );
    const norway = { name: "Norway", kind: "state", code: "NOR" } as const;
    const given = { anchor, wording: { new: words }, proposers: [norway], confidentiality };
    const [made] = await admin.commit(proposeWordingAct(admin.ledger, admin.me, given));
    const { key } = made!;
    const proposes = {
      anchor: { draft: anchor.draft, provision: anchor.provision },
      delegation: norway,
      proposal: key,
    };
    const body = makePositionBody(admin.ledger, admin.me, { ...proposes, stance: "proposes", confidentiality: held });
    await admin.commit(makeAct({ type: "position", body: unwrapOutcome(body) }));
    await commitHarbourPosition(admin, draft, { stance: "opposes", proposal: key });
    const [head = [], ...rows] = buildPositionsTable(admin.ledger, asked).sheet.rows;
    const text = { title: draft.title, symbol: "", draft, id: computeDraftId(draft) };
    const { rows: printed } = buildMatrixLayoutData(
      toBriefingInput(collectBriefing(admin.ledger, text, { layout: "matrix", audience: asked }).content),
    );
    return {
      table: rows.map((row) => row[head.indexOf("Words")]),
      printed: printed.flatMap(({ cells }) => cells.flat().map(({ t }) => t.replaceAll("\u200b", ""))),
    };
  }

  it("have the proposed words, and name whose proposal they are on", async () => {
    expect(await told("public", "burning from dusk", PUBLIC)).toEqual({
      table: ["the proposal “burning from dusk”", "the proposal of Norway “burning from dusk”"],
      printed: ["Kenya (the proposal of Norway “burning from dusk”)", "Norway (the proposal “burning from dusk”)"],
    });
    const { table } = await told("public", "", PUBLIC);
    expect(table).toEqual([
      "the proposal to delete “burning at night”",
      "the proposal of Norway to delete “burning at night”",
    ]);
  });

  it.each([
    ["an audience does not see", "team", "public"],
    ["nobody may be told as the author of", "chatham", "public"],
  ] as const)("carry none of the words that %s", async (_why, confidentiality, held) => {
    const secret = "burning from dusk";
    const shown = await told(confidentiality, secret, PUBLIC, held);
    expect(JSON.stringify(shown)).not.toContain(secret);
    expect(shown.table).toEqual(["", "on proposed words, not on the text"]);
  });

  it.each(["matrix", "daily"] as const)(
    "have none of the words of a proposal that is left out of a %s",
    async (layout) => {
      const draft = await readHarbourDraft(HARBOUR_LIGHTS_SENTENCE);
      const { admin } = await createTeam(draft);
      const id = computeDraftId(draft);
      const anchor = unwrapOutcome(
        createTypedQuoteAnchor(draft, id, unwrapOutcome(findProvision(draft, "1(1)")), "burning at night"),
      );
      const given = {
        anchor,
        wording: { new: "burning from dusk" },
        proposers: [],
        confidentiality: "public" as const,
      };
      const [made] = await admin.commit(proposeWordingAct(admin.ledger, admin.me, given));
      const { key } = made!;
      await commitHarbourPosition(admin, draft, { stance: "opposes", proposal: key });
      const text = { title: draft.title, symbol: "", draft, id };
      const inFile = (only: Partial<BriefingRequest>) => {
        const { content } = collectBriefing(admin.ledger, text, { layout, audience: TEAM, ...only });
        return JSON.stringify([content.briefing?.days, content.positions]);
      };
      expect(inFile({})).toContain("burning from dusk");
      expect(inFile({ without: [key] })).toContain("ofProposal");
      expect(inFile({ without: [key] })).not.toContain("burning from dusk");
      if (layout === "daily")
        expect(inFile({ found: { threads: [], proposals: [] } })).not.toContain("burning from dusk");
    },
  );

  it("do not reveal by the proposal who has a position under Chatham House rules", async () => {
    const { table, printed } = await told("public", "burning from dusk", TEAM, "chatham");
    expect(table).toEqual(["", "the proposal of Norway “burning from dusk”"]);
    expect(printed).toContain("A delegation");
  });
});

it("The table of positions has no cell that a spreadsheet reads as a formula", () => {
  expect(
    writeCsv([
      ["a", 'say "no", then'],
      ["=1+1", "-2\n3"],
    ]),
  ).toBe('\uFEFFa,"say ""no"", then"\r\n\'=1+1,"\'-2\n3"\r\n');
});
