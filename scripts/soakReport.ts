import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./bundles.ts";
import { replaceBetweenMarks } from "./replaceBetweenMarks.ts";
import { writeFormatted } from "./writeFormatted.ts";

/** The result of one soak run. */
export interface SoakRun {
  readonly name: string;
  readonly count: number;
  readonly unit: string;
  /** Null if the run is not random. */
  readonly seed: number | null;
  readonly faults: number;
  readonly seconds: number;
  /** A description of what the run consisted of. */
  readonly figure: string;
  /** The day, YYYY-MM-DD. */
  readonly date: string;
  /** The commit of the code that ran, with `-dirty` appended if it had local changes. */
  readonly commit: string;
}

const PAGE = path.join(ROOT, "docs/reliability.md");
const PLACE = { from: "<!-- soak: npm run test:soak -->", to: "<!-- end of soak -->", what: "a soak" };
const HEAD = "| run | count | seed | faults | took | on | commit | seen |\n|-|-:|-:|-:|-:|-|-|-|";

/** Returns the page with the rows of these runs replaced; rows of other runs stay. */
export function replaceSoakRows(page: string, soaked: readonly SoakRun[]): string {
  return replaceBetweenMarks(page, PLACE, (inside) => {
    const rows = new Map(rowsOf(inside));
    for (const each of soaked) rows.set(each.name, row(each));
    const all = [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
    return all.length === 0 ? "" : `${HEAD}\n${all.map(([, text]) => text).join("\n")}\n`;
  });
}

/** Returns the existing rows by the name of their run. */
function rowsOf(table: string): readonly (readonly [name: string, row: string])[] {
  const rows = table.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((line) => [line.split("|")[1]!.trim(), line] as const);
}

function row({ name, count, unit, seed, faults, seconds, figure, date, commit }: SoakRun): string {
  const bad = faults > 0 ? `**${faults}**` : "0";
  const took = seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
  const cells = [name, `${count} ${unit}`, seed ?? "", bad, took, date, commit, figure.replace(/\s+/g, " ")];
  return `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
}

/** Returns the current commit; changes to the report page itself do not count. */
export function findCurrentCommit(): string {
  const commit = git("rev-parse", "--short", "HEAD");
  if (commit === null) return "unknown";
  const changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/reliability.md");
  return changed === "" ? commit : `${commit}-dirty`;
}

function git(...args: readonly string[]): string | null {
  const { status, stdout } = spawnSync("git", args, { cwd: ROOT, encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}

/** Writes the latest results of runs into `docs/reliability.md`. */
export async function writeSoakReport(soaked: readonly SoakRun[]): Promise<void> {
  const page = replaceSoakRows(readFileSync(PAGE, "utf8"), soaked);
  await writeFormatted(PAGE, page);
}
