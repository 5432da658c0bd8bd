/** A promise that resolves when `open` is called. */
export interface Latch {
  readonly passed: Promise<void>;
  readonly open: () => void;
}

export function newLatch(): Latch {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}
