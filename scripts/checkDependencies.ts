import { readdirSync } from "node:fs";
import path from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";

/** The result: each violated rule with both ends, and source files that the tool did not see. */
export interface DependencyReport {
  readonly broken: readonly { readonly rule: string; readonly from: string; readonly to: string }[];
  readonly unseen: readonly string[];
  readonly seen: number;
}

const ROOMS = ["shared", "node", "renderer", "electron", "hub", "cli", "scripts", "test"];
const CONFIG = path.join(import.meta.dirname, "../.dependency-cruiser.js");
const SOURCE = /(?<!\.d)\.tsx?$/;

/** Returns the names of all rules, so that a test can violate each of them. */
export async function listDependencyRuleNames(): Promise<string[]> {
  const { ruleSet } = await extractOptions(CONFIG);
  return (ruleSet?.forbidden ?? []).map((rule) => rule.name ?? "unnamed");
}

/**
 * Checks the repository at `root` against `.dependency-cruiser.js`. Without TypeScript support the tool sees no modules
 * and reports no violation, so every source file that it did not see is listed.
 */
export async function checkDependencies(root: string): Promise<DependencyReport> {
  const sources = ROOMS.flatMap((room) => sourcesOf(root, room));
  const options = await extractOptions(CONFIG);
  const { output } = await cruise(sources, { ...options, baseDir: root });
  const { modules, summary } = output as ICruiseResult;
  const seen = new Set(modules.map((module) => module.source));
  if (seen.size === 0) throw new Error("dependency-cruiser saw no module: it cannot read this TypeScript.");
  return {
    broken: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    unseen: sources.filter((source) => !seen.has(source)),
    seen: seen.size,
  };
}

function sourcesOf(root: string, room: string): string[] {
  return readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })
    .map((file) => `${room}/${file.replaceAll("\\", "/")}`)
    .filter((file) => SOURCE.test(file) && !file.startsWith("test/fixtures/"));
}

if (import.meta.main) {
  const { broken, unseen, seen } = await checkDependencies(path.join(import.meta.dirname, ".."));
  for (const { rule, from, to } of broken) console.error(`${rule}: ${from} imports ${to}`);
  for (const file of unseen) console.error(`not checked: ${file}`);
  console.log(`arrows: ${seen} modules, ${broken.length} broken`);
  process.exitCode = broken.length + unseen.length > 0 ? 1 : 0;
}
