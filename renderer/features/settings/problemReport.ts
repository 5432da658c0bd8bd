/** What a report of a problem says of the machine and the window; nothing that somebody wrote, and no name of a file. */
export interface ProblemCircumstances {
  readonly version: string;
  readonly edition: "desktop" | "web";
  /** The browser's own description of itself and of the system. */
  readonly browser: string;
  readonly windowLanguage: string;
  readonly theme: string;
  /** The window's inner size and the screen's, in CSS px. */
  readonly window: readonly [width: number, height: number];
  readonly screen: readonly [width: number, height: number];
  /** How many notes the open dossier has, or null if none is open. */
  readonly notes: number | null;
  /** The codes of the last refusals and faults, the newest last. */
  readonly codes: readonly string[];
}

/** Steps by which a number of notes is told: its exact value could tell which dossier it was. */
const STEPS = [0, 10, 100, 1000, 10_000] as const;

/**
 * Returns the text of a report for somebody to complete and send, in English, which its readers know. It begins with
 * questions and ends with the circumstances.
 */
export function composeProblemReport(of: ProblemCircumstances): string {
  const size = ([width, height]: readonly [number, number]) => `${width} × ${height}`;
  return [
    "What did you do?",
    "",
    "What happened, and what did you expect?",
    "",
    "----",
    `Clausemark ${of.version}, ${of.edition === "web" ? "web edition" : "desktop app"}`,
    `Browser and system: ${of.browser}`,
    `Language: ${of.windowLanguage}; theme: ${of.theme}`,
    `Window: ${size(of.window)}; screen: ${size(of.screen)}`,
    `Notes: ${of.notes === null ? "no dossier is open" : roundedNotes(of.notes)}`,
    `Last messages: ${of.codes.length === 0 ? "none" : of.codes.join(", ")}`,
    "",
  ].join("\n");
}

function roundedNotes(notes: number): string {
  const above = STEPS.find((step) => notes <= step);
  return above === 0 ? "none" : above === undefined ? `more than ${STEPS.at(-1)}` : `up to ${above}`;
}
