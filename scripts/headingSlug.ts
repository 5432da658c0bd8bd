/** Returns the fragment of a heading, as hosts of repositories make it: lowercase, with hyphens for white space. */
export function headingSlug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s+/g, "-");
}
