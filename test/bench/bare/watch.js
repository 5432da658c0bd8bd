/**
 * Loaded before the app (`-r`): says on standard output when its first window had text in it and had painted it, in ms
 * since its process was made, and ends it.
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

app.once("web-contents-created", (_, contents) => {
  contents.once("dom-ready", async () => {
    const painted = await contents.executeJavaScript(PAINTED);
    process.stdout.write(`painted after ${painted - process.getCreationTime()}\n`, () => app.exit(0));
  });
});
