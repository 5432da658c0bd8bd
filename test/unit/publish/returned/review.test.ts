import { beforeEach, describe, expect, it } from "vitest";
import { editAnnotationAct, retractAnnotationAct } from "#shared/acts/notes/editAnnotation.ts";
import { replyToThreadAct } from "#shared/acts/notes/replyToThread.ts";
import { setResolutionAct } from "#shared/acts/notes/setResolution.ts";
import { createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { importReturnedContent, type ReturnedImportChoice } from "#shared/publish/returned/importReturnedContent.ts";
import { findPlaceInDraft } from "#shared/publish/returned/findPlaceInDraft.ts";
import type { ReturnedContent, ReturnedNote, ReturnedProposal } from "#shared/publish/returned/returnedContent.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import { proposalProjection, threadProjection } from "#shared/ledger/store/projections.ts";
import {
  createTeam,
  joinTeam,
  exchangeRecords,
  unwrapOutcome,
  openInvitation,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  type Person,
} from "#test/support/team/team.ts";

const words = (exact: string) => unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, exact));
const note = (given: Partial<ReturnedNote> = {}): ReturnedNote => ({
  place: { exact: "that are necessary" },
  comment: "Necessary for what?",
  replies: [],
  ...given,
});
const file = (notes: readonly ReturnedNote[], proposals: readonly ReturnedProposal[] = []): ReturnedContent => ({
  notes,
  proposals,
});

let admin: Person;
const review = (...notes: readonly ReturnedNote[]) => reviewReturnedContent(admin.ledger, file(notes)).notes;
const brought = async (returned: ReturnedContent, choice?: ReturnedImportChoice, who = admin) => {
  const found = unwrapOutcome(
    importReturnedContent(who.ledger, who.me, reviewReturnedContent(who.ledger, returned), choice),
  );
  await who.commit(found.act);
  return found;
};

beforeEach(async () => ({ admin } = await createTeam()));

describe("The place of a returned comment", () => {
  const find = (place: ReturnedNote["place"]) => findPlaceInDraft(SMALL_DRAFT, SMALL_DRAFT_ID, place);

  it("is at its words, whatever a program did to quotation marks, case and white space", () => {
    expect(find({ exact: "that are necessary" })).toEqual({ kind: "placed", anchor: words("that are necessary") });
    expect(find({ exact: "That  are\nneces\u00adsary" })).toEqual({
      kind: "placed",
      anchor: words("that are necessary"),
    });
    expect(find({ exact: "necessary. It shall keep them safe.\nRecords of the tide" })).toMatchObject({
      kind: "placed",
      anchor: {
        provision: "art_2__para_1",
        quote: { exact: "necessary. It shall keep them safe.\nRecords of the tide" },
      },
    });
  });

  it("is found by the context of words that occur several times, and is doubtful without any", () => {
    const first = { exact: "shall keep", prefix: "Each State Party ", suffix: " the records" };
    expect(find(first)).toMatchObject({ kind: "placed", anchor: { quote: { start: 17 } } });
    expect(find({ exact: "shall keep", provision: "art_2", start: 63 })).toMatchObject({
      anchor: { quote: { start: 63 } },
    });
    expect(find({ exact: "shall keep" })).toMatchObject({ kind: "doubtful", candidates: [{}, {}] });
  });

  it("is a provision that is named by its eId or as people type it, or the gap after it", () => {
    expect(find({ provision: "2(1)(a)" })).toMatchObject({ anchor: { provision: "art_2__para_1__point_a" } });
    expect(find({ provision: "art_1", gap: true })).toMatchObject({ anchor: { provision: "art_1", gap: true } });
  });

  it("is a provision with other words only in doubt, and none if nothing indicates one", () => {
    expect(find({ provision: "art_1", exact: "words that are gone" })).toMatchObject({ kind: "doubtful" });
    expect(find({ exact: "words that are gone" })).toEqual({ kind: "unplaceable" });
    expect(find({ page: 3 })).toEqual({ kind: "unplaceable" });
  });
});

describe("A returned item", () => {
  it("is recognised by its record, and shown with the differences", async () => {
    const id = await admin.annotate({ anchor: words("that are necessary"), comment: "Too wide." });
    await admin.commit(replyToThreadAct(admin.ledger, admin.me, id, "By whom?"));
    const same = note({ id, comment: "Too wide.", replies: [{ text: "By  whom?" }], state: "open" });
    expect(review(same)).toMatchObject([{ kind: "known", differs: { comment: null, replies: [], state: null } }]);
    const other = {
      ...same,
      comment: "Much too wide.",
      replies: [...same.replies, { text: "By a court." }],
      state: "settled",
    } as const;
    expect(review(other)).toMatchObject([
      { kind: "known", differs: { comment: "Much too wide.", replies: [{ text: "By a court." }], state: "settled" } },
    ]);
  });

  it("is recognised by its words if it has no record, each note once", async () => {
    await admin.annotate({ anchor: words("that are necessary"), comment: "Too wide." });
    const same = note({ comment: "Too wide." });
    expect(review(same, same).map(({ kind }) => kind)).toEqual(["known", "placed"]);
    expect(review(note({ comment: "Too wide.", place: {} }))).toMatchObject([{ kind: "known" }]);
    expect(review(note({ comment: "Too wide.", place: { provision: "art_1" } }))).toMatchObject([{ kind: "placed" }]);
  });

  it("is told apart from another with the same words by its replies, whichever comes first", async () => {
    const anchor = words("that are necessary");
    const ids = [await admin.annotate({ anchor }), await admin.annotate({ anchor }), await admin.annotate({ anchor })];
    await admin.commit(replyToThreadAct(admin.ledger, admin.me, ids[1]!, "By whom?"));
    await admin.commit(setResolutionAct(admin.ledger, admin.me, ids[2]!, "settled"));
    const bare = note({ comment: "Too wide.", state: "open" });
    const answered = { ...bare, replies: [{ text: "By whom?" }] };
    const done = { ...bare, state: "settled" } as const;
    for (const notes of [[done, answered, bare], [answered, done, bare], [done]]) {
      expect((await brought(file(notes))).act.statements).toEqual([]);
    }
    expect((await brought(file([answered, answered, done]))).replies).toBe(1);
  });

  it("is each of hundreds with the same words, once", async () => {
    const anchor = words("that are necessary");
    for (let n = 0; n < 70; n++) await admin.annotate({ anchor });
    const same = note({ comment: "Too wide." });
    const found = review(...Array.from({ length: 71 }, () => same)).map(({ kind }) => kind);
    expect(found.filter((is) => is === "known")).toHaveLength(70);
  });

  it("is not a change if it is only older than the version here", async () => {
    const id = await admin.annotate({ comment: "First." });
    await admin.commit(editAnnotationAct(admin.ledger, admin.me, id, { comment: "Second." }));
    await admin.commit(setResolutionAct(admin.ledger, admin.me, id, "settled"));
    const old = note({ id, comment: "First.", state: "open" });
    expect(review(old)).toMatchObject([{ kind: "known", differs: { comment: null, state: "open" } }]);
    expect(await brought(file([old]))).toMatchObject({ states: 0, comments: 0 });
    expect(await brought(file([old]), { reopen: true })).toMatchObject({ states: 1 });
    expect(admin.ledger.get(threadProjection, id)?.resolution?.state).toBe("open");
  });

  it("is left out if it was withdrawn here", async () => {
    const id = await admin.annotate();
    await admin.commit(retractAnnotationAct(admin.ledger, admin.me, id));
    expect(review(note({ id }))).toMatchObject([{ kind: "gone" }]);
  });

  it("names members as an export names them", async () => {
    const id = await admin.annotate({ comment: "Ask @Administrator." });
    for (const comment of ["Ask @Administrator.", "Ask @Administrator, Observer team.", "Ask @…."]) {
      expect(review(note({ id, comment }))[0]).toMatchObject({ kind: "known" });
    }
    expect(review(note({ id, comment: "Ask @…." }))).toMatchObject([{ differs: { comment: null } }]);
  });
});

describe("Importing it", () => {
  const foreign = note({
    by: "Partner 1",
    at: "2026-03-04T10:00:00Z",
    kind: "risk",
    rights: ["privacy"],
    tags: ["scope"],
    state: "settled",
    replies: [{ text: "Agreed.", by: "Partner 2" }],
  });
  const change: ReturnedProposal = {
    place: { provision: "art_2__para_1" },
    old: "that are necessary",
    new: "that are strictly necessary",
    by: "Partner 1",
  };

  it("records who said it as the source, and imports nothing twice", async () => {
    expect(await brought(file([foreign], [change]))).toMatchObject({ notes: 1, proposals: 1, refused: [] });
    const [thread] = admin.ledger.all(threadProjection);
    expect(thread).toMatchObject({
      annotation: {
        kind: "risk",
        rights: ["privacy"],
        tags: ["scope"],
        basis: { how: "document" },
        confidentiality: "team",
      },
      source: { body: { source: "Partner 1", time: "2026-03-04T10:00:00Z" } },
      replies: [{ text: "Agreed.", by: "Partner 2" }],
      resolution: { state: "settled" },
    });
    expect(admin.ledger.all(proposalProjection)).toMatchObject([
      { body: { wording: { new: "that are strictly necessary" }, proposers: [{ name: "Partner 1", kind: "person" }] } },
    ]);
    const again = await brought(file([foreign], [change]));
    expect(again.act.statements).toEqual([]);
    expect(admin.ledger.all(threadProjection)).toHaveLength(1);
    const another = await brought(file([{ ...foreign, by: "Partner 3" }]));
    expect(another).toMatchObject({ notes: 1 });
  });

  it("proposes other words for a whole provision if all of its words are to go", async () => {
    const { text } = SMALL_DRAFT.provisions[3]!.blocks[0]!;
    const whole = { ...change, place: { draft: SMALL_DRAFT_ID, provision: "art_2__para_1__point_a" }, old: text };
    await brought(file([], [whole]));
    expect(admin.ledger.all(proposalProjection).map(({ body }) => body.anchor)).toEqual([
      { draft: SMALL_DRAFT_ID, provision: "art_2__para_1__point_a" },
    ]);
    expect((await brought(file([], [whole]))).act.statements).toEqual([]);
  });

  it("proposes other words for a provision that the file names as a whole, though its words have changed since", async () => {
    const at = { draft: SMALL_DRAFT_ID, provision: "art_2__para_1__point_a" };
    const earlier = { ...change, place: { ...at, whole: true as const }, old: "necessary" };
    await brought(file([], [earlier]));
    expect(admin.ledger.all(proposalProjection).map(({ body }) => body.anchor)).toEqual([at]);
  });

  it("leaves out what the user leaves out, and places what has no place where the user says", async () => {
    const lost = note({ place: { exact: "words that are gone" } });
    const found = reviewReturnedContent(admin.ledger, file([foreign, lost]));
    const [first, second] = found.notes;
    const choice = { without: new Set([first!]), at: new Map([[second!, words("necessary")]]) };
    const made = unwrapOutcome(importReturnedContent(admin.ledger, admin.me, found, choice));
    await admin.commit(made.act);
    expect(made.notes).toBe(1);
    expect(admin.ledger.all(threadProjection)).toMatchObject([
      { annotation: { anchor: words("necessary"), kind: "question" } },
    ]);
  });

  it("changes one's own comment, and replies to somebody else's", async () => {
    const member = await joinTeam(admin, await openInvitation(admin), "Member 2");
    const id = await admin.annotate({ comment: "Too wide." });
    await exchangeRecords(admin, member);
    const changed = file([note({ id, comment: "Narrow it.", by: "Partner 1", state: "settled" })]);
    const made = await brought(changed, {}, member);
    expect(made).toMatchObject({ comments: 1, states: 0, refused: [{ code: "settle.other" }] });
    expect(member.ledger.get(threadProjection, id)).toMatchObject({
      annotation: { comment: "Too wide." },
      replies: [{ text: "Narrow it.", by: "Partner 1" }],
    });
    expect((await brought(changed, {}, member)).comments).toBe(0);
    expect(await brought(changed)).toMatchObject({ comments: 1, states: 1 });
    expect(admin.ledger.get(threadProjection, id)).toMatchObject({
      annotation: { comment: "Narrow it." },
      resolution: { state: "settled" },
    });
    expect((await brought(changed)).act.statements).toEqual([]);
  });

  it("splits a text that is too long for one record, once", async () => {
    const long = note({ comment: "word ".repeat(4000), replies: [{ text: "answer ".repeat(2000) }] });
    expect(await brought(file([long]))).toMatchObject({ notes: 1 });
    expect((await brought(file([long]))).act.statements).toEqual([]);
  });

  it("is for members who may write notes", () => {
    expect(importReturnedContent(admin.ledger, null, { notes: [], proposals: [] })).toMatchObject({
      code: "may.no-member",
    });
  });
});
