/** A language without region or script, in lower case: "pt-BR" is "pt". @param tag as in BCP 47. */
export function plainLanguage(tag: string): string {
  return tag.toLowerCase().split("-")[0]!;
}
