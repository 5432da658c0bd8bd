import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

/** Returns the processor time of a running process and of its children, those that have ended, too, in seconds. Linux only. */
export function processorSecondsOf(pid: number): number {
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const own = processes.flatMap((name) => {
    const read = readProcess(name);
    if (read?.pid === pid) return [read.ticks + read.ticksOfEnded];
    return read?.parent === pid ? [read.ticks] : [];
  });
  return own.reduce((sum, ticks) => sum + ticks, 0) / TICKS_PER_SECOND;
}

interface ProcessTimes {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  /** Those of its children that have ended. */
  readonly ticksOfEnded: number;
}

/** Reads a line of `/proc/PID/stat` (proc_pid_stat(5)); null if the process has ended. */
function readProcess(pid: string): ProcessTimes | null {
  let line: string;
  try {
    line = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return null;
  }
  // The name, in brackets, may contain anything.
  const fields = line
    .slice(line.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  const sum = (from: number) => fields[from]! + fields[from + 1]!;
  return { pid: Number(pid), parent: fields[1]!, ticks: sum(11), ticksOfEnded: sum(13) };
}
