import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { VERSION } from "../version.ts";
import { Metrics } from "./metrics.ts";
import { STRICT } from "./policy.ts";
import type { Report } from "./report.ts";

/** What a running hub tells, and what becomes of updates: each is counted from the start. */
const EVENTS = {
  label: "event",
  values: [
    "started",
    "let in",
    "turned away",
    "put out",
    "refused",
    "resync",
    "unsaved",
    "slowed",
    "crowded out",
    "cut off",
    "too many sockets",
    "damaged",
    "not stored",
    "not read",
    "unwell",
    "failed",
    "stopped",
  ],
};
const OUTCOMES = { label: "outcome", values: ["stored", "known", "refused", "resync", "unsaved"] };

/** What a hub counts. */
export interface Figures {
  readonly text: () => string;
  /** One of the hub's events, as its log has it. */
  readonly event: (event: string) => void;
  /** An update, and what became of it. */
  readonly update: (outcome: string, bytes: number, seconds: number) => void;
}

/** What only the running hub can tell. */
export interface Live {
  readonly sockets: () => number;
  readonly dossiers: () => number;
}

export function newFigures(live: Live): Figures {
  const metrics = new Metrics();
  const events = metrics.counter("clausemark_events_total", "Events, as the log has them.", EVENTS);
  const updates = metrics.counter(
    "clausemark_updates_total",
    "Updates that came in, by what became of them.",
    OUTCOMES,
  );
  const bytes = metrics.counter("clausemark_update_bytes_total", "Bytes of updates that came in.");
  const times = metrics.times("clausemark_update_seconds", "From an update's arrival until it is checked and stored.");
  metrics.asked("clausemark_sockets", "Sockets that are open.", live.sockets);
  metrics.asked("clausemark_dossiers", "Dossiers that are open.", live.dossiers);
  metrics.info("clausemark_build_info", "What runs.", { version: VERSION, node: process.version });
  metrics.asked("process_start_time_seconds", "When the process began.", () => performance.timeOrigin / 1000);
  metrics.asked("process_resident_memory_bytes", "Memory of the process.", () => process.memoryUsage.rss());
  metrics.asked("process_cpu_seconds_total", "Processor time of the process.", cpuSeconds, "counter");
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

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Reports, and counts what is reported. */
export function counted(report: Report, figures: Figures): Report {
  return (event, fields) => {
    figures.event(event);
    report(event, fields);
  };
}

/** Serves `/metrics` on an address of its own, so that no proxy in front of the hub leads there. */
export async function serveFigures(
  { host, port }: { readonly host: string; readonly port: number },
  figures: Figures,
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const isAsked = request.method === "GET" && request.url === "/metrics";
    response.writeHead(isAsked ? 200 : 404, { ...STRICT, "content-type": "text/plain; version=0.0.4; charset=utf-8" });
    response.end(isAsked ? figures.text() : "404\n");
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
