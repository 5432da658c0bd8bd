import type { CDPSession, Page } from "@playwright/test";

/** What a window holds once nothing in it is being done: after its garbage was collected. */
export interface WindowMemory {
  /** The heap, and what strings have outside of it: those that came from the disk or another thread lie there. */
  readonly heapMb: number;
  /** Of that, what the runtime has made of the program to run it: the oftener something runs, the more it compiles. */
  readonly codeMb: number;
  readonly listeners: number;
  /** Nodes of the document, and those that are in no document and still held. */
  readonly nodes: number;
  readonly detached: number;
}

/** Weighs a window. Collected a few times over: what one collection lets go may have held on to more. */
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

/** What the protocol hands out of a snapshot: fields of all nodes, one after the other. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** What Chromium calls the part of a string that lies outside of the heap. */
const OUTSIDE = "system / ExternalStringData";

/** What compiled code takes, and strings outside of the heap, in bytes. */
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

/** In the page. */
function attachedNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count++;
  return count;
}
