import "./bootstrap/web.ts";
import "./sheets.ts";
import { features } from "./features.ts";
import { openWindow } from "./frame/openWindow.tsx";
import { prefetchWorkers } from "./host-web/prefetchWorkers.ts";
import { createWebHost } from "./host-web/host.ts";

await openWindow(createWebHost(), features);
prefetchWorkers();
