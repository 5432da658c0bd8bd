import { homedir } from "node:os";
import { join } from "node:path";

/** Returns the folder of this installation's keys: `$CLAUSEMARK_HOME`, or the platform's settings folder. */
export function clausemarkHomeFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.CLAUSEMARK_HOME) return env.CLAUSEMARK_HOME;
  if (platform === "win32") return join(env.APPDATA ?? join(homedir(), "AppData", "Roaming"), "Clausemark");
  if (platform === "darwin") return join(homedir(), "Library", "Application Support", "Clausemark");
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), ".config"), "clausemark");
}
