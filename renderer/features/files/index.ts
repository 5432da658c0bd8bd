import type { Feature } from "#renderer/frame/feature.ts";
import { fileCommands } from "./commands.ts";
import { Drop } from "./Drop.tsx";

/** Files: drafts and dossiers in, dossiers out, by dialog, drag and drop and the command line. */
export const files: Feature = { commands: fileCommands, slots: { over: Drop } };
