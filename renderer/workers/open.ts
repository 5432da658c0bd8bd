import { readDossier } from "../../shared/exchange/dossier/read.ts";
import { answer } from "./answer.ts";

answer((bytes: Uint8Array) => readDossier(bytes));
