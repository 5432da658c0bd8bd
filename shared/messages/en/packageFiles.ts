/** Verifying a package of Clausemark. */
export const packageFiles = {
  "release.choose": "Check an update file…",
  "release.show": "Show in folder",
  "release.newer":
    "{name} is the project’s: version {version}, newer than this one ({running}). Install it as usual, and keep the file until it runs.",
  "release.same": "{name} is the project’s, and the same version as this one ({running}).",
  "release.unchecked":
    "Checked: the signature of the list, and the file. Not checked: whether the released program is built from the published source, the certificates of Apple and Microsoft, and changes to the file from now on.",
  "release.none": "No file has been checked yet.",
  "release.no-key":
    "This version knows no release key, so it cannot tell whose a package is. Compare its SHA-256 with one that you got another way.",
  "release.no-list": "{list} or {signature} is missing beside the file. Download both from the same release.",
  "release.forged": "The list beside {name} is not signed by the project. Do not install this file.",
  "release.changed":
    "{name} is not in the signed list beside it: it was changed, is incomplete, or belongs to another release. Do not install it.",
  "release.older":
    "{name} is version {version}, older than this one ({running}), and may have faults that are known. It is refused.",
} as const;
