/** Names that Windows reserves for devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/iu;

/**
 * Converts a title to a file name, cut after a word, without anything that any system rejects or hides; "" if nothing
 * remains.
 */
export function toFileName(title: string, longest = 80): string {
  const plain = stripEnds(title.replace(/[\p{C}\\/:*?"<>|]+/gu, " ")).replace(DEVICE, "$&_");
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  const end = cut.lastIndexOf(" ");
  return stripEnds(cut.slice(0, end > 0 ? end : longest).replace(/\p{Surrogate}$/u, ""));
}

/** Names an exported file after the text that it is about, if it is about one, and after what it has of it. */
export function nameOfExportedFile(about: string, what: string, extension: string): string {
  return `${[toFileName(about.replaceAll("/", "-"), 60), what].filter(Boolean).join(" ")}.${extension}`;
}

/**
 * Strips white space and dots from both ends: one system hides files that begin with a dot, another removes dots at the
 * end.
 */
function stripEnds(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, "");
}
