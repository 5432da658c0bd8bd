import { afterAll } from "vitest";
import { removeTempFolders } from "./tempFolder.ts";

afterAll(removeTempFolders);
