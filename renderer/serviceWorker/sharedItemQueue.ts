import { SHARE_FIELDS, SHARE_PATH, type SharedText } from "#shared/host/sharedItems.ts";

export type SharedItem = File | SharedText;

/** Whether a request brings what a user shares with the installed app. */
export function isShareRequest({ method, url, mode }: Request, base: string): boolean {
  return method === "POST" && mode === "navigate" && url === new URL(SHARE_PATH, base).href;
}

/** Holds shared files and texts in memory until the page takes them. They are never stored here, nor sent anywhere. */
export class SharedItemQueue {
  #items: readonly SharedItem[] = [];

  /** Takes what a share request brings, and sends the browser to the page. */
  async take(request: Request, base: string): Promise<Response> {
    const form = await request.formData().catch(() => null);
    if (form) this.#items = [...this.#items, ...itemsOf(form)];
    return Response.redirect(base, 303);
  }

  /** Returns what is waiting, once. */
  release(): readonly SharedItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }
}

/** Returns the files of a form. Text beside files is about them; text alone is what is shared. */
function itemsOf(form: FormData): readonly SharedItem[] {
  const files = form.getAll(SHARE_FIELDS.files).filter((each) => each instanceof File);
  if (files.length > 0) return files;
  const wordsOf = (field: string) => form.getAll(field).find((each) => typeof each === "string") ?? "";
  const text = wordsOf(SHARE_FIELDS.text) || wordsOf(SHARE_FIELDS.url);
  return text === "" ? [] : [{ title: wordsOf(SHARE_FIELDS.title), text }];
}
