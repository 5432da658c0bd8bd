import { parseArgs } from "node:util";
import { Proxies } from "./door/address.ts";
import type { HubOptions } from "./start.ts";

/** A hub as the command line and the environment describe it; what is in files is not read yet. */
export interface Settings extends Pick<HubOptions, "port" | "host" | "web" | "origins" | "proxies" | "metrics"> {
  /** The folder that everything is kept in; null where it is a database. */
  readonly data: string | null;
  /** PostgreSQL and Redis, by URL: their passwords belong in no list of processes. */
  readonly database: string | null;
  readonly redis: string | null;
  /** PEM files. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Whether anybody may publish dossiers, or whoever knows the phrase in a file. */
  readonly mayCreate: boolean;
  readonly createWith: string | null;
}

/** Reads the options of a hub; null where they are wrong. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings | null {
  try {
    return settingsOf(args, env);
  } catch {
    return null;
  }
}

function settingsOf(args: readonly string[], env: NodeJS.ProcessEnv): Settings | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "8460" },
      data: { type: "string" },
      web: { type: "string" },
      host: { type: "string", default: "127.0.0.1" },
      origin: { type: "string", multiple: true },
      proxy: { type: "string", multiple: true },
      metrics: { type: "string" },
      open: { type: "boolean" },
      "create-with": { type: "string" },
      "tls-cert": { type: "string" },
      "tls-key": { type: "string" },
    },
  });
  const { data = null, web, host, origin: origins, proxy: proxies, open } = values;
  const { "tls-cert": cert, "tls-key": key, "create-with": createWith = null } = values;
  const [database, redis] = [env["DATABASE_URL"] || null, env["REDIS_URL"] || null];
  for (const url of [...(origins ?? []), ...[database, redis].filter((each) => each !== null)]) new URL(url);
  new Proxies(proxies);
  const isWhole = (data !== null || database !== null) && (cert === undefined) === (key === undefined);
  if (!isWhole || (redis !== null && database === null)) return null;
  return {
    port: portOf(values.port),
    data: database === null ? data : null,
    database,
    redis,
    web,
    host,
    origins,
    proxies,
    metrics: values.metrics === undefined ? undefined : placeOf(values.metrics),
    mayCreate: open ?? (createWith === null && isLoopback(host)),
    createWith,
    tls: cert !== undefined && key !== undefined ? { cert, key } : null,
  };
}

/** `9460` is that port on this machine alone; `0.0.0.0:9460` is for everybody who can reach it. */
function placeOf(text: string): { host: string; port: number } {
  const at = text.lastIndexOf(":");
  return { host: at < 0 ? "127.0.0.1" : text.slice(0, at).replace(/^\[|\]$/g, ""), port: portOf(text.slice(at + 1)) };
}

function portOf(text: string): number {
  const port = Number(text);
  if (text.trim() === "" || !Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError("No port");
  return port;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
