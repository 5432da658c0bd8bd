import { beforeAll, describe, expect, it } from "vitest";
import { assignAct } from "#shared/acts/notes/assign.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { annotateAct } from "#shared/acts/notes/annotate.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { compileNoteFilters, filterNotes } from "#shared/ledger/noteList/filterNotes.ts";
import { groupNotes, NOTE_GROUP_KEYS, type NoteGroupKey } from "#shared/ledger/noteList/groupNotes.ts";
import { listNotes, type LocalNote, type NoteListItem } from "#shared/ledger/noteList/noteListItem.ts";
import { NOTE_SORT_KEYS, sortNotes, type NoteSortKey } from "#shared/ledger/noteList/sortNotes.ts";
import { filterLedger } from "#shared/ledger/filters/filterLedger.ts";
import { parseFilterQuery } from "#shared/ledger/filters/parseQuery.ts";
import { fuzzSeeds } from "#test/support/fuzzSeeds.ts";
import { Random } from "#test/support/random.ts";
import { addManyNotes } from "#test/support/team/manyNotes.ts";
import {
  addText,
  createTeam,
  exchangeRecords,
  joinTeam,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  unwrapOutcome,
  type Person,
} from "#test/support/team/team.ts";

const on = (index: number, words: string) =>
  unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, index, words));

/** The next text: the first article is gone, everything else is as it was. */
const NEXT: Draft = {
  ...SMALL_DRAFT,
  provisions: SMALL_DRAFT.provisions.slice(1),
};

const LOCAL: LocalNote = {
  id: "private-1",
  state: "mine",
  at: on(3, "tide"),
  words: { kind: "risk", comment: "For me", confidentiality: "team", rights: [] },
  severity: { state: "provisional", grade: 2 },
  written: "2020-01-01T00:00:00.000Z",
};

const commentOf = ({ entry }: NoteListItem) =>
  entry.kind === "note"
    ? entry.thread.annotation.comment
    : entry.kind === "local"
      ? entry.note.words.comment
      : entry.proposal.body.comment;
const comments = (items: readonly NoteListItem[]) => items.map(commentOf);

describe("The list of notes", () => {
  let ada: Person;
  let bea: Person;
  const listed = (text: string | null = SMALL_DRAFT_ID) => listNotes(ada.ledger, { text, localNotes: [LOCAL] });
  const sorted = (by: NoteSortKey, reversed = false) => comments(sortNotes(ada.ledger, listed(), { by, reversed }));
  const grouped = (by: NoteGroupKey) =>
    groupNotes(ada.ledger, sortNotes(ada.ledger, listed(), { by: "place", reversed: false }), by, ada.me!.member).map(
      ({ name, items }) => [name, ...comments(items)],
    );

  beforeAll(async () => {
    ({ admin: ada } = await createTeam());
    bea = await joinTeam(ada, await openInvitation(ada), "Bea");
    await exchangeRecords(ada, bea);
    const low = await ada.annotate({
      anchor: on(2, "necessary"),
      comment: "Low",
      tags: ["sea", "law"],
      assessment: { provisional: 1 },
    });
    await bea.commit(
      annotateAct(bea.ledger, bea.me, {
        anchor: on(0, "nobody"),
        kind: "risk",
        comment: "Critical",
        tags: ["sea"],
        assessment: { scale: 4 },
      }),
    );
    await bea.annotate({ anchor: on(2, "Each State Party"), comment: "Not assessed" });
    const question = await ada.annotate({ anchor: on(2, "safe"), kind: "question", comment: "Why?" });
    await exchangeRecords(ada, bea);
    await ada.commit(
      proposeWordingAct(ada.ledger, ada.me, {
        anchor: { draft: SMALL_DRAFT_ID, provision: "art_2__para_1__point_a" },
        wording: { new: "Records" },
        comment: "Shorter",
      }),
    );
    await ada.commit(setResolutionAct(ada.ledger, ada.me, question, "settled"));
    await ada.commit(assignAct(ada.ledger, ada.me, low, bea.me!.member));
  });

  it("is in reading order, and equal items stay in it in whatever way they are sorted", () => {
    const order = ["Critical", "Not assessed", "Low", "Why?", "Shorter", "For me"];
    expect(sorted("place")).toEqual(order);
    expect(sorted("place", true)).toEqual([...order].reverse());
    expect(sorted("state")).toEqual(["Critical", "Not assessed", "Low", "Shorter", "For me", "Why?"]);
    expect(sorted("state", true)).toEqual(["Why?", "Critical", "Not assessed", "Low", "Shorter", "For me"]);
  });

  it("is sorted by severity: an assessment, then first levels, then what was not assessed, then what has none", () => {
    expect(sorted("severity")).toEqual(["Critical", "For me", "Low", "Not assessed", "Why?", "Shorter"]);
    expect(sorted("severity", true)).toEqual(["Why?", "Shorter", "Not assessed", "Low", "For me", "Critical"]);
  });

  it("is sorted by date, the newest first, and by the names of authors", () => {
    expect(sorted("date")).toEqual(["Shorter", "Why?", "Not assessed", "Critical", "Low", "For me"]);
    expect(sorted("author")).toEqual(["For me", "Low", "Why?", "Shorter", "Critical", "Not assessed"]);
  });

  it("is grouped by articles, levels, people, states and tags", () => {
    expect(grouped("article")).toEqual([
      ["1 · Purpose", "Critical"],
      ["2 · Records", "Not assessed", "Low", "Why?", "Shorter", "For me"],
    ]);
    expect(grouped("severity")).toEqual([
      ["Critical", "Critical"],
      ["Medium", "For me"],
      ["Low", "Low"],
      ["Not assessed", "Not assessed"],
      ["Without severity", "Why?", "Shorter"],
    ]);
    expect(grouped("author")).toEqual([
      ["Administrator", "Low", "Why?", "Shorter", "For me"],
      ["Bea", "Critical", "Not assessed"],
    ]);
    expect(grouped("state")).toEqual([
      ["Open", "Critical", "Not assessed", "Low", "Shorter", "For me"],
      ["Resolved", "Why?"],
    ]);
    expect(grouped("assignee")).toEqual([
      ["Bea", "Low"],
      ["Unassigned", "Critical", "Not assessed", "Why?", "Shorter", "For me"],
    ]);
    expect(grouped("tag")).toEqual([
      ["#law", "Low"],
      ["#sea", "Critical", "Low"],
      ["Without tag", "Not assessed", "Why?", "Shorter", "For me"],
    ]);
  });

  it("is filtered by the same line as the cards and the command line", () => {
    const compile = compileNoteFilters(ada.ledger, { text: null }, { me: ada.me!.member });
    for (const line of [
      "severity:>=1",
      "tag:sea",
      "author:me",
      "status:open -kind:proposal",
      "address:2",
      "assigned:bea",
    ]) {
      const { filter } = parseFilterQuery(line);
      const { threads, proposals } = filterLedger(ada.ledger, filter, ada.me!.member);
      const expected = [...threads, ...proposals].map(({ id }) => id);
      const found = filterNotes(listNotes(ada.ledger, { text: null }), filter, compile).map(({ id }) => id);
      expect(found, line).toEqual(expected);
      expect(found.length, line).toBeGreaterThan(0);
    }
  });

  it("is, for one text, of what has a place in it, and for the dossier of everything at its current place", async () => {
    await addText(ada, NEXT);
    const next = computeDraftId(NEXT);
    expect(comments(listed(next)).sort()).toEqual(["For me", "Low", "Not assessed", "Shorter", "Why?"]);
    const all = sortNotes(ada.ledger, listed(null), { by: "place", reversed: false });
    expect(comments(all).sort()).toEqual([...comments(listed(next)), "Critical"].sort());
    const gone = all.find((item) => commentOf(item) === "Critical")!;
    expect([gone.place?.anchor.draft, gone.facts.placement]).toEqual([SMALL_DRAFT_ID, "lost"]);
    const articles = groupNotes(ada.ledger, all, "article");
    expect(new Set(articles.map(({ name }) => name)).size, "texts are named").toBe(articles.length);
    expect(articles.every(({ name }) => name.split(" · ").length === 3)).toBe(true);
  });
});

describe("Sorting and grouping", () => {
  it("lose, double and move no note", async () => {
    for (const seed of fuzzSeeds(3)) {
      const random = new Random(seed);
      const { admin } = await createTeam();
      await addManyNotes(admin, SMALL_DRAFT, 25, random);
      const items = listNotes(admin.ledger, { text: null });
      const ids = (row: readonly NoteListItem[]) => row.map(({ id }) => id);
      for (const by of NOTE_SORT_KEYS) {
        const reversed = random.below(2) === 1;
        const row = sortNotes(admin.ledger, random.shuffle(items), { by, reversed });
        expect([...ids(row)].sort(), `seed ${seed}`).toEqual([...ids(items)].sort());
        expect(ids(sortNotes(admin.ledger, random.shuffle(row), { by, reversed })), `seed ${seed}`).toEqual(ids(row));
        for (const key of NOTE_GROUP_KEYS) {
          const groups = groupNotes(admin.ledger, row, key);
          const inGroups = groups.flatMap((group) => ids(group.items));
          if (key !== "tag") expect(inGroups).toHaveLength(items.length);
          expect(new Set(inGroups).size, `seed ${seed}`).toBe(items.length);
          for (const group of groups) {
            const own = new Set(ids(group.items));
            expect(ids(group.items), `seed ${seed}`).toEqual(ids(row).filter((id) => own.has(id)));
          }
        }
      }
    }
  });
});
