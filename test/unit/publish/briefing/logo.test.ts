import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typesetWithCheckoutAssets } from "#node/typeset/createTypesetter.ts";
import { serialiseBriefingPages } from "#shared/publish/formats/pdf/typeset/briefingPages.ts";
import { encodeUtf8 } from "#shared/base/bytes.ts";
import { isRefusal } from "#shared/base/result.ts";
import { buildBriefingData } from "#shared/publish/layouts/data/briefingData.ts";
import { BRIEFING_LAYOUTS, type BriefingLayout } from "#shared/publish/layouts/content/layouts.ts";
import { logoPictureBytesOf, readLogo, type LogoPicture } from "#shared/publish/layouts/content/logo.ts";
import { decompressed, has } from "./pdf.ts";
import { jpegWithSegments, pngOf } from "./pictures.ts";
import { input, NOTES } from "./sample.ts";

const TELLING = [
  ["tEXt", encodeUtf8("Author\0Secretperson")],
  ["iTXt", encodeUtf8("XML:com.adobe.xmp\0\0\0\0\0Secretperson")],
  ["eXIf", encodeUtf8("Secretperson")],
  ["tIME", encodeUtf8("1234567")],
] as const;
const SEGMENTS = [
  [0xe0, encodeUtf8("JFIF\0Secretperson")],
  [0xe1, encodeUtf8("Exif\0\0Secretperson")],
  [0xe1, encodeUtf8("http://ns.adobe.com/xap/1.0/\0Secretperson")],
  [0xed, encodeUtf8("Photoshop 3.0\0Secretperson")],
  [0xfe, encodeUtf8("Secretperson")],
] as const;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

function picture(file: Uint8Array): LogoPicture {
  const read = readLogo(file);
  if (isRefusal(read)) throw new Error(read.code);
  return read;
}
const codeOf = (file: Uint8Array) => {
  const read = readLogo(file);
  return isRefusal(read) ? read.code : "taken";
};

async function made(layout: BriefingLayout, logo: LogoPicture): Promise<Uint8Array> {
  const settings = { logo: { ...logo, alt: "The house of records" } };
  const pdf = await typesetWithCheckoutAssets(
    serialiseBriefingPages({ layout, data: buildBriefingData(layout, input(NOTES, { settings })) }),
    {},
  );
  if (isRefusal(pdf)) throw new Error(JSON.stringify(pdf));
  return pdf;
}

describe("A logo", () => {
  it("keeps its pixels and no metadata", () => {
    const png = picture(pngOf(40, 12, TELLING));
    expect(png).toMatchObject({ type: "png", width: 40, height: 12 });
    expect(text(logoPictureBytesOf(png))).not.toMatch(/Secretperson|tEXt|eXIf|tIME/);
    expect(logoPictureBytesOf(png)).toEqual(pngOf(40, 12));
    const jpeg = picture(jpegWithSegments(SEGMENTS, "Secretperson"));
    expect(jpeg).toMatchObject({ type: "jpeg", width: 8, height: 8 });
    expect(text(logoPictureBytesOf(jpeg))).not.toMatch(/Secretperson|Exif|adobe|Photoshop/);
    expect(logoPictureBytesOf(picture(logoPictureBytesOf(jpeg)))).toEqual(logoPictureBytesOf(jpeg));
  });

  it("is refused if it is not a picture, is damaged, too large, or made for a press", () => {
    expect(codeOf(encodeUtf8("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe("briefing.logo.format");
    expect(codeOf(pngOf(40, 12).slice(0, -20))).toBe("briefing.logo.broken");
    const spoilt = pngOf(40, 12);
    spoilt[18]! ^= 1;
    expect(codeOf(spoilt)).toBe("briefing.logo.broken");
    expect(codeOf(pngOf(4, 4, [["zzZz", new Uint8Array(600_000)]]))).toBe("briefing.logo.size");
    expect(codeOf(pngOf(1, 4_000_001).slice(0, 40))).toBe("briefing.logo.broken");
    const vast = jpegWithSegments();
    vast.set([0xff, 0xff, 0xff, 0xff], vast.indexOf(0xc0, 60) + 4);
    expect(codeOf(vast)).toBe("briefing.logo.pixels");
    const press = jpegWithSegments();
    press[press.indexOf(0xc0, 60) + 8] = 4;
    expect(codeOf(press)).toBe("briefing.logo.colours");
  });

  it("of any bytes whatsoever is read or refused", () => {
    const mutated = (file: Uint8Array) =>
      fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
        const copy = file.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      });
    fc.assert(
      fc.property(
        fc.oneof(mutated(jpegWithSegments(SEGMENTS)), mutated(pngOf(9, 9, TELLING))),
        (file) => void readLogo(file),
      ),
    );
  });

  it.each(BRIEFING_LAYOUTS)("is in %s with its alternative text", async (layout) => {
    const pdf = await made(layout, picture(pngOf(40, 12, TELLING)));
    if (!has("qpdf")) return;
    const open = decompressed(pdf).toString("latin1");
    expect(open).toMatch(/\/Subtype \/Image/);
    expect(open).toMatch(/\/Alt \((?:\\376\\377|[^)])*|\/Alt <FEFF/);
    expect(open).not.toContain("Secretperson");
  });

  it("as JPEG is in the PDF without what a camera or program wrote into it", async () => {
    const pdf = await made("delegate", picture(jpegWithSegments(SEGMENTS)));
    expect(text(pdf)).not.toMatch(/Secretperson|Exif/);
    if (has("qpdf")) expect(decompressed(pdf).toString("latin1")).toContain("/DCTDecode");
  });
});
