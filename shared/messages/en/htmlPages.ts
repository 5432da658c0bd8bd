/** The words of web pages, sites and links. */
export const htmlPages = {
  "page.skip": "Skip to the text",
  "page.contents": "Contents",
  "page.controls": "Notes to show",
  "page.all": "All",
  "page.only-noted": "Only articles with notes",
  "page.previous": "Previous note",
  "page.next": "Next note",
  "page.shown": "Notes shown: {shown} of {total}",
  "page.note-link": "Link to note {n}",
  "page.provision-link": "Link to {place}",
  "page.foot": "Made with Clausemark. This page loads nothing from the network.",
  "site.texts": "Texts",
  "site.text": "Text",
  "site.notes": "Notes",
  "site.proposals": "Proposals",
  "site.changes": "Changes",
  "site.changes-from": "Changes from {text}",
  "site.changes-between": "Changes from {from} to {to}",
  "site.all-texts": "All texts",
  "site.pages": "Pages of this site",
  "site.no-changes": "No provision was changed, added or deleted.",
  "cli.exported-site":
    "Wrote {path}: {texts, plural, one {# text} other {# texts}}, {changes, plural, one {# page of changes} other {# pages of changes}}.",
  "cli.folder-not-empty":
    "{path} already contains files. Name a new or empty folder, so that no files of an earlier export remain in it.",
  "command.link.copy": "Copy link to this place",
  "link.copied": "Link copied. It works only for people who have this dossier.",
  "command.link.copy-page": "Copy web address of this place",
  "command.link.site": "Address of the web site…",
  "link.page-copied": "Web address copied. It leads to this place once the web site has the page of this text.",
  "link.site.title": "Address of the web site",
  "link.site.hint":
    "The address at which you publish the exported web site, such as https://example.org/treaty/, or nothing; it stays on this machine and is never opened.",
  "link.site.wrong":
    "This cannot be the address of a web site. Enter one that begins with https:// and has no user name, question mark or #.",
  "link.unreadable": "This link cannot be read. Copy it again, whole, from Clausemark.",
  "link.no-dossier":
    "This link leads to a dossier that is not on this machine (it begins with {dossier}). Open its file or join the team first.",
  "link.no-text": "The text that this link leads to is not in the dossier here. Sync, and open the link again.",
  "link.no-provision": "The provision that this link leads to is not in its text.",
  "link.no-note":
    "The note that this link leads to is not here: it has not arrived yet or was deleted. Sync, and open the link again.",
} as const;
