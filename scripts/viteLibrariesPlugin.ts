import type { Plugin } from "vite";
import { listThirdParties } from "./thirdParties.ts";

const ASKED = /[\\/]package-lock\.json\?libraries$/;

/** Provides the names, versions and licences of what the app contains to the window, read when it is built. */
export function viteLibrariesPlugin(): Plugin {
  return {
    name: "libraries-as-data",
    enforce: "pre",
    load(id) {
      if (!ASKED.test(id)) return null;
      const libraries = listThirdParties().map(({ name, version, licence }) => ({ name, version, licence }));
      return { code: `export const libraries = ${JSON.stringify(libraries)};`, moduleType: "js" };
    },
  };
}
