/** The words of a web page. */
export const page = {
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
} as const;
