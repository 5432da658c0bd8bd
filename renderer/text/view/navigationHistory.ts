/** How many places are remembered. */
const LENGTH = 50;

/** The places that the user jumped from, to go back and forward as in a browser. */
export class NavigationHistory<T> {
  #back: T[] = [];
  #forth: T[] = [];

  /** Records the place that the user is about to jump from. */
  push(here: T): void {
    this.#back = [...this.#back.slice(1 - LENGTH), here];
    this.#forth = [];
  }

  canStep(way: "back" | "forth"): boolean {
    return (way === "back" ? this.#back : this.#forth).length > 0;
  }

  /** Returns the place to go to from here, or null if there is none. */
  step(way: "back" | "forth", here: T): T | null {
    const [from, to] = way === "back" ? [this.#back, this.#forth] : [this.#forth, this.#back];
    const place = from.pop();
    if (place === undefined) return null;
    to.push(here);
    return place;
  }
}
