import { spawn } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { assembleHubRelease } from "#scripts/hubRelease.ts";
import { readProcessOutput, waitForExit } from "#scripts/runProcess.ts";
import about from "../../package.json" with { type: "json" };
import { createTempFolder } from "../support/tempFolder.ts";

it("The hub’s release is one program that runs without any package, and what an operator needs", async () => {
  const folder = path.join(createTempFolder("release"), "hub");
  const files = await assembleHubRelease(folder, null);
  expect(files).toEqual(["LICENSE", "THIRD-PARTY.txt", "deploy", "docs", "hub"]);
  const program = path.join(folder, "hub/hub.mjs");
  expect(await readProcessOutput(process.execPath, [program, "--version"])).toBe(`${about.version}\n`);
  const data = createTempFolder("hub");
  const hub = spawn(process.execPath, [program, "--data", data, "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const url = await new Promise<string>((resolve) =>
    hub.stdout.once("data", (line: Buffer) => resolve(String(line).trim())),
  );
  const health = (await (await fetch(`${url}/healthz`)).json()) as object;
  expect(health).toEqual({ ok: true, version: about.version });
  hub.kill();
  expect(await waitForExit(hub)).toBe(0);
});
