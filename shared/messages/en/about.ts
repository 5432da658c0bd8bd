/** What the window says of itself. */
export const about = {
  "command.about": "About Clausemark",
  "about.version": "Version {version}",
  "about.licence": "Free software under the MIT licence.",
} as const;
