import { prefetchingBridge } from "./bootstrap/desktop.ts";
import "./sheets.ts";
import { loadWindow } from "./frame/loadWindow.ts";
import { startWorkspace } from "./frame/startWorkspace.ts";
import { createDesktopHost } from "./host-desktop/desktopHost.ts";

// Not awaited by the module: what it imports later imports from the same file, and would wait for it.
void openPage();

async function openPage(): Promise<void> {
  const started = await startWorkspace(createDesktopHost(prefetchingBridge));
  const { openWholeWindow } = await loadWindow(() => import("./window.ts"));
  openWholeWindow(started);
}
