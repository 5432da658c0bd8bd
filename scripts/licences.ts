import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { listThirdParties, thirdPartyNameAndVersion, type ThirdParty } from "./thirdParties.ts";

/**
 * `npm run licences`: writes `out/THIRD-PARTY.txt`, which every package contains: the authors and licences of
 * third-party parts. It is generated from what is installed, so that it matches what is packaged.
 */
export const LICENCES_FILE = path.join(OUT_FOLDER, "THIRD-PARTY.txt");

const RULE = "-".repeat(78);
const HEAD = `Clausemark is made of its own code (see LICENSE) and of what others made and gave away. Here is what, by whom
and by which licence. Electron brings Chromium, Node.js and FFmpeg: their notices are in LICENSES.chromium.html beside
this file.`;

/** Formats the list, followed by each part's text. */
export function renderLicences(parts: readonly ThirdParty[]): string {
  const list = parts.map((part) => `${thirdPartyNameAndVersion(part)}: ${part.licence}`).join("\n");
  const each = parts.map((part) => {
    const by = part.author === "" ? "" : `\n${part.author}`;
    return `${RULE}\n${thirdPartyNameAndVersion(part)} (${part.licence})${by}\n\n${part.text}`;
  });
  return `${[HEAD, list, ...each].join("\n\n")}\n`;
}

/** Writes the file. Throws if a packaged part has no known licence or no licence text. */
export function writeLicences(): void {
  const parts = listThirdParties();
  const unsaid = parts.filter(({ licence }) => licence === "").map(thirdPartyNameAndVersion);
  if (unsaid.length > 0) throw new Error(`These say no licence, and may not be packed: ${unsaid.join(", ")}`);
  const wordless = parts.filter(({ text }) => text === "").map(thirdPartyNameAndVersion);
  if (wordless.length > 0) throw new Error(`Nothing here has the words of their licences: ${wordless.join(", ")}`);
  mkdirSync(OUT_FOLDER, { recursive: true });
  writeFileSync(LICENCES_FILE, renderLicences(parts));
  console.log(`licences: ${parts.length} parts of others, in ${path.relative(ROOT, LICENCES_FILE)}`);
}

if (import.meta.main) writeLicences();
