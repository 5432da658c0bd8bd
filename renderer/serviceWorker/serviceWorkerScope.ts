/** The parts of a service worker's global scope that ours uses. TypeScript has them in no library that knows a page. */
export interface ServiceWorkerScope {
  readonly location: Location;
  readonly registration: { readonly scope: string };
  addEventListener(type: "fetch", listener: (event: FetchRequestEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
}

/** A request of a page in the worker's scope. Without `respondWith`, the browser sends it to the hub. */
export interface FetchRequestEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
