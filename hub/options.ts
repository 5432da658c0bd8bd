import { isRefusal, refuse, type Outcome } from "../shared/base/result.ts";
import { readArguments, readEach } from "./arguments.ts";
import { Proxies } from "./door/address.ts";
import { readPlace, type Place } from "./place.ts";
import type { HubOptions } from "./start.ts";

/** A hub as the command line and the environment describe it; what is in files is not read yet. */
export interface Settings extends Place, Pick<HubOptions, "port" | "host" | "web" | "origins" | "proxies" | "metrics"> {
  /** Redis, by URL: its password belongs in no list of processes. */
  readonly redis: string | null;
  /** PEM files. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Whether anybody may publish dossiers, or whoever knows the phrase in a file. */
  readonly mayCreate: boolean;
  readonly createWith: string | null;
}

const OPTIONS = {
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
} as const;

/** Reads the options of a hub; refused with the first that is wrong. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Outcome<Settings> {
  const given = readArguments(args, OPTIONS);
  if (isRefusal(given)) return given;
  const { host, web, open, "create-with": createWith = null, ...asked } = given.values;
  const place = readPlace(asked.data, env);
  if (isRefusal(place)) return place;
  const redis = readRedis(env, place);
  if (isRefusal(redis)) return redis;
  const tls = readTls(asked["tls-cert"], asked["tls-key"]);
  if (isRefusal(tls)) return tls;
  const reach = readReach(asked);
  if (isRefusal(reach)) return reach;
  const mayCreate = open ?? (createWith === null && isLoopback(host));
  return { ...place, ...reach, redis, tls, host, web, createWith, mayCreate };
}

/** Where the hub is reached, and by whom. */
function readReach(asked: {
  readonly port: string;
  readonly metrics?: string;
  readonly origin?: readonly string[];
  readonly proxy?: readonly string[];
}): Outcome<Pick<Settings, "port" | "origins" | "proxies" | "metrics">> {
  const port = readPort("--port", asked.port);
  if (isRefusal(port)) return port;
  const origins = readEach(asked.origin ?? [], readOrigin);
  if (isRefusal(origins)) return origins;
  const proxies = readEach(asked.proxy ?? [], readProxy);
  if (isRefusal(proxies)) return proxies;
  const metrics = asked.metrics === undefined ? undefined : readMetrics(asked.metrics);
  if (isRefusal(metrics)) return metrics;
  return { port, origins, proxies, metrics };
}

function readRedis(env: NodeJS.ProcessEnv, { database }: Place): Outcome<string | null> {
  const redis = env["REDIS_URL"] || null;
  if (redis === null) return null;
  if (!/^rediss?:$/.test(schemeOf(redis)))
    return refuse("hub.wrong-variable", { variable: "REDIS_URL", form: "redis://…" });
  return database === null ? refuse("hub.needs", { option: "REDIS_URL", other: "DATABASE_URL" }) : redis;
}

function readTls(cert: string | undefined, key: string | undefined): Outcome<Settings["tls"]> {
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert !== undefined) return refuse("hub.needs", { option: "--tls-cert", other: "--tls-key" });
  return key === undefined ? null : refuse("hub.needs", { option: "--tls-key", other: "--tls-cert" });
}

function readOrigin(value: string): Outcome<string> {
  const isWeb = /^https?:$/.test(schemeOf(value));
  return isWeb ? value : refuse("hub.wrong-origin", { option: "--origin", value });
}

function readProxy(value: string): Outcome<string> {
  try {
    new Proxies([value]);
    return value;
  } catch {
    return refuse("hub.wrong-proxy", { option: "--proxy", value });
  }
}

/** `9460` is that port on this machine alone; `0.0.0.0:9460` is for everybody who can reach it. */
function readMetrics(value: string): Outcome<{ host: string; port: number }> {
  const at = value.lastIndexOf(":");
  const port = readPort("--metrics", value.slice(at + 1), value);
  if (isRefusal(port)) return port;
  return { host: at < 0 ? "127.0.0.1" : value.slice(0, at).replace(/^\[|\]$/g, ""), port };
}

function readPort(option: string, text: string, value = text): Outcome<number> {
  const port = Number(text);
  const isPort = text.trim() !== "" && Number.isInteger(port) && port >= 0 && port <= 65_535;
  return isPort ? port : refuse("hub.wrong-port", { option, value });
}

const schemeOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : "");

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
