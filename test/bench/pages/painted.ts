/** How long nothing may change until a page is taken to have come to its end, in ms. */
const QUIET_MS = 1000;

/** The frame that a change of width is drawn in, and what is put off until after it, have come by then, in ms. */
const PUT_OFF_MS = 2000;

/** A column in a pane that scrolls. */
export function column(): HTMLElement {
  const pane = document.body.appendChild(document.createElement("div"));
  pane.className = "pane";
  const column = pane.appendChild(document.createElement("div"));
  column.className = "column";
  return column;
}

/**
 * From now until the second frame after the last change that the work has made beneath an element, in ms. `isDone` is
 * asked only when nothing has changed for a while.
 */
export function painted(work: () => unknown, isDone: () => boolean, beneath: Element = document.body): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    let [painted, changes]: [number, number] = [began, 0];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      const change = ++changes;
      clearTimeout(timer);
      requestAnimationFrame(() => requestAnimationFrame(() => change === changes && frame()));
    };
    const frame = () => {
      painted = performance.now();
      timer = setTimeout(() => {
        if (!isDone()) return;
        observer.disconnect();
        resolve(painted - began);
      }, QUIET_MS);
    };
    const observer = new MutationObserver(changed);
    observer.observe(beneath, { childList: true, subtree: true, attributes: true });
    changed();
    work();
  });
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

/** Makes the column narrower; what the tasks of 50 ms and more that come of it take together, in ms. */
export async function reflow(): Promise<number> {
  let [sum, last] = [0, performance.now() + PUT_OFF_MS];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) sum += duration;
    last = performance.now();
  });
  observer.observe({ type: "longtask" });
  document.documentElement.style.setProperty("--column", "38em");
  while (performance.now() < last + QUIET_MS) await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return sum;
}
