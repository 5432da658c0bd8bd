import { toBriefingInput } from "#shared/publish/formats/pdf/buildBriefingTypesetInput.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { toPositionJson, formatPositionLine } from "#cli/print/positions.ts";
import { makeAct } from "#shared/acts/act.ts";
import { confirmPlacementAct } from "#shared/acts/placementActs.ts";
import { makePositionBody } from "#shared/acts/negotiation/positions.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { setProvisionStatusAct } from "#shared/acts/negotiation/setStatus.ts";
import { createGapAfterProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { numberNotes } from "#shared/publish/layouts/content/numberedNotes.ts";
import { buildMatrixLayoutData } from "#shared/publish/layouts/data/matrix.ts";
import { buildPrintedNotes } from "#shared/publish/layouts/data/printedNote.ts";
import { buildSubmissionLayoutData } from "#shared/publish/layouts/data/submission.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { collectBriefing } from "#shared/publish/publication/briefingContent.ts";
import { composeChatPassage } from "#shared/publish/chat/chatPassage.ts";
import { findTrackableWordings } from "#shared/publish/formats/docx/write/trackedWordings.ts";
import { writeExportAsMarkdown } from "#shared/publish/formats/md/write.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { writeWebAnnotations } from "#shared/publish/formats/jsonld/write.ts";
import { buildRiskRegisterSheet } from "#shared/publish/tables/register/write.ts";
import { writeXfdf } from "#shared/publish/formats/xfdf/write.ts";
import { buildPositionsTable, buildProposalsTable } from "#shared/publish/tables/dossierTables.ts";
import { groupStatementsByDayAndMeeting } from "#shared/ledger/queries/dailyCoverage.ts";
import { listAllDailyCoverageStatements } from "#shared/ledger/queries/dailyCoverageStatements.ts";
import { refinePlacementStatus } from "#shared/ledger/placement/placementDifference.ts";
import { findPlacementInDraft } from "#shared/ledger/placement/findPlacementInDraft.ts";
import { findEntryAnchor } from "#shared/ledger/placement/currentPlacement.ts";
import {
  groupPositionsByProvision,
  listPositionsWithValidityInText,
} from "#shared/ledger/placement/entryValidityInText.ts";
import { positionProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { groupStatusesByProvision } from "#shared/ledger/placement/statusPlacement.ts";
import {
  createTeam,
  addText,
  unwrapOutcome,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  type Person,
} from "#test/support/team/team.ts";

const PUBLIC: ExportAudience = { audience: "public", informals: false, authors: "none" };

/** The small draft with a changed second paragraph: "shall keep" has become "should keep". */
const NEXT: Draft = {
  ...SMALL_DRAFT,
  provisions: SMALL_DRAFT.provisions.map((each) =>
    each.eId === "art_2__para_1"
      ? {
          ...each,
          blocks: [{ text: each.blocks[0]!.text.replace("shall keep the records", "should keep the records") }],
        }
      : each,
  ),
};
const NEXT_ID = computeDraftId(NEXT);
const text = { title: NEXT.title, symbol: "", draft: NEXT, id: NEXT_ID };

let admin: Person;

/** Two proposals by the team: one on words that stay, one on words that the next draft changes. Two statuses. */
beforeAll(async () => {
  ({ admin } = await createTeam());
  const own = async (index: number, old: string, fresh: string) => {
    const anchor = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, index, old));
    const given = { anchor, wording: { new: fresh }, proposers: [], confidentiality: "public" as const };
    await admin.commit(proposeWordingAct(admin.ledger, admin.me, given));
  };
  await own(0, "keep records of the sea", "keep few records of the sea");
  await own(2, "shall keep the records", "shall keep and publish the records");
  for (const provision of ["art_1", "art_2__para_1"]) {
    await admin.annotate({ anchor: { draft: SMALL_DRAFT_ID, provision }, confidentiality: "public" });
  }
  const status = (provision: string, word: "agreed" | "informals") =>
    admin.commit(
      setProvisionStatusAct(admin.ledger, admin.me, admin.keys[0]!, [{ draft: SMALL_DRAFT_ID, provision }], {
        status: word,
        confidentiality: "public",
      }),
    );
  await status("art_1", "agreed");
  await status("art_2__para_1", "informals");
  await addText(admin, NEXT, "whole", { date: "2026-03-04" });
});

describe("Proposals and statuses on words that have changed since", () => {
  it("are exported with the text that they were made on, and demand no change of words that are not there", () => {
    const { content } = collectPublication(admin.ledger, text, PUBLIC);
    const [kept, changed] = content.proposals;
    expect([kept!.taken, changed!.taken?.address]).toEqual([undefined, "2(1)"]);
    expect(writeExportAsMarkdown(content)).toContain("made on 1st text, 2(1)");
    expect([...findTrackableWordings(NEXT, NEXT_ID, content.proposals).keys()]).toEqual([kept]);
    const submission = JSON.stringify(
      buildSubmissionLayoutData(
        toBriefingInput(collectBriefing(admin.ledger, text, { layout: "submission", audience: PUBLIC }).content),
      ),
    );
    expect(submission).toContain("few");
    expect(submission).not.toContain("publish");
  });

  it("are at their present place in the table, with the words that they were made on and a note that these have changed", () => {
    const rows = buildProposalsTable(admin.ledger, PUBLIC).sheet.rows.slice(1);
    expect(rows.map((row) => [row[0], ...row.slice(-5, -2)])).toEqual([
      ["1", "1st text", "1", "on these words"],
      ["2(1)", "1st text", "2(1)", "on earlier words"],
    ]);
  });

  it("are named beside notes in every format, with the words that they were made on and that these have changed", () => {
    const { content } = collectPublication(admin.ledger, text, PUBLIC);
    const [head = [], ...rows] = buildRiskRegisterSheet(content).rows;
    const madeOn = "Made on 1st text, 2(1). The words here are different; nobody has confirmed the place.";
    expect(rows.map((row) => row[head.indexOf("Made on")])).toEqual(["", madeOn]);
    const { first } = JSON.parse(writeWebAnnotations(content)) as {
      first: { items: readonly Record<string, unknown>[] };
    };
    const made = { "cm:text": "1st text", "cm:option": "", "cm:address": "2(1)", "cm:change": "words" };
    expect(first.items.flatMap((each) => each["cm:made"] ?? [])).toEqual([made]);
    const marked = writeXfdf(content, []);
    expect(marked.match(/cm:made-[^ >]*/gu)).toEqual([
      'cm:made-text="1st',
      'cm:made-address="2(1)"',
      'cm:made-change="words"',
    ]);
  });

  it("are not passed on in a chat as if proposed for the new words", () => {
    const at = (index: number) =>
      unwrapOutcome(composeChatPassage(admin.ledger, admin.ledger.all(threadProjection)[index]!, PUBLIC, NEXT_ID));
    expect(at(0).proposals.map((each) => each.new)).toEqual(["keep few records of the sea"]);
    expect(at(1)).toMatchObject({ citation: "Article 2, paragraph 1", proposals: [] });
  });

  it("count for the earlier text: a status of other words is an earlier one", () => {
    const statuses = [...groupStatusesByProvision(admin.ledger, NEXT_ID)].map(([index, { isEarlier }]) => [
      NEXT.provisions[index]!.address,
      isEarlier,
    ]);
    expect(statuses).toEqual([
      ["1", false],
      ["2(1)", true],
    ]);
  });

  it("are in the coverage under the provision that they were made on, which is named with its text", () => {
    const days = groupStatementsByDayAndMeeting(admin.ledger, listAllDailyCoverageStatements(admin.ledger), (at) =>
      at.slice(0, 10),
    );
    const provisions = days
      .flatMap(({ sittings }) => sittings.flatMap((each) => each.provisions))
      .filter(({ wordings }) => wordings.length > 0);
    expect(provisions.map(({ address, wordings, statuses }) => [address, wordings.length, statuses.length])).toEqual([
      ["1st text, 2(1)", 1, 1],
      ["1", 1, 1],
    ]);
  });
});

describe("Notes and positions on words that have changed since", () => {
  it("are printed with the words of this text, and with those that they were made on as words of their text", async () => {
    const { admin: lead } = await createTeam();
    const anchor = unwrapOutcome(
      createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "shall keep the records that are necessary"),
    );
    await lead.annotate({ anchor, confidentiality: "public" });
    const delegation = { name: "Samoa", kind: "other" as const };
    const body = makePositionBody(lead.ledger, lead.me, {
      anchor,
      delegation,
      stance: "supports",
      confidentiality: "public",
    });
    const [position] = await lead.commit(makeAct({ type: "position", body: unwrapOutcome(body) }));
    await addText(lead, NEXT, "whole", { date: "2026-03-04" });
    const cards = () => {
      const given = toBriefingInput(collectBriefing(lead.ledger, text, { layout: "table", audience: PUBLIC }).content);
      return buildPrintedNotes(NEXT, numberNotes(given.shown, NEXT, NEXT_ID));
    };
    expect(
      refinePlacementStatus(
        lead.ledger,
        anchor,
        findPlacementInDraft(lead.ledger, NEXT_ID, lead.ledger.all(threadProjection)[0]!),
      ),
    ).toBe("reworded");
    expect(cards()[0]!.quote!.t).toBe("should keep the records that are necessary");
    expect(cards()[0]!.lines[0]!.t).toContain("Made on 1st text, 2(1): “shall keep the records that are necessary”.");
    // This also applies to a note made on a later text.
    expect(cards()[0]!.lines[0]!.t).toContain("The words here are different; nobody has confirmed the place.");
    const earlier = { ...PUBLIC, earlier: true };
    const matrix = (audience: ExportAudience) =>
      buildMatrixLayoutData(
        toBriefingInput(collectBriefing(lead.ledger, text, { layout: "matrix", audience }).content),
      );
    expect(matrix(PUBLIC)).toMatchObject({
      rows: [],
      left: "1 position was taken on an earlier text and is not in this table: nobody has confirmed it for this one.",
    });
    expect(matrix(earlier)).toMatchObject({ left: "", earlier: { rows: [{ place: { t: "1st text, 2(1)" } }] } });
    const { positions } = collectPublication(lead.ledger, text, earlier).content;
    expect(positions).toMatchObject([{ validity: "earlier", words: "shall keep the records that are necessary" }]);
    expect(positions[0]!.anchor.quote).toBeUndefined();
    const [applied] = listPositionsWithValidityInText(lead.ledger, NEXT_ID);
    const of = { annotation: position!.key, draft: NEXT_ID, first: lead.keys[0]! };
    await lead.commit(confirmPlacementAct(lead.ledger, lead.me, of, applied!.anchor!));
    const page = buildMatrixLayoutData(
      toBriefingInput(collectBriefing(lead.ledger, text, { layout: "matrix", audience: PUBLIC }).content),
    );
    const [name] = page.rows.flatMap(({ cells }) => cells.flat());
    expect(name!.t.replaceAll("\u200b", "")).toBe(
      "Samoa (confirmed for this text, “shall keep the records that are necessary”)",
    );
    const note = lead.ledger.all(threadProjection)[0]!;
    await lead.commit(
      confirmPlacementAct(
        lead.ledger,
        lead.me,
        { ...of, annotation: note.id },
        findEntryAnchor(lead.ledger, NEXT_ID, note)!,
      ),
    );
    expect(cards()[0]!.quote!.t).toBe("should keep the records that are necessary");
    expect(JSON.stringify(cards()[0]!.lines)).not.toContain("Made on");
  });
});

/** The small draft with "shall not keep" instead of "shall keep", and square brackets around what is kept. */
const DENIED: Draft = {
  ...SMALL_DRAFT,
  provisions: SMALL_DRAFT.provisions.map((each) =>
    each.eId === "art_2__para_1"
      ? {
          ...each,
          blocks: [
            { text: "Each State Party shall not keep the [records] that are necessary. It shall keep them safe." },
          ],
        }
      : each,
  ),
};

describe("Notes and positions whose words are the same in a sentence that has changed", () => {
  it("are shown as what they became: added brackets change no words, but a gap that was filled has changed", async () => {
    const { admin: lead } = await createTeam();
    const keeps = "Each State Party shall keep the records that are necessary.";
    const anchor = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, keeps));
    await lead.annotate({ anchor, confidentiality: "public" });
    await lead.annotate({
      kind: "omission",
      anchor: createGapAfterProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 3),
      confidentiality: "public",
    });
    const [article, records, paragraph, point] = SMALL_DRAFT.provisions;
    const fresh = { ...point!, eId: "art_3__para_1__point_b", address: "3(1)(b)", num: "(b)" };
    const moved = (eId: string, address: string) => ({ eId, address });
    const draft: Draft = {
      ...SMALL_DRAFT,
      provisions: [
        article!,
        { ...article!, ...moved("art_2", "2"), num: "Article 2", heading: "Ships", blocks: [{ text: "Ships pass." }] },
        { ...records!, ...moved("art_3", "3"), num: "Article 3" },
        {
          ...paragraph!,
          ...moved("art_3__para_1", "3(1)"),
          blocks: [{ text: "Each State Party shall keep the [records] that are necessary. It shall keep them safe." }],
        },
        { ...point!, ...moved("art_3__para_1__point_a", "3(1)(a)") },
        { ...fresh, blocks: [{ text: "Records of every ship that has passed the light at night." }] },
      ],
    };
    await addText(lead, draft);
    const called = lead.ledger.all(threadProjection).map((thread) => {
      const placed = findPlacementInDraft(lead.ledger, computeDraftId(draft), thread);
      return [placed.status, refinePlacementStatus(lead.ledger, thread.annotation.anchor, placed)];
    });
    expect(called).toEqual([
      ["reworded", "moved"],
      ["reworded", "reworded"],
    ]);
  });

  it("are not said to be on other words, in print, in a table or in a list", async () => {
    const { admin: lead } = await createTeam();
    const anchor = unwrapOutcome(
      createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "keep the records that are necessary"),
    );
    await lead.annotate({ anchor, confidentiality: "public" });
    const delegation = { name: "Samoa", kind: "other" as const };
    const given = { anchor, delegation, stance: "supports", confidentiality: "public" } as const;
    await lead.commit(
      makeAct({ type: "position", body: unwrapOutcome(makePositionBody(lead.ledger, lead.me, given)) }),
    );
    await addText(lead, DENIED);
    const of = { title: DENIED.title, symbol: "", draft: DENIED, id: computeDraftId(DENIED) };
    const { shown } = toBriefingInput(collectBriefing(lead.ledger, of, { layout: "table", audience: PUBLIC }).content);
    const [card] = buildPrintedNotes(DENIED, numberNotes(shown, DENIED, of.id));
    expect(card!.made.map(({ t }) => t)).toEqual([
      "Made on 1st text, 2(1): “keep the records that are necessary”. " +
        "The words here are the same, but the text around them has changed; nobody has confirmed the place.",
    ]);
    const placed = findPlacementInDraft(lead.ledger, of.id, lead.ledger.all(threadProjection)[0]!);
    expect([placed.status, refinePlacementStatus(lead.ledger, anchor, placed)]).toEqual(["reworded", "around"]);
    const same = "on the same words, text around them changed";
    const asked = { ...PUBLIC, earlier: true };
    const [head = [], row = []] = buildPositionsTable(lead.ledger, asked).sheet.rows;
    expect(row[head.indexOf("In the current text")]).toBe(same);
    const page = buildMatrixLayoutData(
      toBriefingInput(collectBriefing(lead.ledger, of, { layout: "matrix", audience: asked }).content),
    );
    expect(page.earlier!.rows.flatMap(({ cells }) => cells.flat()).map(({ t }) => t.replaceAll("\u200b", ""))).toEqual([
      `Samoa (${same}, “keep the records that are necessary”)`,
    ]);
    const [position] = lead.ledger.all(positionProjection);
    const listed = toPositionJson(lead.ledger, position!, (id) => groupPositionsByProvision(lead.ledger, id));
    expect(formatPositionLine(listed)).toContain(same);
  });
});
