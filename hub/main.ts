import { isRefusal } from "#shared/base/result.ts";
import { pickSupportedLanguage } from "#shared/base/language.ts";
import { explainRefusal, message, setMessageLanguage } from "#shared/messages/messages.ts";
import { findHubCommand } from "./commands/commandArguments.ts";
import { runHubCommand } from "./commands/runCommand.ts";
import { readFilesNamedInOptions } from "./options/filesNamedInOptions.ts";
import { openHubLogStore } from "./log/openHubLogStore.ts";
import type { PeerFanOut } from "./peers/peerMessage.ts";
import { readHubSettings, readHubOptionSources, type HubServerSettings } from "./options/hubServerSettings.ts";
import { limitYoungGeneration } from "./serve/limitYoungGeneration.ts";
import { describeErrorForOperator } from "./serve/describeErrorForOperator.ts";
import { reloadCertificateAndPassphrases } from "./reloadCertificateAndPassphrases.ts";
import { filterByLevel } from "./serve/eventLevels.ts";
import { describeSyncLibraryMessage } from "./serve/syncLibraryMessages.ts";
import { reportEventToStderr, type ReportEvent } from "./serve/reportEvent.ts";
import { reportUnexpectedError } from "./serve/failureReports.ts";
import type { RunningHub } from "./startHub.ts";
import { VERSION } from "./version.ts";

/**
 * Runs a hub until it receives SIGINT or SIGTERM, or runs one of its commands; returns the exit code. A running hub
 * writes only its URL to standard output.
 */
export async function runHub(args: readonly string[]): Promise<number> {
  const usage = () => `${message("hub.usage")}\n${message("keeper.usage")}`;
  const output = args.includes("--help") ? usage() : args.includes("--version") ? VERSION : null;
  if (output !== null) {
    process.stdout.write(`${output}\n`);
    return 0;
  }
  const sources = readHubOptionSources(args, process.env);
  const command = isRefusal(sources) ? null : findHubCommand(sources.args);
  if (!isRefusal(sources) && command) return runHubCommand(command, sources.args, sources.env);
  const settings = isRefusal(sources) ? sources : readHubSettings(sources);
  if (isRefusal(settings)) {
    process.stderr.write(`${explainRefusal(settings)}\n`);
    return 2;
  }
  const report = filterByLevel(settings.log, reportEventToStderr);
  // The sync library writes to the console; its messages are reported like all others.
  console.error = console.warn = (...words) => {
    const fields = describeSyncLibraryMessage(words);
    if (fields) report("library", fields);
  };
  limitYoungGeneration();
  try {
    const hub = await start(settings, report);
    surviveErrors(report);
    // Reloads run one after the other, so that the files read last win. The reader of the URL may close the pipe at
    // once.
    let renewing = Promise.resolve();
    process.on(
      "SIGHUP",
      () => void (renewing = renewing.then(() => reloadCertificateAndPassphrases(settings, hub, report))),
    );
    const stopped = stopSignal();
    process.stdout.write(`${hub.url}\n`);
    await stopped;
    await hub.drain(1000 * settings.drain);
    await hub.stop();
    return 0;
  } catch (error) {
    process.stderr.write(`${describeErrorForOperator(error, settings)}\n`);
    return 1;
  }
}

// Loaded only to start a hub, since commands do not need it and it is most of the code.
async function start(settings: HubServerSettings, report: ReportEvent): Promise<RunningHub> {
  const given = await readFilesNamedInOptions(settings);
  if (isRefusal(given)) throw new Error(explainRefusal(given));
  for (const file of given.exposed) report("readable by all", { file });
  const logs = await openHubLogStore(settings);
  if (isRefusal(logs)) throw new Error(explainRefusal(logs));
  const fanOut = settings.redis === null ? undefined : await connectRedis(settings.redis, report);
  const { startHub } = await import("./startHub.ts");
  const { tls, mayCreate, securityTxt } = given;
  return startHub({ ...settings, tls, mayCreate, securityTxt, logs, fanOut, data: undefined, report });
}

async function connectRedis(redis: string, report: ReportEvent): Promise<PeerFanOut> {
  const { connectRedisFanOut } = await import("./peers/redisFanOut.ts");
  return connectRedisFanOut(redis, report);
}

/**
 * Reports uncaught errors and keeps the process running, so that one failing request or connection does not affect the
 * others.
 */
function surviveErrors(report: ReportEvent): void {
  // The reader of these streams may have closed them.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  process.on("uncaughtException", (error) => reportUnexpectedError(report, error));
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  const signals = ["SIGINT", "SIGTERM"] as const;
  return new Promise((resolve) => {
    const onSignal = () => {
      for (const each of signals) process.off(each, onSignal);
      resolve();
    };
    for (const each of signals) process.on(each, onSignal);
  });
}

/** Resolves when standard output has been flushed or its reader is gone, since a pipe may be slow. */
function flushOutput(): Promise<void> {
  process.stdout.on("error", () => undefined);
  return new Promise((resolve) => process.stdout.write("", () => resolve()));
}

if (import.meta.main) {
  await setMessageLanguage(pickSupportedLanguage([new Intl.DateTimeFormat().resolvedOptions().locale]));
  const code = await runHub(process.argv.slice(2));
  await flushOutput();
  process.exit(code);
}
