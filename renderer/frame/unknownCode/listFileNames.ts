/** How many names of files a sentence lists. */
const NAMED = 3;

/** Lists files by name, the first ones only. */
export function listFileNames(files: readonly string[]): string {
  const names = files.slice(0, NAMED).map((path) => path.slice(path.lastIndexOf("/") + 1));
  return [...names, ...(files.length > NAMED ? ["…"] : [])].join(", ");
}
