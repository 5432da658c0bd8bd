/** A page counts as finished after this long without a change, in ms. */
const QUIET_MS = 1000;

/** The measurement fails after this long, in ms. */
const GIVEN_UP_MS = 60_000;

/** By then, a change of width is drawn and so is what is deferred until after it, in ms. */
const PUT_OFF_MS = 2000;

/** Creates a column in a scrolling pane; with `lays: "all"` even the part far from the view is laid out. */
export function column({ lays = "near" }: { readonly lays?: "near" | "all" } = {}): HTMLElement {
  const pane = document.body.appendChild(document.createElement("div"));
  pane.className = "pane";
  const column = pane.appendChild(document.createElement("div"));
  column.className = lays === "near" ? "column skips" : "column";
  return column;
}

/** Some changed nodes, and the time of the second frame after the change. */
interface Changed {
  readonly nodes: readonly Node[];
  at: number;
}

let inView = NaN;

/**
 * How long the last work took until the second frame after the last change to anything that was in view at the end, in
 * ms.
 */
export const untilInView = () => inView;

/**
 * Measures the ms from now until the second frame after the last change that the work makes beneath an element.
 * `isDone` is called only after a quiet period. Rejects if it never returns true.
 */
export function painted(work: () => unknown, isDone: () => boolean, beneath: Element = document.body): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const all: Changed[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (records: readonly MutationRecord[]) => {
      const change: Changed = { nodes: records.flatMap(nodesOf), at: NaN };
      all.push(change);
      clearTimeout(timer);
      requestAnimationFrame(() => requestAnimationFrame(() => frame(change)));
    };
    const frame = (change: Changed) => {
      change.at = performance.now() - began;
      if (change === all.at(-1)) timer = setTimeout(look, QUIET_MS);
    };
    const look = () => {
      if (isDone()) return end(all.at(-1)!.at);
      if (performance.now() - began > GIVEN_UP_MS) return reject(new Error("What was to be painted never was."));
      timer = setTimeout(look, QUIET_MS);
    };
    const end = (last: number) => {
      observer.disconnect();
      // The first entry is the frame of the work itself: it includes everything painted without its own element.
      inView = Math.max(all[0]!.at, ...all.filter(({ nodes }) => nodes.some(isInView)).map(({ at }) => at));
      resolve(last);
    };
    const observer = new MutationObserver(changed);
    observer.observe(beneath, { childList: true, subtree: true, attributes: true, characterData: true });
    changed([]);
    work();
  });
}

/**
 * Returns the nodes that a change concerns: those added or with a changed attribute or text; for removed nodes, their
 * neighbours.
 */
function nodesOf({
  type,
  target,
  addedNodes,
  removedNodes,
  previousSibling,
  nextSibling,
}: MutationRecord): readonly Node[] {
  if (type !== "childList") return [target];
  const beside = [previousSibling, nextSibling].filter((each) => each !== null);
  return [...addedNodes, ...(removedNodes.length === 0 ? [] : beside.length > 0 ? beside : [target])];
}

function isInView(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  // If the browser skips drawing what is out of view, measuring it would force the drawing.
  if (!element?.checkVisibility({ contentVisibilityAuto: true })) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > Math.max(0, top) && top < window.innerHeight;
}

/** Resolves with the time of the second frame after an element appears, or after a change that makes `is` true. */
export function whenThere(is: string | (() => boolean)): Promise<number> {
  const isThere = typeof is === "string" ? () => document.querySelector(is) !== null : is;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** Resolves with the time of the second frame after the condition becomes true. */
export async function whenSo(is: () => boolean): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!is()) await frame();
  await frame();
  return performance.now();
}

/** Makes the column narrower and waits until the page is quiet. Returns how many frames were dropped. */
export async function reflow(): Promise<number> {
  const frames = countFrames();
  document.documentElement.style.setProperty("--column", "38em");
  await new Promise((resolve) => setTimeout(resolve, PUT_OFF_MS));
  return frames();
}

/** Scrolls from the top as a wheel does, one step per frame. Returns how many frames were dropped. */
export async function scroll(): Promise<number> {
  const pane = document.querySelector(".pane, .text-pane")!;
  const frames = countFrames();
  for (let step = 0; step < SCROLLS; step++) {
    pane.scrollTop += SCROLL_PX;
    await new Promise(requestAnimationFrame);
  }
  return frames();
}

const FRAME_MS = 1000 / 60;
const [SCROLLS, SCROLL_PX] = [120, 150];

/** Counts dropped frames from now on. The returned function stops counting and returns the number. */
function countFrames(): () => number {
  let [dropped, last, isOver] = [0, performance.now(), false];
  const frame = (at: number) => {
    dropped += Math.max(0, Math.round((at - last) / FRAME_MS) - 1);
    last = at;
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame((at) => {
    last = at;
    requestAnimationFrame(frame);
  });
  return () => {
    isOver = true;
    return dropped;
  };
}
