import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { openJournal } from "#node/disk/journal.ts";
import { createTempFolder } from "../support/tempFolder.ts";

const CHILD = fileURLToPath(new URL("./journal-child.ts", import.meta.url));
const ROUNDS = 10;

let folder = "";
beforeAll(() => void (folder = createTempFolder("kill")));

/** Lets a process append for a while and kills it. Returns the numbers it had acknowledged. */
async function appendUntilKilled(first: number): Promise<number[]> {
  const child = spawn(process.execPath, [CHILD, folder, String(first)], { stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((resolve) => child.on("close", resolve));
  let printed = "";
  const begun = new Promise((resolve) =>
    child.stdout.on("data", (chunk: Buffer) => resolve((printed += chunk.toString()))),
  );
  await begun;
  await wait(Math.random() * 150);
  child.kill("SIGKILL");
  await gone;
  return printed.split("\n").slice(0, -1).map(Number);
}

it(`The journal has everything it acknowledged after kill -9, ${ROUNDS} times`, { timeout: 60_000 }, async () => {
  const acknowledged: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    acknowledged.push(...(await appendUntilKilled((acknowledged.at(-1) ?? 0) + 1000)));
    const journal = await openJournal(folder);
    const found = new Set((await journal.read()).flatMap((bytes) => Buffer.from(bytes).toString().match(/<\d+>/g)));
    await journal.close();
    expect(acknowledged.filter((i) => !found.has(`<${i}>`))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 10);
});
