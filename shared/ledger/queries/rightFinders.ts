import { LANGUAGES } from "#shared/base/language.ts";
import { loadMessageCatalogue, type MessageCatalogue } from "#shared/messages/catalogues.ts";
import { en } from "#shared/messages/en/index.ts";
import { getMessageLanguage, isMessageCode, message } from "#shared/messages/messages.ts";
import { RIGHTS } from "#shared/rights/catalogue.ts";
import type { Right } from "#shared/rights/catalogue/right.ts";
import { RightFinder } from "#shared/rights/rightFinder.ts";

const inLanguage = new Map<string, RightFinder>();

/**
 * Returns a finder for the catalogue's rights by their names in the language of the interface and in English, and by
 * their articles and general comments. It is made once for each language.
 */
export function getRightFinder(): RightFinder {
  const language = getMessageLanguage();
  let finder = inLanguage.get(language);
  if (!finder) inLanguage.set(language, (finder = new RightFinder(RIGHTS.map(namesHere))));
  return finder;
}

/** Makes a finder for the catalogue's rights by their names in all languages. */
export async function loadRightFinderOfAllLanguages(): Promise<RightFinder> {
  const catalogues = await Promise.all(LANGUAGES.map(loadMessageCatalogue));
  return new RightFinder(
    RIGHTS.map(({ id }) => ({ id, names: catalogues.flatMap((catalogue) => namesIn(catalogue, id)) })),
  );
}

/** Returns the articles of a right as they are printed: "ICCPR 17". */
export function printRightArticles({ articles }: Right): readonly string[] {
  return articles.map(({ instrument, article }) => `${message(`instrument.${instrument}`)} ${article}`);
}

/** Returns the general comments on a right as they are printed. */
export function printRightComments({ comments }: Right): readonly string[] {
  return comments.map(({ committee, number }) => message(`general-comment.${committee}`, { number }));
}

function namesHere(right: Right) {
  const { id } = right;
  const code = { name: `right.${id}`, usual: `right.${id}.names` };
  const here = [code.name, code.usual].map((each) => (isMessageCode(each) ? message(each) : ""));
  const names = [...splitNames(here), ...namesIn(en, id), ...printRightArticles(right), ...printRightComments(right)];
  return { id, names };
}

function namesIn(catalogue: Partial<MessageCatalogue>, id: string): readonly string[] {
  const codes: Readonly<Record<string, string>> = catalogue;
  return splitNames([codes[`right.${id}`] ?? "", codes[`right.${id}.names`] ?? ""]);
}

/** The semicolons of all languages, which separate the usual names of a right. */
const SEMICOLON = /[;؛；]/u;

function splitNames(names: readonly string[]): readonly string[] {
  return names.flatMap((each) => each.split(SEMICOLON)).map((name) => name.trim());
}
