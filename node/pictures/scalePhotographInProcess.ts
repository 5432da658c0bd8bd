import { fileURLToPath } from "node:url";
import { refusal, type Outcome, type Refusal } from "#shared/base/result.ts";
import type { BareJpeg } from "#shared/import/pictures/bareJpeg.ts";
import { runProgramWithStdin } from "./runProgramWithStdin.ts";

const PROGRAM = fileURLToPath(new URL("encodePhotograph.ts", import.meta.url));

/**
 * Makes a small JPEG of a photograph's file, in another process. Refuses like `scalePhotograph`, and with
 * `photograph.no-decoder` if the optional package that decodes pictures is not installed.
 */
export async function scalePhotographInProcess(file: Uint8Array): Promise<Outcome<BareJpeg>> {
  const output = await runProgramWithStdin(PROGRAM, [], file);
  if (!output) return refusal("photograph.damaged");
  const answer = JSON.parse(output.toString()) as Refusal | (Omit<BareJpeg, "bytes"> & { readonly bytes: string });
  return "refused" in answer ? answer : { ...answer, bytes: new Uint8Array(Buffer.from(answer.bytes, "base64")) };
}
