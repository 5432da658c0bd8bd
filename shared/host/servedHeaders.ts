/** Headers of every response: no content sniffing, framing, referrer or sharing with other origins. */
export const STRICT_HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Returns the media type of a file of the web edition by its extension. */
export function mediaTypeOfServedFile(path: string): string {
  return TYPES[/\.[a-z0-9]+$/.exec(path)?.[0] ?? ""] ?? "application/octet-stream";
}

/** Only the page's own files and sockets to this hub; nothing inline. */
const PAGE = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
} as const;

/** The typesetting worker: its compiler creates two functions from text, so its script may do so, and no other. */
const TYPESETTER = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval' 'unsafe-eval'",
  "connect-src": "'self'",
} as const;

/** The worker that recognises text: it compiles its program, and asks for nothing but the page's own files. */
const RECOGNISER = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "connect-src": "'self'",
} as const;

/** The worker that answers the page's requests from this device: it fetches the page's own files, and loads no code. */
const SERVICE_WORKER = {
  "default-src": "'none'",
  "script-src": "'self'",
  "connect-src": "'self'",
} as const;

/** Returns the Content-Security-Policy for a file of the web edition; `origin` is the hub's, if known. */
export function contentSecurityPolicyFor(path: string, origin: string | null): string {
  if (/(?:^|\/)typeset[\w.-]*\.js$/.test(path)) return formatPolicy(TYPESETTER);
  if (/(?:^|\/)recogniseText[\w.-]*\.js$/.test(path)) return formatPolicy(RECOGNISER);
  if (/(?:^|\/)serviceWorker\.js$/.test(path)) return formatPolicy(SERVICE_WORKER);
  // Older browsers do not treat a WebSocket of the same origin as 'self'.
  const sockets = origin ? ` ${origin.replace(/^http/, "ws")}` : "";
  return formatPolicy({ ...PAGE, "connect-src": `'self'${sockets}` });
}

function formatPolicy(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
