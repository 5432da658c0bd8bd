import type { CDPSession, Page } from "@playwright/test";

/** The memory of an idle window after garbage collection. */
export interface WindowMemory {
  /** The heap, and the strings outside it: strings from the disk or from another thread are stored there. */
  readonly heapMb: number;
  /** The part that is compiled code: the more often code runs, the more of it is compiled. */
  readonly codeMb: number;
  readonly listeners: number;
  /** Nodes in the document, and detached nodes that are still referenced. */
  readonly nodes: number;
  readonly detached: number;
}

/** Measures a window after several garbage collections: what one collection frees may have kept more alive. */
export async function measureWindowMemory(page: Page, cdp: CDPSession): Promise<WindowMemory> {
  for (let time = 0; time < 4; time++) {
    await page.waitForTimeout(500);
    await cdp.send("HeapProfiler.collectGarbage");
  }
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const counters = await cdp.send("Memory.getDOMCounters");
  const nodes = await page.evaluate(attachedNodes);
  const { code, strings } = await sizesOf(cdp);
  return {
    heapMb: (usedSize + strings) / 1024 ** 2,
    codeMb: code / 1024 ** 2,
    listeners: counters.jsEventListeners,
    nodes,
    detached: counters.nodes - nodes,
  };
}

/** The format of the protocol's heap snapshot: the fields of all nodes in one flat array. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** Chromium's name for the part of a string outside the heap. */
const OUTSIDE = "system / ExternalStringData";

/** Measures compiled code, and strings outside the heap, in bytes. */
async function sizesOf(cdp: CDPSession): Promise<{ readonly code: number; readonly strings: number }> {
  const chunks: string[] = [];
  const gather = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", gather);
  await cdp.send("HeapProfiler.takeHeapSnapshot", {});
  cdp.off("HeapProfiler.addHeapSnapshotChunk", gather);
  const { snapshot, nodes, strings } = JSON.parse(chunks.join("")) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ["type", "name", "self_size"].map((each) => fields.indexOf(each)) as [
    number,
    number,
    number,
  ];
  const [isCode, isOutside] = [types[0].indexOf("code"), strings.indexOf(OUTSIDE)];
  const sums = { code: 0, strings: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] === isCode) sums.code += nodes[at + size]!;
    if (nodes[at + name] === isOutside) sums.strings += nodes[at + size]!;
  }
  return sums;
}

/** Runs in the page. */
function attachedNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count++;
  return count;
}
