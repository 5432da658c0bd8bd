/** The part of V8's CPU profile that is read (Chrome DevTools Protocol, `Profiler.Profile`). Times are in µs. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** The nodes that ran, one for each sample. */
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: CallFrame;
  readonly children?: readonly number[];
}

/** Where a function begins. Lines and columns count from 0. */
export interface CallFrame {
  readonly functionName: string;
  readonly url: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

/** Starting and stopping the profiler is no part of what is profiled. */
const PROFILER = "the profiler";

/** What V8 reports besides functions, and what it is called here. */
const BESIDES: Readonly<Record<string, string>> = {
  "(garbage collector)": "collecting garbage",
  "(program)": "native code",
  "(idle)": "waiting",
  "(root)": "native code",
};

/**
 * Sums the time of a profile by the part of the code that `partOf` names, in ms. Native functions, which have no
 * address, count for the part that called them.
 */
export function sumByPart(profile: CpuProfile, partOf: (frame: CallFrame) => string): ReadonlyMap<string, number> {
  const parts = partsByNode(profile.nodes, partOf);
  const sums = new Map<string, number>();
  const { samples = [], timeDeltas = [] } = profile;
  samples.forEach((id, at) => {
    const part = parts.get(id)!;
    if (part === PROFILER) return;
    sums.set(part, (sums.get(part) ?? 0) + timeDeltas[at]! / 1000);
  });
  return sums;
}

function partsByNode(nodes: readonly ProfileNode[], partOf: (frame: CallFrame) => string): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map<number, string>();
  const waiting = [{ node: nodes[0]!, caller: BESIDES["(root)"]! }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { functionName, url } = next.node.callFrame;
    const own = url.startsWith("node:inspector") ? PROFILER : partOf(next.node.callFrame);
    const part = BESIDES[functionName] ?? (url === "" ? next.caller : own);
    parts.set(next.node.id, part);
    for (const child of next.node.children ?? []) waiting.push({ node: byId.get(child)!, caller: part });
  }
  return parts;
}
