import { EditorState } from "prosemirror-state";
import type { DecorationSet } from "prosemirror-view";
import { beforeAll, describe, expect, test } from "vitest";
import { searchTextAndItems, type SearchHit } from "#renderer/workspace/textModel/searchText.ts";
import { searchHighlightsPlugin, buildSearchHitsTransaction } from "#renderer/text/plugins/searchHighlights.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { readDraftText } from "../support/drafts/readDraftText.ts";
import { SMALL_DRAFT, SMALL_DRAFT_ID } from "../support/team/team.ts";
import { sampleDraft, scene } from "./support.ts";

let sample: Draft;
beforeAll(async () => {
  sample = await sampleDraft();
});

const textOf = (draft: Draft) => ({ id: computeDraftId(draft), draft });
const wordsAt = ({ provisions }: Draft, hit: SearchHit) =>
  "note" in hit
    ? hit.note
    : (provisions[hit.provision]!.blocks[hit.block]?.text ?? provisions[hit.provision]!.heading).slice(
        hit.start,
        hit.end,
      );

describe("A search", () => {
  test("finds every place in the draft, in reading order, whatever its capitals and accents", () => {
    const hits = searchTextAndItems(textOf(SMALL_DRAFT), [], "RECORDS");
    expect(hits.map((hit) => wordsAt(SMALL_DRAFT, hit))).toEqual(["records", "Records", "records", "Records"]);
    expect(hits.map(({ provision }) => provision)).toEqual([0, 1, 2, 3]);
    expect(searchTextAndItems(textOf(SMALL_DRAFT), [], "  keep   the  records ")).toHaveLength(1);
    expect(searchTextAndItems(textOf(SMALL_DRAFT), [], "   ")).toEqual([]);
  });

  test("finds words as often as the text has them, with exact positions", () => {
    for (const words of ["shall", "Each State", "of the", "e", "“", "no such words"]) {
      const hits = searchTextAndItems(textOf(sample), [], words);
      const all = sample.provisions.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)]);
      const count = all.reduce((sum, text) => sum + text.toLowerCase().split(words.toLowerCase()).length - 1, 0);
      expect(hits.length, words).toBe(words === "“" ? hits.length : count);
      for (const hit of hits) if (words !== "“") expect(wordsAt(sample, hit).toLowerCase()).toBe(words.toLowerCase());
    }
  });

  test("ignores accents and vowel signs, and returns the original text", async () => {
    const text =
      "Article 1 Finalité\n\n1. L’État protège la liberté — y compris l’accès équitable.\n2. حُرِّيَّة التعبير مكفولة.\n";
    const draft = await readDraftText(text, "fr.txt");
    for (const [typed, found] of [
      ["etat protege", "État protège"],
      ["l'acces", "l’accès"],
      ["حرية", "حُرِّيَّة"],
    ] as const) {
      const [hit] = searchTextAndItems(textOf(draft), [], typed);
      expect(hit && wordsAt(draft, hit), typed).toBe(found);
    }
  });

  test("finds words in whatever way they are spelt", () => {
    const found = (text: string, words: string) => {
      const draft: Draft = { ...SMALL_DRAFT, provisions: [{ ...SMALL_DRAFT.provisions[0]!, blocks: [{ text }] }] };
      return searchTextAndItems(textOf(draft), [], words).map((hit) => wordsAt(draft, hit));
    };
    expect(found("the co-operation of States", "cooperation")).toEqual(["co-operation"]);
    expect(found("the cooperation of States", "co-operation")).toEqual(["cooperation"]);
    expect(found("the co-operation of States", "co-")).toEqual(["co"]);
    expect(found("well - known", "well-known")).toEqual([]);
    expect(found("une œuvre", "oeuvre")).toEqual(["œuvre"]);
    expect(found("the fisheries", "ﬁsheries")).toEqual(["fisheries"]);
    expect(found("النص النهائى", "النهائي")).toEqual(["النهائى"]);
    expect(found("المعاهدة", "المعاهده")).toEqual(["المعاهدة"]);
    expect(found("الدولة مسئولة", "مسؤولة")).toEqual(["مسئولة"]);
    expect(found("المادة ٥٣", "53")).toEqual(["٥٣"]);
    expect(found("المادة 53", "٥٣")).toEqual(["53"]);
  });

  test("finds notes by their comment, rights, tags and replies, at their places", async () => {
    const { admin, notes, note } = await scene(SMALL_DRAFT);
    const id = await note({
      anchor: createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2),
      kind: "risk",
      comment: "Too wide for journalists",
      rights: ["privacy"],
      tags: ["chair"],
    });
    await admin.commit(replyToThreadAct(admin.ledger, admin.me, id, "And for lawyers"));
    await admin.commit(
      annotateAct(admin.ledger, admin.me, {
        anchor: createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 0),
        kind: "risk",
        comment: "x",
      }),
    );
    for (const words of ["JOURNALISTS", "privacy", "chair", "lawyers"]) {
      expect(searchTextAndItems(notes.text, notes.shown.value, words), words).toEqual([{ note: id, provision: 2 }]);
    }
    const both = searchTextAndItems(notes.text, notes.shown.value, "wide").concat(
      searchTextAndItems(notes.text, notes.shown.value, "records"),
    );
    expect(both).toHaveLength(5);
  });
});

test("The matches are highlighted, the current one differently; none are once the search is closed", async () => {
  const { positions, view } = await scene(SMALL_DRAFT);
  const plugin = searchHighlightsPlugin(positions);
  let state = EditorState.create({ doc: view.state.doc, plugins: [plugin] });
  const drawn = () => (plugin.props.decorations as (state: EditorState) => DecorationSet).call(plugin, state).find();
  const hits = searchTextAndItems(textOf(SMALL_DRAFT), [], "records").filter((hit) => "start" in hit);
  state = state.apply(buildSearchHitsTransaction(state, { hits, current: hits[2]! }));
  expect(drawn().map(({ from, to }) => state.doc.textBetween(from, to))).toEqual(["records", "records", "Records"]);
  expect(drawn().filter((each) => JSON.stringify(each).includes("data-current"))).toHaveLength(1);
  state = state.apply(buildSearchHitsTransaction(state, null));
  expect(drawn()).toEqual([]);
});
