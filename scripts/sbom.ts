import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OUT, ROOT } from "./bundles.ts";
import { thirdParties } from "./licences.ts";
import { sourceTime } from "./package.ts";
import { output } from "./run.ts";

/**
 * `npm run sbom`: writes `out/sbom.cdx.json`, what a package is made of in CycloneDX, for whoever looks for known holes in
 * it. npm makes it from the lockfile; the fonts and Electron, which npm takes for our own tools, are added, and what differs
 * from run to run or folder to folder is set.
 */
interface Component {
  readonly name: string;
  readonly version: string;
  readonly [more: string]: unknown;
}
export interface Sbom {
  readonly metadata: { readonly component: Component; readonly [more: string]: unknown };
  readonly components: readonly Component[];
  readonly [more: string]: unknown;
}

/** npm's list, made whole and the same for the same source; `time` in seconds. */
export function completed(sbom: Sbom, time: number): Sbom {
  const named = ({ name, version }: { name: string; version: string }) => `${name}@${version}`;
  const listed = new Set(sbom.components.map((each) => named({ ...each, name: scoped(each) })));
  const added = thirdParties()
    .filter((part) => !listed.has(named(part)))
    .map((part) => ({
      "bom-ref": named(part),
      type: "library",
      name: part.name,
      version: part.version,
      purl: `pkg:npm/${part.name.replace("@", "%40")}@${part.version}`,
      licenses: [{ expression: part.licence }],
    }));
  const components = [...sbom.components, ...added];
  const digest = createHash("sha256").update(JSON.stringify(components)).digest("hex");
  const serial = [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`];
  return {
    ...sbom,
    serialNumber: `urn:uuid:${serial.join("-")}-${digest.slice(20, 32)}`,
    metadata: {
      ...sbom.metadata,
      timestamp: new Date(time * 1000).toISOString(),
      component: { ...sbom.metadata.component, name: "clausemark", type: "application" },
    },
    components,
  };
}

/** npm takes a scope out of a name and says it as the group. */
const scoped = ({ name, group }: Component) =>
  typeof group === "string" && !name.includes("/") ? `${group}/${name}` : name;

async function main(): Promise<void> {
  const asked = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"];
  const made = JSON.parse(await output("npm", asked, { cwd: ROOT, shell: process.platform === "win32" })) as Sbom;
  const sbom = completed(made, sourceTime());
  const file = path.join(OUT, "sbom.cdx.json");
  mkdirSync(OUT, { recursive: true });
  writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`sbom: ${sbom.components.length} components, in ${path.relative(ROOT, file)}`);
}

if (import.meta.main) await main();
