/** Whether the tests are played by `npm run test:all`, which has less time than `npm run test:soak`. */
export const IS_SHORT_RUN = process.env["CLAUSEMARK_PLAY"] === "all";
