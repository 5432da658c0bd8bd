import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { concatBytes, encodeUtf8, type Bytes } from "#shared/base/bytes.ts";
import { stripJpegMetadata } from "#shared/import/pictures/bareJpeg.ts";
import { readPhotographHead } from "#shared/import/pictures/photographHead.ts";
import { MAX_PHOTOGRAPH_BYTES, scalePhotograph } from "#shared/import/pictures/scalePhotograph.ts";
import { scalePhotographInProcess } from "#node/pictures/scalePhotographInProcess.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";
import { withExif } from "#test/support/pictures/withExif.ts";
import { Random } from "#test/support/random.ts";

const MARKER = "Zqplaceqzq 46.2261 N 6.1403 E";

/** Draws a sheet with lines of text-like strokes, and noise if asked for. */
function drawSheet(width: number, height: number, noise = false) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#111";
  for (let y = 20; y + 10 < height; y += 40) for (let x = 20; x < width - 40; x += 23) context.fillRect(x, y, 15, 12);
  if (noise) {
    const random = new Random(7);
    const data = context.getImageData(0, 0, width, height);
    for (let i = 0; i < data.data.length; i++) data.data[i] = random.below(256);
    context.putImageData(data, 0, 0);
  }
  return canvas;
}

const jpegOf = (canvas: ReturnType<typeof drawSheet>) => new Uint8Array(canvas.toBuffer("image/jpeg", 92));
const pngOf = (canvas: ReturnType<typeof drawSheet>) => new Uint8Array(canvas.toBuffer("image/png"));
const webpOf = (canvas: ReturnType<typeof drawSheet>) => new Uint8Array(canvas.toBuffer("image/webp", 90));
const includes = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words);
const neverDecoded = () => Promise.reject(new Error("It was decoded"));

describe("A JPEG without metadata", () => {
  it("has the frame, the tables and the scans of the file, and nothing else", async () => {
    const plain = jpegOf(drawSheet(300, 200));
    const file = concatBytes(withExif(plain, MARKER), encodeUtf8(`behind the end ${MARKER}`));
    const bare = stripJpegMetadata(file)!;
    expect(bare).toMatchObject({ width: 300, height: 200 });
    expect([includes(file, "Exif"), includes(file, MARKER)]).toEqual([true, true]);
    for (const words of ["Exif", MARKER, "JFIF", "ICC_PROFILE"]) expect(includes(bare.bytes, words)).toBe(false);
    const [before, after] = await Promise.all([loadImage(Buffer.from(plain)), loadImage(Buffer.from(bare.bytes))]);
    expect([after.width, after.height]).toEqual([before.width, before.height]);
    expect(stripJpegMetadata(bare.bytes)!.bytes).toEqual(bare.bytes);
  });

  it("is not made of a file that is cut short at any place, or has a second frame", () => {
    const { bytes } = stripJpegMetadata(jpegOf(drawSheet(64, 64)))!;
    for (let end = 0; end < bytes.length; end++) expect(stripJpegMetadata(bytes.subarray(0, end)), `${end}`).toBeNull();
    const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0);
    const length = 2 + ((bytes[frame + 2]! << 8) | bytes[frame + 3]!);
    const twice = concatBytes(bytes.subarray(0, frame + length), bytes.subarray(frame));
    expect(stripJpegMetadata(twice)).toBeNull();
  });
});

describe("The head of a photograph", () => {
  it("tells its kind and size from its bytes, in each format that is read", () => {
    const sheet = drawSheet(320, 123);
    const size = { width: 320, height: 123 };
    expect(readPhotographHead(jpegOf(sheet))).toMatchObject({ kind: "jpeg", ...size });
    expect(readPhotographHead(pngOf(sheet))).toMatchObject({ kind: "png", ...size });
    expect(readPhotographHead(webpOf(sheet))).toEqual({ kind: "webp", ...size });
  });

  it("of a HEIC file states the size of the whole picture, and not of its tiles", () => {
    const box = (type: string, ...parts: Uint8Array[]) => {
      const body = concatBytes(encodeUtf8(type), ...parts);
      return concatBytes(numbers(body.length + 4), body);
    };
    const numbers = (...values: number[]) => {
      const view = new DataView(new ArrayBuffer(values.length * 4));
      values.forEach((value, i) => view.setUint32(i * 4, value));
      return new Uint8Array(view.buffer);
    };
    const file = concatBytes(
      box("ftyp", encodeUtf8("heic"), numbers(0)),
      box("meta", numbers(0), box("ispe", numbers(0, 512, 512)), box("ispe", numbers(0, 4032, 3024))),
    );
    expect(readPhotographHead(file)).toEqual({ kind: "heic", width: 4032, height: 3024 });
    expect(readPhotographHead(file.subarray(0, 20))).toBeNull();
  });
});

describe("A photograph that is scaled down", () => {
  it("has at most 1,600 pixels on its longer side, and no byte of the file", async () => {
    for (const make of [jpegOf, pngOf, webpOf]) {
      const { bytes, width, height } = unwrapOutcome(await scalePhotographInProcess(make(drawSheet(3000, 1500))));
      expect([width, height]).toEqual([1600, 800]);
      expect(bytes.length).toBeLessThanOrEqual(MAX_PHOTOGRAPH_BYTES);
      expect(stripJpegMetadata(bytes)!.bytes).toEqual(bytes);
    }
    const file = withExif(jpegOf(drawSheet(900, 700)), MARKER);
    const { bytes, ...size } = unwrapOutcome(await scalePhotographInProcess(file));
    expect(size).toEqual({ width: 900, height: 700 });
    for (const words of ["Exif", MARKER]) expect(includes(bytes, words)).toBe(false);
  }, 30_000);

  it("has less quality or fewer pixels where it would be too large, and is never larger than a record holds", async () => {
    const noisy = jpegOf(drawSheet(1600, 1200, true));
    const made = await scalePhotographInProcess(noisy);
    if ("refused" in made) expect(made.code).toBe("photograph.too-detailed");
    else expect(made.bytes.length).toBeLessThanOrEqual(MAX_PHOTOGRAPH_BYTES);
    const page = readFileSync(join(import.meta.dirname, "../../fixtures/import/pictures/lanterns.jpg"));
    expect(unwrapOutcome(await scalePhotographInProcess(page)).bytes.length).toBeLessThanOrEqual(MAX_PHOTOGRAPH_BYTES);
  }, 30_000);

  it("tries less quality first, then a smaller picture, and is refused if none fits", async () => {
    const tried: (readonly [number, number])[] = [];
    const [small, large] = [jpegOf(drawSheet(8, 8)), jpegOf(drawSheet(1000, 1000, true))];
    const decodeTo = (fits: number) => () =>
      Promise.resolve({
        width: 4000,
        height: 2000,
        encode: (width: number, _: number, quality: number) => {
          tried.push([width, quality]);
          return Promise.resolve(tried.length === fits ? small : large);
        },
      });
    unwrapOutcome(await scalePhotograph(small, decodeTo(5)));
    const [widths, qualities] = [tried.map(([width]) => width), tried.map(([, quality]) => quality)];
    expect(widths).toEqual([1600, 1600, 1600, 1600, 1280]);
    expect([...qualities.slice(0, 4)].sort((a, b) => b - a)).toEqual(qualities.slice(0, 4));
    tried.length = 0;
    expect(await scalePhotograph(small, decodeTo(Infinity))).toMatchObject({ code: "photograph.too-detailed" });
  });

  it("is refused before it is decoded if it is a drawing, no picture, cut short, or has too many pixels", async () => {
    const codeOf = async (bytes: Bytes) => {
      const made = await scalePhotograph(bytes, neverDecoded);
      return "refused" in made ? made.code : null;
    };
    expect(await codeOf(encodeUtf8('<?xml version="1.0"?>\n<svg xmlns="…"><script/></svg>'))).toBe("photograph.svg");
    expect(await codeOf(encodeUtf8("GIF89a…"))).toBe("photograph.format");
    expect(await codeOf(new Uint8Array())).toBe("photograph.format");
    const png = pngOf(drawSheet(100, 100));
    expect(await codeOf(png.slice(0, -20))).toBe("photograph.format");
    const bomb = png.slice();
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    expect(await codeOf(bomb)).toBe("photograph.too-many-pixels");
    expect(await codeOf(new Uint8Array(65 * 1024 * 1024))).toBe("photograph.too-many-bytes");
  });

  it("is refused if the decoder fails, and for HEIC the refusal names the way out", async () => {
    const jpeg = jpegOf(drawSheet(50, 50));
    expect(await scalePhotograph(jpeg, () => Promise.resolve(null))).toMatchObject({ code: "photograph.damaged" });
    const damaged = pngOf(drawSheet(400, 400)).fill(7, 60, 90);
    expect(await scalePhotographInProcess(damaged)).toMatchObject({ refused: true });
    const heic = concatBytes(
      new Uint8Array([0, 0, 0, 12]),
      encodeUtf8("ftypheic"),
      new Uint8Array([0, 0, 0, 20]),
      encodeUtf8("ispe"),
      new Uint8Array([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0]),
    );
    expect(await scalePhotograph(heic, () => Promise.resolve(null))).toMatchObject({ code: "photograph.heic" });
  });
});
