import { examine } from "../../shared/records/examine.ts";
import { answer } from "./answer.ts";

answer(examine);
