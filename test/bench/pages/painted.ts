/** How long nothing may change until a page is taken to have come to its end, in ms. */
const QUIET_MS = 1000;

/** After so long without its end, work has failed, in ms. */
const GIVEN_UP_MS = 60_000;

/** The frame that a change of width is drawn in, and what is put off until after it, have come by then, in ms. */
const PUT_OFF_MS = 2000;

/** A column in a pane that scrolls; `lays: "all"` where even what is far from the view has to be laid out. */
export function column({ lays = "near" }: { readonly lays?: "near" | "all" } = {}): HTMLElement {
  const pane = document.body.appendChild(document.createElement("div"));
  pane.className = "pane";
  const column = pane.appendChild(document.createElement("div"));
  column.className = lays === "near" ? "column skips" : "column";
  return column;
}

/** Some changes, and when the second frame after them was. */
interface Changed {
  readonly nodes: readonly Node[];
  at: number;
}

let inView = NaN;

/** When, of the last work, the second frame after the last change was of what was in view at its end, in ms after it began. */
export const untilInView = () => inView;

/**
 * From now until the second frame after the last change that the work has made beneath an element, in ms. `isDone` is
 * asked only when nothing has changed for a while. Throws where that never is.
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
      // The first is the work's own frame: what is painted without an element of its own is there by then.
      inView = Math.max(all[0]!.at, ...all.filter(({ nodes }) => nodes.some(isInView)).map(({ at }) => at));
      resolve(last);
    };
    const observer = new MutationObserver(changed);
    observer.observe(beneath, { childList: true, subtree: true, attributes: true, characterData: true });
    changed([]);
    work();
  });
}

/** What a change is of: what has come, or has another attribute or text; where something went, what it stood between. */
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
  // Where a browser does not draw what is out of view, to measure would have it drawn.
  if (!element?.checkVisibility({ contentVisibilityAuto: true })) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > Math.max(0, top) && top < window.innerHeight;
}

/** Resolves with the time of the second frame after an element is there. */
export function whenThere(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** Resolves with the time of the second frame after something is so. */
export async function whenSo(is: () => boolean): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!is()) await frame();
  await frame();
  return performance.now();
}

/** Makes the column narrower, and waits until nothing more comes of it; how many frames were dropped meanwhile. */
export async function reflow(): Promise<number> {
  const frames = countFrames();
  document.documentElement.style.setProperty("--column", "38em");
  await new Promise((resolve) => setTimeout(resolve, PUT_OFF_MS));
  return frames();
}

/** Scrolls as far as a wheel does, a step for every frame, from the top on; how many frames were dropped meanwhile. */
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

/** Counts from now on how many frames do not come in their time; what it answers with ends it. */
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
