import { format, parseArgs } from "node:util";
import { preferred } from "../shared/messages/languages.ts";
import { message, speak } from "../shared/messages/messages.ts";
import { reportToStderr } from "./serve/report.ts";
import { startHub, type HubOptions } from "./start.ts";

/** The options of a hub as the command line gives them, or null where they are wrong. */
function readOptions(args: readonly string[]): HubOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "8460" },
        data: { type: "string" },
        web: { type: "string" },
        host: { type: "string", default: "127.0.0.1" },
        origin: { type: "string", multiple: true },
        open: { type: "boolean" },
      },
    });
    const { data, web, host, origin: origins, open } = values;
    const port = Number(values.port);
    if (data === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) return null;
    for (const origin of origins ?? []) new URL(origin);
    return { port, data, web, host, origins, mayCreate: open ?? isLoopback(host) };
  } catch {
    return null;
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}

/** Runs a hub until it is told to stop. Standard output holds its URL and nothing else. */
export async function runHub(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    process.stderr.write(`${message("hub.usage")}\n`);
    return 2;
  }
  // The sync library speaks to the console; here it speaks as everything else does.
  console.error = console.warn = (...words) => reportToStderr("library", { text: format(...words) });
  try {
    const hub = await startHub(options);
    process.stdout.write(`${hub.url}\n`);
    await told();
    await hub.stop();
    return 0;
  } catch (error) {
    process.stderr.write(`${reason(error as NodeJS.ErrnoException, options)}\n`);
    return 1;
  }
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function told(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

function reason(error: NodeJS.ErrnoException, { port, data, host = "" }: HubOptions): string {
  if (error.code === "EADDRINUSE") return message("hub.port-taken", { port });
  if (error.code === "EACCES" && error.syscall === "listen") return message("hub.port-forbidden", { port });
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") return message("hub.no-address", { host });
  if (error.code !== undefined) return message("hub.folder", { folder: data, cause: error.code });
  return error.message;
}

if (import.meta.main) {
  await speak(preferred([new Intl.DateTimeFormat().resolvedOptions().locale]));
  process.exit(await runHub(process.argv.slice(2)));
}
