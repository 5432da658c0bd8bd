import { fileURLToPath } from "node:url";
import type { RgbaPixels } from "#shared/import/pictures/pictureTools.ts";
import { runProgramWithStdin } from "./runProgramWithStdin.ts";

const PROGRAM = fileURLToPath(new URL("decodePicture.ts", import.meta.url));

/** Decodes and scales a PNG or JPEG in another process. Null if it cannot be decoded, or crashes the decoder. */
export async function decodePictureInChildProcess(bytes: Uint8Array, scale: number): Promise<RgbaPixels | null> {
  const output = await runProgramWithStdin(PROGRAM, [String(scale)], bytes);
  if (!output || output.length < 8) return null;
  const [width, height] = [output.readUInt32LE(0), output.readUInt32LE(4)];
  const data = output.subarray(8);
  return data.length === width * height * 4 ? { width, height, data } : null;
}
