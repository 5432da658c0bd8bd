import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { findProgramOnPath } from "./findChromium.ts";

/**
 * Returns the folder of PostgreSQL's programs, or null if it is not installed. Debian does not put them on the path.
 */
export function findPostgres(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => path.join(root, version, "bin"));
  const found = folders.find((folder) => existsSync(path.join(folder, "initdb")));
  const onPath = findProgramOnPath("initdb");
  return found ?? (onPath === null ? null : path.dirname(onPath));
}
