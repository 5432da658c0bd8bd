import { expect, it } from "vitest";
import { readReturnedDocx } from "#shared/publish/formats/docx/read/readReturnedDocx.ts";
import { FileToImport } from "#shared/import/fileToImport.ts";
import { writeDocx } from "#shared/publish/formats/docx/write/writeDocx.ts";
import { Random } from "#test/support/random.ts";
import { DRAFT, DRAFT_ID, input, NOTES } from "#test/unit/publish/briefing/sample.ts";
import { changed } from "./returned.ts";
import { PROPOSALS } from "./wordings.ts";

const PARTS = /^(?:word\/(?:document|comments|commentsExtended|commentsIds)|customXml\/item1)\.xml$/;
const PIECES = /<[^>]+\/>|<w:r>.*?<\/w:r>|<w:p .*?<\/w:p>|"[^"]*"/gs;

/** Removes, doubles or swaps pieces of a part, so that it usually is still XML. */
function damaged(xml: string, random: Random): string {
  const pieces = [...xml.matchAll(PIECES)];
  const [one, other] = [random.pick(pieces), random.pick(pieces)];
  const now = random.pick(["", one[0] + one[0], other[0], one[0].replace(/\d/, "9")]);
  return xml.slice(0, one.index) + now + xml.slice(one.index + one[0].length);
}

it("A Word file is read or refused, however its parts are damaged", () => {
  const file = writeDocx(input(NOTES, { proposals: PROPOSALS }));
  const outcomes = { read: 0, refused: 0 };
  for (let seed = 0; seed < 60; seed++) {
    const random = new Random(seed);
    const broken = changed(file, (name, xml) => (PARTS.test(name) && random.next() < 0.5 ? damaged(xml, random) : xml));
    const returned = readReturnedDocx(new FileToImport("a.docx", broken), () => ({ id: DRAFT_ID, draft: DRAFT }));
    outcomes["refused" in returned ? "refused" : "read"]++;
  }
  expect(outcomes.read).toBeGreaterThan(40);
});
