import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { STRICT_HEADERS } from "#shared/host/servedHeaders.ts";
import { VERSION } from "../version.ts";
import { COUNTED_EVENTS } from "./eventLevels.ts";
import { MetricRegistry } from "./metricRegistry.ts";
import type { ReportEvent } from "./reportEvent.ts";

/** Labels of counters; each value is counted from the start. */
const KINDS = { label: "event", values: Object.keys(COUNTED_EVENTS) };
const OUTCOMES = { label: "outcome", values: ["stored", "known", "refused", "resync", "unsaved", "held"] };

/** Metrics of a hub. */
export interface HubMetrics {
  readonly text: () => Promise<string>;
  /** Counts an event of the hub's log. */
  readonly event: (event: string) => void;
  /** Counts an update and its outcome. */
  readonly update: (outcome: string, bytes: number, seconds: number) => void;
}

/** Values that only the running hub can provide; there is no metric for those that are null. */
export interface MetricSources {
  readonly sockets: () => { readonly proven: number; readonly strangers: number };
  readonly dossiers: () => number;
  /** Bytes stored, and bytes free on the disk. */
  readonly stored: () => number;
  readonly free: (() => number) | null;
  /** Whether the hub works, and whether it reaches the services it needs. */
  readonly isWell: () => Promise<boolean>;
  readonly reaches: Readonly<Partial<Record<"database" | "redis", () => Promise<boolean>>>>;
  /** When everything was last backed up (ms); null for never. */
  readonly savedAt: () => Promise<number | null>;
}

export function createHubMetrics(live: MetricSources): HubMetrics {
  const metrics = new MetricRegistry();
  const events = metrics.counter("clausemark_events_total", "Events, by name.", KINDS);
  const updates = metrics.counter(
    "clausemark_updates_total",
    "Updates that came in, by what became of them.",
    OUTCOMES,
  );
  const bytes = metrics.counter("clausemark_update_bytes_total", "Bytes of updates that came in.");
  const times = metrics.histogram(
    "clausemark_update_seconds",
    "From an update's arrival until it is checked and stored.",
  );
  metrics.labelledGauge(
    "clausemark_sockets",
    "Sockets that are open, by whether a member has proved himself.",
    "state",
    () => ({
      ...live.sockets(),
    }),
  );
  metrics.gauge("clausemark_dossiers", "Dossiers that are open.", live.dossiers);
  metrics.gauge("clausemark_stored_bytes", "Bytes that are stored.", live.stored);
  if (live.free) metrics.gauge("clausemark_disk_free_bytes", "Bytes that are free on the disk.", live.free);
  metrics.gauge("clausemark_well", "Whether the hub does its work, as /healthz says.", () => toNumber(live.isWell()));
  for (const [name, isUp] of Object.entries(live.reaches))
    metrics.gauge(`clausemark_${name}_up`, "Whether it can be reached.", () => toNumber(isUp()));
  metrics.gauge("clausemark_last_backup_timestamp_seconds", "When all was saved last; 0 for never.", async () =>
    Math.floor(((await live.savedAt()) ?? 0) / 1000),
  );
  metrics.info("clausemark_build_info", "What runs.", { version: VERSION, node: process.version });
  metrics.gauge("process_start_time_seconds", "When the process began.", () => performance.timeOrigin / 1000);
  metrics.gauge("process_resident_memory_bytes", "Memory of the process.", () => process.memoryUsage.rss());
  metrics.gauge("process_cpu_seconds_total", "Processor time of the process.", cpuSeconds, "counter");
  return {
    text: () => metrics.text(),
    event: (event) => events(1, event),
    update(outcome, length, seconds) {
      updates(1, outcome);
      bytes(length);
      times(seconds);
    },
  };
}

async function toNumber(condition: Promise<boolean>): Promise<number> {
  return Number(await condition.catch(() => false));
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Wraps a report so that its events are counted. */
export function withEventCount(report: ReportEvent, figures: HubMetrics): ReportEvent {
  return (event, fields) => {
    figures.event(event);
    report(event, fields);
  };
}

async function answer(response: ServerResponse, text: Promise<string> | null): Promise<void> {
  const [status, body] = text ? [200, await text] : [404, "404\n"];
  response.writeHead(status, { ...STRICT_HEADERS, "content-type": "text/plain; version=0.0.4; charset=utf-8" });
  response.end(body);
}

/** Serves `/metrics` on a separate address, so that no proxy in front of the hub leads there. */
export async function serveMetrics(
  { host, port }: { readonly host: string; readonly port: number },
  figures: HubMetrics,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const isAsked = request.method === "GET" && request.url === "/metrics";
    void answer(response, isAsked ? figures.text() : null);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const at = `${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${at}/metrics`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
