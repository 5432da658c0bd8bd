/** Returns the file of a text's page on a site, by the text's name. */
export function sitePageFileName(name: string): string {
  return `${name}.html`;
}
