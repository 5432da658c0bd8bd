import markdown from "../../../docs/guide.md?raw";
import { sectionsOf } from "./guide.ts";

/** The guide as it was when the app was built: it needs no network. */
export const guide = sectionsOf(markdown);
