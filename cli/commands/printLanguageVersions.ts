import { isRefusal, type Outcome } from "#shared/base/result.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { buildLanguageDifferenceSheet } from "#shared/publish/tables/languageDifferenceSheet.ts";
import { writeCsv } from "#shared/publish/tables/csv.ts";
import { languageSubtagOfText } from "#shared/ledger/texts/textChains.ts";
import { nameOfText, type TextEntry } from "#shared/ledger/texts/textEntries.ts";
import {
  findLanguageVersionGaps,
  languageVersionsOf,
  type LanguageVersionGap,
} from "#shared/ledger/texts/languageVersions.ts";
import { message } from "#shared/messages/messages.ts";
import { compareLanguageVersions } from "#shared/revise/languages/compareLanguageVersions.ts";
import { openDossier } from "../dossier/openedDossierFile.ts";
import { parseArguments, UsageError } from "../arguments/parseArguments.ts";
import { readDraftFile } from "../arguments/readDraftFile.ts";
import type { CommandEnvironment } from "../environment.ts";
import { formatLanguageDifferenceLines, toLanguageComparisonJson } from "../print/languageDifferences.ts";

const flags = { json: { type: "boolean" }, csv: { type: "boolean" } } as const;

/**
 * `languages DOSSIER [--json]`: lists the language versions of each text, the provisions that one has and another lacks,
 * and how the first version differs from the others. `languages FILE FILE [--json | --csv]` compares two files. Needs no
 * key and writes nothing.
 */
export async function printLanguageVersionsCommand(args: string[], io: CommandEnvironment): Promise<Outcome<number>> {
  const { values, positionals } = parseArguments(args, flags, { positionals: 1, more: true });
  const [path, other, surplus] = positionals;
  if (surplus !== undefined) throw UsageError.surplus(surplus);
  if (other !== undefined) return compareFiles(path!, other, values, io);
  const dossier = await openDossier(path!);
  if (isRefusal(dossier)) return dossier;
  const listed = versionGroupsOf(dossier.ledger.texts).map((group) => {
    const [first, ...others] = group.map(({ revision }) => revision.body.draft);
    return {
      text: nameOfText(group[0]!),
      languages: group.map(languageSubtagOfText),
      lacking: findLanguageVersionGaps(group).map(lackingOne),
      pairs: others.map((each): readonly [Draft, Draft] => [first!, each]),
    };
  });
  if (values.json) {
    io.json(
      listed.map(({ pairs, ...rest }) => ({
        ...rest,
        comparisons: pairs.map(([from, to]) => toLanguageComparisonJson(from, to)),
      })),
    );
  } else if (listed.length === 0) io.out(message("cli.languages.none"));
  else io.out(listed.flatMap(linesOf).join("\n"));
  return 0;
}

async function compareFiles(
  path: string,
  other: string,
  as: { readonly json?: boolean; readonly csv?: boolean },
  io: CommandEnvironment,
): Promise<Outcome<number>> {
  const [one, two] = [await readDraftFile(path, io), await readDraftFile(other, io)];
  if (isRefusal(one)) return one;
  if (isRefusal(two)) return two;
  const [from, to] = [one.draft, two.draft];
  if (as.json) io.json(toLanguageComparisonJson(from, to));
  else if (as.csv)
    io.out(
      writeCsv(buildLanguageDifferenceSheet(from, to, compareLanguageVersions(from, to).differences).rows).trimEnd(),
    );
  else io.out(formatLanguageDifferenceLines(from, to).join("\n"));
  return 0;
}

/** Returns the texts that are there in several languages, with all their versions. */
function versionGroupsOf(texts: readonly TextEntry[]): readonly (readonly TextEntry[])[] {
  const groups: (readonly TextEntry[])[] = [];
  for (const text of texts) {
    const versions = [text, ...languageVersionsOf(texts, text)];
    if (versions.length > 1 && !groups.some((group) => group.includes(text))) groups.push(versions);
  }
  return groups;
}

function lackingOne({ has, lacks, provision }: LanguageVersionGap) {
  const { address, heading } = has.revision.body.draft.provisions[provision]!;
  return { address, heading, has: languageSubtagOfText(has), lacks: languageSubtagOfText(lacks) };
}

function linesOf({
  text,
  languages,
  lacking,
  pairs,
}: {
  readonly text: string;
  readonly languages: readonly string[];
  readonly lacking: readonly ReturnType<typeof lackingOne>[];
  readonly pairs: readonly (readonly [Draft, Draft])[];
}): readonly string[] {
  const head = `${text}: ${languages.join(", ")}. ${message("languages.lacking", { count: lacking.length })}`;
  return [
    head,
    ...lacking.map(({ address, heading, has, lacks }) => {
      return `  ${[address, message("languages.has", { has, lacks }), heading].filter(Boolean).join("  ")}`;
    }),
    ...pairs.flatMap(([from, to]) => formatLanguageDifferenceLines(from, to)),
  ];
}
