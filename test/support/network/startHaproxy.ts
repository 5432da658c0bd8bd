import { readFileSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import path from "node:path";
import { findProgramOnPath } from "#scripts/findChromium.ts";
import { createTempFolder } from "../tempFolder.ts";
import { startService, type TestService } from "./testServices.ts";

const DEPLOY = path.join(import.meta.dirname, "../../../hub/deploy");
/** The settings that deployed hubs share. */
export const DEPLOYED_SETTINGS = path.join(DEPLOY, "hub.env");

/** Returns the machine's HAProxy, or null. Debian installs it where only root looks for programs. */
export function findHaproxy(): string | null {
  const places = `${process.env["PATH"] ?? ""}${path.delimiter}/usr/sbin`;
  return findProgramOnPath("haproxy", { ...process.env, PATH: places });
}

/**
 * Returns the deployed configuration for these hubs on this machine: with their addresses, and without the certificate. Of
 * the hubs that it names, those that there are no addresses for are left out. Throws if there are more.
 */
export function localHaproxyConfig(port: number, hubs: readonly { readonly port: number }[]): string {
  const deployed = readFileSync(path.join(DEPLOY, "haproxy.cfg"), "utf8");
  const [bound, ...more] = deployed.match(/^ *bind .*$/gm) ?? [];
  const named = deployed.match(/^ *server hub\d hub\d:8460$/gm) ?? [];
  if (!bound || more.length > 0 || named.length < hubs.length) throw new RangeError("The balancer has fewer hubs");
  return named.reduce(
    (config, each, i) => config.replace(each, hubs[i] ? `  server hub${i + 1} 127.0.0.1:${hubs[i].port}` : ""),
    deployed.replace(bound, `  bind 127.0.0.1:${port}`),
  );
}

/** Starts HAProxy as it is deployed, on a port for hubs on this machine. */
export function startHaproxy(port: number, hubs: readonly { readonly port: number }[]): Promise<TestService> {
  const folder = createTempFolder("haproxy");
  const file = path.join(folder, "haproxy.cfg");
  writeFileSync(file, localHaproxyConfig(port, hubs));
  const url = `http://127.0.0.1:${port}`;
  const begin = () => spawn(findHaproxy()!, ["-db", "-f", file], { stdio: "ignore" });
  return startService(url, folder, begin, () => answersWell(url));
}

async function answersWell(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/healthz`).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok === true;
}
