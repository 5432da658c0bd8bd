import type { Feature } from "#renderer/frame/feature.ts";
import { fileCommands } from "./fileCommands.ts";
import { WindowFileDrop } from "./WindowFileDrop.tsx";

/** Files: drafts and dossiers in, dossiers out, by dialog, drag and drop and the command line. */
export const filesFeature: Feature = { commands: fileCommands, slots: { over: WindowFileDrop } };
