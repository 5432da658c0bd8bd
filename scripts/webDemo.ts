import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { CODE_RELEASE_FILE, SERVICE_WORKER_FILE } from "#shared/host/codeRelease.ts";
import { DEMO_DOSSIER_FILE, DEMO_INVITATION_FILE, DEMO_META_NAME } from "#shared/host/demo.ts";
import { contentSecurityPolicyFor, STRICT_HEADERS } from "#shared/host/servedHeaders.ts";
import { buildApp } from "./build.ts";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { DEMO_AUTHOR_NAME, playDemoStory, runStoryCommand } from "./demoStoryResult.ts";
import { WEB_MANIFEST_FILE } from "./webManifest.ts";

/**
 * `npm run demo:web`: builds `out/demo`, a folder for any web server that serves files: the web edition with a made-up
 * dossier, and without a hub. With `-- FOLDER` it builds that folder instead.
 */

/** The web edition in a demo is not installed on the device, and has no hub to compare itself with. */
const OMITTED = [SERVICE_WORKER_FILE, CODE_RELEASE_FILE, WEB_MANIFEST_FILE, "icons"];
/** What a `<meta>` element cannot say: browsers ignore it there and complain. */
const HEADER_ONLY = /; frame-ancestors [^;]*/;

/** Builds the demo from the built web edition. */
export async function buildWebDemo(folder: string, web = path.join(OUT_FOLDER, "renderer/web")): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(web, folder, {
    recursive: true,
    filter: (file) => !OMITTED.includes(path.relative(web, file)) && !isCompressedCopy(file),
  });
  const page = path.join(folder, "index.html");
  writeFileSync(page, asDemoPage(readFileSync(page, "utf8")));
  writeFileSync(path.join(folder, "_headers"), headersFile());
  mkdirSync(path.dirname(path.join(folder, DEMO_DOSSIER_FILE)), { recursive: true });
  await writeDemoDossier(path.join(folder, DEMO_DOSSIER_FILE), path.join(folder, DEMO_INVITATION_FILE));
}

/** Whether a file is the compressed copy of another, which a hub would choose and a plain server would not. */
function isCompressedCopy(file: string): boolean {
  const original = file.replace(/\.(?:br|gz)$/, "");
  return original !== file && statSync(original, { throwIfNoEntry: false }) !== undefined;
}

/** Returns the page with the policy that a hub sends as a header, and with the mark of a demo. */
export function asDemoPage(html: string): string {
  const policy = contentSecurityPolicyFor("/index.html", null).replace(HEADER_ONLY, "");
  const metas = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<meta name="referrer" content="no-referrer" />`,
    `<meta name="${DEMO_META_NAME}" content="true" />`,
  ];
  const manifest = /\s*<link rel="manifest"[^>]*>/;
  if (!html.includes("<head>") || !manifest.test(html)) throw new RangeError("The page has no head, or no manifest");
  // The policy comes before everything that it applies to.
  return html.replace(manifest, "").replace("<head>", `<head>\n    ${metas.join("\n    ")}`);
}

/**
 * Returns a hub's headers in the format that several hosts of static sites read (`_headers`). Policies of several rules
 * all apply: the page has its own in itself, and each worker gets its own here.
 */
function headersFile(): string {
  const everywhere = { ...STRICT_HEADERS, "content-security-policy": "frame-ancestors 'none'" };
  const worker = (name: string) => ({
    "content-security-policy": contentSecurityPolicyFor(`/assets/${name}.js`, null),
  });
  const rules = {
    "/*": everywhere,
    "/assets/typeset*": worker("typeset"),
    "/assets/recogniseText*": worker("recogniseText"),
  };
  return Object.entries(rules)
    .map(([paths, headers]) => [paths, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)])
    .map(([paths, ...lines]) => `${paths}\n${lines.join("")}`)
    .join("\n");
}

/** Plays the story of the demo, and writes its dossier and an invitation for whoever visits. */
async function writeDemoDossier(file: string, invitation: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "clausemark-demo-"));
  const run = (home: string, ...command: readonly string[]) => runStoryCommand(home, command, () => undefined);
  try {
    const { dossier, home } = await playDemoStory(folder, run, () => undefined);
    const guest = ["--role", "observer", "--out", invitation];
    await run(home, "invite", dossier, "--as", DEMO_AUTHOR_NAME, ...guest);
    // The story's files are its people's alone; the demo's are for everybody.
    writeFileSync(file, readFileSync(dossier));
    chmodSync(invitation, 0o644);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const folder = path.resolve(process.argv[2] ?? path.join(OUT_FOLDER, "demo"));
  await buildApp();
  await buildWebDemo(folder);
  console.log(`demo: ${path.relative(ROOT, folder) || folder} can be put on any server of files`);
}
