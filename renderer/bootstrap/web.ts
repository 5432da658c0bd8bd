import { startVerifyWorker } from "./verifyWorker.ts";

startVerifyWorker();
