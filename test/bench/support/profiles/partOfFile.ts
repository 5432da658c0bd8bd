/** How many folders name a part; the features of the window and the benches' own helpers are one deeper. */
const DEPTH = 2;
const DEEPER = /^(?:renderer\/features|test\/bench)\//;
const ROOMS = /(?:^|\/)((?:shared|node|renderer|electron|hub|cli|test|scripts)\/.*)$/;
const LIBRARY = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** Names the part of the code that a file belongs to: its folder ("shared/records"), its library, or the runtime. */
export function partOfFile(file: string): string {
  if (file.startsWith("node:") || file.startsWith("electron/js2c")) return "Node";
  if (file.startsWith("wasm:")) return "WebAssembly";
  // A function of a class that V8 itself names so.
  if (file.includes("[native code]")) return "native code";
  const library = LIBRARY.exec(file)?.[1];
  if (library) return library;
  const inProject = ROOMS.exec(file.replaceAll("\\", "/"))?.[1];
  if (!inProject) return file.slice(file.lastIndexOf("/") + 1);
  const folders = inProject.split("/").slice(0, -1);
  return folders.slice(0, DEEPER.test(inProject) ? DEPTH + 1 : DEPTH).join("/");
}
