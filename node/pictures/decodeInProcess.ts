import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { RgbaPixels } from "#shared/import/pictures/pictureTools.ts";

const PROGRAM = fileURLToPath(new URL("decodePicture.ts", import.meta.url));

/** Decodes and scales a PNG or JPEG in another process. Null if it cannot be decoded, or crashes the decoder. */
export async function decodeInProcess(bytes: Uint8Array, scale: number): Promise<RgbaPixels | null> {
  const decoder = spawn(process.execPath, [PROGRAM, String(scale)], { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise<number | null>((resolve) => {
    decoder.on("error", () => resolve(null));
    decoder.on("close", resolve);
  });
  // A decoder that ends early does not read the rest.
  decoder.stdin.on("error", () => undefined);
  decoder.stdin.end(bytes);
  const [output, code] = await Promise.all([buffer(decoder.stdout), ended]);
  if (code !== 0 || output.length < 8) return null;
  const [width, height] = [output.readUInt32LE(0), output.readUInt32LE(4)];
  const data = output.subarray(8);
  return data.length === width * height * 4 ? { width, height, data } : null;
}
