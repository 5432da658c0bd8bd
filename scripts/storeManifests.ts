import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import about from "../package.json" with { type: "json" };
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { sourceDateEpoch } from "./sourceDateEpoch.ts";
import { parseChecksums, renderHomebrewCask, renderWingetManifests } from "./packaging/storeManifests.ts";

/**
 * `npm run manifests -- SHA256SUMS --download URL --homepage URL`: writes the manifests for winget and Homebrew into
 * `out/manifests`, from the version and the checksums of a release's packages.
 */
const { values, positionals } = parseArgs({
  options: { download: { type: "string" }, homepage: { type: "string" } },
  allowPositionals: true,
});
const [sums] = positionals;
if (!sums || !values.download || !values.homepage) {
  console.error("Usage: npm run manifests -- SHA256SUMS --download URL --homepage URL");
  process.exit(2);
}
const folder = path.join(OUT_FOLDER, "manifests");
const release = {
  version: about.version,
  date: new Date(sourceDateEpoch() * 1000).toISOString().slice(0, 10),
  download: values.download,
  homepage: values.homepage,
  packages: parseChecksums(readFileSync(sums, "utf8")),
};
const files = { ...renderWingetManifests(release), "clausemark.rb": renderHomebrewCask(release) };
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
console.log(`manifests: ${Object.keys(files).length} files, in ${path.relative(ROOT, folder)}`);
