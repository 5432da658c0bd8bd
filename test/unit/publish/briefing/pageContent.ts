import { isRefusal } from "#shared/base/result.ts";
import { openPdf } from "#shared/import/readers/pdf/file/openPdf.ts";

/** Words as drawn on a page, with the marked content that contains them. */
export interface Words {
  readonly text: string;
  /** Null outside of marked content. */
  readonly mcid: number | null;
  readonly isArtifact: boolean;
  /** In points from the lower left corner of the page. */
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A page with its words in drawing order. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Words[];
}

export async function pagesOf(bytes: Uint8Array): Promise<readonly Drawn[]> {
  // pdf.js takes ownership of the bytes.
  const pdf = await openPdf(new Uint8Array(bytes));
  if (isRefusal(pdf)) throw new Error(pdf.code);
  const pages: Drawn[] = [];
  for (let n = 1; n <= pdf.document.numPages; n++) {
    const page = (await pdf.document.getPage(n)) as unknown as PdfPage;
    const [, , width = 0, height = 0] = page.view;
    pages.push({ width, height, words: wordsIn(await itemsOf(page)) });
  }
  await pdf.close();
  return pages;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** An item of a pdf.js page, as far as it is read here. */
type Item = TextItem | { readonly type: string; readonly id?: string | null; readonly tag?: string | null };
interface PdfPage {
  readonly view: readonly number[];
  streamTextContent(options: { includeMarkedContent: boolean }): {
    getReader(): { read(): Promise<{ done: boolean; value?: { items: readonly Item[] } }> };
  };
}

async function itemsOf(page: PdfPage): Promise<readonly Item[]> {
  const reader = page.streamTextContent({ includeMarkedContent: true }).getReader();
  const items: Item[] = [];
  for (let step = await reader.read(); !step.done; step = await reader.read()) items.push(...(step.value?.items ?? []));
  return items;
}

function wordsIn(items: readonly Item[]): readonly Words[] {
  const open: { readonly mcid: number | null; readonly isArtifact: boolean }[] = [];
  return items.flatMap((item) => {
    if ("str" in item) return [wordOf(item, open)];
    if (item.type === "endMarkedContent") open.pop();
    else open.push({ mcid: numberIn(item.id), isArtifact: item.tag === "Artifact" });
    return [];
  });
}

function numberIn(id: string | null | undefined): number | null {
  const found = /mc(\d+)$/.exec(id ?? "");
  return found ? Number(found[1]) : null;
}

function wordOf(item: TextItem, open: readonly Pick<Words, "mcid" | "isArtifact">[]): Words {
  const [, , , , left = 0, bottom = 0] = item.transform;
  return {
    text: item.str,
    mcid: open.reduce<number | null>((inner, { mcid }) => mcid ?? inner, null),
    isArtifact: open.some(({ isArtifact }) => isArtifact),
    left,
    bottom,
    right: left + item.width,
    top: bottom + item.height,
  };
}
