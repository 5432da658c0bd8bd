import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import about from "../package.json" with { type: "json" };
import { buildApp } from "./build.ts";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { renderLicences } from "./licences.ts";
import { sourceDateEpoch } from "./sourceDateEpoch.ts";
import { bundleHub } from "./packaging/hubBundle.ts";
import { listThirdParties } from "./thirdParties.ts";
import { listArchiveEntries, writeTarGz } from "./writeArchive.ts";

/**
 * `npm run hub:release`: builds `out/hub-release` (the hub as one program for Node 24, the web edition, and what an
 * operator needs) and a tar.gz of it in `out`. Nothing of the desktop app is in it.
 */
const HUB_RELEASE = path.join(OUT_FOLDER, "hub-release");

/** Assembles the release in a folder, from the built web edition; returns the files beside the web edition. */
export async function assembleHubRelease(folder: string, web: string | null): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  await bundleHub(path.join(folder, "hub"));
  mkdirSync(path.join(folder, "docs"));
  for (const page of ["hub.md", "three-hubs.md", "scale.md", "security.md"])
    cpSync(path.join(ROOT, "docs", page), path.join(folder, "docs", page));
  cpSync(path.join(ROOT, "hub/deploy"), path.join(folder, "deploy"), { recursive: true });
  cpSync(path.join(ROOT, "LICENSE"), path.join(folder, "LICENSE"));
  writeFileSync(path.join(folder, "THIRD-PARTY.txt"), renderLicences(listThirdParties()));
  if (web) cpSync(web, path.join(folder, "web"), { recursive: true });
  return readdirSync(folder).sort();
}

if (import.meta.main) {
  await buildApp();
  await assembleHubRelease(HUB_RELEASE, path.join(OUT_FOLDER, "renderer/web"));
  const name = `clausemark-hub-${about.version}`;
  const file = path.join(OUT_FOLDER, `${name}.tar.gz`);
  await writeTarGz(file, listArchiveEntries(HUB_RELEASE, name), sourceDateEpoch());
  console.log(`hub: ${path.relative(ROOT, file)}, ${(statSync(file).size / 1e6).toFixed(1)} MB`);
}
