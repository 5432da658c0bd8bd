import { toBriefingInput, buildBriefingTypesetInput } from "#shared/publish/formats/pdf/buildBriefingTypesetInput.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { addRevisionAct } from "#shared/acts/texts/revisions.ts";
import { proposeWordingAct } from "#shared/acts/negotiation/proposals.ts";
import { createProvisionAnchor, createTypedQuoteAnchor } from "#shared/anchor/createAnchor.ts";
import { buildAnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { buildSubmissionLayoutData } from "#shared/publish/layouts/data/submission.ts";
import {
  collectBriefing,
  toBriefingPublication,
  type BriefingRequest,
  type BriefingContent,
} from "#shared/publish/publication/briefingContent.ts";
import type { ExportAudience } from "#shared/publish/gate/audience.ts";
import { writeExportAsMarkdown } from "#shared/publish/formats/md/write.ts";
import { computeDraftId } from "#shared/draft/draft.ts";
import { proposalProjection } from "#shared/ledger/store/projections.ts";
import {
  createTeam,
  unwrapOutcome,
  SMALL_DRAFT,
  SMALL_DRAFT_ID,
  SMALL_IMPORTED_DRAFT,
} from "#test/support/team/team.ts";

const TEXT = { title: "Draft convention", symbol: "A/AC.999/1", draft: SMALL_DRAFT, id: SMALL_DRAFT_ID };
const PUBLIC: ExportAudience = { audience: "public", informals: false, authors: "none" };
const EVERY = SMALL_DRAFT.provisions.map((_, index) => index);

let admin: Awaited<ReturnType<typeof createTeam>>["admin"];
/**
 * The ids of a public note on each provision, by the provision's index. There is also a note for the team on the first.
 */
const notes: string[] = [];
let forTeam: string;
let wording: string;

beforeAll(async () => {
  ({ admin } = await createTeam());
  const note = (index: number, confidentiality: "public" | "team") =>
    admin.annotate({
      anchor: unwrapOutcome(createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, index)),
      comment: `${confidentiality} on ${index}`,
      confidentiality,
      assessment: { provisional: 2 },
    });
  for (const index of EVERY) notes.push(await note(index, "public"));
  forTeam = await note(0, "team");
  const anchor = unwrapOutcome(createTypedQuoteAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2, "that are necessary"));
  const said = proposeWordingAct(admin.ledger, admin.me, {
    anchor,
    wording: { new: "needed" },
    proposers: [],
    confidentiality: "public",
  });
  await admin.commit(said);
  wording = admin.ledger.all(proposalProjection)[0]!.id;
});

const made = (given: Partial<BriefingRequest> = {}) =>
  collectBriefing(admin.ledger, TEXT, { layout: "submission", audience: PUBLIC, ...given });
const keysOf = ({ items }: BriefingContent) => items.map(({ key }) => key);
const said = ({ content }: BriefingContent) => content.notes.map(({ note }) => note.comment);

describe("The content of a briefing", () => {
  it("is listed in the order of the text for its audience, whatever part is left out", () => {
    const all = made();
    expect(keysOf(all)).not.toContain(forTeam);
    expect(keysOf(all)).toEqual(expect.arrayContaining([...notes, wording]));
    const without = made({ without: [notes[1]!, wording, forTeam] });
    expect(keysOf(without)).toEqual(keysOf(all));
    expect(said(without)).toEqual(EVERY.filter((i) => i !== 1).map((i) => `public on ${i}`));
    expect(toBriefingInput(without.content).proposals).toEqual([]);
    expect(without.content.notes.map(({ n }) => n)).toEqual(without.content.notes.map((_, i) => i + 1));
  });

  it("is printed in the chosen order, also for those who see no keys", () => {
    const order = [...notes].reverse();
    const paragraphs = buildSubmissionLayoutData(toBriefingInput(made({ order }).content)).sections.flatMap(
      (section) => section.paragraphs,
    );
    const comments = paragraphs.flatMap(({ note }) => note?.comment.map(({ t }) => t) ?? []);
    expect(comments).toEqual([...EVERY].reverse().map((i) => `public on ${i}`));
    expect(toBriefingInput(made({ order, layout: "annotated" }).content).order).toBeUndefined();
    expect(JSON.stringify(made({ order }).content)).not.toContain(notes[0]);
  });

  it("comes only from the chosen provisions, with everything beneath", () => {
    const { eId } = SMALL_DRAFT.provisions[1]!;
    const some = made({ provisions: [eId] });
    const inside = EVERY.filter((i) => SMALL_DRAFT.provisions[i]!.eId.startsWith(eId));
    expect(inside.length).toBeGreaterThan(1);
    expect(said(some)).toEqual(inside.map((i) => `public on ${i}`));
    expect(said(made({ provisions: ["nowhere"] }))).toEqual([]);
  });

  it("is counted as it is printed: what has a place in the text, and no notes in a layout of positions", async () => {
    const own = { notes: EVERY.length, proposals: 1, positions: 0 };
    expect(made().printed).toEqual(own);
    expect(made({ without: [notes[1]!, wording] }).printed).toMatchObject({ notes: EVERY.length - 1, proposals: 0 });
    const unrated = await admin.annotate({
      anchor: unwrapOutcome(createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 1)),
      kind: "question",
      comment: "asks for nothing",
      confidentiality: "public",
    });
    expect(keysOf(made({ layout: "annotated" }))).toContain(unrated);
    expect(made({ layout: "delegate" }).printed).toEqual(own);
    // A wording is printed there only with the note that asks for it.
    expect(made({ layout: "delegate", without: notes }).printed).toMatchObject({ notes: 0, proposals: 0 });
    expect(made({ layout: "matrix" }).printed).toMatchObject({ notes: 0, proposals: 0 });
    const draft = { ...SMALL_DRAFT, title: "Another" };
    const other = { ...TEXT, draft, id: computeDraftId(draft) };
    const { printed, content } = collectBriefing(admin.ledger, other, { layout: "annotated", audience: PUBLIC });
    expect(printed).toMatchObject({ notes: 0, proposals: 0 });
    expect(content.proposals).toEqual([]);
  });

  it("says of a note that has no place in the text where it was, and in which text", async () => {
    const { admin: ada } = await createTeam();
    const on = { ...unwrapOutcome(createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 2)), gap: true } as const;
    await ada.annotate({ anchor: on, kind: "omission", comment: "", confidentiality: "public" });
    const draft = { ...SMALL_DRAFT, provisions: SMALL_DRAFT.provisions.slice(0, 1) };
    const { id: document } = ada.ledger.documents[0]!;
    await ada.commit(addRevisionAct(ada.ledger, ada.me, { document, reading: { ...SMALL_IMPORTED_DRAFT, draft } }));
    const text = { ...TEXT, draft, id: computeDraftId(draft) };
    const { content } = collectBriefing(ada.ledger, text, { layout: "annotated", audience: PUBLIC });
    const { notes, elsewhere } = buildAnnotatedLayoutData(toBriefingInput(content));
    expect(elsewhere).toEqual([1]);
    expect(notes[0]!.place.t).toBe("After Article 2(1), Draft convention on tide gauges, 1st text");
    expect(writeExportAsMarkdown(content)).toContain(
      "## 1 · After Article 2(1), Draft convention on tide gauges, 1st text · Omission",
    );
  });

  it("leaves out of the daily coverage, too, what the user leaves out", () => {
    const covered = (given: Partial<BriefingRequest>) =>
      JSON.stringify(toBriefingInput(made({ layout: "daily", ...given }).content).days);
    expect(covered({})).toContain("public on 1");
    expect(covered({ without: [notes[1]!] })).not.toContain("public on 1");
    expect(covered({ found: { threads: [], proposals: [] } })).not.toContain("public on");
    expect(covered({ provisions: [SMALL_DRAFT.provisions[1]!.eId] })).not.toContain("public on 0");
  });

  it("is counted in the daily coverage for the chosen day", () => {
    const forMembers = { ...PUBLIC, audience: "team" } as const;
    const all = made({ layout: "daily", audience: forMembers });
    expect(all.printed).toMatchObject({ notes: all.content.notes.length, proposals: 1 });
    const day = toBriefingInput(all.content).days![0]!.date!;
    expect(made({ layout: "daily", audience: forMembers, day }).printed).toEqual(all.printed);
    const another = made({ layout: "daily", audience: forMembers, day: "1999-12-31" });
    expect(another.printed).toEqual({ notes: 0, proposals: 0, positions: 0 });
  });

  it("has in the matrix every position, which no filter reduces", async () => {
    const anchor = unwrapOutcome(createProvisionAnchor(SMALL_DRAFT, SMALL_DRAFT_ID, 1));
    const delegation = { name: "Freedonia", kind: "other" };
    await admin.commitRaw("position", {
      anchor,
      delegation,
      stance: "opposes",
      comment: "",
      confidentiality: "public",
    });
    const found = { threads: [], proposals: [] };
    expect(made({ layout: "matrix", found }).printed).toEqual({ notes: 0, proposals: 0, positions: 1 });
    expect(toBriefingInput(made({ layout: "matrix", found }).content).positions).toHaveLength(1);
    expect(toBriefingInput(made({ layout: "matrix", found }).content).positions).toEqual(
      toBriefingInput(made({ layout: "matrix" }).content).positions,
    );
  });

  it("can be handed to another thread with every annex, and is then printed in the same way", async () => {
    const since = { kind: "time", at: "2020-01-01T00:00:00.000Z" } as const;
    const briefing = made({ layout: "annotated", order: [...notes].reverse(), state: true, votes: true, since });
    const publication = await toBriefingPublication(briefing, "fr");
    expect(Object.isFrozen(publication)).toBe(true);
    expect(publication.briefing!.since!.title).toMatch(/^Annexe/);
    const form = { layout: "annotated", settings: {}, language: "fr", archive: false } as const;
    const source = await buildBriefingTypesetInput(publication, form);
    expect(JSON.parse(source.data)).toMatchObject({ since: { title: { t: publication.briefing!.since!.title } } });
    expect(await buildBriefingTypesetInput(structuredClone(publication), form)).toEqual(source);
  });
});
