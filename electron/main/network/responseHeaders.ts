/**
 * What the window's page may load and reach. Hubs are allowed here in general; the session allows only those that the
 * user has named.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' http: https: ws: wss:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The worker that recognises text: it alone may compile a program, and it reaches only the window's own files. */
const RECOGNISER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const RECOGNISER = /(?:^|[\\/])recogniseText[\w.-]*\.js$/;

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  mjs: "text/javascript; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  ttf: "font/ttf",
  wasm: "application/wasm",
  woff: "font/woff",
  woff2: "font/woff2",
};

/** Returns the response headers of a file of the window. */
export function windowFileHeadersFor(file: string): Record<string, string> {
  const ending = /\.([a-z0-9]+)$/.exec(file)?.[1] ?? "";
  return {
    "content-type": TYPES[ending] ?? "application/octet-stream",
    "content-security-policy": RECOGNISER.test(file) ? RECOGNISER_POLICY : CONTENT_POLICY,
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), serial=(), usb=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
  };
}
