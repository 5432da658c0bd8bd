import { describe, expect, it } from "vitest";
import { findFilesInArguments, findLinksInArguments } from "#electron/main/openRequestQueue.ts";
import { formatPlaceLink, parsePlaceLink, type PlaceLink } from "#shared/host/placeLink.ts";
import { Random } from "#test/support/random.ts";

const DOSSIER = "a1".repeat(32);
const DRAFT = "b2".repeat(32);
const NOTE = "c3".repeat(32);
const open = `clausemark://open/${DOSSIER}/${DRAFT}`;

describe("A link to a place", () => {
  it("is read as it was written, whatever the provision is called", () => {
    const random = new Random(61_003);
    const letters = [..."abz09_-. /?#%&=+'\"<>()[]éжعث条\u200f😀"];
    for (let i = 0; i < 500; i++) {
      const provision = Array.from({ length: 1 + random.below(40) }, () => random.pick(letters)).join("");
      const link: PlaceLink = { dossier: DOSSIER, draft: DRAFT, provision, ...(i % 2 === 0 && { note: NOTE }) };
      const text = formatPlaceLink(link);
      expect(text).toMatch(/^[\x21-\x7e]+$/);
      expect(parsePlaceLink(text)).toEqual(link);
    }
  });

  it.each([
    "",
    "clausemark:",
    "clausemark://",
    "clausemark://open",
    open,
    `${open}/`,
    `${open}/art_1/more`,
    `${open}/art_1?note=`,
    `${open}/art_1?note=${NOTE}&then=1`,
    `${open}/art_1?note=${NOTE.toUpperCase()}`,
    `${open}/art_1#note`,
    `${open}/%E0%A4%A`,
    `${open}/${"a".repeat(401)}`,
    `${open}/${"%61".repeat(401)}`,
    `${open}/art 1`,
    `clausemark://open/${DOSSIER}x/${DRAFT}/art_1`,
    `clausemark://open/../${DRAFT}/art_1`,
    `clausemark://join/${DOSSIER}/${DRAFT}/art_1`,
    `clausemark://user:word@open/${DOSSIER}/${DRAFT}/art_1`,
    `https://open/${DOSSIER}/${DRAFT}/art_1`,
    `javascript:alert(1)//${open}/art_1`,
    `file:///etc/passwd`,
    `${open}/art_1\n--no-sandbox`,
    `${open}/art_1" --remote-debugging-port=1`,
  ])("is not %j", (text) => {
    expect(parsePlaceLink(text)).toBeNull();
  });

  it("is no file on a command line, and a file is no link", () => {
    const argv = ["clausemark", "draft.docx", `${open}/art_1`, "CLAUSEMARK://open"];
    expect(findFilesInArguments(argv, null, "/desk")).toEqual(["/desk/draft.docx"]);
    expect(findLinksInArguments(argv)).toEqual(argv.slice(2));
  });
});
