/** The library for age files. It is large, and no start waits for it: it comes when it is first needed. */
export const loadAge = () => import("age-encryption");
