import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { parseGuide } from "./parseGuide.ts";
import { parseTranslatedGuide } from "./translatedGuide.ts";

/**
 * Provides the guide (`docs/guide.md`), its translations (`docs/guide/fr.md` …) and the changelog to the window as
 * sections, read at build time.
 */
export function viteGuidePlugin(): Plugin {
  return {
    name: "guide-as-data",
    enforce: "pre",
    load(id) {
      if (!/[\\/](?:docs[\\/]guide(?:[\\/]\w+)?|CHANGELOG)\.md$/.test(id)) return null;
      const parse = (file: string) => {
        this.addWatchFile(file);
        return parseGuide(readFileSync(file, "utf8"));
      };
      const read = () => {
        this.addWatchFile(id);
        return parseTranslatedGuide(readFileSync(id, "utf8"), parse(path.join(path.dirname(id), "../guide.md")));
      };
      const sections = /[\\/]guide[\\/]\w+\.md$/.test(id) ? read() : parse(id);
      return { code: `export const guide = ${JSON.stringify(sections)};`, moduleType: "js" };
    },
  };
}
