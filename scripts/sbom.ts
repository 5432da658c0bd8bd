import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { isPackagedPart } from "./thirdParties.ts";
import { sourceDateEpoch } from "./sourceDateEpoch.ts";
import { readProcessOutput } from "./runProcess.ts";

/**
 * `npm run sbom`: writes `out/sbom.cdx.json`, the contents of a package in CycloneDX, for checks against known
 * vulnerabilities. npm lists everything in the lockfile; development tools are removed, and values that differ between
 * runs or folders are fixed. npm's own `--omit dev` would also remove app dependencies that a tool needs too, such as
 * yjs.
 */
interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  readonly [more: string]: unknown;
}
export interface Sbom {
  readonly metadata: { readonly component: Component; readonly [more: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly [more: string]: unknown;
}

const TOOL = "cdx:npm:package:development";

/**
 * Keeps the packaged components of npm's list and their dependencies; the same source produces the same result. `time`
 * is in seconds.
 */
export function filterPackagedComponents(sbom: Sbom, time: number): Sbom {
  const components = sbom.components
    .filter((each) => isPackagedPart(each["bom-ref"].replace(/@[^@]*$/, ""), isTool(each)))
    .map((each) => (isTool(each) ? asPacked(each) : each));
  const { component } = sbom.metadata;
  const listed = new Set([component, ...components].map((each) => each["bom-ref"]));
  const dependencies = sbom.dependencies
    .filter(({ ref }) => listed.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => listed.has(each)) }));
  const digest = createHash("sha256").update(JSON.stringify(components)).digest("hex");
  const serial = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`];
  return {
    ...sbom,
    serialNumber: `urn:uuid:${serial.join("-")}-${digest.slice(20, 32)}`,
    metadata: {
      ...sbom.metadata,
      timestamp: new Date(time * 1000).toISOString(),
      component: { ...component, name: "clausemark", type: "application" },
    },
    components,
    dependencies,
  };
}

const isTool = ({ properties }: Component) => properties?.some(({ name }) => name === TOOL) ?? false;

/** Marks a font or Electron as required, since npm considers them development tools. */
const asPacked = (part: Component): Component => ({
  ...part,
  scope: "required",
  properties: part.properties?.filter(({ name }) => name !== TOOL) ?? [],
});

async function main(): Promise<void> {
  const npmArgs = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  const made = JSON.parse(
    await readProcessOutput("npm", npmArgs, { cwd: ROOT, shell: process.platform === "win32" }),
  ) as Sbom;
  const sbom = filterPackagedComponents(made, sourceDateEpoch());
  const file = path.join(OUT_FOLDER, "sbom.cdx.json");
  mkdirSync(OUT_FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`sbom: ${sbom.components.length} components, in ${path.relative(ROOT, file)}`);
}

if (import.meta.main) await main();
