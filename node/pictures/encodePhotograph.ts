import { buffer } from "node:stream/consumers";
import type * as Canvas from "@napi-rs/canvas";
import { isRefusal, refusal } from "#shared/base/result.ts";
import { scalePhotograph, type PhotographDecoder } from "#shared/import/pictures/scalePhotograph.ts";

/**
 * A program: makes a small JPEG of the photograph on standard input, and writes to standard output as JSON its size and
 * its bytes in base64, or the refusal. A process of its own, because the native decoder can crash on damaged files.
 */
const canvas = await import("@napi-rs/canvas").catch(() => null);
const bytes = new Uint8Array(await buffer(process.stdin));
const made = canvas ? await scalePhotograph(bytes, decodeWith(canvas)) : refusal("photograph.no-decoder");
const answer = isRefusal(made) ? made : { ...made, bytes: Buffer.from(made.bytes).toString("base64") };
process.stdout.write(JSON.stringify(answer));

function decodeWith({ createCanvas, loadImage }: typeof Canvas): PhotographDecoder {
  return async (file) => {
    const picture = await loadImage(Buffer.from(file)).catch(() => null);
    if (!picture) return null;
    return {
      width: picture.width,
      height: picture.height,
      encode: async (width, height, quality) => {
        const drawn = createCanvas(width, height);
        const context = drawn.getContext("2d");
        context.fillStyle = "#fff";
        context.fillRect(0, 0, width, height);
        context.imageSmoothingQuality = "high";
        context.drawImage(picture, 0, 0, width, height);
        return new Uint8Array(await drawn.encode("jpeg", Math.round(quality * 100)));
      },
    };
  };
}
