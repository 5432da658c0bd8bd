import { describe, expect, it } from "vitest";
import { draftId } from "#shared/draft/draft.ts";
import type { Audience } from "#shared/exchange/audience.ts";
import { returnedDocx } from "#shared/exchange/docx/read/docx.ts";
import { SourceFile } from "#shared/import/sourceFile.ts";
import { outgoing } from "#shared/exchange/outgoing.ts";
import type { Returned } from "#shared/exchange/returned/returned.ts";
import { reviewReturned } from "#shared/exchange/returned/review.ts";
import { write } from "#shared/exchange/write.ts";
import { annotated } from "#test/support/annotated.ts";
import { TRYING_DRAFT } from "#test/support/trying.ts";
import { seeds } from "#test/support/fuzz.ts";
import { must } from "#test/support/team.ts";
import { forgetful } from "./returned.ts";

const TEXT = { title: "Draft", symbol: "A/AC.999/1", draft: TRYING_DRAFT, id: draftId(TRYING_DRAFT) };
const WHOLE: Audience = { audience: "team", informals: true, authors: "names" };

const back = (file: Uint8Array): Returned =>
  must(returnedDocx(new SourceFile("a.docx", file), () => ({ id: TEXT.id, draft: TRYING_DRAFT })));

describe.each(seeds(3))("A dossier (seed %i) as a Word file", async (seed) => {
  const { ledger } = (await annotated(seed, 24)).admin;

  it("has its notes known by their words where nothing of ours but the comments is left", () => {
    const { outgoing: out } = outgoing(ledger, TEXT, WHOLE);
    const review = reviewReturned(ledger, back(forgetful(write("docx", out))));
    const own = review.notes.filter(({ note }) => note.kind !== undefined);
    expect(own).toHaveLength(out.notes.length);
    expect(own.filter(({ is }) => is !== "known")).toEqual([]);
  });
});
