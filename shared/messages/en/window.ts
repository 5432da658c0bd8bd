import { chat } from "./window/chat.ts";
import { commands } from "./window/commands.ts";
import { language } from "./window/language.ts";
import { notes } from "./window/notes.ts";
import { proposals } from "./window/proposals.ts";
import { ratings } from "./window/ratings.ts";
import { review } from "./window/review.ts";
import { room } from "./window/room.ts";
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
  ...room,
  ...team,

  "app.name": "Clausemark",
  "window.title": "{title} · Clausemark",

  "window.fault":
    "Something in this window failed. This is a fault of Clausemark ({reason}). What was saved is kept. Where something no longer answers, close the window and open it again.",
  "trouble.title": "The window has stopped",
  "trouble.what":
    "This is a fault of Clausemark ({reason}). What was said is on the disk, and what was being written is kept. Load the window again to go on.",
  "trouble.reload": "Load again",
  "part.coming": "Fetching this part of the window …",
  "part.failed":
    "This part of the window did not come: the hub is out of reach, or newer than this page. Open it again later, or load the page again once the hub is in reach. What you wrote is kept.",

  "start.lead": "Notes on the right words of a moving treaty text. They stay on this machine until you share them.",
  "start.open": "Open a draft",
  "start.sample": "Try the sample",
  "start.join": "Join a team",
  "start.drop":
    "Or drop a draft (DOCX, PDF, text, Markdown, HTML, Akoma Ntoso) or a dossier file anywhere on this window, or paste its text.",
  "start.held": "On this machine",
  "dossier.untitled": "Dossier without a title yet",
  "dossier.waiting": "The text has not arrived yet. It comes from the team’s hub or with a dossier file.",
  "dossier.waiting.refused": "The text has not arrived. {reason}",

  "busy.reading": "Reading the draft …",
  "busy.opening": "Opening …",

  "region.outline": "Outline",
  "region.text": "Text",
  "region.margin": "Notes",
  "region.team": "Team",
  "region.notices": "Messages",
  "notice.dismiss": "Dismiss",
  "menu.texts": "Texts",
  "texts.earlier":
    "{text} · as it was read before, with {count, plural, one {one note} other {# notes}} whose words are gone",
  "texts.corrected":
    "This text was corrected.{lost, plural, =0 { Every note has kept its place.} one { One note has lost its words: it is on the text as it was read before, in the menu.} other { # notes have lost their words: they are on the text as it was read before, in the menu.}}",
  "twins.label": "The same text twice",
  "twins.what":
    "{same, select, true {“{title}” seems to be here twice, as {one} and as {other}.} other {“{title}” ({one}) and “{title2}” ({other}) seem to be the same document.}} Treat the two as one text? What is said on either is then shown on both. It can be undone.",
  "twins.unite": "Treat as one",
  "twins.apart": "Keep apart",
  "menu.label": "Menu of the dossier",
  "dialog.cancel": "Cancel",

  "views.label": "Views",
  "view.text": "Text",
  "view.team": "Team",

  "status.saved": "Saved",
  "status.saved-browser": "Saved in this browser",
  "status.saving": "Saving …",
  "status.unsaved": "NOT SAVED: {reason}",
  "status.arriving": "{count, plural, one {# record is} other {# records are}} still being read",
  "status.reading": "Read only: not a member of this dossier",

  "text.label": "Text of {title}; it cannot be changed",
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

  "palette.search": "What do you want to do?",
  "palette.none": "No command of this name applies here.",
  "keys.note":
    "Keys without Ctrl or ⌘ work while the text has the focus. They go by their place on the keyboard, so that they work in every layout.",

  "theme.system": "Light or dark as the system is",
  "theme.light": "Light",
  "theme.dark": "Dark",

  "files.drop": "Drop to open",
  "files.folder": "“{name}” is a folder. Open it, and drop the files that are in it.",
  "files.link": "That is a link, and Clausemark fetches nothing by itself. Save the file, then drop it here.",
  "files.saved": "Saved as {name}.",
  "open.merged":
    "{count, plural, =0 {Nothing in this file was new: “{name}”.} one {One new record of “{name}” was merged.} other {# new records of “{name}” were merged.}}",
  "open.merged-apart":
    "“{name}” was merged. {fresh, select, none {} other {New: {fresh}. }}{waiting, select, none {} other {Waiting for what has not arrived: {waiting}. }}{aside, select, none {} other {Set aside, saying nothing: {aside}. }}Team says why.",
  "open.merged-upkeep":
    "“{name}” was merged. Nothing that people have said was new, but lists of members, receipts, erasures or missing words were.",
  "open.broken":
    "After “{name}”, something is missing or doubled in what members have said. Team says what, and whom to ask.",
  "open.failed": "“{name}” was not opened. {reason}",
  "open.another": "One dossier is open at a time, and another file that came with it is open now. Open it by itself.",
  "open.damaged":
    "{count, plural, one {One record} other {# records}} in {name} did not hold and {count, plural, one {was} other {were}} left out. Line {line}: {reason} Ask for the file again.",
  "add.kind": "It is",
  "add.new": "New dossier",
  "document.convention": "the convention",
  "document.resolution": "the draft resolution",
  "document.package": "the Chair’s package",
  "document.conference-room-paper": "a conference room paper",
  "document.non-paper": "a non-paper",
  "document.reference": "a reference text",

  "kept.damaged":
    "Part of what this machine keeps of this dossier for itself (private notes, unfinished writing, filters) is damaged and could not be read: {names}. It was put aside, and nothing was written over it.",
  "store.no-copy":
    "The window’s own copy of this dossier cannot be opened ({reason}). Nothing is lost: everything is in the log on the disk, and what you say goes there. If this is said again after a restart, see whether the disk is full or damaged.",
  "store.browser":
    "This browser does not let Clausemark keep anything ({reason}). Free some space or allow storage for this page; until then your work is only in memory.",
  "job.failed":
    "Clausemark failed at this ({reason}). Nothing was changed. Try again; if it happens again, please report it.",
  "file.unreadable": "{name} could not be read. It may have been moved or changed meanwhile; choose it again.",
  "device.none": "This machine has no key in this dossier. Join it by an invitation, or open it where you made it.",
  "device.elsewhere":
    "Another window of this browser is writing in this dossier and has not got that onto the disk yet. Look there, then try again.",
  "clipboard.refused": "The clipboard is closed to Clausemark. Select the text and copy it by hand.",
  "undo.nothing": "There is nothing to undo.",
} as const;
