import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { readArguments, readEach } from "./readArguments.ts";
import { readOptionSources, variableForOption, type OptionSources } from "./optionSources.ts";
import {
  readLevel,
  readMetricsAddress,
  readOrigin,
  readPort,
  readProxy,
  readSeconds,
  readSize,
  schemeOf,
  type ReadValue,
} from "./optionValues.ts";
import { DEFAULT_QUOTAS, type Quotas } from "../guard/storageQuota.ts";
import { readLogLocation, type LogLocation } from "./logLocation.ts";
import type { LogLevel } from "../serve/logEvents.ts";
import type { HubOptions } from "../startHub.ts";

/** A hub as the command line, the environment and a file describe it; what is in other files is not read yet. */
export interface HubServerSettings
  extends LogLocation, Pick<HubOptions, "port" | "host" | "web" | "origins" | "proxies" | "metrics" | "quotas"> {
  /** Redis, by URL: its password belongs in no list of processes. */
  readonly redis: string | null;
  /** PEM files. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Whether anybody may publish dossiers; or whoever knows a passphrase in a file, or in one of a folder's. */
  readonly mayCreate: boolean;
  readonly createWith: string | null;
  /** For how long it may go on after it was told to stop, in seconds. */
  readonly drain: number;
  /** What is told of what happens. */
  readonly log: LogLevel;
  /** The file of options, where it has a line that may hold a password. */
  readonly secret: string | null;
}

const text: ReadValue<string> = (value) => value;
const one = <T>(read: ReadValue<T>) => ({ type: "string", read }) as const;
const many = <T>(read: ReadValue<T>) => ({ type: "string", multiple: true, read }) as const;
const flag = { type: "boolean" } as const;

/** Everything that a hub can be told, by the option's name. The environment and a file say the same by `variableForOption` it. */
const OPTIONS = {
  data: one(text),
  port: one(readPort),
  host: one(text),
  web: one(text),
  origin: many(readOrigin),
  proxy: many(readProxy),
  metrics: one(readMetricsAddress),
  open: flag,
  "create-with": one(text),
  "tls-cert": one(text),
  "tls-key": one(text),
  "dossier-quota": one(readSize),
  "hub-quota": one(readSize),
  "keep-free": one(readSize),
  drain: one(readSeconds),
  log: one(readLevel),
} as const;

type Options = typeof OPTIONS;
type Value<O> = O extends { readonly multiple: true; readonly read: ReadValue<infer T> }
  ? readonly T[]
  : O extends { readonly read: ReadValue<infer T> }
    ? T
    : boolean;
/** What was said of each option, on the command line or else by its variable. */
type Said = { readonly [Name in keyof Options]?: Value<Options[Name]> };

/** Arguments and an environment for whatever a hub does; refused with the first line or variable that is wrong. */
export const readHubSources = (args: readonly string[], env: NodeJS.ProcessEnv): Outcome<OptionSources> =>
  readOptionSources(args, env, Object.keys(OPTIONS));

/** Reads the options of a hub; refused with the first that is wrong. */
export function readHubSettings(sources: OptionSources): Outcome<HubServerSettings> {
  const said = readSaid(sources);
  if (isRefusal(said)) return said;
  const location = readLogLocation(said.data, sources.env, sources.variableName);
  if (isRefusal(location)) return location;
  const redis = readRedis(sources, location);
  if (isRefusal(redis)) return redis;
  const tls = readTls(said["tls-cert"], said["tls-key"]);
  if (isRefusal(tls)) return tls;
  const quotas = readQuotas(said);
  const { port = 8460, host = "127.0.0.1", web, metrics, origin = [], proxy = [] } = said;
  const createWith = said["create-with"] ?? null;
  const mayCreate = said.open ?? (createWith === null && isLoopback(host));
  return {
    ...location,
    redis,
    tls,
    port,
    host,
    web,
    metrics,
    origins: origin,
    proxies: proxy,
    createWith,
    mayCreate,
    quotas,
    drain: said.drain ?? 10,
    log: said.log ?? "info",
    secret: sources.secret,
  };
}

function readSaid({ args, env, variableName }: OptionSources): Outcome<Said> {
  const given = readArguments(args, OPTIONS);
  if (isRefusal(given)) return given;
  const typed: Readonly<Record<string, unknown>> = given.values;
  const said: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(OPTIONS)) {
    const variable = variableForOption(name);
    const value = typed[name] ?? (env[variable] || undefined);
    if (value === undefined) continue;
    const outcome = readOne(option, value, typed[name] === undefined ? variableName(variable) : `--${name}`);
    if (isRefusal(outcome)) return outcome;
    said[name] = outcome;
  }
  return said as Said;
}

type Option = Options[keyof Options];

function readOne(option: Option, value: unknown, name: string): unknown {
  if (!("read" in option)) return typeof value === "boolean" ? value : readFlag(String(value), name);
  const read = option.read as ReadValue<unknown>;
  if (!("multiple" in option)) return read(String(value), name);
  const values = Array.isArray(value) ? value.map(String) : String(value).split(/[\s,]+/);
  return readEach(values, (each) => read(each, name));
}

function readFlag(value: string, option: string): Outcome<boolean> {
  return value === "true" || value === "false" ? value === "true" : refusal("hub.wrong-flag", { option, value });
}

function readRedis({ env, variableName }: OptionSources, { database }: LogLocation): Outcome<string | null> {
  const redis = env["REDIS_URL"] || null;
  if (redis === null) return null;
  if (!/^rediss?:$/.test(schemeOf(redis)))
    return refusal("hub.wrong-variable", { variable: variableName("REDIS_URL"), form: "redis://…" });
  return database === null ? refusal("hub.needs", { option: "REDIS_URL", other: "DATABASE_URL" }) : redis;
}

function readTls(cert: string | undefined, key: string | undefined): Outcome<HubServerSettings["tls"]> {
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert !== undefined) return refusal("hub.needs", { option: "--tls-cert", other: "--tls-key" });
  return key === undefined ? null : refusal("hub.needs", { option: "--tls-key", other: "--tls-cert" });
}

/** 0 sets no limit. */
function readQuotas(said: Said): Quotas {
  return {
    dossier: (said["dossier-quota"] ?? DEFAULT_QUOTAS.dossier) || Infinity,
    hub: (said["hub-quota"] ?? DEFAULT_QUOTAS.hub) || Infinity,
    keepFree: said["keep-free"] ?? DEFAULT_QUOTAS.keepFree,
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
