import { BrowserStoredApp } from "../host-web/code/browserStoredApp.ts";
import { startVerifyWorker } from "./verifyWorker.ts";

startVerifyWorker();

/** The web edition's files on this device. */
export const storedApp = new BrowserStoredApp();

/** The code that runs is compared while the window's code is still loading. */
export const unknownCodeSearch = storedApp.findUnknownCode();
