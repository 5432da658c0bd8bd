import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem, type as system } from "node:os";
import path from "node:path";
import { OUT_FOLDER } from "#scripts/bundles.ts";
import type { Spread } from "./spread.ts";

/** A measured figure. Less is always better. */
export interface BenchFigure {
  /** What was measured, of what size and against what. It is unique in its bench. */
  readonly what: string;
  readonly value: number;
  /** "x" is a ratio: ours over the peer's. */
  readonly unit: "x" | "ms" | "%" | "MB" | "KB" | "";
  /** The limit: an exact one, or else a quarter above the saved figure. Null if the figure is only reported. */
  readonly most: number | null;
  /** A goal for the future. */
  readonly goal?: number;
  /** If `value` is a ratio, the two sides, in ms unless `in` names another unit. */
  readonly ours?: Spread;
  readonly peer?: PeerSpread;
  readonly in?: string;
  /** The uncertainty as a fraction; NaN after too few rounds. */
  readonly noise?: number;
}

/** A comparison measured in the same run. */
export interface PeerSpread extends Spread {
  readonly name: string;
}

/** The results that a bench leaves in `out/bench/NAME.json`. */
export interface BenchResult {
  readonly bench: string;
  readonly command: string;
  readonly date: string;
  readonly machine: string;
  /** How long the whole bench took. */
  readonly seconds: number;
  readonly figures: readonly BenchFigure[];
}

/** The limits of a figure besides the saved one. */
export interface FigureLimits {
  /** An exact limit, if there is one: 0 notes may be missing. */
  readonly most?: number;
  readonly goal?: number;
  /** The figure is only reported and has no limit. */
  readonly only?: "told";
  readonly in?: string;
}

export const RESULTS_FOLDER = path.join(OUT_FOLDER, "bench");

/** The figures of the last saved run, by bench and name. The limits are a quarter above them. */
export const KEPT_FILE = path.join(import.meta.dirname, "../kept.json");
const SLACK = 1.25;

/** Above this noise, the saved and the measured figure may differ by a quarter although nothing has changed. */
const NOISY = 0.12;

export type KeptFigures = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function readKeptFigures(): KeptFigures {
  return existsSync(KEPT_FILE) ? (JSON.parse(readFileSync(KEPT_FILE, "utf8")) as KeptFigures) : {};
}

/** Returns a quarter more than the saved figure, or null if there is none. */
export function computeLimit(kept: number | undefined): number | null {
  return kept === undefined ? null : SLACK * kept;
}

/** Collects a bench's figures, prints each at once, and saves all for `npm run bench` and `docs/performance.md`. */
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

  /** Adds the ratio of our median to a peer's: below 1, ours took less. */
  addRatio(what: string, ours: Spread, peer: PeerSpread, asked: FigureLimits = {}): void {
    const noise = Math.hypot(ours.noise, peer.noise);
    const unit = { unit: "x", ours, peer, noise, ...(asked.in !== undefined && { in: asked.in }) } as const;
    this.add({ what: `${what}, against ${peer.name}`, value: ours.median / peer.median, ...unit }, asked);
  }

  /** Adds a median on its own, without a peer. */
  addMedian(what: string, { median, noise }: Spread, unit: BenchFigure["unit"], asked: FigureLimits = {}): void {
    this.add({ what, value: median, unit, noise }, asked);
  }

  /** Saves the figures. The exit code is 1 if a figure exceeded its limit or a saved figure was not measured. */
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

/** Returns the saved figures that were not measured: without this check, their limits would silently lapse. */
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

/**
 * Describes a figure: "0.62 x (at most 0.78), 310 ms (290–340) against 500 (480–530), 5 rounds". A word at the
 * beginning says if the limit is exceeded.
 */
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

/** Formats at most three significant digits, with thousands separators. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}

function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores, ${memory} GiB, ${system()}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)} at the end`;
}
