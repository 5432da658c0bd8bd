import { readDraft } from "../../shared/import/import.ts";
import { answer } from "./answer.ts";

answer(({ name, bytes }: { name: string; bytes: Uint8Array }) => readDraft(name, bytes));
