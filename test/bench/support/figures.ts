import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem, type as system } from "node:os";
import path from "node:path";
import { OUT } from "../../../scripts/bundles.ts";

/** What a bench measured, beside what is asked of it: at least, at most, or neither where it is only told. */
export interface Figure {
  /** What was measured, and of what size, such as "5,000 notes, update bytes to painted highlights". */
  readonly what: string;
  /** The figure that is held against the limit. "x" is a ratio to `peer`. */
  readonly value: number;
  readonly unit: "x" | "ms" | "%" | "MB" | "";
  readonly least?: number;
  readonly most?: number;
  /** Where `value` is a ratio: what the two took, in ms unless it says otherwise. */
  readonly ours?: number;
  readonly peer?: { readonly name: string; readonly value: number };
}

/** What a bench leaves in `out/bench/NAME.json`. */
export interface Measured {
  readonly bench: string;
  readonly command: string;
  readonly date: string;
  readonly machine: string;
  readonly figures: readonly Figure[];
}

export const RESULTS = path.join(OUT, "bench");

/** Gathers a bench's figures: each is printed when it is known, all are kept for `npm run bench` and `docs/performance.md`. */
export class Figures {
  readonly #bench: string;
  readonly #all: Figure[] = [];

  constructor(bench: string) {
    this.#bench = bench;
  }

  add(figure: Figure): void {
    this.#all.push(figure);
    console.log(`${this.#bench}: ${inWords(figure)}`);
  }

  /** Ours against a peer's, medians both: how many times faster (`least`) or slower (`most`) ours may be. */
  ratio(
    what: string,
    ours: number,
    peer: { name: string; value: number },
    limit: { least: number } | { most?: number },
  ) {
    const value = "least" in limit ? peer.value / ours : ours / peer.value;
    this.add({ what, value, unit: "x", ...limit, ours, peer });
  }

  /** Keeps them, and ends the process with 1 where a limit was not held. */
  end(): void {
    mkdirSync(RESULTS, { recursive: true });
    const command = ["npm run bench --", this.#bench, ...process.argv.slice(2)].join(" ");
    const measured: Measured = {
      bench: this.#bench,
      command,
      date: new Date().toISOString().slice(0, 10),
      machine: machine(),
      figures: this.#all,
    };
    writeFileSync(path.join(RESULTS, `${this.#bench}.json`), JSON.stringify(measured, null, 1));
    if (!this.#all.every(holds)) process.exitCode = 1;
  }
}

export function holds({ value, least = -Infinity, most = Infinity }: Figure): boolean {
  return value >= least && value <= most;
}

/** "14.2 x (at least 8), 310 ms against 4,402 of Recogito", with a word before it where the limit is not held. */
export function inWords(figure: Figure): string {
  const { what, value, unit, ours, peer } = figure;
  const limit = limitOf(figure);
  const compared =
    ours !== undefined && peer ? `, ${number(ours)} ms against ${number(peer.value)} of ${peer.name}` : "";
  const size = `${number(value)}${unit === "" ? "" : ` ${unit}`}${limit === "" ? "" : ` (${limit})`}`;
  return `${holds(figure) ? "" : "NOT HELD: "}${what}: ${size}${compared}`;
}

export function limitOf({ least, most }: Figure): string {
  if (least !== undefined) return `at least ${number(least)}`;
  return most === undefined ? "" : `at most ${number(most)}`;
}

/** Three digits that count, thousands apart. */
export function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}

function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores, ${memory} GiB, ${system()}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)} at the end`;
}
