/** The least that Electron can be: a window with a line of text in it. What the app's start is measured against. */
const { app, BrowserWindow } = require("electron");

app.whenReady().then(() => {
  const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false };
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences });
  window.once("ready-to-show", () => window.show());
  return window.loadFile("index.html");
});
