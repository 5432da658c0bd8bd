import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FaultResult, FaultRun } from "./faultRun.ts";

/**
 * Damaged and hostile drafts of each format, read in processes of their own (`npm run fuzz:import`, which also reads one
 * format alone).
 */
export const damagedDrafts: FaultRun = {
  name: "drafts",
  claim:
    "damaged and hostile drafts of each format: no crash, no hang, no gigabyte; read in order or refused with a sentence",
  count: 2000,
  unit: "files of each format",
  run: readDamaged,
};

const FUZZ = fileURLToPath(new URL("../fuzz/import.ts", import.meta.url));

async function readDamaged(count: number, seed: number): Promise<FaultResult> {
  const { code, printed } = await runFuzz("--count", String(count), "--seed", String(seed));
  const lines = printed.split("\n");
  const formats = lines.filter((line) => /^\w+: \d+ files, /.test(line));
  const told = lines.filter((line) => line.startsWith("  FAULT ")).map((line) => line.trim());
  const isUnsaid = code !== 0 && told.length === 0;
  const faults = isUnsaid ? [`the run ended with ${code}: ${printed.slice(-600)}`] : told;
  return { figure: `${faults.length} faults (${formats.join("; ")})`, faults };
}

function runFuzz(...args: readonly string[]): Promise<{ readonly code: number | null; readonly printed: string }> {
  const fuzz = spawn(process.execPath, [FUZZ, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  fuzz.stdout.setEncoding("utf8").on("data", (words: string) => (printed += words));
  return new Promise((resolve, reject) => {
    fuzz.on("error", reject);
    fuzz.on("close", (code) => resolve({ code, printed }));
  });
}
