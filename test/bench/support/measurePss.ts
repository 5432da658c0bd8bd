import { readdirSync, readFileSync } from "node:fs";

/**
 * Measures the memory of the processes started with `text` in the command line, and of all their descendants, in bytes.
 * Shared memory is divided among the processes that share it (PSS). Linux only.
 */
export function measurePss(text: string): number {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [pid, parentOf(pid)]));
  const roots = all.filter((pid) => read(pid, "cmdline").includes(text));
  const isOf = (pid: string | undefined): boolean =>
    pid !== undefined && (roots.includes(pid) || isOf(parents.get(pid)));
  const own = all.filter(isOf);
  return own.reduce((sum, pid) => sum + 1024 * Number(/^Pss:\s+(\d+)/m.exec(read(pid, "smaps_rollup"))?.[1] ?? 0), 0);
}

function parentOf(pid: string): string | undefined {
  return /\) \S (\d+)/.exec(read(pid, "stat"))?.[1];
}

/** Returns "" if the process has ended. */
function read(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
