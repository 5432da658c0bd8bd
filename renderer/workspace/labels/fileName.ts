/** What Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/iu;

/** A title as a file's name, cut behind a word: nothing that any system refuses or hides; "" where that leaves nothing. */
export function toFileName(title: string, longest = 80): string {
  const plain = bare(title.replace(/[\p{C}\\/:*?"<>|]+/gu, " ")).replace(DEVICE, "$&_");
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  const end = cut.lastIndexOf(" ");
  return bare(cut.slice(0, end > 0 ? end : longest).replace(/\p{Surrogate}$/u, ""));
}

/** Without white space and dots around it: a dot hides a file on one system, and is taken away at the end on another. */
function bare(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, "");
}
