import path from "node:path";
import { ROOT } from "./bundles.ts";
import { runProcess } from "./runProcess.ts";
import { OFFICE_NEEDS, installMissingNeeds } from "./setup.ts";

/**
 * `npm run test:office`: tests our Word files after LibreOffice has saved them again. Installs LibreOffice if possible;
 * if it is missing, the suite is skipped. `DOSSIERS=200 SEED=3` make it longer and vary it.
 */
await installMissingNeeds(OFFICE_NEEDS);
const vitest = path.join(ROOT, "node_modules/vitest/vitest.mjs");
process.exitCode = await runProcess(process.execPath, [vitest, "run", "--config", "vitest.office.config.ts"], {
  cwd: ROOT,
});
