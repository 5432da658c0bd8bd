import path from "node:path";
import { ROOT } from "./bundles.ts";
import { run } from "./run.ts";
import { OFFICE, setUp } from "./setup.ts";

/**
 * `npm run test:office`: our Word files as LibreOffice saves them again. Installs it where it can; where it is missing, the
 * suite says that it is skipped. `DOSSIERS=200 SEED=3` make it longer and other.
 */
await setUp(OFFICE);
const vitest = path.join(ROOT, "node_modules/vitest/vitest.mjs");
process.exitCode = await run(process.execPath, [vitest, "run", "--config", "vitest.office.config.ts"], {
  cwd: ROOT,
});
