import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { HUB_COMMAND_NAMES } from "../commands/commandArguments.ts";
import { readHubArguments, parseEachOptionValue } from "./readHubArguments.ts";
import { readOptionSources, envVariableForOption, type OptionSources } from "./optionSources.ts";
import {
  readLogLevel,
  readMetricsAddress,
  readOriginOption,
  readPort,
  readProxyOption,
  readWholeSeconds,
  readByteSize,
  urlSchemeOf,
  type OptionValueReader,
} from "./optionValues.ts";
import { DEFAULT_QUOTA_LIMITS, type QuotaLimits } from "../guard/storageQuota.ts";
import { readHubStorageLocation, type HubStorageLocation } from "./hubStorageLocation.ts";
import type { LogLevel } from "../serve/eventLevels.ts";
import type { HubOptions } from "../startHub.ts";

/** A hub as configured by the command line, the environment and a file. Other files that it names are not read yet. */
export interface HubServerSettings
  extends
    HubStorageLocation,
    Pick<HubOptions, "port" | "host" | "socket" | "web" | "origins" | "proxies" | "metrics" | "quotas"> {
  /** A Redis URL. Its password must not appear in a process list. */
  readonly redis: string | null;
  /** PEM files. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Whether anybody may publish dossiers; `createWith` is a file or folder of passphrases that permit it. */
  readonly mayCreate: boolean;
  readonly createWith: string | null;
  /** Seconds that the hub may take to stop. */
  readonly drain: number;
  /** The least severe events to report. */
  readonly log: LogLevel;
  /** A file that says how to report a vulnerability (RFC 9116). */
  readonly securityTxt: string | null;
  /** The configuration file, if it has a line that may hold a password. */
  readonly secret: string | null;
}

const text: OptionValueReader<string> = (value) => value;
const one = <T>(read: OptionValueReader<T>) => ({ type: "string", read }) as const;
const many = <T>(read: OptionValueReader<T>) => ({ type: "string", multiple: true, read }) as const;
const flag = { type: "boolean" } as const;

/**
 * All options of a hub, by name. The environment and a file set the same by the names that `envVariableForOption` returns.
 */
const OPTIONS = {
  data: one(text),
  port: one(readPort),
  host: one(text),
  socket: one(text),
  web: one(text),
  origin: many(readOriginOption),
  proxy: many(readProxyOption),
  metrics: one(readMetricsAddress),
  open: flag,
  "create-with": one(text),
  "tls-cert": one(text),
  "tls-key": one(text),
  "dossier-quota": one(readByteSize),
  "hub-quota": one(readByteSize),
  "keep-free": one(readByteSize),
  drain: one(readWholeSeconds),
  log: one(readLogLevel),
  "security-txt": one(text),
} as const;

type Options = typeof OPTIONS;
type Value<O> = O extends { readonly multiple: true; readonly read: OptionValueReader<infer T> }
  ? readonly T[]
  : O extends { readonly read: OptionValueReader<infer T> }
    ? T
    : boolean;
/** The value of each option, from the command line or else from its variable. */
type OptionValues = { readonly [Name in keyof Options]?: Value<Options[Name]> };

/**
 * Reads the arguments and environment of a hub or command. Refuses the first wrong line or variable, as
 * `readOptionSources` does.
 */
export const readHubOptionSources = (args: readonly string[], env: NodeJS.ProcessEnv): Outcome<OptionSources> =>
  readOptionSources(args, env, Object.keys(OPTIONS));

/** Reads the options of a hub. Refuses the first that is wrong. */
export function readHubSettings(sources: OptionSources): Outcome<HubServerSettings> {
  const chosen = readOptionValues(sources);
  if (isRefusal(chosen)) return chosen;
  const location = readHubStorageLocation(chosen.data, sources.env, sources.variableName);
  if (isRefusal(location)) return location;
  const redis = readRedis(sources, location);
  if (isRefusal(redis)) return redis;
  const tls = readTls(chosen["tls-cert"], chosen["tls-key"]);
  if (isRefusal(tls)) return tls;
  const quotas = readQuotas(chosen);
  const { port = 8460, host = "127.0.0.1", socket, web, metrics, origin = [], proxy = [] } = chosen;
  const createWith = chosen["create-with"] ?? null;
  const mayCreate = chosen.open ?? (createWith === null && isLoopback(host));
  return {
    ...location,
    redis,
    tls,
    port,
    host,
    socket,
    web,
    metrics,
    origins: origin,
    proxies: proxy,
    createWith,
    mayCreate,
    quotas,
    drain: chosen.drain ?? 10,
    log: chosen.log ?? "info",
    securityTxt: chosen["security-txt"] ?? null,
    secret: sources.secret,
  };
}

function readOptionValues({ args, env, variableName }: OptionSources): Outcome<OptionValues> {
  const given = readHubArguments(args, OPTIONS, 0, HUB_COMMAND_NAMES);
  if (isRefusal(given)) return given;
  const typed: Readonly<Record<string, unknown>> = given.values;
  const chosen: Record<string, unknown> = {};
  for (const [name, option] of Object.entries(OPTIONS)) {
    const variable = envVariableForOption(name);
    const value = typed[name] ?? (env[variable] || undefined);
    if (value === undefined) continue;
    const outcome = readOne(option, value, typed[name] === undefined ? variableName(variable) : `--${name}`);
    if (isRefusal(outcome)) return outcome;
    chosen[name] = outcome;
  }
  return chosen as OptionValues;
}

type Option = Options[keyof Options];

function readOne(option: Option, value: unknown, name: string): unknown {
  if (!("read" in option)) return typeof value === "boolean" ? value : readFlag(String(value), name);
  const read = option.read as OptionValueReader<unknown>;
  if (!("multiple" in option)) return read(String(value), name);
  const values = Array.isArray(value) ? value.map(String) : String(value).split(/[\s,]+/);
  return parseEachOptionValue(values, (each) => read(each, name));
}

function readFlag(value: string, option: string): Outcome<boolean> {
  return value === "true" || value === "false" ? value === "true" : refusal("hub.wrong-flag", { option, value });
}

function readRedis({ env, variableName }: OptionSources, { database }: HubStorageLocation): Outcome<string | null> {
  const redis = env["REDIS_URL"] || null;
  if (redis === null) return null;
  if (!/^rediss?:$/.test(urlSchemeOf(redis)))
    return refusal("hub.wrong-variable", { variable: variableName("REDIS_URL"), form: "redis://…" });
  return database === null ? refusal("hub.needs", { option: "REDIS_URL", other: "DATABASE_URL" }) : redis;
}

function readTls(cert: string | undefined, key: string | undefined): Outcome<HubServerSettings["tls"]> {
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert !== undefined) return refusal("hub.needs", { option: "--tls-cert", other: "--tls-key" });
  return key === undefined ? null : refusal("hub.needs", { option: "--tls-key", other: "--tls-cert" });
}

/** Reads the quotas; 0 means no limit. */
function readQuotas(chosen: OptionValues): QuotaLimits {
  return {
    dossier: (chosen["dossier-quota"] ?? DEFAULT_QUOTA_LIMITS.dossier) || Infinity,
    hub: (chosen["hub-quota"] ?? DEFAULT_QUOTA_LIMITS.hub) || Infinity,
    keepFree: chosen["keep-free"] ?? DEFAULT_QUOTA_LIMITS.keepFree,
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
