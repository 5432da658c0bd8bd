/**
 * The default app of the test Electron: `electron [-v] [-r MODULE]… APP [ARGUMENT]…`, where APP is a folder with
 * a package.json or a file. Runs inside Electron 25, as CommonJS, packed into `resources/default_app.asar`.
 */
const { app } = require("electron");
const { existsSync, readFileSync, statSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");

/** What stands before the app's own arguments; Chromium's switches are Chromium's. */
function parse(argv) {
  const modules = [];
  for (let at = 0; at < argv.length; at += 1) {
    if (argv[at] === "-v" || argv[at] === "--version") return { version: true, modules };
    if (argv[at] === "-r" || argv[at] === "--require") modules.push(argv[(at += 1)]);
    else if (!argv[at].startsWith("-")) return { start: path.resolve(argv[at]), modules };
  }
  return { modules };
}

/** Takes over the app's name, version and path, as a packaged app would have them, and loads its main file. */
function load(start) {
  Object.defineProperty(process, "defaultApp", { configurable: false, enumerable: true, value: true });
  if (!statSync(start).isDirectory()) {
    app.setAppPath(path.dirname(start));
    return Module._load(start, Module, true);
  }
  const manifestFile = path.join(start, "package.json");
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, "utf8")) : {};
  if (manifest.productName ?? manifest.name) app.setName(manifest.productName ?? manifest.name);
  if (manifest.version) app.setVersion(manifest.version);
  app.setAppPath(start);
  return Module._load(path.resolve(start, manifest.main ?? "index.js"), Module, true);
}

const { version, start, modules } = parse(process.argv.slice(1));
if (version) {
  process.stdout.write(`v${process.versions.electron}\n`, () => process.exit(0));
} else if (!start) {
  process.stderr.write("electron: name an app's folder or file.\n", () => process.exit(2));
} else {
  for (const name of modules) require(path.resolve(name));
  try {
    load(start);
  } catch (error) {
    process.stderr.write(`${error.stack}\n`, () => process.exit(1));
  }
}
