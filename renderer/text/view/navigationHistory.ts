/** How many places are remembered. */
const LENGTH = 50;

/** Where one has jumped from, to go back there and forth again, as a browser does it. */
export class NavigationHistory<T> {
  #back: T[] = [];
  #forth: T[] = [];

  /** One is about to jump from here. */
  push(here: T): void {
    this.#back = [...this.#back.slice(1 - LENGTH), here];
    this.#forth = [];
  }

  canStep(way: "back" | "forth"): boolean {
    return (way === "back" ? this.#back : this.#forth).length > 0;
  }

  /** The place to go to from here, or null where there is none. */
  step(way: "back" | "forth", here: T): T | null {
    const [from, to] = way === "back" ? [this.#back, this.#forth] : [this.#forth, this.#back];
    const place = from.pop();
    if (place === undefined) return null;
    to.push(here);
    return place;
  }
}
