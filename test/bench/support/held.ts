import type { CDPSession, Page } from "@playwright/test";

/** What a window holds once nothing in it is being done: after its garbage was collected. */
export interface Held {
  readonly heapMb: number;
  /** Of that, what the runtime has made of the program to run it: the oftener something runs, the more it compiles. */
  readonly codeMb: number;
  readonly listeners: number;
  /** Nodes of the document, and those that are in no document and still held. */
  readonly nodes: number;
  readonly detached: number;
}

/** Weighs a window. Collected a few times over: what one collection lets go may have held on to more. */
export async function held(page: Page, cdp: CDPSession): Promise<Held> {
  for (let time = 0; time < 4; time++) {
    await page.waitForTimeout(500);
    await cdp.send("HeapProfiler.collectGarbage");
  }
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const counters = await cdp.send("Memory.getDOMCounters");
  const nodes = await page.evaluate(attachedNodes);
  return {
    heapMb: usedSize / 1024 ** 2,
    codeMb: (await codeSize(cdp)) / 1024 ** 2,
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
}

async function codeSize(cdp: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const gather = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  cdp.on("HeapProfiler.addHeapSnapshotChunk", gather);
  await cdp.send("HeapProfiler.takeHeapSnapshot", {});
  cdp.off("HeapProfiler.addHeapSnapshotChunk", gather);
  const { snapshot, nodes } = JSON.parse(chunks.join("")) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size, code] = [fields.indexOf("type"), fields.indexOf("self_size"), types[0].indexOf("code")];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) if (nodes[at + type] === code) sum += nodes[at + size]!;
  return sum;
}

/** In the page. */
function attachedNodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count++;
  return count;
}
