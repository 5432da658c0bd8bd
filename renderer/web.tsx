import { features } from "./features.ts";
import { openWindow } from "./frame/open.tsx";
import { webHost } from "./host-web/host.ts";

await openWindow(webHost(), features);
