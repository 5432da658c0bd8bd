/**
 * Logs to the terminal what failed and where: an error's kind and code, never its message, which may contain what
 * somebody wrote or a file name.
 */
export function logFault(where: string, error: unknown): void {
  console.error(`clausemark: ${where}: ${errorCodeOrName(error)}`);
}

/** Returns an error's code (ENOSPC), else its kind (TypeError). */
export function errorCodeOrName(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : typeof name === "string" ? name : typeof error;
}
