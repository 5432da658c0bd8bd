import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { downloadCacheFolder } from "./electronRuntime.ts";
import { readProcessOutput, runProcess } from "./runProcess.ts";
import { REVIEWED_ELECTRON_FINDINGS, type ReviewedElectronFinding } from "./reviewedFindings.ts";

/**
 * `npm run check:electron`: runs Electronegativity on the desktop shell's sources. Every finding must be in
 * `reviewedFindings.ts` with a reason, and every entry there must still be found. The tool is installed into the cache
 * folder, from the lockfile in `electronegativity/` and without install scripts, since its dependencies are many and
 * old. It asks GitHub for translations and for a list of Electron's releases, and works without them.
 */
const TOOL = path.join(import.meta.dirname, "electronegativity");

/** The parts of a report (SARIF) that are used here. */
export interface SarifReport {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number };
        };
      }[];
    }[];
  }[];
}

/** Findings without a review, and reviews without a finding. */
export interface ReviewedFindingsComparison {
  readonly found: number;
  readonly fresh: readonly string[];
  readonly gone: readonly string[];
}

/** Compares a report with the reviewed findings. Each review covers one finding. */
export function compareWithReviewedFindings(
  { runs }: SarifReport,
  reviewed: readonly ReviewedElectronFinding[],
): ReviewedFindingsComparison {
  const left = [...reviewed];
  const findings = runs.flatMap(({ results }) => results);
  const fresh = findings.flatMap(({ ruleId, locations }) => {
    const { artifactLocation, region } = locations[0]!.physicalLocation;
    const at = left.findIndex(({ rule, file }) => rule === ruleId && file === artifactLocation.uri);
    if (at < 0) return [`${ruleId} in ${artifactLocation.uri}:${region.startLine}`];
    left.splice(at, 1);
    return [];
  });
  return { found: findings.length, fresh, gone: left.map(({ rule, file }) => `${rule} in ${file}`) };
}

/** Returns the path of the tool's program, installing it from the registry if it is not cached. */
async function installed(): Promise<string> {
  const lock = readFileSync(path.join(TOOL, "package-lock.json"));
  const folder = path.join(
    downloadCacheFolder(),
    `electronegativity-${createHash("sha256").update(lock).digest("hex").slice(0, 12)}`,
  );
  if (!existsSync(folder)) {
    mkdirSync(downloadCacheFolder(), { recursive: true });
    const work = mkdtempSync(path.join(downloadCacheFolder(), "fetch-"));
    for (const name of ["package.json", "package-lock.json"]) cpSync(path.join(TOOL, name), path.join(work, name));
    await readProcessOutput("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: work,
      shell: process.platform === "win32",
    });
    renameSync(work, folder);
  }
  return path.join(folder, "node_modules/@doyensec/electronegativity/dist/index.js");
}

/** Runs the tool on a folder of sources. Throws if it wrote no report. */
export async function runElectronegativity(sources: string): Promise<SarifReport> {
  const program = await installed();
  const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    devDependencies: { electron: string };
  };
  mkdirSync(OUT_FOLDER, { recursive: true });
  const report = path.join(OUT_FOLDER, "electronegativity.sarif");
  rmSync(report, { force: true });
  const args = [program, "-r", "-i", sources, "-e", devDependencies.electron, "-o", report];
  // Without a network its requests to GitHub fail after the report was written.
  const code = await runProcess(process.execPath, args, { stdio: "ignore" });
  if (!existsSync(report)) throw new Error(`Electronegativity wrote no report and ended with ${code}`);
  return JSON.parse(readFileSync(report, "utf8")) as SarifReport;
}

async function main(): Promise<void> {
  const { found, fresh, gone } = compareWithReviewedFindings(
    await runElectronegativity(path.join(ROOT, "electron")),
    REVIEWED_ELECTRON_FINDINGS,
  );
  for (const finding of fresh) console.error(`not reviewed: ${finding}`);
  for (const finding of gone) console.error(`reviewed, and found no more (take it out of reviewed.ts): ${finding}`);
  console.log(`electronegativity: ${found} findings, ${fresh.length} not reviewed`);
  process.exitCode = fresh.length + gone.length > 0 ? 1 : 0;
}

if (import.meta.main) await main();
