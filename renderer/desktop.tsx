import { prefetchingBridge } from "./bootstrap/desktop.ts";
import "./sheets.ts";
import { features } from "./features.ts";
import { openWindow } from "./frame/openWindow.tsx";
import { createDesktopHost } from "./host-desktop/desktopHost.ts";

await openWindow(createDesktopHost(prefetchingBridge), features);
