/** Gives the window its turn between two shares of the work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
