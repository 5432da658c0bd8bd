/** What the demo of the web edition says. */
export const demo = {
  "command.demo": "Open the demo dossier",
  "region.demo": "Demo",
  "demo.what":
    "This is a demo: the draft, the notes and the people in it are made up. What you write stays in this browser, and nothing is sent anywhere. Write nothing that is real.",
  "demo.notice": "Demo: everything in it is made up. What you write stays in this browser; write nothing that is real.",
  "demo.member": "Visitor, Demo",
  "demo.missing":
    "This demo is incomplete: {file} cannot be read. Reload the page; if that does not help, tell whoever put the demo here.",
  "hub.demo": "A demo has no hub. Share a dossier from the app, or from your team’s own hub.",
} as const;
