import type { Bridge } from "../shared/host/channels.ts";
import { features } from "./features.ts";
import { openWindow } from "./frame/open.tsx";
import { desktopHost } from "./host-desktop/host.ts";

declare global {
  interface Window {
    /** What the preload has laid into the page. */
    readonly clausemark: Bridge;
  }
}

await openWindow(desktopHost(window.clausemark), features);
