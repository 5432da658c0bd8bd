import { FILE_EXTENSIONS } from "#shared/host/fileExtensions.ts";
import { SHARE_FIELDS, SHARE_PATH } from "#shared/host/sharedItems.ts";

export const WEB_MANIFEST_FILE = "manifest.webmanifest";
export const WEB_MANIFEST_ICON_SIZES = [256, 512] as const;

/** Files that the installed app offers to open: its own, and the drafts that a secretariat sends. */
const OPENED: Readonly<Record<string, readonly string[]>> = {
  "application/vnd.clausemark.dossier": [".clausemark"],
  "application/vnd.clausemark.invitation": [".clausemark-invitation"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
  "application/vnd.oasis.opendocument.text": [".odt"],
  "application/pdf": [".pdf"],
};

/**
 * Files that may be shared with the installed app, by media type, too: a system that knows no extensions, such as
 * Android, calls a dossier bytes of no type.
 */
const SHARED = [
  ...FILE_EXTENSIONS.draft.map((ending) => `.${ending}`),
  ...Object.keys(OPENED),
  ...["text/plain", "text/html", "text/rtf", "message/rfc822", "image/*", "application/octet-stream"],
];

/** Returns the web app manifest: how the web edition is installed, and which files the system hands to it. */
export function serialiseWebManifest(): string {
  const manifest = {
    id: "./",
    name: "Clausemark",
    short_name: "Clausemark",
    description: "Notes on the draft texts of treaty negotiations.",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#f6f4ef",
    theme_color: "#234f7e",
    icons: WEB_MANIFEST_ICON_SIZES.map((size) => ({
      src: `./icons/${size}.png`,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose: "any",
    })),
    file_handlers: [{ action: "./", accept: OPENED }],
    share_target: {
      action: `./${SHARE_PATH}`,
      method: "POST",
      enctype: "multipart/form-data",
      params: {
        title: SHARE_FIELDS.title,
        text: SHARE_FIELDS.text,
        url: SHARE_FIELDS.url,
        files: [{ name: SHARE_FIELDS.files, accept: SHARED }],
      },
    },
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
