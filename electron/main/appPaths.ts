import { app } from "electron";
import path from "node:path";

/** Returns paths in the built app: in `out/` of a checkout or of the package. */
const built = (...names: string[]) => path.join(app.getAppPath(), "out", ...names);
/** Returns paths in this user's data. The command line has another folder, since another process writes its keys. */
const own = (...names: string[]) => path.join(app.getPath("userData"), "desktop", ...names);

/** Paths of the app's parts and files. Use only after the app's name and folders are set. */
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
  backups: () => own("backups.json"),
};
