import { isRefusal, refusal, type Outcome } from "#shared/base/result.ts";
import { TrustedProxies } from "../connection/trustedProxies.ts";
import { LOG_LEVELS, type LogLevel } from "../serve/eventLevels.ts";

/** Reads one value of an option; `option` is its name for messages. */
export type OptionValueReader<T> = (value: string, option: string) => Outcome<T>;

export const readPort: OptionValueReader<number> = (value, option) => portIn(value, option, value);

function portIn(text: string, option: string, value: string): Outcome<number> {
  const port = Number(text);
  const isPort = text.trim() !== "" && Number.isInteger(port) && port >= 0 && port <= 65_535;
  return isPort ? port : refusal("hub.wrong-port", { option, value });
}

export const readOriginOption: OptionValueReader<string> = (value, option) =>
  /^https?:$/.test(urlSchemeOf(value)) ? value : refusal("hub.wrong-origin", { option, value });

export const readProxyOption: OptionValueReader<string> = (value, option) => {
  try {
    new TrustedProxies([value]);
    return value;
  } catch {
    return refusal("hub.wrong-proxy", { option, value });
  }
};

/** Reads an address: `9460` is that port on this machine only, `0.0.0.0:9460` is reachable from everywhere. */
export const readMetricsAddress: OptionValueReader<{ readonly host: string; readonly port: number }> = (
  value,
  option,
) => {
  const at = value.lastIndexOf(":");
  const port = portIn(value.slice(at + 1), option, value);
  if (isRefusal(port)) return port;
  return { host: at < 0 ? "127.0.0.1" : value.slice(0, at).replace(/^\[|\]$/g, ""), port };
};

const UNITS: Readonly<Record<string, number>> = { "": 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 };

/** Reads bytes: `500MB`, `1.5 GB` or a bare number. */
export const readByteSize: OptionValueReader<number> = (value, option) => {
  const [, digits = "", unit = ""] = /^(\d+(?:\.\d+)?)\s*([kmgt]?b)?$/i.exec(value.trim()) ?? [];
  if (digits === "") return refusal("hub.wrong-size", { option, value });
  return Math.round(Number(digits) * (UNITS[unit.toLowerCase()] ?? 1));
};

/** The most seconds that stopping a hub may take. */
const MOST_SECONDS = 60;

export const readWholeSeconds: OptionValueReader<number> = (value, option) => {
  const isWhole = /^\d+$/.test(value) && Number(value) <= MOST_SECONDS;
  return isWhole ? Number(value) : refusal("hub.wrong-seconds", { option, value });
};

export const readLogLevel: OptionValueReader<LogLevel> = (value, option) =>
  LOG_LEVELS.find((level) => level === value) ?? refusal("hub.wrong-level", { option, value });

export const urlSchemeOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : "");
