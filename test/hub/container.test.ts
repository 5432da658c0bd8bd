import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { waitForExit } from "#scripts/runProcess.ts";
import { createTempFolder } from "../support/tempFolder.ts";
import { findFreePort } from "../support/network/testServices.ts";
import { selfSigned } from "./certificate.ts";
import { spawnHub, Stage } from "./support.ts";

const FILE = readFileSync(path.join(import.meta.dirname, "../../hub/Containerfile"), "utf8");
/** The environment that the container gives to every process in it, and the health check. */
const VARIABLES = Object.fromEntries(
  /^ENV (.*)$/m
    .exec(FILE)![1]!
    .split(" ")
    .map((each) => each.split("=")),
);
const CHECK = /^HEALTHCHECK CMD (.*)$/m.exec(FILE)![1]!;

let stage: Stage;
beforeEach(() => void (stage = new Stage()));
afterEach(() => stage.end());

function check(env: NodeJS.ProcessEnv): Promise<number | null> {
  const PATH = `${path.dirname(process.execPath)}${path.delimiter}${process.env["PATH"]}`;
  return waitForExit(spawn("sh", ["-c", CHECK], { stdio: "ignore", env: { ...VARIABLES, PATH, ...env } }));
}

it("The container starts with its variables only, and is reported healthy while it is", async () => {
  const port = String(await findFreePort());
  const env = {
    ...VARIABLES,
    CLAUSEMARK_HUB_DATA: createTempFolder("hub"),
    CLAUSEMARK_HUB_WEB: "",
    CLAUSEMARK_HUB_PORT: port,
  };
  const hub = await spawnHub(stage, null, "--port", port, env);
  expect(await check(env)).toBe(0);
  await hub.kill();
  expect(await check(env)).toBe(1);
});

it("The container is reported healthy at another port and behind a certificate, both given by variable", async () => {
  const { cert, key } = selfSigned();
  const port = String(await findFreePort());
  const tls = { CLAUSEMARK_HUB_TLS_CERT: cert, CLAUSEMARK_HUB_TLS_KEY: key };
  const env = { ...tls, CLAUSEMARK_HUB_DATA: createTempFolder("hub"), CLAUSEMARK_HUB_PORT: port };
  await spawnHub(stage, null, "--port", port, env);
  expect(await check(env)).toBe(0);
});
