import { SHARED_FILES_PATH, SHARED_FILES_FIELD } from "#shared/host/sharedFiles.ts";

/** Whether a request brings files that a user shares with the installed app. */
export function isShareRequest({ method, url, mode }: Request, base: string): boolean {
  return method === "POST" && mode === "navigate" && url === new URL(SHARED_FILES_PATH, base).href;
}

/** Holds shared files in memory until the page takes them. They are never stored here. */
export class SharedFileQueue {
  #files: readonly File[] = [];

  /** Takes the files of a share request, and sends the browser to the page. */
  async take(request: Request, base: string): Promise<Response> {
    const form = await request.formData().catch(() => null);
    const files = form?.getAll(SHARED_FILES_FIELD).filter((each): each is File => each instanceof File) ?? [];
    this.#files = [...this.#files, ...files];
    return Response.redirect(base, 303);
  }

  /** Returns the files that are waiting, once. */
  release(): readonly File[] {
    const files = this.#files;
    this.#files = [];
    return files;
  }
}
