/** Something that is waited for until `open` is called. */
export interface Latch {
  readonly passed: Promise<void>;
  readonly open: () => void;
}

export function newLatch(): Latch {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}
