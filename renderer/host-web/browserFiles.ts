import { refusal } from "#shared/base/result.ts";
import { mapExportFormats } from "#shared/publish/formats/exportFormats.ts";
import { FILE_EXTENSIONS } from "#shared/host/fileExtensions.ts";
import type { FileKind, Host } from "#shared/host/host.ts";
import { readPickedFile, onArrivingFiles } from "./arrivingFiles.ts";

const MIME: Readonly<Record<FileKind, string>> = {
  ...mapExportFormats(({ mediaType }) => mediaType),
  draft: "application/octet-stream",
  dossier: "application/zip",
  invitation: "application/json",
  recovery: "text/html",
  zip: "application/zip",
  backupCode: "text/plain",
  returned: "application/octet-stream",
  photograph: "image/jpeg",
  picture: "image/png",
  languageData: "application/octet-stream",
  transcript: "text/plain",
};

/** Files in a browser: picked by its dialog, saved as downloads. */
export const browserFiles: Host["files"] = {
  open: (kind) =>
    new Promise((resolve) => {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = FILE_EXTENSIONS[kind].map((ending) => `.${ending}`).join(",");
      input.hidden = true;
      input.addEventListener("cancel", () => resolve(null));
      input.addEventListener("change", () => {
        const [file] = input.files ?? [];
        if (file) readPickedFile(file).then(resolve, () => resolve(refusal("file.unreadable", { name: file.name })));
        else resolve(null);
      });
      for (const answer of ["cancel", "change"]) input.addEventListener(answer, () => input.remove());
      // The input is in the page while its dialog is open: Safari may lose the answer of a detached input.
      document.body.append(input);
      input.click();
    }),
  save: (kind, { name, bytes }) => {
    const url = URL.createObjectURL(new Blob([bytes], { type: MIME[kind] }));
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.click();
    // The download reads the blob after the click has returned.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return Promise.resolve(name);
  },
  arriving: onArrivingFiles,
};
