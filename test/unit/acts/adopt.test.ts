import { describe, expect, it } from "vitest";
import { combineActs } from "#shared/acts/act.ts";
import {
  importTrackedChangesAsProposalsAct,
  importCommentsAsNotesAct,
  importProvisionStatusesAct,
} from "#shared/acts/texts/importMarkup.ts";
import { addDocumentAct } from "#shared/acts/texts/addDocument.ts";
import { groupTrackedChangesIntoRewordings } from "#shared/acts/imported/importedRewordings.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import type { PlacedTrackedChange, PlacedSourceComment } from "#shared/import/importedDraft.ts";
import { ledgerSubjectOfStatus } from "#shared/records/ledgerSubjects.ts";
import { proposalProjection, statusProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import { Random } from "#test/support/random.ts";
import {
  createTeam,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
} from "#test/support/team/team.ts";

const TEXT = { id: SMALL_DRAFT_ID, draft: SMALL_DRAFT };

/** Creates a draft of one paragraph. */
function paragraph(text: string): Draft {
  const [first] = SMALL_DRAFT.provisions;
  return { ...SMALL_DRAFT, provisions: [{ ...first!, blocks: [{ text }] }] };
}

function change(
  type: PlacedTrackedChange["type"],
  start: number,
  end: number,
  words: string,
  author = "Ana",
): PlacedTrackedChange {
  return { type, spot: { provision: 0, block: 0, start, end }, words, author };
}

describe("A file's comments", () => {
  const remark: PlacedSourceComment = {
    spot: { provision: 2, block: 0, start: 40, end: 58 },
    author: "Keeper of the lamps",
    at: "2026-02-03T10:00:00Z",
    text: "Necessary for what?",
    resolved: true,
    replies: [{ author: "Keeper of the wicks", text: "For the light." }],
  };

  it("become questions with their author as source; answers become replies, and resolved comments stay resolved", async () => {
    const { admin } = await createTeam();
    await admin.commit(
      importCommentsAsNotesAct(admin.me, TEXT, [remark, { ...remark, resolved: undefined, text: "And this?" }]),
    );
    const [one, two] = [...admin.ledger.all(threadProjection)].sort((a, b) =>
      a.annotation.comment < b.annotation.comment ? 1 : -1,
    );
    expect(one).toMatchObject({
      annotation: {
        anchor: { provision: "art_2__para_1", quote: { exact: "that are necessary" } },
        kind: "question",
        comment: "Necessary for what?",
        basis: { how: "document" },
        confidentiality: "team",
      },
      source: { body: { source: "Keeper of the lamps", time: "2026-02-03T10:00:00Z" } },
      replies: [{ text: "For the light.", by: "Keeper of the wicks" }],
      resolution: { state: "settled" },
    });
    expect(two).toMatchObject({ annotation: { comment: "And this?" }, replies: [{ text: "For the light." }] });
    expect(two!.resolution).toBeNull();
  });

  it("are anchored to the whole provision if they were on a point or a heading, and keep all words of a long one", async () => {
    const { admin } = await createTeam();
    const long = "lantern ".repeat(3000);
    const spot = { provision: 1, block: -1, start: 0, end: 4 };
    const point = { provision: 2, block: 0, start: 5, end: 5 };
    await admin.commit(
      importCommentsAsNotesAct(admin.me, TEXT, [
        { spot, author: "", text: long },
        { spot: point, author: "", text: "half \ud83d of an emoji" },
      ]),
    );
    const [one, two] = [...admin.ledger.all(threadProjection)].sort(
      (a, b) => b.annotation.comment.length - a.annotation.comment.length,
    );
    expect(one!.annotation.anchor).toEqual({ draft: SMALL_DRAFT_ID, provision: "art_2" });
    expect(one!.annotation.comment + one!.replies.map(({ text }) => text).join("")).toHaveLength(long.length);
    expect(one!.source).toBeNull();
    expect(two!.annotation).toMatchObject({
      anchor: { provision: "art_2__para_1" },
      comment: "half \ufffd of an emoji",
    });
    expect(two!.annotation.anchor.quote).toBeUndefined();
  });

  it("are added in one act with the draft that contains them", async () => {
    const { admin } = await createTeam();
    const draft = { ...SMALL_DRAFT, title: "Another" };
    const text = { id: computeDraftId(draft), draft };
    const source = { name: "other.docx", sha256: "1".repeat(64), format: "docx" as const };
    const act = combineActs(
      unwrapOutcome(addDocumentAct(admin.me, { reading: { draft, source } })),
      unwrapOutcome(importCommentsAsNotesAct(admin.me, text, [remark])),
      unwrapOutcome(
        importTrackedChangesAsProposalsAct(admin.me, text, [
          { ...change("deleted", 0, 4, "Each"), spot: { ...remark.spot, start: 0, end: 4 } },
        ]),
      ),
      unwrapOutcome(
        importProvisionStatusesAct(admin.ledger, admin.me, admin.first, text, [
          { provision: 2, status: "agreed", words: "[agreed]" },
        ]),
      ),
    );
    await admin.commit(act);
    expect(admin.ledger.documents.map(({ revisions }) => revisions.length)).toEqual([1, 1]);
    expect(admin.ledger.all(threadProjection)[0]).toMatchObject({
      annotation: { anchor: { draft: text.id } },
      replies: [{}],
    });
    expect(admin.ledger.all(proposalProjection)[0]!.body.anchor.draft).toBe(text.id);
    expect(
      admin.ledger.get(statusProjection, ledgerSubjectOfStatus(text.id, "art_2__para_1"))!.said[0]!.body,
    ).toMatchObject({
      status: "agreed",
      note: "[agreed]",
    });
  });

  it("are for members who may write; statuses are for leads", async () => {
    const { admin } = await createTeam();
    const bea = await joinTeam(admin, await openInvitation(admin), "Bea");
    const rita = await joinTeam(admin, await openInvitation(admin, "reader"), "Rita");
    await exchangeRecords(admin, bea, rita);
    expect(importCommentsAsNotesAct(rita.me, TEXT, [remark])).toMatchObject({ code: "may.reader" });
    expect(importTrackedChangesAsProposalsAct(rita.me, TEXT, [])).toMatchObject({ code: "may.reader" });
    const agreed = [{ provision: 2, status: "agreed" as const, words: "" }];
    expect(importProvisionStatusesAct(bea.ledger, bea.me, bea.first, TEXT, agreed)).toMatchObject({
      code: "may.lead-only",
    });
  });
});

describe("Tracked changes", () => {
  it.each([
    // How the changes were read, the text, the changes, and what each proposes.
    ["rejected", "Lamps shall burn.", [change("deleted", 6, 11, "shall")], [["shall", ""]]],
    ["rejected", "Lamps shall burn.", [change("inserted", 5, 5, " of oil")], [["Lamps", "Lamps of oil"]]],
    ["accepted", "Lamps of oil shall burn.", [change("inserted", 5, 12, " of oil")], [["Lamps", "Lamps of oil"]]],
    ["accepted", "Lamps burn.", [change("deleted", 5, 5, " shall")], [["Lamps shall", "Lamps"]]],
    [
      "accepted",
      "Lamps may burn.",
      [change("deleted", 6, 6, "shall"), change("inserted", 6, 9, "may")],
      [["shall", "may"]],
    ],
    [
      "rejected",
      "Lamps shall burn.",
      [change("deleted", 6, 11, "shall"), change("inserted", 11, 11, "may")],
      [["shall", "may"]],
    ],
    ["rejected", "Each member keeps.", [change("inserted", 11, 11, "[s]")], [["member", "member[s]"]]],
    ["rejected", "Burn.", [change("inserted", 0, 0, "Lamps shall ")], [["Burn", "Lamps shall Burn"]]],
    ["rejected", "", [change("inserted", 0, 0, "A new paragraph.")], [["", "A new paragraph."]]],
    ["rejected", "各缔约国应保存记录。", [change("inserted", 5, 5, "均")], [["应", "应均"]]],
    [
      "two authors",
      "Lamps shall burn.",
      [change("deleted", 6, 11, "shall"), change("inserted", 11, 11, "may", "Bo")],
      [
        ["shall", ""],
        ["shall", "shallmay"],
      ],
    ],
    ["only white space", "Lamps shall burn.", [change("inserted", 17, 17, "\n")], []],
  ] as const)("propose what they change (%s): %j", (_, text, changes, expected) => {
    expect(
      groupTrackedChangesIntoRewordings(paragraph(text), changes).map(({ wording }) => [wording.old, wording.new]),
    ).toEqual(expected);
  });

  it("become proposals of their authors, on the words that are in the text", async () => {
    const { admin } = await createTeam();
    const spot = { provision: 2, block: 0, start: 40, end: 58 };
    await admin.commit(
      importTrackedChangesAsProposalsAct(admin.me, TEXT, [
        { type: "deleted", spot, words: "that are necessary", author: "Ana", at: "2026-02-03T10:00:00Z" },
        { type: "inserted", spot: { ...spot, start: 58 }, words: "that are lit", author: "Ana" },
        {
          type: "inserted",
          spot: { provision: 3, block: 0, start: 3, end: 3 },
          words: "w",
          author: "",
          at: "yesterday",
        },
      ]),
    );
    const bodies = admin.ledger
      .all(proposalProjection)
      .map(({ body }) => body)
      .sort((a, b) => b.proposers.length - a.proposers.length);
    expect(bodies).toMatchObject([
      {
        anchor: { quote: { exact: "that are necessary" } },
        wording: { old: "that are necessary", new: "that are lit" },
        proposers: [{ name: "Ana", kind: "person" }],
        form: "tracked",
        at: "2026-02-03T10:00:00Z",
      },
      { anchor: { quote: { exact: "Records" } }, wording: { old: "Records", new: "Recwords" }, proposers: [] },
    ]);
    expect(bodies[1]!.at).toBeUndefined();
  });

  it("of any paragraph quote the old words or the new ones, whichever way they are taken, and together give the text", () => {
    const random = new Random(20260403);
    const word = () => random.pick(["lamps", "shall", "burn,", "of", "[oil]", "members", "灯", "été", "💡"]);
    for (let run = 0; run < 400; run++) {
      const parts = Array.from({ length: 1 + random.below(6) }, () => ({
        kept: `${word()} `,
        deleted: random.below(2) ? `${word()} ` : "",
        inserted: random.below(2) ? `${word()} ` : "",
        author: random.pick(["Ana", "Bo"]),
      }));
      for (const view of ["inserted", "deleted"] as const) {
        let text = "";
        const changes: PlacedTrackedChange[] = [];
        for (const { kept, deleted, inserted, author } of parts) {
          text += kept;
          for (const [type, words] of [
            ["deleted", deleted],
            ["inserted", inserted],
          ] as const) {
            if (words === "") continue;
            const start = text.length;
            if (type === view) text += words;
            changes.push(change(type, start, text.length, words, author));
          }
        }
        for (const { spot, wording } of groupTrackedChangesIntoRewordings(paragraph(text), changes)) {
          const quoted = text.slice(spot.start, spot.end);
          expect([wording.old, wording.new]).toContain(quoted);
          expect(quoted.trim()).not.toBe("");
        }
      }
    }
  });
});
