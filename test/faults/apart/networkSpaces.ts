import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/**
 * How the connection is cut: the far end's cable is unplugged, which its system notices; or all packets are lost
 * silently.
 */
export type CutKind = "unplugged" | "silent";

/** The address of the near namespace, reachable from both. */
export const NEAR_ADDRESS = "10.77.0.1";
const FAR_ADDRESS = "10.77.0.2";
const CABLE = "cable";
/** A hardware address that no interface has: packets for it are dropped by the receiver. */
const NOBODY = "02:00:00:00:00:99";

/**
 * Two network namespaces with one cable between them and no other connection. The machine's own network is not
 * affected. Needs root and `ip`.
 */
export class NetworkSpaces {
  readonly near = `clausemark-${process.pid}-near`;
  readonly far = `clausemark-${process.pid}-far`;
  #cut: CutKind | null = null;

  /** Throws if the machine does not permit it, after removing what was created. */
  constructor() {
    process.once("exit", this.#endAtOnce);
    for (const signal of SIGNALS) process.once(signal, leave);
    try {
      for (const space of [this.near, this.far]) ip("netns", "add", space);
      ip("link", "add", CABLE, "netns", this.near, "type", "veth", "peer", "name", CABLE, "netns", this.far);
      this.#furnish(this.near, NEAR_ADDRESS);
      this.#furnish(this.far, FAR_ADDRESS);
    } catch (error) {
      this.#endAtOnce();
      throw error;
    }
  }

  /** How the cable is cut at the moment, or null. */
  get currentCut(): CutKind | null {
    return this.#cut;
  }

  cut(how: CutKind): void {
    this.#cut = how;
    if (how === "unplugged") return this.#plug("down");
    ip("-n", this.near, "neigh", "replace", FAR_ADDRESS, "lladdr", NOBODY, "dev", CABLE, "nud", "permanent");
    ip("-n", this.far, "neigh", "replace", NEAR_ADDRESS, "lladdr", NOBODY, "dev", CABLE, "nud", "permanent");
  }

  heal(): void {
    if (this.#cut === "unplugged") this.#plug("up");
    if (this.#cut === "silent") {
      ip("-n", this.near, "neigh", "del", FAR_ADDRESS, "dev", CABLE);
      ip("-n", this.far, "neigh", "del", NEAR_ADDRESS, "dev", CABLE);
    }
    this.#cut = null;
  }

  /** Starts a program in one of the namespaces without the machine's proxies, which cannot be reached there. */
  spawn(space: string, command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/_proxy$/i.test(name)));
    return spawn("ip", ["netns", "exec", space, command, ...args], { ...options, env });
  }

  /** Ends everything that runs in the namespaces, and removes them. */
  async end(): Promise<void> {
    this.#kill();
    for (const end = Date.now() + 5_000; this.#pids().length > 0 && Date.now() < end;) await pause(50);
    this.#endAtOnce();
  }

  #plug(state: "up" | "down"): void {
    ip("-n", this.far, "link", "set", CABLE, state);
  }

  #furnish(space: string, address: string): void {
    ip("-n", space, "addr", "add", `${address}/30`, "dev", CABLE);
    for (const device of ["lo", CABLE]) ip("-n", space, "link", "set", device, "up");
  }

  #pids(): number[] {
    const there = [this.near, this.far].filter((space) => spaces().includes(space));
    return there.flatMap((space) => ip("netns", "pids", space).split("\n").filter(Boolean).map(Number));
  }

  #kill(): void {
    for (const pid of this.#pids()) {
      try {
        process.kill(pid, "SIGKILL");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
      }
    }
  }

  readonly #endAtOnce = (): void => {
    process.off("exit", this.#endAtOnce);
    for (const signal of SIGNALS) process.off(signal, leave);
    this.#kill();
    for (const space of [this.near, this.far]) if (spaces().includes(space)) ip("netns", "del", space);
  };
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;
const leave = () => process.exit(1);

/** Returns the names of all existing namespaces. */
function spaces(): string[] {
  return ip("netns", "list")
    .split("\n")
    .map((line) => line.split(" ")[0]!);
}

function ip(...args: readonly string[]): string {
  return execFileSync("ip", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
