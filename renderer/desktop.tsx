import type { Host } from "../shared/host/host.ts";
import { features } from "./features.ts";
import { openWindow } from "./frame/open.tsx";

declare global {
  interface Window {
    /** What the preload's bridge hands over. */
    readonly clausemark: Host;
  }
}

await openWindow(window.clausemark, features);
