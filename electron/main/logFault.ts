/**
 * Tells whoever started the app from a terminal what failed and where: an error's kind and code, never its
 * message, which may hold what somebody wrote or a file's name.
 */
export function logFault(where: string, error: unknown): void {
  console.error(`clausemark: ${where}: ${faultOf(error)}`);
}

/** An error's code (ENOSPC), else its kind (TypeError). */
export function faultOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : typeof name === "string" ? name : typeof error;
}
