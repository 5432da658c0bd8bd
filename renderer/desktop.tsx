import { bridge } from "./first/desktop.ts";
import "./sheets.ts";
import { features } from "./features.ts";
import { openWindow } from "./frame/open.tsx";
import { desktopHost } from "./host-desktop/host.ts";

await openWindow(desktopHost(bridge), features);
