import { app } from "electron";
import path from "node:path";

/** The built app: `out/` of a checkout, or the same inside the package. */
const built = (...names: string[]) => path.join(app.getAppPath(), "out", ...names);
/** This person's data. The folder is not the command line's, whose keys are written by another process. */
const own = (...names: string[]) => path.join(app.getPath("userData"), "desktop", ...names);

/** Where the app finds its parts and keeps its files. Ask after the app's name and folders are settled. */
export const appPaths = {
  window: () => built("renderer", "desktop"),
  bridge: () => built("preload", "bridge.cjs"),
  process: (name: "typeset" | "hub") => built("main", `${name}.cjs`),
  assets: () => ({ faces: built("renderer", "web", "assets"), templates: built("assets", "templates") }),
  icon: () => built("assets", "icon.png"),
  sample: () => built("assets", "sample", "draft-v1.docx"),
  own: () => own(),
  keys: () => own("keys"),
  dossiers: () => own("dossiers"),
  hub: () => own("hub"),
  frame: () => own("window.json"),
};
