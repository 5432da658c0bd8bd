/**
 * Loaded before the app (`-r`): says on standard output when Electron was ready, when there was a window, when its page
 * was read, and when it had text in it and had painted it, in ms since its process was made, and ends it.
 */
const { app } = require("electron");

/** In the page: resolves with the time at which the text has been painted. */
const PAINTED = `new Promise((resolve) => {
  const look = () => {
    if (!document.querySelector(".text-sheet")?.textContent.trim()) return setTimeout(look, 4);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())));
  };
  look();
})`;

const times = {};
const since = (time) => time - process.getCreationTime();
app.once("ready", () => (times.ready = since(Date.now())));
app.once("web-contents-created", (_, contents) => {
  times.window = since(Date.now());
  contents.once("dom-ready", async () => {
    times.page = since(Date.now());
    times.painted = since(await contents.executeJavaScript(PAINTED));
    process.stdout.write(`painted ${JSON.stringify(times)}\n`, () => app.exit(0));
  });
});
