import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "#shared/base/result.ts";
import { runHub } from "#hub/main.ts";
import { parseArguments } from "../arguments/parseArguments.ts";
import type { CommandEnvironment } from "../environment.ts";

/** The built web edition of this checkout, if any. */
const WEB = join(import.meta.dirname, "../../out/renderer/web");

/** `hub [--port N] [--data DIR]`: runs the team's hub until it is stopped. Serves the web edition if it is built. */
export async function runTeamHubCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values } = parseArguments(args, { port: { type: "string" }, data: { type: "string" } }, {});
  const port = values.port === undefined ? [] : ["--port", values.port];
  const web = existsSync(WEB) ? ["--web", WEB] : [];
  return runHub(["--data", values.data ?? join(io.home, "hub"), ...port, ...web]);
}
