import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decompressed, has, inspect, printed, qpdfCheck } from "../publish/briefing/pdf.ts";

const ROOT = join(import.meta.dirname, "../../..");
const BRIEFING = join(ROOT, "out/briefing.pdf");
const missing = (["qpdf", "pdftotext"] as const).filter((program) => !has(program));
if (missing.length > 0) console.warn(`The demo's briefing is not looked into: ${missing.join(" and ")} missing.`);

describe("The demo", () => {
  it.skipIf(missing.length > 0)(
    "runs from the sample to a briefing that has only what is public",
    async () => {
      const started = Date.now();
      const said = execFileSync(process.execPath, ["scripts/demo.ts"], { cwd: ROOT, encoding: "utf8" });
      expect(said).toMatch(/\d+ new, \d+ known, 0 refused/);
      expect(statSync(BRIEFING).mtimeMs).toBeGreaterThanOrEqual(started - 1000);
      const pdf = new Uint8Array(readFileSync(BRIEFING));
      expect(qpdfCheck(pdf)).toBe("");
      const [, notes] = / (\d+) notes; 1 note is not for this audience/.exec(said)!;
      const quoted = ["Internal: location records", "A delegate, in the corridor", "Ada", "Bea"];
      const bytes = Buffer.from(decompressed(pdf)).toString("latin1");
      expect(quoted.filter((text) => bytes.includes(text))).toEqual([]);
      expect(quoted.filter((text) => printed(pdf).includes(text))).toEqual([]);
      const { highlights } = await inspect(pdf);
      expect(highlights.filter(({ group }) => group === null)).toHaveLength(Number(notes));
      expect(highlights.flatMap(({ faults }) => faults)).toEqual([]);
      expect(printed(pdf)).toContain("Confidence alone does not bind an onward transfer");
    },
    60_000,
  );
});
