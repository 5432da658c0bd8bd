import { execFileSync, spawn } from "node:child_process";
import path from "node:path";
import { Stage, until } from "#test/hub/support.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import type { BenchHub } from "./benchWriters.ts";

/** Runs the work with hubs and clients that are stopped afterwards. */
export async function withStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = new Stage();
  try {
    return await work(stage);
  } finally {
    await stage.end();
  }
}

/** Starts the bare hub in its own process, with its file in a folder. */
export async function spawnBareHub(stage: Stage, folder = createTempFolder("bench")): Promise<BenchHub> {
  const program = path.join(import.meta.dirname, "../peers/hub.ts");
  const child = spawn(process.execPath, [program, path.join(folder, "updates.db")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => child.once("close", resolve));
  const kill = async () => void (child.kill("SIGKILL"), await gone);
  stage.add(kill);
  let url = "";
  child.stdout.on("data", (chunk: Buffer) => (url += chunk.toString()));
  await until("the bare hub's URL", () => url.includes("\n"));
  const measured = (what: string) => Number(execFileSync("ps", ["-o", `${what}=`, "-p", String(child.pid)]));
  return {
    url: url.trim(),
    isOurs: false,
    kill,
    memory: () => 1024 * measured("rss"),
    cpu: () => measured("cputimes"),
  };
}
