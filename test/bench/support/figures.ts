import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem, type as system } from "node:os";
import path from "node:path";
import { OUT_FOLDER } from "#scripts/bundles.ts";
import type { Spread } from "./spread.ts";

/** What a bench measured. Less is always better. */
export interface BenchFigure {
  /** What was measured, of what size and against whom; it names the figure among its bench's. */
  readonly what: string;
  readonly value: number;
  /** "x" is a ratio: ours over the peer's. */
  readonly unit: "x" | "ms" | "%" | "MB" | "KB" | "";
  /** It may be so much at most: what was asked for, or else a quarter more than the figure that is kept. Null where it is only told. */
  readonly most: number | null;
  /** What it is to be one day. */
  readonly goal?: number;
  /** Where `value` is a ratio: what the two took, in ms unless `in` says otherwise. */
  readonly ours?: Spread;
  readonly peer?: PeerSpread;
  readonly in?: string;
  /** How far it may be off, as a part of it; NaN of too few rounds. */
  readonly noise?: number;
}

/** Something beside which ours is measured, in the same run. */
export interface PeerSpread extends Spread {
  readonly name: string;
}

/** What a bench leaves in `out/bench/NAME.json`. */
export interface BenchResult {
  readonly bench: string;
  readonly command: string;
  readonly date: string;
  readonly machine: string;
  /** How long all of it took. */
  readonly seconds: number;
  readonly figures: readonly BenchFigure[];
}

/** What is asked of a figure beside what is kept. */
export interface FigureLimits {
  /** An exact limit, where one is known: 0 notes may be missing. */
  readonly most?: number;
  readonly goal?: number;
  /** It is told, and nothing is asked of it. */
  readonly only?: "told";
  readonly in?: string;
}

export const RESULTS_FOLDER = path.join(OUT_FOLDER, "bench");

/** The figures of the last run that was written down, by bench and name: the limits are a quarter more. */
export const KEPT_FILE = path.join(import.meta.dirname, "../kept.json");
const SLACK = 1.25;

/** Above this, what is kept and what is measured may differ by a quarter although nothing has changed. */
const NOISY = 0.12;

export type KeptFigures = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function readKeptFigures(): KeptFigures {
  return existsSync(KEPT_FILE) ? (JSON.parse(readFileSync(KEPT_FILE, "utf8")) as KeptFigures) : {};
}

/** A quarter more than what is kept; null where nothing is. */
export function computeLimit(kept: number | undefined): number | null {
  return kept === undefined ? null : SLACK * kept;
}

/** Gathers a bench's figures: each is printed when it is known, all are left for `npm run bench` and `docs/performance.md`. */
export class FigureCollector {
  readonly #bench: string;
  readonly #kept: Readonly<Record<string, number>>;
  readonly #all: BenchFigure[] = [];

  constructor(bench: string) {
    this.#bench = bench;
    this.#kept = readKeptFigures()[bench] ?? {};
  }

  add(figure: Omit<BenchFigure, "most" | "goal">, asked: FigureLimits = {}): void {
    const { most, goal, only } = asked;
    if (this.#all.some(({ what }) => what === figure.what)) throw new Error(`Two figures are called “${figure.what}”`);
    const limit = only === "told" ? null : (most ?? computeLimit(this.#kept[figure.what]));
    const added: BenchFigure = { ...figure, most: limit, ...(goal !== undefined && { goal }) };
    this.#all.push(added);
    console.log(`${this.#bench}: ${describeFigure(added)}`);
  }

  /** Ours over a peer's, medians both: below 1, ours took less. */
  addRatio(what: string, ours: Spread, peer: PeerSpread, asked: FigureLimits = {}): void {
    const noise = Math.hypot(ours.noise, peer.noise);
    const unit = { unit: "x", ours, peer, noise, ...(asked.in !== undefined && { in: asked.in }) } as const;
    this.add({ what: `${what}, against ${peer.name}`, value: ours.median / peer.median, ...unit }, asked);
  }

  /** What took so long or so much by itself, a median. */
  addMedian(what: string, { median, noise }: Spread, unit: BenchFigure["unit"], asked: FigureLimits = {}): void {
    this.add({ what, value: median, unit, noise }, asked);
  }

  /** Leaves them, and ends the process with 1 where a limit was not held or a figure that is kept was not measured. */
  finish(): void {
    const missing = findUnmeasured(this.#kept, this.#all);
    for (const what of missing) console.error(`${this.#bench}: not measured: ${what}`);
    mkdirSync(RESULTS_FOLDER, { recursive: true });
    const command = ["npm run bench --", this.#bench, ...process.argv.slice(2)].join(" ");
    const measured: BenchResult = {
      bench: this.#bench,
      command,
      date: new Date().toISOString().slice(0, 10),
      machine: machine(),
      seconds: Math.round(performance.now() / 1000),
      figures: this.#all,
    };
    writeFileSync(path.join(RESULTS_FOLDER, `${this.#bench}.json`), JSON.stringify(measured, null, 1));
    if (missing.length > 0 || !this.#all.every(isWithinLimit)) process.exitCode = 1;
  }
}

/** Figures that are kept and were not measured: a limit that nobody asks for any more is no limit. */
export function findUnmeasured(
  kept: Readonly<Record<string, number>>,
  figures: readonly BenchFigure[],
): readonly string[] {
  return Object.keys(kept).filter((what) => !figures.some((figure) => figure.what === what));
}

export function isWithinLimit({ value, most }: BenchFigure): boolean {
  return most === null || value <= most;
}

export const isNoisy = ({ noise = 0 }: BenchFigure): boolean => noise > NOISY;

/** "0.62 x (at most 0.78), 310 ms (290–340) against 500 (480–530), 5 rounds", with a word before it where the limit is not held. */
export function describeFigure(figure: BenchFigure): string {
  const { what, ours, peer } = figure;
  const unit = figure.in ?? "ms";
  const compared =
    ours && peer ? `, ${formatSpread(ours)} ${unit} against ${formatSpread(peer)}, ${ours.rounds} rounds` : "";
  const asked = [formatLimit(figure), formatGoal(figure), formatNoise(figure)].filter(Boolean).join(", ");
  return `${isWithinLimit(figure) ? "" : "NOT HELD: "}${what}: ${formatValue(figure)}${asked && ` (${asked})`}${compared}`;
}

export function formatValue({ value, unit }: BenchFigure): string {
  return `${formatNumber(value)}${unit === "" ? "" : ` ${unit}`}`;
}

export const formatLimit = ({ most }: BenchFigure): string => (most === null ? "" : `at most ${formatNumber(most)}`);
export const formatGoal = ({ goal }: BenchFigure): string => (goal === undefined ? "" : `goal ${formatNumber(goal)}`);

/** "± 4 %". */
export function formatNoise({ noise = NaN }: BenchFigure): string {
  return Number.isNaN(noise) ? "" : `± ${formatNumber(100 * noise)} %`;
}

/** "310 (290–340)". */
export function formatSpread({ median, least, most }: Spread): string {
  return least === most
    ? formatNumber(median)
    : `${formatNumber(median)} (${formatNumber(least)}–${formatNumber(most)})`;
}

/** Three digits that count, thousands apart. */
export function formatNumber(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}

function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores, ${memory} GiB, ${system()}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)} at the end`;
}
