import { isBuiltin } from "node:module";
import path from "node:path";
import { build } from "vite";
import { ROOT } from "../bundles.ts";

/** Faster versions in native code that two libraries use if somebody has installed them. */
const OPTIONAL = ["bufferutil", "utf-8-validate", "pg-native"];

/** Bundles the hub into a folder, with every library, so that it needs Node and nothing else. */
export async function bundleHub(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "warn",
    ssr: { noExternal: true, external: OPTIONAL },
    build: {
      ssr: true,
      target: "node24",
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { hub: path.join(ROOT, "hub/main.ts") },
        external: (id) => isBuiltin(id) || OPTIONAL.includes(id),
        checks: { bundlerTimings: false },
        output: { format: "es", entryFileNames: "[name].mjs", chunkFileNames: "chunks/[name]-[hash].mjs" },
      },
    },
  });
}
