/** Headers of every answer: nothing is guessed, framed, referred to or shared with other origins. */
export const STRICT_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

/** Everything by the page's own files, sockets to this hub, nothing inline. */
const PAGE = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "worker-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
} as const;

/** The worker that typesets: the compiler makes two functions from text, so its own script may, and it alone. */
const TYPESETTER = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval' 'unsafe-eval'",
  "connect-src": "'self'",
} as const;

/** The Content-Security-Policy for a file of the web edition; `origin` is the hub's, where it is known. */
export function contentSecurityPolicyFor(path: string, origin: string | null): string {
  if (/(?:^|\/)typeset[\w.-]*\.js$/.test(path)) return written(TYPESETTER);
  // Older browsers do not count a WebSocket of the same origin as 'self'.
  const sockets = origin ? ` ${origin.replace(/^http/, "ws")}` : "";
  return written({ ...PAGE, "connect-src": `'self'${sockets}` });
}

function written(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
