import type { App } from "./app.ts";

/** Drops files (by their paths) or a link on the window, as the system does. */
export async function drop(
  { page }: App,
  { files = [], link }: { files?: readonly string[]; link?: string },
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const items = link === undefined ? [] : [{ mimeType: "text/uri-list", data: link }];
  for (const type of ["dragEnter", "dragOver", "dragOver", "drop"] as const) {
    const data = { items, files: [...files], dragOperationsMask: 1 };
    await devtools.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data });
    // The browser drops only what the page has said, in its own time, that it takes.
    if (type === "dragOver")
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
  await devtools.detach();
}
