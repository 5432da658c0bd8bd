import { chat } from "./window/chat.ts";
import { commands } from "./window/commands.ts";
import { language } from "./window/language.ts";
import { notes } from "./window/notes.ts";
import { proposals } from "./window/proposals.ts";
import { ratings } from "./window/ratings.ts";
import { review } from "./window/review.ts";
import { windowTools } from "./window/windowTools.ts";
import { team } from "./window/team.ts";

/** What the window says. */
export const window = {
  ...chat,
  ...commands,
  ...language,
  ...notes,
  ...proposals,
  ...ratings,
  ...review,
  ...windowTools,
  ...team,

  "app.name": "Clausemark",
  "window.title": "{title} · Clausemark",

  "window.fault":
    "Something in this window failed because of a fault in Clausemark ({reason}). What was saved is kept. If something no longer responds, close the window and open it again.",
  "trouble.title": "The window has stopped",
  "trouble.what":
    "Clausemark failed ({reason}). Everything saved is on the disk, and unfinished writing is kept. Reload the window to continue.",
  "trouble.reload": "Reload",
  "part.coming": "Loading…",
  "part.failed":
    "This part of the window could not be loaded: the hub cannot be reached, or is newer than this page. Try again later, or reload the page once the hub can be reached. What you wrote is kept.",

  "start.lead":
    "Annotate draft treaties. Your notes follow the text from draft to draft, and stay on this machine until you share them.",
  "start.open": "Open a draft",
  "start.sample": "Try the sample",
  "start.join": "Join a team",
  "start.drop":
    "Or drop a draft (DOCX, ODT, RTF, PDF, text, Markdown, HTML, Akoma Ntoso, e-mail, a scan or photograph) or a dossier file on this window, or paste its text.",
  "start.held": "On this machine",
  "dossier.untitled": "Untitled dossier",
  "dossier.waiting": "The text has not arrived yet. It comes from the team’s hub or in a dossier file.",
  "dossier.waiting.refused": "The text has not arrived. {reason}",

  "busy.reading": "Reading the draft…",
  "busy.opening": "Opening…",

  "region.outline": "Outline",
  "region.text": "Text",
  "region.margin": "Notes",
  "separator.outline": "Width of the outline",
  "separator.matrix": "Width of the matrix",
  "separator.margin": "Width of the notes pane",
  "region.team": "Team",
  "region.notices": "Messages",
  "notice.dismiss": "Dismiss",
  "menu.texts": "Texts",
  "texts.earlier":
    "{text} · earlier reading, with {count, plural, one {one note} other {# notes}} whose text was removed",
  "texts.corrected":
    "This text was corrected.{lost, plural, =0 { All notes kept their place.} one { The text of one note was removed: the note is on the earlier reading, in the menu.} other { The text of # notes was removed: they are on the earlier reading, in the menu.}}",
  "twins.label": "Duplicate text",
  "twins.what":
    "{same, select, true {“{title}” seems to be here twice, as {one} and as {other}.} other {“{title}” ({one}) and “{title2}” ({other}) seem to be the same document.}} Treat them as one text? Everything recorded on either is then shown on both. This can be undone.",
  "twins.unite": "Treat as one",
  "twins.apart": "Keep separate",
  "menu.label": "Dossier menu",
  "menu.all": "Menu",
  "menu.here": "Menu for this place",
  "dialog.cancel": "Cancel",

  "views.label": "Views",
  "views.open": "Views: {view}",
  "view.text": "Text",
  "view.team": "Team",

  "status.saved": "Saved",
  "status.saved-browser": "Saved in this browser",
  "status.saving": "Saving…",
  "status.unsaved": "NOT SAVED: {reason}",
  "status.arriving": "{count, plural, one {Reading # record} other {Reading # records}}",
  "status.reading": "Read-only: not a member of this dossier",

  "text.label": "Text of {title} (read-only)",
  "text.gap": "{label} · {comment}",
  "text.footnote": "Footnote {mark}",
  "text.inserted": "Inserted",
  "text.inserted-by": "Inserted by {author}",
  "text.deleted": "Deleted",
  "text.deleted-by": "Deleted by {author}",

  "gloss.go": "Go there",
  "gloss.reference": "{address} · {heading}",
  "gloss.term": "Defined in {address}",
  "gloss.on": "{who}, {day}",

  "outline.bar":
    "{critical, plural, =0 {} one {# critical } other {# critical }}{high, plural, =0 {} other {# high }}{medium, plural, =0 {} other {# medium }}{low, plural, =0 {} other {# low }}{bare, plural, =0 {} other {# not assessed }}{ask, plural, =0 {} one {# question } other {# questions }}{safe, plural, =0 {} one {# safeguard} other {# safeguards}}",
  "outline.none": "No notes",

  "palette.search": "Search commands",
  "palette.none": "No matching command.",
  "keys.note": "Shortcuts without Ctrl or ⌘ work while the text has the focus.",

  "theme.system": "System theme",
  "theme.light": "Light theme",
  "theme.dark": "Dark theme",

  "files.drop": "Drop to open",
  "files.folder": "“{name}” is a folder. Open it and drop the files in it.",
  "files.link": "This is a link, and Clausemark downloads nothing by itself. Save the file, then drop it here.",
  "files.saved": "Saved as {name}.",
  "open.merged":
    "{count, plural, =0 {“{name}” contains nothing new.} one {One new record from “{name}” was merged.} other {# new records from “{name}” were merged.}}",
  "open.merged-apart":
    "“{name}” was merged. {fresh, select, none {} other {New: {fresh}. }}{waiting, select, none {} other {Waiting for records that have not arrived: {waiting}. }}{aside, select, none {} other {Set aside, without effect: {aside}. }}See Team for the reasons.",
  "open.merged-upkeep":
    "“{name}” was merged. It contained no new notes or other content, but lists of members, receipts, permanent deletions or missing text.",
  "open.broken":
    "After merging “{name}”, records of members are missing or duplicated. See Team for what is missing and whom to ask.",
  "open.failed": "“{name}” was not opened. {reason}",
  "open.another":
    "Only one dossier can be open at a time, and another file that came with this one is open now. Open this file separately.",
  "open.damaged":
    "{count, plural, one {One record} other {# records}} in {name} could not be verified and {count, plural, one {was} other {were}} left out. Line {line}: {reason} Ask for the file again.",
  "add.kind": "Type",
  "add.new": "New dossier",
  "document.convention": "Convention",
  "document.resolution": "Draft resolution",
  "document.package": "Chair’s package",
  "document.conference-room-paper": "Conference room paper",
  "document.non-paper": "Non-paper",
  "document.reference": "Reference text",

  "kept.damaged":
    "Part of this machine’s own data for this dossier (private notes, unfinished writing, filters) is damaged and could not be read: {names}. It was set aside and not overwritten.",
  "store.no-copy":
    "The window’s own copy of this dossier cannot be opened ({reason}). Nothing is lost: everything is in the log on the disk, and new work is saved there. If this appears again after a restart, check whether the disk is full or damaged.",
  "store.browser":
    "This browser does not let Clausemark save anything ({reason}). Free some space or allow storage for this page; until then your work is only in memory.",
  "job.failed":
    "Clausemark failed to do this ({reason}). Nothing was changed. Try again; if it happens again, please report it.",
  "file.unreadable": "{name} could not be read. It may have been moved or changed; choose it again.",
  "device.none":
    "This machine has no key for this dossier. Join with an invitation, or open the dossier where you created it.",
  "device.elsewhere":
    "Another window of this browser is writing in this dossier and has not saved yet. Check that window, then try again.",
  "clipboard.refused": "Clausemark may not use the clipboard. Select the text and copy it yourself.",
  "undo.nothing": "There is nothing to undo.",
  "undo.done": "Undone: {what}",
  "redo.done": "Redone: {what}",
} as const;
