import path from "node:path";

/** The folder beside the program in which a portable copy keeps everything. */
const FOLDER = "clausemark-data";
const SWITCH = "--portable";

/** What the place of a portable copy's data depends on. */
export interface ProgramStartConditions {
  /** The path of the running program, and its arguments. */
  readonly program: string;
  readonly args: readonly string[];
  readonly platform: NodeJS.Platform;
  /** The AppImage that the program runs from; it is unpacked somewhere else. */
  readonly appImage: string | undefined;
  readonly isFolder: (path: string) => boolean;
}

/**
 * Returns the folder in which this copy of the app keeps everything, or null if it keeps it in the user's folders as
 * usual. `--portable` makes a copy portable; afterwards the folder beside the program does.
 */
export function findPortableFolder(start: ProgramStartConditions): string | null {
  const folder = path.join(programFolder(start), FOLDER);
  return start.args.includes(SWITCH) || start.isFolder(folder) ? folder : null;
}

/** Returns the folder that a user sees the program in: on a Mac the folder of the `.app`, which is one itself. */
function programFolder({ program, platform, appImage }: ProgramStartConditions): string {
  if (appImage) return path.dirname(appImage);
  const folder = path.dirname(program);
  return platform === "darwin" ? path.resolve(folder, "../../..") : folder;
}
