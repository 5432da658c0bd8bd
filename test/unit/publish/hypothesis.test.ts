import { beforeAll, describe, expect, it } from "vitest";
import { computeDraftId } from "#shared/draft/draft.ts";
import { collectPublication, type Publication } from "#shared/publish/publication/publication.ts";
import { draftPlainTextOf } from "#shared/publish/formats/draftPlainText.ts";
import { isHypothesisJson, readHypothesis } from "#shared/publish/formats/hypothesis/read.ts";
import { writeHypothesis } from "#shared/publish/formats/hypothesis/write.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

interface Row {
  readonly id: string;
  readonly user: string;
  readonly user_info?: { readonly display_name: string };
  readonly text: string;
  readonly tags: readonly string[];
  readonly references?: readonly string[];
  readonly permissions: { readonly read: readonly string[] };
  readonly target: readonly [{ readonly selector?: readonly Readonly<Record<string, unknown>>[] }];
}

const TEXT = { title: "Draft", symbol: "", draft: TRICKY_DRAFT, id: computeDraftId(TRICKY_DRAFT) };
let forTeam: Publication;
let forAll: Publication;
const rowsOf = (content: Publication) => (JSON.parse(writeHypothesis(content)) as { annotations: Row[] }).annotations;

beforeAll(async () => {
  const { ledger } = (await createAnnotatedDossier(7, 40)).admin;
  forTeam = collectPublication(ledger, TEXT, { audience: "team", informals: true, authors: "names" }).content;
  forAll = collectPublication(ledger, TEXT, { audience: "public", informals: false, authors: "none" }).content;
});

describe("JSON for Hypothesis", () => {
  it("has each note and reply once, with its words at their position in UTF-16 units", () => {
    const rows = rowsOf(forTeam);
    const notes = rows.filter(({ references }) => !references);
    expect(notes.map(({ text }) => text)).toEqual(forTeam.notes.map(({ note }) => note.comment));
    const replies = rows.filter(({ references }) => references).map(({ text }) => text);
    expect(replies).toEqual(forTeam.notes.flatMap(({ note }) => note.replies.map(({ text }) => text)));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const { text } = draftPlainTextOf(TRICKY_DRAFT);
    for (const { target } of notes) {
      const [quote, position] = target[0].selector!;
      expect(text.slice(position!["start"] as number, position!["end"] as number)).toBe(quote!["exact"]);
    }
  });

  it("is shared only if it is for everybody, and names nobody unless names are shown", () => {
    const isShared = ({ permissions }: Row) => permissions.read.some((who) => who.startsWith("group:"));
    expect(rowsOf(forAll).every(isShared)).toBe(true);
    expect(rowsOf(forTeam).some(isShared)).toBe(false);
    expect(new Set(rowsOf(forAll).map(({ user }) => user)).size).toBe(1);
    expect(JSON.stringify(rowsOf(forAll))).not.toContain("display_name");
    expect(rowsOf(forTeam).map((row) => row.user_info?.display_name)).toContain("Member 2, Partner");
    expect(unwrapOutcome(readHypothesis(writeHypothesis(forAll))).notes.every(({ by }) => by === undefined)).toBe(true);
  });

  it("keeps kind, rights and state as tags, beside the note’s own", () => {
    expect(isHypothesisJson(writeHypothesis(forTeam))).toBe(true);
    const { notes } = unwrapOutcome(readHypothesis(writeHypothesis(forTeam)));
    const facts = forTeam.notes.map(({ note: { kind, rights, tags, settled } }) => ({ kind, rights, tags, settled }));
    const read = notes.map(({ kind, rights = [], tags = [], state }) => {
      return { kind, rights, tags, settled: state === "settled" };
    });
    expect(read).toEqual(facts);
    expect(rowsOf(forTeam).flatMap(({ tags }) => tags)).toContain("severity:high");
  });
});
