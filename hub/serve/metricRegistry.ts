/** Upper bounds of the histogram buckets, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

/** The label of a counter and its known values. */
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
 * Metrics in the text format of Prometheus. Names and labels come from the code only: no identifier, name or address.
 */
export class MetricRegistry {
  readonly #help = new Map<string, { readonly type: string; readonly help: string }>();
  readonly #counters = new Map<string, Map<string, number>>();
  readonly #histograms = new Map<string, Histogram>();
  readonly #computed = new Map<string, () => Promise<readonly string[]>>();

  /**
   * Registers a counter. With `by`, it is split by a label whose known values start at 0, so that the first increment
   * is visible.
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

  /** Registers a histogram of times, in seconds. */
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

  /** Registers a metric that is computed when it is read; `counter` is for values that only grow. */
  gauge(name: string, help: string, value: () => number | Promise<number>, type: "gauge" | "counter" = "gauge"): void {
    this.#help.set(name, { type, help });
    this.#computed.set(name, async () => [`${name} ${await value()}`]);
  }

  /** Registers a gauge that is computed when it is read and split by a label. */
  labelledGauge(name: string, help: string, label: string, values: () => Readonly<Record<string, number>>): void {
    this.#help.set(name, { type: "gauge", help });
    this.#computed.set(name, () =>
      Promise.resolve(
        Object.entries(values()).map(([value, count]) => `${name}${labels({ [label]: value })} ${count}`),
      ),
    );
  }

  /** Registers constant information, given by its labels. */
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
    const compute = this.#computed.get(name);
    if (compute) return compute();
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
