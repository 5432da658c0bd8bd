import { describe, expect, it } from "vitest";
import { createCheckoutAssets } from "#node/typeset/typesetAssets.ts";
import { readGlyphCoverage } from "#shared/publish/formats/pdf/typeset/glyphPredicate.ts";
import { selectFontFilesForText, FONT_FILES } from "#shared/publish/formats/pdf/typeset/fontFiles.ts";
import {
  mapJsonStrings,
  limitCoverageToScripts,
  replaceUnprintableCharacters,
} from "#shared/publish/formats/pdf/typeset/printable.ts";

const everything = () => true;
const ascii = (codePoint: number) => codePoint < 0x80;

describe("The characters that a font covers", () => {
  const covers = async (face: (typeof FONT_FILES)[number], text: string) => {
    const has = readGlyphCoverage(await createCheckoutAssets().face(face));
    return [...text].map((char) => has(char.codePointAt(0)!));
  };

  it("are read from its own table", async () => {
    expect(await covers("NotoSerif_400Regular", "aЖé\ufffd第ع😀")).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(await covers("Amiri_400Regular", "ع第")).toEqual([true, false]);
    expect(await covers("NotoSansSC_400Regular", "第，ع")).toEqual([true, true, false]);
  });

  it("include, in one of the faces, the sign for characters that cannot be printed", async () => {
    expect((await covers("NotoSans_400Regular", "\ufffd")).every(Boolean)).toBe(true);
  });

  it("are none if the file is not a font", () => {
    expect(readGlyphCoverage(new Uint8Array(64))(0x61)).toBe(false);
  });
});

describe("The faces of a text", () => {
  it("leave out the Chinese and the Arabic ones until they are needed", () => {
    expect(selectFontFilesForText("Article 5").some((face) => /SC|Amiri/.test(face))).toBe(false);
    expect(selectFontFilesForText("第五条")).toContain("NotoSansSC_400Regular");
    expect(selectFontFilesForText("المادة 5")).toContain("Amiri_700Bold");
    expect(new Set(selectFontFilesForText("第五条 المادة"))).toEqual(new Set(FONT_FILES));
  });
});

describe("A text made printable", () => {
  it("is unchanged wherever it can be", () => {
    const comment = '#panic("x") $ \\` @ <a> *b* _c_ // [d]';
    expect(replaceUnprintableCharacters(comment, ascii)).toBe(comment);
  });

  it("has spaces for control characters and no direction overrides", () => {
    expect(replaceUnprintableCharacters("a\u0000b\tc\u2028d\u202ee", everything)).toBe("a b c de");
  });

  it("marks characters that no face has, and drops those that are invisible anyway", () => {
    expect(replaceUnprintableCharacters("a😀b\u200dc\ufe0f", ascii)).toBe("a\ufffdbc");
    expect(replaceUnprintableCharacters("\ud800x", (codePoint) => codePoint < 0xd800)).toBe("\ufffdx");
  });

  it("may break in a word that is too long for the margin, and keeps its letters", () => {
    const long = "x".repeat(100);
    const shown = replaceUnprintableCharacters(long, everything);
    expect(shown.replaceAll("\u200b", "")).toBe(long);
    expect(Math.max(...shown.split("\u200b").map((part) => part.length))).toBeLessThan(40);
  });

  it("leaves out characters that the faces were not drawn for, if asked to", () => {
    const covered = limitCoverageToScripts(everything);
    expect(replaceUnprintableCharacters("aЖعé第!\u0951\u093a", covered)).toBe("aЖعé第!\ufffd\ufffd");
  });

  it("changes strings anywhere in a value and nothing else", () => {
    const value = { a: ["x", 1, null, true], x: { b: "x" } };
    expect(mapJsonStrings(value, (text) => text.toUpperCase())).toEqual({ a: ["X", 1, null, true], x: { b: "X" } });
  });
});
