import { reviveAnnotation, W3CTextFormat, type W3CTextAnnotation } from "@recogito/text-annotator";
import { describe, expect, it } from "vitest";
import { computeDraftId, type Draft } from "#shared/draft/draft.ts";
import { collectPublication } from "#shared/publish/publication/publication.ts";
import { readWebAnnotations } from "#shared/publish/formats/jsonld/read.ts";
import { writeWebAnnotations } from "#shared/publish/formats/jsonld/write.ts";
import { reviewReturnedContent } from "#shared/publish/returned/reviewReturnedContent.ts";
import { createAnnotatedDossier } from "#test/support/team/annotatedDossier.ts";
import { TRICKY_DRAFT } from "#test/support/drafts/trickyDrafts.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

/** Recogito counts in UTF-16 units, which code points are without these letters. */
const withoutAstral = (text: string) => text.replace(/[\u{10000}-\u{10FFFF}]/gu, "x");
const PLAIN_DRAFT: Draft = {
  ...TRICKY_DRAFT,
  provisions: TRICKY_DRAFT.provisions.map((each) => ({
    ...each,
    blocks: each.blocks.map(({ text }) => ({ text: withoutAstral(text) })),
  })),
};
const TEXT = { title: "Draft", symbol: "A/AC.999/1", draft: PLAIN_DRAFT, id: computeDraftId(PLAIN_DRAFT) };

interface Collection {
  readonly "cm:text": { readonly value: string };
  readonly first: { readonly items: readonly W3CTextAnnotation[] };
}

describe.each(["public", "team"] as const)("Web Annotations for %s, in Recogito’s own code,", (audience) => {
  async function shown() {
    const { admin } = await createAnnotatedDossier(4, 40, [PLAIN_DRAFT]);
    const { content } = collectPublication(admin.ledger, TEXT, {
      audience,
      informals: audience === "team",
      authors: "names",
    });
    const file = JSON.parse(writeWebAnnotations(content, { withText: true })) as Collection;
    const page = document.createElement("div");
    page.textContent = file["cm:text"].value;
    document.body.replaceChildren(page);
    return { admin, content, page, items: file.first.items, format: W3CTextFormat(TEXT.symbol, page) };
  }

  it("are each read, and marked on their words, with every reply", async () => {
    const { content, page, items, format } = await shown();
    expect(items).toHaveLength(content.notes.length + content.proposals.length);
    content.notes.forEach(({ note }, i) => {
      const { parsed, error } = format.parse(items[i]!);
      expect(error).toBeUndefined();
      const { range, quote } = reviveAnnotation(parsed!, page).target.selector[0]!;
      expect(range.toString()).toBe(quote);
      if (note.anchor.quote) expect(quote.split("\n")[0]).toBe(note.anchor.quote.exact.split("\n")[0]);
      const replies = parsed!.bodies.filter(({ purpose }) => purpose === "replying");
      expect(replies.map(({ value }) => value)).toEqual(note.replies.map(({ text }) => text));
    });
  });

  it("come back as the notes that they were, with a reply that somebody added there", async () => {
    const { admin, content, page, items, format } = await shown();
    const returned = items.map((item) => {
      const annotation = reviveAnnotation(format.parse(item).parsed!, page);
      annotation.bodies.push({ id: "x", annotation: annotation.id, purpose: "replying", value: "Seen in Recogito." });
      return format.serialize(annotation);
    });
    const review = reviewReturnedContent(admin.ledger, unwrapOutcome(readWebAnnotations(JSON.stringify(returned))));
    expect(review.notes.map(({ kind }) => kind)).toEqual(content.notes.map(() => "known"));
    expect(review.proposals.map(({ kind }) => kind)).toEqual(content.proposals.map(() => "known"));
    expect(review.notes.every((each) => JSON.stringify(each).includes("Seen in Recogito."))).toBe(true);
  });
});
