import "./first/web.ts";
import "./sheets.ts";
import { features } from "./features.ts";
import { openWindow } from "./frame/open.tsx";
import { fetchAhead } from "./host-web/ahead.ts";
import { webHost } from "./host-web/host.ts";

await openWindow(webHost(), features);
fetchAhead();
