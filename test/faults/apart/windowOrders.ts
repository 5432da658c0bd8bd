/** An order to the user in one of the namespaces. */
export type WindowOrder =
  /** Opens the sample and shares it at a hub. Returns an invitation for one person. */
  | { readonly order: "found"; readonly hub: string }
  | { readonly order: "join"; readonly invitation: string }
  /** Starts to write at random moments. Returns at once. */
  | { readonly order: "write" }
  /** Finishes the current note and stops writing. */
  | { readonly order: "rest" }
  /** Returns what the status line says about the hub. */
  | { readonly order: "read" }
  /** Saves the dossier as a file. */
  | { readonly order: "save"; readonly file: string }
  /** Closes the app as a user does. */
  | { readonly order: "close" };

/** A report: the answer to an order, why it failed, or that a note has shown Saved. */
export type WindowReport = { readonly done: string } | { readonly failed: string } | { readonly saved: string };

/** The status line's text when everything is both at the hub and here. */
export const IN_STEP_LABEL = "Synced";
