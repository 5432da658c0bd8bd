import { refusal, type Outcome } from "#shared/base/result.ts";
import type { NamedFile } from "#shared/host/host.ts";
import { photographRefusal } from "#renderer/workspace/queries/photographRefusal.ts";
import type { Workspace } from "#renderer/workspace/workspace.ts";

/**
 * Listens to what is dragged over the window and dropped there; calls `setOver` when files enter or leave it. Folders
 * and links are refused (`files.folder`, `files.link`); a link that is dropped into a field is left to the field.
 * Returns a function that stops listening.
 */
export function listenToDrops(workspace: Workspace, setOver: (over: boolean) => void): () => void {
  const listeners = {
    dragover: (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      setOver(holdsFiles(event));
    },
    dragleave: (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    },
    drop: (event: DragEvent) => {
      setOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      const note = noteWithPictures(event);
      if (note !== null) void takePhotograph(workspace, note, event.dataTransfer!);
      else if (holdsFiles(event)) void take(workspace, event.dataTransfer!);
      else workspace.notifications.showRefusal(refusal("files.link"));
    },
  };
  const each = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
  for (const [type, listener] of each) window.addEventListener(type, listener);
  return () => each.forEach(([type, listener]) => window.removeEventListener(type, listener));
}

function isOurs(event: DragEvent): boolean {
  return holdsFiles(event) || (holdsLink(event) && !isInField(event.target));
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

function holdsLink({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("text/uri-list") ?? false;
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea") !== null;
}

/** Returns the note on whose card pictures are dropped; null for anything else. */
function noteWithPictures({ target, dataTransfer }: DragEvent): string | null {
  const card = target instanceof Element ? target.closest<HTMLElement>("[data-note]") : null;
  const files = [...(dataTransfer?.files ?? [])];
  return files.length > 0 && files.every(({ type }) => type.startsWith("image/")) ? (card?.dataset.note ?? null) : null;
}

/** Opens the dialog for adding a dropped photograph to a note. */
async function takePhotograph(workspace: Workspace, note: string, { files }: DataTransfer): Promise<void> {
  const [first, second] = files;
  const refused = second ? refusal("photograph.one") : photographRefusal(workspace, note);
  if (refused || !first) return refused ? workspace.notifications.showRefusal(refused) : undefined;
  const file = workspace.notifications.valueOrNotify(await read(first));
  if (file) workspace.viewState.askPhotograph(note, file);
}

/** Takes every file that can be read, and shows why the others cannot be. */
async function take(workspace: Workspace, dropped: DataTransfer): Promise<void> {
  const folders = new Set(
    [...dropped.items].flatMap((item) => {
      const entry = item.webkitGetAsEntry();
      return entry?.isDirectory ? [entry.name] : [];
    }),
  );
  const readable: NamedFile[] = [];
  // All reads begin at once: dropped data is valid only during the event.
  const reading = [...dropped.files].map(async (file) => {
    if (folders.has(file.name)) return refusal("files.folder", { name: file.name });
    return read(file);
  });
  for (const outcome of await Promise.all(reading)) {
    const file = workspace.notifications.valueOrNotify(outcome);
    if (file) readable.push(file);
  }
  await workspace.incoming.add(readable);
}

async function read(file: File): Promise<Outcome<NamedFile>> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return refusal("file.unreadable", { name: file.name });
  }
}
