import { readFileSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Ablation } from "../ablation.ts";

const SOURCES = path.join(import.meta.dirname, "../../../../shared/members/membership");

/** What a worker does with a rule taken away. */
export interface AblationJob {
  /** The source that is replaced, and its text without the rule. */
  readonly file: string;
  readonly source: string;
  /** The seeds whose histories are played until one fails; the scripted attacks are played if there are none. */
  readonly seeds: readonly number[];
}

/** What failed without the rule, or null. */
export type AblationResult = { readonly failed: string; readonly seed: number | null } | null;

/** Returns a source without a rule. Throws if the place that is to be changed does not occur exactly once. */
export function removeRuleFromSource(
  source: string,
  { rule, find, replace }: Pick<Ablation, "rule" | "find" | "replace">,
): string {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`“${rule}”: “${find}” occurs ${parts.length - 1} times`);
  return parts.join(replace);
}

/** Returns a source of the project without a rule. */
export function ablatedSource(ablation: Omit<Ablation, "failing">): { readonly file: string; readonly source: string } {
  const file = path.join(SOURCES, ablation.file);
  return { file, source: removeRuleFromSource(readFileSync(file, "utf8"), ablation) };
}

/** Plays the attacks, or the histories of seeds, with a rule taken away. */
export function runAblation(ablation: Omit<Ablation, "failing">, seeds: readonly number[]): Promise<AblationResult> {
  const job: AblationJob = { ...ablatedSource(ablation), seeds };
  const worker = new Worker(new URL("ablationWorker.ts", import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", resolve);
  });
}
