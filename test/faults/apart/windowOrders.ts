/** What a person in one of the two spaces is told to do in the window. */
export type WindowOrder =
  /** Opens the sample, shares it at a hub; answers with an invitation that lets one in. */
  | { readonly order: "found"; readonly hub: string }
  | { readonly order: "join"; readonly invitation: string }
  /** Begins to write at random moments; answers at once. */
  | { readonly order: "write" }
  /** Finishes the note that is being written, and writes no more. */
  | { readonly order: "rest" }
  /** Answers with what the status line says of the hub. */
  | { readonly order: "read" }
  /** Saves the dossier as a file. */
  | { readonly order: "save"; readonly file: string }
  /** Ends the app as a person does. */
  | { readonly order: "close" };

/** What comes back: the answer to an order, why it could not be done, or that a note has shown Saved. */
export type WindowReport = { readonly done: string } | { readonly failed: string } | { readonly saved: string };

/** What the status line says where everything is at the hub, and everything of the hub is here. */
export const IN_STEP_LABEL = "Synced";
