/** A number that the import gives a paragraph of a text without numbers: "¶12". The source does not print it. */
export function importAssignedNumber(value: number): string {
  return `¶${value}`;
}

/** Returns whether a number was given by the import. It says where a paragraph is, and nothing about which one it is. */
export function isImportAssignedNumber(num: string): boolean {
  return /^¶\d+$/u.test(num);
}
