import { spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { clausemarkHomeFolder } from "#node/clausemarkHomeFolder.ts";
import { buildApp } from "./build.ts";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { fetchCurrentElectron } from "./electronRuntime.ts";
import { waitForExit } from "./runProcess.ts";

/**
 * `npm start`: builds what has changed and opens the desktop app. If that is impossible, prints the reason in one line
 * and serves the web edition on this machine instead. Ctrl+C ends either.
 */
const args = process.argv.slice(2);

/** The web edition's port. A browser stores its notes by address, so it stays the same at each start. */
const PORT = 8460;
/** An app that fails within this time, in ms, is assumed not to have opened its window. */
const OPENING = 5000;

/** Set when we were interrupted: then a failing app does not mean that it could not be opened. */
let interrupted = false;

await buildApp();
const reason = await openDesktop();
if (reason !== null) {
  console.log(`The desktop app cannot be opened here (${reason}): serving the web edition instead.`);
  console.log("Open the address below in a browser; Ctrl+C ends it.");
  await serveWeb();
}

/** Opens the desktop app and waits until it ends. Returns the reason if it could not be opened. */
async function openDesktop(): Promise<string | null> {
  if (process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"]) return "no display";
  const runtime = await fetchCurrentElectron();
  if ("missing" in runtime) return runtime.missing;
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  console.log(`Opening the desktop app${asRoot ? " without Chromium's sandbox, which refuses to work for root" : ""}.`);
  const began = Date.now();
  const code = await follow(runtime.binary, [...(asRoot ? ["--no-sandbox"] : []), ROOT, ...args]);
  process.exitCode = code;
  return code !== 0 && !interrupted && Date.now() - began < OPENING ? `Electron ended with ${code}, see above` : null;
}

/** Runs the hub on 127.0.0.1 with its data in the user's folder. It prints its URL to standard output. */
async function serveWeb(): Promise<void> {
  const hub = path.join(ROOT, "hub/main.ts");
  const port = (await isFree(PORT)) ? PORT : 0;
  if (port === 0)
    console.log(`Port ${PORT} is taken: at another address the browser will not find the notes it kept at that one.`);
  process.exitCode = await follow(process.execPath, [
    hub,
    ...[
      "--port",
      String(port),
      "--data",
      path.join(clausemarkHomeFolder(), "hub"),
      "--web",
      path.join(OUT_FOLDER, "renderer/web"),
    ],
  ]);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const free = await new Promise<boolean>((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => resolve(true));
  });
  if (free) await new Promise((resolve) => probe.close(resolve));
  return free;
}

/** Runs a program with our standard streams until it ends, passing on signals that end us. */
async function follow(command: string, args: readonly string[]): Promise<number> {
  // Editors that are Electron apps set this variable, which would turn our Electron into plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(command, args, { stdio: "inherit", env });
  const pass = (signal: NodeJS.Signals) => {
    interrupted = true;
    child.kill(signal);
  };
  process.on("SIGINT", pass).on("SIGTERM", pass);
  return waitForExit(child)
    .catch(() => 127)
    .finally(() => process.off("SIGINT", pass).off("SIGTERM", pass));
}
