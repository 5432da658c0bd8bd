import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { FACES, type Face } from "../../shared/briefing/faces.ts";
import type { Template } from "../../shared/briefing/layouts.ts";

/** Where the typesetter's files are: faces and templates, by name. */
export interface Assets {
  face(name: Face): Promise<Uint8Array>;
  template(name: Template): Promise<string>;
}

const PACKAGES: Readonly<Record<string, string>> = {
  NotoSerif: "noto-serif",
  NotoSans: "noto-sans",
  Amiri: "amiri",
  NotoSansSC: "noto-sans-sc",
};

/** The file of a face in its package, from the package's name on. */
function faceFile(name: Face): string {
  const [family = "", ...style] = name.split("_");
  return `@expo-google-fonts/${PACKAGES[family]}/${style.join("_")}/${name}.ttf`;
}

/** The files of a checkout or an installed package: faces from node_modules, templates beside the core. */
export function checkoutAssets(): Assets {
  const require = createRequire(import.meta.url);
  const templates = fileURLToPath(new URL("../../shared/briefing/templates", import.meta.url));
  return {
    face: (name) => readFile(require.resolve(faceFile(name))),
    template: (name) => readFile(path.join(templates, `${name}.typ`), "utf8"),
  };
}

/** The files as the build lays them under one folder: `fonts/` and `templates/`. */
export function folderAssets(folder: string): Assets {
  return {
    face: (name) => readFile(path.join(folder, "fonts", `${name}.ttf`)),
    template: (name) => readFile(path.join(folder, "templates", `${name}.typ`), "utf8"),
  };
}

/** What a build lays under its assets folder: the path in node_modules, and the path there. */
export const FACE_FILES: readonly { readonly from: string; readonly to: string }[] = FACES.map((name) => ({
  from: `node_modules/${faceFile(name)}`,
  to: `fonts/${name}.ttf`,
}));
