import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "#scripts/bundles.ts";
import { replaceBetweenMarks } from "#scripts/replaceBetweenMarks.ts";
import { writeFormatted } from "#scripts/writeFormatted.ts";
import { sortByName } from "../performancePage.ts";
import { profileTable, type BenchProfiles } from "./profileTables.ts";
import { PROFILES_FOLDER } from "./recordProfiles.ts";

/** The profiles of each bench: those of the commit that the page names, and the last that were kept. */
type KeptProfiles = Readonly<Record<string, { readonly before?: BenchProfiles; readonly now: BenchProfiles }>>;

const KEPT_FILE = path.join(import.meta.dirname, "../../profiles.json");
const PAGE = path.join(ROOT, "docs/profiles.md");
const PLACE = {
  from: "<!-- profiles: npm run bench -- --profile --write -->",
  to: "<!-- end of profiles -->",
  what: "profiles",
};

/** Returns what the bench's last profiled run left, or null if it measures nothing that is profiled. */
export function readProfiles(bench: string): BenchProfiles | null {
  const file = path.join(PROFILES_FOLDER, `${bench}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as BenchProfiles) : null;
}

/** Prints where the time of each side of a bench went, beside the kept profile of before. */
export function printProfiles(bench: string, profiles: BenchProfiles): void {
  const { before } = readKeptProfiles()[bench] ?? {};
  for (const [side, profile] of Object.entries(profiles))
    console.log(`\n${bench}, ${side}\n${profileTable(profile, before?.[side])}`);
}

/** Keeps a bench's profiles, and renders all that are kept into the page. */
export async function keepProfiles(bench: string, now: BenchProfiles): Promise<void> {
  const kept = readKeptProfiles();
  const all = sortByName({ ...kept, [bench]: { ...kept[bench], now } });
  const json = JSON.stringify(Object.fromEntries(all), (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(3)) : value,
  );
  await writeFormatted(KEPT_FILE, json);
  const page = replaceBetweenMarks(readFileSync(PAGE, "utf8"), PLACE, () => renderProfiles(readKeptProfiles()));
  await writeFormatted(PAGE, page);
}

function readKeptProfiles(): KeptProfiles {
  return existsSync(KEPT_FILE) ? (JSON.parse(readFileSync(KEPT_FILE, "utf8")) as KeptProfiles) : {};
}

function renderProfiles(kept: KeptProfiles): string {
  const sections = Object.entries(kept).map(([bench, { before, now }]) => {
    const tables = Object.entries(now).map(([side, each]) => `\n**${side}**\n\n${profileTable(each, before?.[side])}`);
    return `### ${bench}\n${tables.join("")}`;
  });
  return sections.join("\n");
}
