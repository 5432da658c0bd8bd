import { describe, expect, it } from "vitest";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { classifyDraftOrComments } from "#shared/publish/returned/classifyDraftOrComments.ts";
import { findPlaceInDraft } from "#shared/publish/returned/findPlaceInDraft.ts";
import { readReturnedFile } from "#shared/publish/returned/readReturnedFile.ts";
import type { ReturnedPlace } from "#shared/publish/returned/returnedContent.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { unwrapOutcome, SMALL_DRAFT, SMALL_DRAFT_ID } from "#test/support/team/team.ts";
import { odt } from "#test/unit/import/odtParts.ts";

const PURPOSE = "The purpose of this Convention is to keep records of the sea, and of nobody who looks at it.";

/** The small draft as a partner returns it: a comment with a reply on words, one on a paragraph, and a rewording. */
const COMMENTED_ODT = odt(
  `<text:tracked-changes><text:changed-region text:id="d1"><text:deletion><office:change-info><dc:creator>Noor</dc:creator><dc:date>2031-02-03T09:00:00</dc:date></office:change-info><text:p>necessary</text:p></text:deletion></text:changed-region><text:changed-region text:id="i1"><text:insertion><office:change-info><dc:creator>Noor</dc:creator><dc:date>2031-02-03T09:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>` +
    `<text:p>Draft convention on tide gauges</text:p><text:p>Article 1</text:p><text:p>Purpose</text:p>` +
    `<text:p>The purpose of this Convention is to keep records of the sea, and of <office:annotation office:name="c1" loext:resolved="false" xmlns:loext="urn:loext"><dc:creator>Noor</dc:creator><dc:date>2031-02-03T10:00:00</dc:date><text:p>Who is nobody?</text:p></office:annotation>nobody<office:annotation-end office:name="c1"/> who looks at it.</text:p>` +
    `<text:p>Article 2</text:p><text:p>Records</text:p>` +
    `<text:p>1. Each State Party shall keep the records that are <text:change text:change-id="d1"/><text:change-start text:change-id="i1"/>useful<text:change-end text:change-id="i1"/>. It shall keep them safe.</text:p>` +
    `<text:p>(a) Records of the tide; and</text:p>`,
);

const COMMENTED_RTF = encodeUtf8(
  String.raw`{\rtf1\ansi{\*\revtbl{Unknown;}{Noor;}}Draft convention on tide gauges\par Article 1\par Purpose\par ` +
    String.raw`The purpose of this Convention is to keep records of the sea, and of {\*\atrfstart 1}nobody{\*\atrfend 1}{\*\atnid N}{\*\atnauthor Noor}{\*\annotation{\*\atnref 1}Who is nobody?} who looks at it.\par ` +
    String.raw`Article 2\par Records\par 1. Each State Party shall keep the records that are {\deleted\revauthdel1 necessary}{\revised\revauth1 useful}. It shall keep them safe.\par (a) Records of the tide; and\par}`,
);

const FILES: readonly (readonly [format: string, file: FileToImport])[] = [
  ["ODT", new FileToImport("comments.odt", COMMENTED_ODT)],
  ["RTF", new FileToImport("comments.rtf", COMMENTED_RTF)],
];

const find = () => ({ id: SMALL_DRAFT_ID, draft: SMALL_DRAFT });
const wordsAt = (place: ReturnedPlace, draft = SMALL_DRAFT) => {
  const found = findPlaceInDraft(draft, SMALL_DRAFT_ID, place);
  if (found.kind !== "placed") return found.kind;
  const { pieces } = resolveAnchor(draft, found.anchor)!;
  return pieces.map(({ provision, block, start, end }) =>
    draft.provisions[provision]!.blocks[block]!.text.slice(start, end),
  );
};

describe.each(FILES)("A partner's comments in %s", (_, file) => {
  it("are seen by their signs, so that the user is asked whether it is a draft", async () => {
    const signs = await classifyDraftOrComments(file);
    expect(signs.kind).toBe("document");
    expect((signs as { readonly remarks: number }).remarks).toBeGreaterThanOrEqual(3);
  });

  it("come back with their authors, on the words they are about", async () => {
    const { notes } = unwrapOutcome(await readReturnedFile(file, find));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({ comment: "Who is nobody?", by: "Noor", state: "open" });
    expect(wordsAt(notes[0]!.place)).toEqual(["nobody"]);
  });

  it("come back with tracked changes as wordings, on the words that are replaced", async () => {
    const { proposals } = unwrapOutcome(await readReturnedFile(file, find));
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({ old: "necessary", new: "useful", by: "Noor" });
    expect(wordsAt(proposals[0]!.place)).toEqual(["necessary"]);
  });

  it("are not placed on other words of a text that lacks theirs", async () => {
    const { notes, proposals } = unwrapOutcome(await readReturnedFile(file, find));
    const other = {
      ...SMALL_DRAFT,
      provisions: SMALL_DRAFT.provisions.map((each) => ({ ...each, blocks: [{ text: "Quite another text." }] })),
    };
    for (const { place } of [...notes, ...proposals]) expect(wordsAt(place, other)).toBe("doubtful");
  });
});

describe("An ODT or RTF file without comments", () => {
  it("is a draft, also if it is cut short", async () => {
    const plain = [
      new FileToImport("a.odt", odt(`<text:p>Article 1</text:p><text:p>${PURPOSE}</text:p>`)),
      new FileToImport("a.rtf", encodeUtf8(String.raw`{\rtf1 Article 1\par ${PURPOSE}\par}`)),
      new FileToImport("a.odt", COMMENTED_ODT.slice(0, 400)),
      new FileToImport("a.rtf", COMMENTED_RTF.slice(0, 300)),
    ];
    for (const file of plain) expect(await classifyDraftOrComments(file)).toEqual({ kind: "draft" });
  });

  it("has a comment without words on all words of its paragraph", async () => {
    const file = odt(
      `<text:p>Article 1</text:p><text:p>Purpose</text:p><text:p>${PURPOSE}<office:annotation><dc:creator>Noor</dc:creator><text:p>All of it.</text:p></office:annotation></text:p>`,
    );
    const { notes } = unwrapOutcome(await readReturnedFile(new FileToImport("a.odt", file), find));
    expect(notes.map(({ place }) => wordsAt(place))).toEqual([[PURPOSE]]);
  });
});
