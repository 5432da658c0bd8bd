import { h } from "hastscript";
import { groupBy } from "#shared/base/groupBy.ts";
import { buildAnnotatedLayoutData, type AnnotatedLayoutData } from "#shared/publish/layouts/data/annotated.ts";
import { buildMatrixLayoutData, type MatrixLayoutData } from "#shared/publish/layouts/data/matrix.ts";
import type { DisclosedStatus } from "#shared/ledger/disclosedEntries.ts";
import { printOriginalTextAndAddress } from "#shared/ledger/placement/passageReference.ts";
import { message } from "#shared/messages/messages.ts";
import type { Publication } from "#shared/publish/publication/publication.ts";
import { writeHtmlDocument } from "./document.ts";
import { htmlLabelElement, htmlTextElement, htmlTextElements, type HtmlPageElement } from "./elements.ts";
import { UniquePageFragments, urlFragmentOfNote, type PageLinkFragments } from "./fragments.ts";
import { noteCardElement, type NoteOnPage } from "./noteCards.ts";
import { contentsListElement, noteFilterBarElement } from "./pageNavigation.ts";
import { severityMethodSectionElement, summarySectionElements } from "./summarySectionElements.ts";
import { positionListElement, textRowElements, rivalWordingElement } from "./textRowElements.ts";

/**
 * Writes one text with its notes, wordings, positions and statuses as a page for browsers: one file that is whole
 * without its script. `site` is what a site puts first: links to its other pages.
 */
export function writeHtmlPage(
  content: Publication,
  names: PageLinkFragments,
  site: readonly HtmlPageElement[] = [],
): string {
  const { text, notes, proposals, positions, statuses, audience } = content;
  const { id: draftId, ...named } = text;
  const input = { ...named, draftId, shown: notes.map(({ note }) => note), proposals, positions, statuses, audience };
  const data = buildAnnotatedLayoutData(input);
  const matrix = buildMatrixLayoutData(input);
  const fragments = new UniquePageFragments();
  const onPage = notesOnPage(content, data, names, fragments);
  const rows = textRowElements(data, onPage, names, fragments, { statuses: statusesOf(content), positions: matrix });
  return writeHtmlDocument({
    title: [data.title.t, ...data.facts.map(({ t }) => t)].join(" · "),
    skipTo: "text",
    hasScript: true,
    body: [
      ...site,
      h("header", [
        h("p.audience", data.audience),
        htmlTextElement("h1", data.title),
        ...(data.facts.length > 0
          ? [h("p.facts", [...between(data.facts.map((fact) => htmlTextElement("span", fact)))])]
          : []),
        h("p.handling", data.handling),
      ]),
      contentsListElement(data, names),
      h("main", [
        ...summarySectionElements(data, onPage),
        h("section", { id: "text" }, [
          h("h2", data.words["text"]),
          noteFilterBarElement([...onPage.values()], data),
          ...rows,
        ]),
        ...unplaced(data, onPage),
        ...aboutOtherTexts(matrix, content),
        ...(data.method ? [severityMethodSectionElement(data.method)] : []),
      ]),
    ],
  });
}

function notesOnPage(
  { notes }: Publication,
  { notes: cards }: AnnotatedLayoutData,
  names: PageLinkFragments,
  fragments: UniquePageFragments,
): ReadonlyMap<number, NoteOnPage> {
  const made = notes.map(({ n, note }) => {
    const fragment = fragments.takeUnique(urlFragmentOfNote(names.text, note.kind, note.anchor));
    return { n, fragment, rights: [...new Set(note.rights)] };
  });
  // Only after all own fragments: an earlier one yields to them.
  return new Map(
    made.map(({ n, fragment, rights }, i) => [
      n,
      { card: cards[i]!, fragment, rights, earlier: fragments.takeFree(names.notes[n] ?? []) },
    ]),
  );
}

/** Returns the statuses of each provision of this text, by eId. Those set on its earlier words say so. */
function statusesOf({ statuses, text }: Publication): ReadonlyMap<string, string> {
  const here = statuses.filter(
    ({ draft, validity }) => draft === text.id && validity !== "unplaced" && validity !== "absent",
  );
  const byProvision = groupBy(here, ({ provision }) => provision);
  return new Map([...byProvision].map(([eId, each]) => [eId, each.map(describeStatus).join(message("list.comma"))]));
}

function describeStatus({ words, note = "", validity, taken }: DisclosedStatus): string {
  const each = words.map((word) => message(`provision-status.${word}`));
  const said = each.length > 1 ? message("provision-status.conflict", { words: each.join(" / ") }) : each.join();
  const earlier =
    validity === "current" || !taken
      ? ""
      : message("provision-status.earlier", { text: printOriginalTextAndAddress(taken) });
  return [said, note, earlier].filter((part) => part !== "").join(" · ");
}

function unplaced({ elsewhere, strays, words }: AnnotatedLayoutData, notes: ReadonlyMap<number, NoteOnPage>) {
  if (elsewhere.length + strays.length === 0) return [];
  return [
    h("section", { id: "unplaced" }, [
      h("h2", words["unplaced"]),
      h("p", words["unplacedNote"]),
      ...elsewhere.map((n) => noteCardElement(notes.get(n)!)),
      ...strays.flatMap(({ place, rows }) => [...htmlTextElements("h3", [place]), ...rows.map(rivalWordingElement)]),
    ]),
  ];
}

/** Lists positions on the words of other texts and statuses without a place in this one, if these were asked for. */
function aboutOtherTexts(
  { earlier, left, words }: MatrixLayoutData,
  { statuses }: Publication,
): readonly HtmlPageElement[] {
  const stray = statuses.filter(({ validity }) => validity === "unplaced" || validity === "absent");
  if (!earlier && left === "" && stray.length === 0) return [];
  return [
    h("section", { id: "positions" }, [
      h("h2", words["earlier"]),
      ...(earlier ? [h("p", words["earlier-note"])] : []),
      ...htmlLabelElement("p", left),
      ...(earlier?.rows ?? []).flatMap((row) => [
        htmlTextElement("h3", row.place),
        positionListElement(row, earlier!.stances),
      ]),
      ...(stray.length > 0
        ? [
            h("h3", message("provision-status.label")),
            h(
              "ul",
              stray.map((each) => h("li", describeStatus(each))),
            ),
          ]
        : []),
    ]),
  ];
}

function between(elements: readonly HtmlPageElement[]): readonly (HtmlPageElement | string)[] {
  return elements.flatMap((element, i) => (i === 0 ? [element] : [" · ", element]));
}
