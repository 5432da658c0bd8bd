/** Upper ends of what times are counted in, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** What the counts of a figure are told apart by. */
interface Kinds {
  readonly label: string;
  readonly values: readonly string[];
}

interface Histogram {
  readonly counts: number[];
  sum: number;
  count: number;
}

/**
 * Figures of a hub, in the text format of Prometheus. Names and labels come from the code alone: no identifier, no
 * name, no address.
 */
export class MetricRegistry {
  readonly #help = new Map<string, { readonly type: string; readonly help: string }>();
  readonly #counters = new Map<string, Map<string, number>>();
  readonly #histograms = new Map<string, Histogram>();
  readonly #asked = new Map<string, () => Promise<readonly string[]>>();

  /**
   * Names a figure that only grows. Where its counts are told apart, by what: a label and its values that are known, which
   * stand at 0 from the start, so that the first of a kind is seen.
   */
  counter(name: string, help: string, by?: Kinds): (by?: number, kind?: string) => void {
    const start = by ? by.values.map((value) => labels({ [by.label]: value })) : [""];
    const counts = new Map(start.map((key) => [key, 0]));
    this.#help.set(name, { type: "counter", help });
    this.#counters.set(name, counts);
    return (more = 1, kind) => {
      const key = by && kind !== undefined ? labels({ [by.label]: kind }) : "";
      counts.set(key, (counts.get(key) ?? 0) + more);
    };
  }

  /** Names times, in seconds. */
  histogram(name: string, help: string): (seconds: number) => void {
    const histogram: Histogram = { counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
    this.#help.set(name, { type: "histogram", help });
    this.#histograms.set(name, histogram);
    return (seconds) => {
      BUCKETS.forEach((end, at) => seconds <= end && histogram.counts[at]!++);
      histogram.sum += seconds;
      histogram.count++;
    };
  }

  /** Names a figure that is asked for when it is read; `counter` is one that only grows. */
  gauge(name: string, help: string, value: () => number | Promise<number>, type: "gauge" | "counter" = "gauge"): void {
    this.#help.set(name, { type, help });
    this.#asked.set(name, async () => [`${name} ${await value()}`]);
  }

  /** Names a figure that is asked for when it is read, and told apart by a label. */
  labelledGauge(name: string, help: string, label: string, values: () => Readonly<Record<string, number>>): void {
    this.#help.set(name, { type: "gauge", help });
    this.#asked.set(name, () =>
      Promise.resolve(
        Object.entries(values()).map(([value, count]) => `${name}${labels({ [label]: value })} ${count}`),
      ),
    );
  }

  /** Names something that does not change while the process runs: its labels say it. */
  info(name: string, help: string, label: Readonly<Record<string, string>>): void {
    this.#help.set(name, { type: "gauge", help });
    this.#counters.set(name, new Map([[labels(label), 1]]));
  }

  async text(): Promise<string> {
    const blocks = [...this.#help].map(async ([name, { type, help }]) =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...(await this.#lines(name))].join("\n"),
    );
    return `${(await Promise.all(blocks)).join("\n")}\n`;
  }

  async #lines(name: string): Promise<readonly string[]> {
    const asked = this.#asked.get(name);
    if (asked) return asked();
    const histogram = this.#histograms.get(name);
    if (!histogram) return [...this.#counters.get(name)!].map(([key, count]) => `${name}${key} ${count}`);
    const ends = BUCKETS.map((end, at) => `${name}_bucket{le="${end}"} ${histogram.counts[at]}`);
    const all = `${name}_bucket{le="+Inf"} ${histogram.count}`;
    return [...ends, all, `${name}_sum ${histogram.sum}`, `${name}_count ${histogram.count}`];
  }
}

function labels(label: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(label).map(([name, value]) => `${name}="${value.replace(/[^\w .-]/g, "_")}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
