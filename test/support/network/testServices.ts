import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chownSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { findPostgres } from "#scripts/findPostgres.ts";
import { createTempFolder, removeTempFolder } from "../tempFolder.ts";

/** A service started for tests, in its own folder and on a free port. */
export interface TestService {
  readonly url: string;
  /** The folder of all its data. */
  readonly folder: string;
  /** The number of its process, or of its first. */
  readonly pid: () => number;
  /** Ends it like a crash. Resolves when it has ended. `start` restarts it with its data. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  end(): Promise<void>;
}

/** Returns why tests with both services cannot run here, or null if they can. */
export function missingServicesReason(): string | null {
  if (findPostgres() === null) return "PostgreSQL is not installed";
  return findProgramOnPath("redis-server") === null ? "Redis is not installed" : null;
}

/**
 * Starts PostgreSQL without recycling write-ahead log files, so that nothing old is left in them. It refuses to run as
 * root, so root starts it as `nobody`.
 */
export async function startPostgres(): Promise<TestService> {
  const programs = findPostgres()!;
  const folder = createTempFolder("postgres");
  const data = path.join(folder, "data");
  const user = process.getuid?.() === 0 ? nobody() : null;
  if (user) chownSync(folder, user.uid, user.gid);
  const how = ["--auth=trust", "--username=clausemark", "--encoding=UTF8", "--locale=C", "--no-sync"];
  execFileSync(path.join(programs, "initdb"), ["-D", data, ...how], { ...user, cwd: folder, stdio: "ignore" });
  const port = await findFreePort();
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: folder, wal_recycle: "off", port };
  const set = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return startService(
    `postgres://clausemark@127.0.0.1:${port}/postgres`,
    folder,
    () => spawn(path.join(programs, "postgres"), ["-D", data, ...set], { ...user, cwd: folder, stdio: "ignore" }),
    () => succeeds(path.join(programs, "pg_isready"), ["-h", "127.0.0.1", "-p", String(port)]),
    // A SIGKILL of the first process would leave the others running. This ends all of them without a clean shutdown.
    "SIGQUIT",
  );
}

/** Starts Redis with persistence enabled, so that a test can see whether any of our data gets there. */
export async function startRedis(): Promise<TestService> {
  const folder = createTempFolder("redis");
  const port = await findFreePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--appendonly", "yes"];
  return startService(
    `redis://127.0.0.1:${port}`,
    folder,
    () => spawn(findProgramOnPath("redis-server")!, args, { stdio: "ignore" }),
    () => isOpen(port),
  );
}

/** Starts a service, and waits until it is ready; `crash` is the signal that ends it like a crash. */
export async function startService(
  url: string,
  folder: string,
  begin: () => ChildProcess,
  isReady: () => Promise<boolean>,
  crash: NodeJS.Signals = "SIGKILL",
): Promise<TestService> {
  let child: ChildProcess | null = null;
  const stop = async (signal: NodeJS.Signals) => {
    const gone = new Promise((resolve) => child?.once("close", resolve) ?? resolve(null));
    child?.kill(signal);
    await gone;
    child = null;
  };
  const start = async () => {
    child = begin();
    await ready(url, child, isReady).catch(async (error: unknown) => {
      if (child?.exitCode === null) await stop("SIGKILL");
      throw error;
    });
  };
  await start();
  return {
    url,
    folder,
    pid: () => child!.pid!,
    start,
    kill: () => stop(crash),
    async end() {
      if (child) await stop("SIGINT");
      removeTempFolder(folder);
    },
  };
}

async function ready(url: string, child: ChildProcess, isReady: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end && child.exitCode === null;) {
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`A service for the tests did not start: ${url}`);
}

function succeeds(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => execFile(program, [...args], (error) => resolve(error === null)));
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => (socket.destroy(), resolve(true)));
    socket.on("error", () => resolve(false));
  });
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function nobody(): { uid: number; gid: number } {
  const of = (what: string) => Number(execFileSync("id", [what, "nobody"], { encoding: "utf8" }));
  return { uid: of("-u"), gid: of("-g") };
}
