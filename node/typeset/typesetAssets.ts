import { createRequire } from "node:module";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FontFile } from "#shared/publish/formats/pdf/typeset/fontFiles.ts";
import type { TemplateName } from "#shared/publish/layouts/content/layouts.ts";

/** Provides the typesetter's fonts and templates by name. */
export interface TypesetAssets {
  face(name: FontFile): Promise<Uint8Array>;
  template(name: TemplateName): Promise<string>;
}

const PACKAGES: Readonly<Record<string, string>> = {
  NotoSerif: "noto-serif",
  NotoSans: "noto-sans",
  Amiri: "amiri",
  NotoSansSC: "noto-sans-sc",
};

/** Returns the path of a font file, beginning with its package name. */
function faceFile(name: FontFile): string {
  const [family = "", ...style] = name.split("_");
  return `@expo-google-fonts/${PACKAGES[family]}/${style.join("_")}/${name}.ttf`;
}

/** Provides the files of a checkout or an installed package: fonts from node_modules, templates from `shared`. */
export function createCheckoutAssets(): TypesetAssets {
  const require = createRequire(import.meta.url);
  const templates = fileURLToPath(new URL("../../shared/publish/formats/pdf/templates", import.meta.url));
  return {
    face: (name) => readFile(require.resolve(faceFile(name))),
    template: (name) => readFile(path.join(templates, `${name}.typ`), "utf8"),
  };
}

/**
 * Folders of a build. The fonts are those of the web edition, whose names end with a hash, so that a package contains
 * them once.
 */
export interface BuiltAssetFolders {
  readonly faces: string;
  readonly templates: string;
}

/** Provides the files of a build. Rejects if a font is missing. */
export function createBuiltAssets({ faces, templates }: BuiltAssetFolders): TypesetAssets {
  const fileOf = async (name: FontFile) => (await readdir(faces)).find((file) => file.startsWith(`${name}-`)) ?? name;
  return {
    face: async (name) => readFile(path.join(faces, await fileOf(name))),
    template: (name) => readFile(path.join(templates, `${name}.typ`), "utf8"),
  };
}
