import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { citeAtSentenceStart } from "#shared/publish/chat/chatPassage.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

const FIXTURES = path.join(import.meta.dirname, "../../fixtures");

test.each([
  ["40(20 bis)", "Article 40, paragraph 20 bis"],
  ["5 bis", "Article 5 bis"],
  ["24", "Article 24"],
  ["24(1)", "Article 24, paragraph 1"],
  ["24(1)(a)", "Article 24, paragraph 1 (a)"],
  ["24(1)(a)(ii)", "Article 24, paragraph 1 (a) (ii)"],
  ["2(a)", "Article 2 (a)"],
  ["2(¶2)", "Article 2, second paragraph"],
  ["2(¶11)", "Article 2, 11th paragraph"],
  ["24(1)(¶2)", "Article 24, paragraph 1, second subparagraph"],
  ["3(option 1)", "Article 3, option 1"],
  ["3(2)(option II)", "Article 3, paragraph 2, option II"],
  ["preamble", "Preamble"],
  ["preamble(3)", "Preambular paragraph 3"],
  ["preamble(3)(a)", "Preambular paragraph 3 (a)"],
  ["preamble(¶2)", "Preamble, second paragraph"],
  ["rule 5(1)", "Rule 5, paragraph 1"],
  ["chapter IV", "Chapter IV"],
  ["chapter IV section 2", "Chapter IV, section 2"],
  ["part 1 title 2", "Part 1, title 2"],
  ["annex", "Annex"],
  ["annex I", "Annex I"],
  ["annex(3)", "Annex, paragraph 3"],
  ["annex I 3(1)", "Annex I, article 3, paragraph 1"],
  ["paragraph 7", "Paragraph 7"],
  ["paragraph 7(a)", "Paragraph 7 (a)"],
  ["paragraph 7(2)", "Paragraph 7 (2)"],
  ["text(1)", "Text 1"],
  ["24 #2(1)", "Article 24 (the second with that number), paragraph 1"],
  ["24(أ)", "Article 24 (أ)"],
  ["what nobody can read", "What nobody can read"],
])("%s is cited as %s", (address, cited) => {
  expect(citeAtSentenceStart(address)).toBe(cited);
});

test.each(["sample/draft-v1.txt", "sample/draft-v2.txt", "sample/package.txt", "arabic/draft.txt"])(
  "Every provision of %s has a citation of its own",
  async (name) => {
    const bytes = new Uint8Array(readFileSync(path.join(FIXTURES, name)));
    const { provisions } = unwrapOutcome(await readDraftFromBytes(path.basename(name), bytes)).draft;
    const cited = provisions.map(({ address }) => citeAtSentenceStart(address));
    expect(new Set(cited).size).toBe(provisions.length);
    expect(provisions.length).toBeGreaterThan(10);
    for (const each of cited) expect(each).toMatch(/^\p{Lu}/u);
  },
);
